package energy.isochron.prosumers;

import static energy.isochron.testing.Golden.close;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.prosumers.reward.AgentInterval;
import energy.isochron.prosumers.reward.CommunityInterval;
import energy.isochron.prosumers.reward.RewardFormula;
import energy.isochron.prosumers.reward.RewardRules;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden family {@code reward}: every term of one agent's interval, from its trades on. */
class RewardGoldenTest {
    @TestFactory
    Stream<DynamicTest> rewardsAreThoseOfTheOracle() {
        return Golden.tests("local-market", "reward", (family, aCase) -> check(aCase));
    }

    private static void check(JsonNode aCase) {
        JsonNode config = aCase.path("config");
        double clearingPrice = aCase.path("clearing_price").doubleValue();
        TradeTally tally = new TradeTally(Map.of(aCase.path("agent").textValue(), 0), 1);
        tally.count(trades(aCase), clearingPrice);
        JsonNode order = aCase.path("order");
        Reward reward = RewardFormula.reward(
                RewardRules.DEFAULT,
                new CommunityInterval(
                        aCase.path("net_export").doubleValue(),
                        aCase.path("grid_capacity_kwh").doubleValue(),
                        clearingPrice,
                        aCase.path("feed_in_tariff").doubleValue(),
                        aCase.path("utility_price").doubleValue(),
                        config.path("min_price").doubleValue(),
                        config.path("max_price").doubleValue(),
                        aCase.path("f_coop").doubleValue()),
                new AgentInterval(
                        aCase.path("agent").textValue(),
                        order.path(1).booleanValue(),
                        order.path(0).doubleValue(),
                        tally.of(0),
                        aCase.path("net_position").doubleValue(),
                        aCase.path("terminal").booleanValue()
                                ? aCase.path("unmet_share").doubleValue()
                                : 0));
        checkTerms(aCase.path("expected"), reward);
    }

    private static void checkTerms(JsonNode expected, Reward reward) {
        close("reward", expected.path("reward"), reward.total());
        close("gamma_ud", expected.path("gamma_ud"), reward.unservedPenalty());
        if (expected.size() == 2) {
            assertEquals(0, reward.base(), "no trade");
            return;
        }
        close("r_grid", expected.path("r_grid"), reward.grid());
        double parts = reward.gridBalance() + reward.gridOrder() + reward.gridExport() + reward.gridRelief();
        close("parts of r_grid", expected.path("r_grid"), parts);
        close("r_res", expected.path("r_res"), reward.resource());
        close("r_trade", expected.path("r_trade"), reward.trade());
        close("r_stab", expected.path("r_stab"), reward.stability());
        close("r_econ", expected.path("r_econ"), reward.economy());
        close("base", expected.path("base"), reward.base());
        close("f_coop", expected.path("f_coop"), reward.cooperation());
        close("f_contrib", expected.path("f_contrib"), reward.contribution());
        close("gamma_dso", expected.path("gamma_dso"), reward.operatorPenalty());
        assertEquals(11, expected.size(), "terms of the case");
    }

    private static List<Trade> trades(JsonNode aCase) {
        List<Trade> trades = new ArrayList<>();
        for (JsonNode row : aCase.path("trades")) {
            trades.add(new Trade(
                    row.get(0).textValue(),
                    row.get(1).textValue(),
                    row.get(2).doubleValue(),
                    row.get(3).doubleValue(),
                    Stage.valueOf(row.get(4).textValue().toUpperCase(Locale.ROOT)),
                    row.get(5).doubleValue(),
                    row.get(6).doubleValue(),
                    row.get(7).doubleValue(),
                    row.get(8).doubleValue()));
        }
        return trades;
    }
}
