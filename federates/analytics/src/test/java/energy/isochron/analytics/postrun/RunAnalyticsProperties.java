package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RunAnalyticsProperties {
    private static final double ROUNDING = 1e-9;

    /** Names of the participants, in the order in which the draws name them. */
    private static List<String> names(int agents) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            names.add("home-" + i);
        }
        return names;
    }

    /** Any history: empty intervals, prices of any sign, exports beyond the capacity, rewards or none. */
    private static SampleHistory history(int intervals, List<String> agents, long seed, double priceScale) {
        Random random = new Random(seed);
        boolean flat = random.nextInt(8) == 0;
        double lowest = random.nextInt(4) == 0 ? -200 : 0;
        SampleHistory history = new SampleHistory(intervals).capacity(1 + 200 * random.nextDouble());
        for (Quantity quantity : Quantity.values()) {
            double[] values = new double[intervals];
            double constant = random.nextDouble();
            for (int k = 0; k < intervals; k++) {
                double draw = flat ? constant : random.nextInt(5) == 0 ? 0 : random.nextDouble();
                values[k] = value(quantity, draw, lowest, priceScale);
            }
            history.with(quantity, values);
        }
        double[] losses = new double[intervals];
        RunHistory plain = history.build();
        for (int k = 0; k < intervals; k++) {
            losses[k] = plain.volume()[k] * random.nextDouble() / 2;
        }
        history.with(Quantity.LOSSES, losses)
                .flows(random.nextInt(3) * 10.0, 25)
                .unmatched(random.nextInt(3));
        addTrades(history, agents, random, lowest, priceScale);
        addRewards(history, agents, random);
        return history;
    }

    private static double value(Quantity quantity, double draw, double lowest, double priceScale) {
        return switch (quantity) {
            case CLEARING_PRICE, FEED_IN_TARIFF, UTILITY_PRICE, LOCAL_PRICE -> (lowest + 400 * draw) * priceScale;
            case LOCAL_PRICE_ADVANTAGE, NET_EXPORT, OPERATOR_PROFIT -> 500 * (draw - 0.5);
            case P2P_VOLUME, DSO_BUY_VOLUME, DSO_SELL_VOLUME -> draw < 0.2 ? 0 : 100 * draw;
            case CONGESTION, LOSSES -> draw;
        };
    }

    private static void addTrades(
            SampleHistory history, List<String> agents, Random random, double lowest, double priceScale) {
        int trades = history.intervals() == 0 ? 0 : random.nextInt(12);
        for (int i = 0; i < trades; i++) {
            String buyer = agents.get(random.nextInt(agents.size()));
            int other = random.nextInt(agents.size());
            String seller = agents.get(other).equals(buyer) ? Order.OPERATOR : agents.get(other);
            double price = (lowest + 400 * random.nextDouble()) * priceScale;
            history.trade(buyer, seller, price, random.nextInt(6) == 0 ? 0 : 20 * random.nextDouble());
        }
    }

    private static void addRewards(SampleHistory history, List<String> agents, Random random) {
        int rewarded = random.nextInt(history.intervals() + 1);
        boolean any = random.nextInt(3) > 0;
        for (String agent : agents) {
            double[] rewards = random.doubles(rewarded, -20, 30).toArray();
            if (any) {
                history.reward(agent, rewards);
            }
        }
    }

    private static <H> void assertInRange(List<Measure<H>> measures, H subject) {
        for (Measure<H> measure : measures) {
            double value = measure.function().applyAsDouble(subject);
            assertTrue(
                    Double.isFinite(value)
                            && value >= measure.range().low() - ROUNDING
                            && value <= measure.range().high() + ROUNDING,
                    () -> measure.name() + " is " + value + ", its range is " + measure.range());
        }
    }

    @Property(tries = 2000)
    void everyMeasureIsFiniteAndInsideItsRangeForAnyHistory(
            @ForAll @IntRange(max = 14) int intervals,
            @ForAll @IntRange(min = 1, max = 6) int agents,
            @ForAll long seed) {
        RunHistory run = history(intervals, names(agents), seed, 1).build();
        assertInRange(CoordinationAnalytics.MEASURES, run);
        assertInRange(GridAnalytics.MEASURES, run);
        assertInRange(OperatorAnalytics.MEASURES, run);
        assertInRange(MarketAnalytics.MEASURES, run);
        assertInRange(EpisodeStatistics.MEASURES, List.of(run));
        assertInRange(
                EpisodeStatistics.MEASURES,
                List.of(run, history(5, names(agents), seed + 1, 1).build()));
    }

    @Property(tries = 1000)
    void scalingAllPricesLeavesTheShapesOfTheMarketAsTheyAre(
            @ForAll @IntRange(min = 1, max = 8) int intervals,
            @ForAll @IntRange(min = 1, max = 6) int agents,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll long seed) {
        RunHistory run = history(intervals, names(agents), seed, 1).build();
        RunHistory scaled = history(intervals, names(agents), seed, scale).build();
        List<ToDoubleFunction<RunHistory>> shapes = List.of(
                MarketAnalytics::gini,
                MarketAnalytics::concentration,
                MarketAnalytics::allocationEfficiency,
                MarketAnalytics::priceDiscovery,
                MarketAnalytics::priceFairness,
                MarketAnalytics::liquidity,
                GridAnalytics::stabilityIndex);
        for (ToDoubleFunction<RunHistory> shape : shapes) {
            assertEquals(shape.applyAsDouble(run), shape.applyAsDouble(scaled), ROUNDING);
        }
        double turnover = scale * MarketAnalytics.turnoverUsd(run);
        assertEquals(turnover, MarketAnalytics.turnoverUsd(scaled), ROUNDING * Math.max(1, Math.abs(turnover)));
    }

    @Property(tries = 1000)
    void whichAgentIsWhichDoesNotMatter(
            @ForAll @IntRange(max = 8) int intervals,
            @ForAll @IntRange(min = 1, max = 6) int agents,
            @ForAll long seed) {
        List<String> others = names(agents);
        Collections.shuffle(others, new Random(seed));
        RunHistory run = history(intervals, names(agents), seed, 1).build();
        RunHistory permuted = history(intervals, others, seed, 1).build();
        RunAnalytics one = RunAnalytics.of(run, List.of());
        RunAnalytics two = RunAnalytics.of(permuted, List.of());
        for (RunAnalytics.Group group : one.groups()) {
            for (RunAnalytics.Value value : group.values()) {
                double expected = value.value();
                assertEquals(
                        expected,
                        two.value(group.name(), value.name()),
                        ROUNDING * Math.max(1, Math.abs(expected)),
                        value.name());
            }
        }
    }
}
