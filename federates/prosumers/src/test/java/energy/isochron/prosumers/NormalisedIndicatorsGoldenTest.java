package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.Indicators;
import energy.isochron.prosumers.reward.NormalisedIndicators;
import energy.isochron.testing.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden family {@code kpi}: the normalised vector of given indicators and the cooperation factor. */
class NormalisedIndicatorsGoldenTest {
    @TestFactory
    Stream<DynamicTest> normalisedIndicatorsAreThoseOfTheOracle() {
        return Golden.tests("local-market", "kpi", (family, aCase) -> check(aCase));
    }

    private static void check(JsonNode aCase) {
        JsonNode config = aCase.path("config");
        NormalisedIndicators actual = NormalisedIndicators.of(
                indicators(aCase.path("expected")),
                new NormalisedIndicators.Bounds(
                        config.path("min_price").doubleValue(),
                        config.path("max_price").doubleValue(),
                        config.path("max_quantity").doubleValue(),
                        aCase.path("num_agents").intValue()));
        JsonNode expected = aCase.path("expected").path("normalised");
        Golden.close("welfare", expected.path("socialWelfare"), actual.socialWelfare());
        Golden.close("liquidity", expected.path("liquidity"), actual.liquidity());
        Golden.close("spread", expected.path("avgBidAskSpread"), actual.avgBidAskSpread());
        Golden.close("volatility", expected.path("priceVolatility"), actual.priceVolatility());
        Golden.close("imbalance", expected.path("supplyDemandImbalance"), actual.supplyDemandImbalance());
        Golden.close("congestion", expected.path("gridCongestion"), actual.gridCongestion());
        Golden.close("score", expected.path("coordinationScore"), actual.coordinationScore());
        Golden.close("convergence", expected.path("coordinationConvergence"), actual.coordinationConvergence());
        Golden.close("self-consumption", expected.path("derSelfConsumption"), actual.derSelfConsumption());
        Golden.close("flexibility", expected.path("flexibilityUtilization"), actual.flexibilityUtilization());
        assertEquals(10, expected.size(), "fields of the normalised vector");
        Golden.close("f_coop", aCase.path("expected").path("f_coop"), actual.cooperation());
    }

    /** The indicators of a case of the vectors. */
    static Indicators indicators(JsonNode kpis) {
        return new Indicators(
                0,
                kpis.path("socialWelfare").doubleValue(),
                kpis.path("tradeSurplus").doubleValue(),
                kpis.path("liquidity").doubleValue(),
                kpis.path("avgBidAskSpread").doubleValue(),
                kpis.path("priceVolatility").doubleValue(),
                kpis.path("supplyDemandImbalance").doubleValue(),
                kpis.path("gridCongestion").doubleValue(),
                kpis.path("gridBalance").doubleValue(),
                kpis.path("derSelfConsumption").doubleValue(),
                kpis.path("flexibilityUtilization").doubleValue(),
                kpis.path("coordinationScore").doubleValue(),
                kpis.path("coordinationConvergence").doubleValue());
    }
}
