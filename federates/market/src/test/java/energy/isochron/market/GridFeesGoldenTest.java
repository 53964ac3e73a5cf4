package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.network.ZoneRelation;
import energy.isochron.testing.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GridFeesGoldenTest {
    @TestFactory
    Stream<DynamicTest> everyTermOfTheFeeIsTheGoldenOne() {
        return Golden.tests("local-market", "fees", GridFeesGoldenTest::check);
    }

    private static void check(JsonNode family, JsonNode aCase) {
        assertEquals(GridFees.DEFAULT, GoldenMarket.fees(family.path("factor_defaults")));
        assertEquals(LossRules.DEFAULT, GoldenMarket.losses(family.path("factor_defaults")));
        GridFees fees = GoldenMarket.fees(aCase.path("factors"));
        JsonNode expected = aCase.path("expected");
        double quantity = aCase.path("quantity").doubleValue();
        double value = aCase.path("price").doubleValue() * quantity / 1000;
        Golden.close("value", expected.path("value"), value);
        FeeTerms terms;
        if (aCase.path("kind").asText().equals("p2p")) {
            double distance = aCase.path("distance").doubleValue();
            double lossShare = GoldenMarket.losses(aCase.path("factors")).share(distance);
            Golden.close("loss", expected.path("loss"), lossShare * quantity);
            Golden.close("balance_impact", expected.path("balance_impact"), 0);
            terms = fees.betweenAgents(
                    value,
                    new TradePath(
                            aCase.path("path_congestion").doubleValue(),
                            lossShare,
                            distance,
                            aCase.path("same_zone").booleanValue() ? ZoneRelation.SAME : ZoneRelation.UNKNOWN));
        } else {
            boolean operatorBuys = aCase.path("kind").asText().equals("dso_buys");
            double impact = GridFees.balanceImpact(aCase.path("balance").doubleValue(), quantity, operatorBuys);
            Golden.close("loss", expected.path("loss"), 0);
            Golden.close("balance_impact", expected.path("balance_impact"), impact);
            terms = fees.withOperator(value, impact);
        }
        assertTerms(expected, terms);
    }

    private static void assertTerms(JsonNode expected, FeeTerms terms) {
        Golden.close("congestion", expected.path("congestion"), terms.congestion());
        Golden.close("transmission", expected.path("transmission"), terms.transmission());
        Golden.close("imbalance", expected.path("imbalance"), terms.imbalance());
        Golden.close("voltage", expected.path("voltage"), terms.voltage());
        Golden.close("thermal", expected.path("thermal"), terms.thermal());
        Golden.close("zone", expected.path("zone"), terms.zone());
        Golden.close("total", expected.path("total"), terms.total());
    }
}
