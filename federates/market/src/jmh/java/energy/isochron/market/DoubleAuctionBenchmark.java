package energy.isochron.market;

import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Side;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.TradeFlows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The double auction alone: as many orders as agents on IEEE 34, half of them buys, sorted, matched, priced and charged. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class DoubleAuctionBenchmark {
    private static final Tariff TARIFF = new Tariff(40, 200);

    @Param("1000000")
    int orders;

    private List<Order> drawn = List.of();
    private Matching matching;

    public DoubleAuctionBenchmark() {
        matching = matching(List.of(new MarketAgent("A0", "800", 0.5)), new Network(Feeder.IEEE34.plan(1000)));
    }

    private static Matching matching(List<MarketAgent> agents, Network network) {
        Tariffs tariffs = new Tariffs(new double[] {40}, new double[] {200});
        return new Matching(new Venue(
                MarketRules.DEFAULT,
                network,
                new Agents(agents, network),
                new TradeFlows(network, 1),
                new SystemOperator(tariffs, MarketRules.DEFAULT)));
    }

    @Setup
    public void draw() {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        Network network = new Network(Feeder.IEEE34.plan(1e6));
        List<MarketAgent> agents = new ArrayList<>(orders);
        drawn = new ArrayList<>(orders);
        for (int i = 0; i < orders; i++) {
            String bus = network.bus(random.nextInt(network.busCount())).id();
            agents.add(new MarketAgent("A" + i, bus, random.nextDouble()));
            drawn.add(new Order(
                    "A" + i,
                    i % 2 == 0 ? Side.BUY : Side.SELL,
                    random.nextDouble(20, 300),
                    random.nextDouble(0.1, 100),
                    random.nextDouble(1.0 / 24),
                    bus,
                    Order.NO_PARTNER));
        }
        matching = matching(agents, network);
    }

    @Setup(Level.Invocation)
    public void fill() {
        matching.book().clear();
        for (int i = 0; i < orders; i++) {
            matching.book().add(i, drawn.get(i), OrderBook.NOBODY, 0.5);
        }
    }

    @Benchmark
    public MarketResult clear() {
        return matching.clear(TARIFF, 120, 0);
    }
}
