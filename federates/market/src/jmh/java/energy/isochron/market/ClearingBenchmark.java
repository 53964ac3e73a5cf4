package energy.isochron.market;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One whole interval of the market, clearing and settlement with the ledger but without proof of work. The orders of some
 * days are drawn beforehand; when they are over a new market starts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ClearingBenchmark {
    private static final int DAY = 24;

    /** What trades where. */
    public enum Community {
        /** The speed goal's small case. */
        SEVEN_ON_IEEE34(7, 2400),
        /** A bus for each agent. */
        FIVE_HUNDRED_ON_A_RING(500, 240),
        /** The speed goal's large case. */
        TEN_THOUSAND_ON_IEEE34(10_000, 24);

        private final int agents;
        private final int intervals;

        Community(int agents, int intervals) {
            this.agents = agents;
            this.intervals = intervals;
        }

        private Network network(RandomGenerator random) {
            return new Network(
                    this == FIVE_HUNDRED_ON_A_RING
                            ? Shape.RING.plan(agents, 100.0 * agents, random)
                            : Feeder.IEEE34.plan(100.0 * agents));
        }
    }

    @Param
    public Community community = Community.SEVEN_ON_IEEE34;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private final List<MarketAgent> agents = new ArrayList<>();
    private final List<List<Submission>> submissions = new ArrayList<>();
    private final List<MeterReadings> readings = new ArrayList<>();
    private Network network = new Network(Feeder.IEEE34.plan(1));
    private List<Market> market = List.of();
    private int interval;

    @Setup
    public void draw() {
        network = community.network(random);
        for (int i = 0; i < community.agents; i++) {
            String bus = network.bus(random.nextInt(network.busCount())).id();
            agents.add(new MarketAgent("A" + i, bus, random.nextDouble()));
        }
        for (int k = 0; k < community.intervals; k++) {
            submissions.add(List.of(new Submission("prosumers/orders", new Decoded.Accepted<>(orders(k)))));
            readings.add(new MeterReadings(k, meters(), List.of()));
        }
        openMarket();
    }

    private Orders orders(int k) {
        List<Order> orders = new ArrayList<>();
        for (MarketAgent agent : agents) {
            orders.add(new Order(
                    agent.id(),
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    random.nextDouble(20, 300),
                    random.nextDouble(0.1, 100),
                    (k % DAY + random.nextDouble(0.99)) / DAY,
                    agent.busId(),
                    partner()));
        }
        return new Orders(k, random.nextDouble(-100, 100), orders);
    }

    private String partner() {
        return switch (random.nextInt(3)) {
            case 0 -> Order.NO_PARTNER;
            case 1 -> random.nextInt(10) == 0 ? Order.OPERATOR : Order.NO_PARTNER;
            default -> agents.get(random.nextInt(agents.size())).id();
        };
    }

    private List<MeterReading> meters() {
        List<MeterReading> meters = new ArrayList<>();
        for (MarketAgent agent : agents) {
            double spilled = Math.max(0, random.nextDouble(-5, 5));
            double unserved = spilled > 0 ? 0 : random.nextDouble(5);
            meters.add(new MeterReading(
                    agent.id(), agent.busId(), 0, 0, 0, 0, 0, 0, spilled, unserved, 0, 0, 0, 0));
        }
        return meters;
    }

    private void openMarket() {
        double[] feedIn = new double[community.intervals];
        double[] utility = new double[community.intervals];
        Arrays.fill(feedIn, 40);
        Arrays.fill(utility, 200);
        MarketRules rules = new MarketRules(
                new MarketBounds(20, 300, 0, 100),
                PricingMechanism.AVERAGE,
                0.5,
                1e-6,
                LossRules.DEFAULT,
                GridFees.DEFAULT,
                ReputationRules.DEFAULT,
                Intervention.NONE,
                Rationality.LIMIT_PRICES,
                new LedgerRules(0, false));
        market = List.of(new Market(rules, network, agents, new Tariffs(feedIn, utility), TradingDay.of(DAY)));
        interval = 0;
    }

    @Benchmark
    public Settlement interval() {
        if (interval == community.intervals) {
            openMarket();
        }
        Clearing clearing = market.getFirst().clear(interval, submissions.get(interval));
        if (!clearing.rejections().isEmpty()) {
            throw new IllegalStateException(clearing.rejections().getFirst().detail());
        }
        return market.getFirst().settle(readings.get(interval++));
    }
}
