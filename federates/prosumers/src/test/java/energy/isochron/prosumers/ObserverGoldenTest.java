package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.prosumers.reward.NormalisedIndicators;
import energy.isochron.prosumers.reward.RewardRules;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden family {@code observation}: all slots of one agent in a given state. */
class ObserverGoldenTest {
    private static final int HOUR = 3600;

    @TestFactory
    Stream<DynamicTest> observationsAreThoseOfTheOracle() {
        return Golden.tests("local-market", "observation", (family, aCase) -> {
            List<ObservationSpace.Slot> slots = new ObservationSpace(List.of(), false).slots();
            assertEquals(family.path("slots").size(), slots.size() + 1, "slots, and the reputations");
            check(aCase);
        });
    }

    private static void check(JsonNode aCase) {
        JsonNode expected = aCase.path("expected");
        int agents = aCase.path("num_agents").intValue();
        boolean preference = expected.size() > ObservationSpace.OWN_SLOTS;
        CommunityRules rules = new CommunityRules(orders(aCase.path("config")), HOUR, preference, true);
        LearningRules learning = new LearningRules(
                aCase.path("tau").longValue(),
                aCase.path("grid_capacity_kwh").doubleValue(),
                RewardRules.DEFAULT,
                false);
        Observer observer = new Observer(rules, learning, agents);
        assertEquals(expected.size(), observer.size());
        double[] reputations = new double[agents];
        for (int i = 0; i < agents; i++) {
            reputations[i] = aCase.path("reputations").path(i).doubleValue();
        }
        observer.begin(community(aCase, rules.orders(), agents), reputations);
        double[] actual = new double[observer.size() + 1];
        observer.write(agent(aCase), actual, 1);
        for (int slot = 0; slot < expected.size(); slot++) {
            Golden.close("slot " + slot, expected.path(slot), actual[slot + 1]);
        }
    }

    private static OrderRules orders(JsonNode config) {
        return new OrderRules(
                config.path("min_price").doubleValue(),
                config.path("max_price").doubleValue(),
                config.path("min_quantity").doubleValue(),
                config.path("max_quantity").doubleValue(),
                config.path("epsilon").doubleValue());
    }

    private static int step(JsonNode aCase) {
        return aCase.path("step").intValue();
    }

    private static double atStep(JsonNode aCase, String series) {
        return aCase.path(series).path(step(aCase)).doubleValue();
    }

    private static CommunityState community(JsonNode aCase, OrderRules orders, int agents) {
        Indicators kpis = NormalisedIndicatorsGoldenTest.indicators(aCase.path("kpis"));
        return new CommunityState(
                step(aCase),
                atStep(aCase, "feed_in_tariff"),
                atStep(aCase, "utility_price"),
                aCase.path("result").isNull() ? Optional.empty() : Optional.of(result(aCase.path("result"))),
                aCase.path("grid_balance").doubleValue(),
                NormalisedIndicators.of(
                        kpis,
                        new NormalisedIndicators.Bounds(
                                orders.minPriceUsdPerMwh(),
                                orders.maxPriceUsdPerMwh(),
                                orders.maxQuantityKwh(),
                                agents)));
    }

    private static MarketResult result(JsonNode result) {
        return new MarketResult(
                result.path("clearingPrice").doubleValue(),
                result.path("clearingVolume").doubleValue(),
                result.path("dsoBuyVolume").doubleValue(),
                result.path("dsoSellVolume").doubleValue(),
                result.path("dsoTotalVolume").doubleValue(),
                result.path("p2pVolume").doubleValue(),
                result.path("dsoTradeRatio").doubleValue(),
                result.path("dsoGridImport").doubleValue(),
                result.path("dsoBuyPrice").doubleValue(),
                result.path("dsoSellPrice").doubleValue(),
                result.path("priceSpread").doubleValue(),
                result.path("localPriceAvg").doubleValue(),
                result.path("localPriceAdvantage").doubleValue(),
                result.path("losses").doubleValue(),
                result.path("fees").doubleValue(),
                0,
                0);
    }

    private static AgentState agent(JsonNode aCase) {
        JsonNode cumulative = aCase.path("cumulative");
        return new AgentState(
                atStep(aCase, "generation_profile"),
                atStep(aCase, "demand_profile"),
                fulfilment(aCase, "demand"),
                fulfilment(aCase, "supply"),
                cumulative.path("profit").doubleValue(),
                cumulative.path("reputation").doubleValue(),
                battery(aCase.path("battery")));
    }

    private static Fulfilment fulfilment(JsonNode aCase, String what) {
        List<Double> profile = new ArrayList<>();
        aCase.path(what.equals("demand") ? "demand_profile" : "generation_profile")
                .forEach(value -> profile.add(value.doubleValue()));
        double total = profile.stream().mapToDouble(v -> v).sum();
        double remaining = profile.subList(step(aCase), profile.size()).stream()
                .mapToDouble(v -> v)
                .sum();
        return new Fulfilment(
                aCase.path("cumulative").path(what + "Satisfied").doubleValue(),
                aCase.path("cumulative").path(what + "Deferred").doubleValue(),
                remaining,
                total);
    }

    private static BatteryState battery(JsonNode battery) {
        double level = battery.path("level").doubleValue();
        BatteryState without = new Battery(Fixtures.rating(battery), level, 1).state();
        return new BatteryState(
                without.nominalKwh(),
                without.levelKwh(),
                without.roomKwh(),
                without.availableKwh(),
                battery.path("cum_charge").doubleValue(),
                battery.path("cum_discharge").doubleValue());
    }
}
