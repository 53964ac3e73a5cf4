package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RulesTest {
    private static final double NAN = Double.NaN;

    private static List<String> keys(Executable construction) {
        InvalidRules invalid = assertThrows(InvalidRules.class, construction);
        for (RuleProblem problem : invalid.problems()) {
            assertTrue(problem.message().contains("allowed is"), problem.message());
            assertTrue(problem.message().matches("(?s).*Maybe .*\\?"), problem.message());
            assertTrue(invalid.toString().contains(problem.toString()));
        }
        return invalid.problems().stream().map(RuleProblem::key).toList();
    }

    @Test
    void defaultsAreThoseOfTheSpecification() {
        assertEquals(new MarketBounds(0, 1000, 0, 1000), MarketRules.DEFAULT.bounds());
        assertEquals(PricingMechanism.AVERAGE, MarketRules.DEFAULT.mechanism());
        assertEquals(2, MarketRules.DEFAULT.ledger().difficulty());
        assertEquals(1e-6, MarketRules.DEFAULT.matchingThresholdKwh());
        assertEquals(Rationality.LIMIT_PRICES, MarketRules.DEFAULT.rationality());
    }

    @Test
    void allProblemsOfTheBoundsAreToldAtOnce() {
        assertEquals(
                List.of("min_price_usd_per_mwh", "max_price_usd_per_mwh", "min_quantity_kwh", "max_quantity_kwh"),
                keys(() -> new MarketBounds(NAN, 1, -1, Double.POSITIVE_INFINITY)));
        assertEquals(
                List.of("max_price_usd_per_mwh", "max_quantity_kwh"), keys(() -> new MarketBounds(300, 20, 100, 100)));
    }

    @Test
    void allProblemsOfTheFeesAreToldAtOnce() {
        assertEquals(
                11,
                keys(() -> new GridFees(-1, NAN, -1, -1, -1, -1, 80, -1, -1, 1, -1))
                        .size());
    }

    @Test
    void allProblemsOfTheMarketAreToldAtOnce() {
        assertEquals(
                List.of("spread_factor", "matching_threshold_kwh"),
                keys(() -> new MarketRules(
                        MarketBounds.DEFAULT,
                        PricingMechanism.BUYER,
                        50,
                        1000,
                        LossRules.DEFAULT,
                        GridFees.DEFAULT,
                        ReputationRules.DEFAULT,
                        Intervention.NONE,
                        Rationality.ALL_IN,
                        LedgerRules.DEFAULT)));
    }

    @Test
    void reputationWeightsHaveToSumToOne() {
        assertEquals(
                List.of("reliability_weight + fairness_weight + grid_weight"),
                keys(() -> new ReputationRules(0.7, 0.3, 0.3, 0.5)));
        assertEquals(4, keys(() -> new ReputationRules(70, 30, 0.2, -1)).size());
    }

    @Test
    void lossesLedgerAndDayRefuseWhatCannotBe() {
        assertEquals(List.of("loss_factor", "loss_cap"), keys(() -> new LossRules(-0.03, 1)));
        assertEquals(List.of("difficulty"), keys(() -> new LedgerRules(256, true)));
        assertEquals(List.of("difficulty"), keys(() -> new LedgerRules(-1, true)));
        assertEquals(List.of("intervals_per_day", "interval_hours"), keys(() -> new TradingDay(0, 3600)));
    }

    @Test
    void allProblemsOfTheAgentsAreToldAtOnce() {
        List<MarketAgent> agents = List.of(
                new MarketAgent("A1", "800", 0.5),
                new MarketAgent("A1", "899", 1.5),
                new MarketAgent("a b", "802", NAN),
                new MarketAgent("DSO", "802", 0));
        assertEquals(
                List.of(
                        "agents.A1",
                        "agents.A1.bus",
                        "agents.A1.reputation",
                        "agents.a b",
                        "agents.a b.reputation",
                        "agents.DSO"),
                keys(() -> new Agents(agents, TestMarket.IEEE34)));
        assertEquals(List.of("agents"), keys(() -> new Agents(List.of(), TestMarket.IEEE34)));
    }

    @Test
    void tariffsOfAnyBadIntervalAreRefused() {
        assertEquals(
                List.of("feed_in_tariff", "feed_in_tariff", "feed_in_tariff", "utility_price", "feed_in_tariff"),
                keys(() -> new Tariffs(new double[] {NAN, -1, 50, 300, 0}, new double[] {100, 100, NAN, 200})));
        assertEquals(List.of("feed_in_tariff"), keys(() -> new Tariffs(new double[0], new double[0])));
    }
}
