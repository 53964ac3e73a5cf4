package energy.isochron.app;

import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioReader;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole intervals of the local market in this process, on one thread: all four federates, five beats, nothing recorded, a ledger
 * without proof of work that keeps no blocks. A score is one interval of a long run: the first day is not counted, of the ring the
 * first hundred days, after which most of its 125 000 paths are known.
 */
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class LocalRunBenchmark {
    private static final int DAY = 24;
    private static final int YEAR = 365 * DAY;
    private static final int HUNDRED_DAYS = 100 * DAY;

    /** A federation after some intervals. */
    private static LocalFederation begun(ScenarioFile scenario, int intervals) {
        Assembly assembly = new Assembly(scenario);
        LocalFederation federation = LocalFederation.of(
                Assembly.FEDERATES.stream().map(assembly::federate).toList(), assembly.schedule());
        play(federation, intervals);
        return federation;
    }

    private static long play(LocalFederation federation, int intervals) {
        for (int i = 0; i < intervals; i++) {
            federation.step(Progress.none());
        }
        return federation.completeIntervals();
    }

    /** Agents drawn at random on a network; one interval more than is played, so that the run does not end. */
    private static ScenarioFile community(String network, int agents, int intervals) {
        String text = """
                name: community
                intervals: %d
                network: %s
                market: {ledger: {difficulty: 0, keep_blocks: false}}
                community: {count: %d}
                """.formatted(intervals + 1, network, agents);
        return ScenarioReader.parse(text, Path.of("community.yaml"));
    }

    /** The committed day, made longer. */
    @State(Scope.Thread)
    public static class SevenAgents {
        @Param({"false", "true"})
        boolean rewards;

        private List<LocalFederation> federation = List.of();

        private ScenarioFile scenario() {
            return ScenarioReader.read(
                    Path.of("../../federation-configs/local-market/scenario.yaml"),
                    List.of(
                            "rewards.kept=" + rewards,
                            "market.ledger.difficulty=0",
                            "market.ledger.keep_blocks=false",
                            "intervals=" + (DAY + YEAR + 1)));
        }

        /** A new run. */
        @Setup(Level.Invocation)
        public void begin() {
            federation = List.of(begun(scenario(), DAY));
        }
    }

    /** An agent at each bus of a ring. */
    @State(Scope.Thread)
    public static class Ring {
        private final ScenarioFile scenario = community("{kind: ring, buses: 500}", 500, 2 * HUNDRED_DAYS);
        private LocalFederation federation = begun(scenario, 1);

        /** A new run. */
        @Setup(Level.Invocation)
        public void begin() {
            federation = begun(scenario, HUNDRED_DAYS);
        }
    }

    /** A whole day of a community drawn anew, from the scenario on, an agent at each bus. */
    @State(Scope.Thread)
    public static class Day {
        @Param({"mesh 100", "mesh 1000", "tree 1000", "tree 10000"})
        String network;

        private List<ScenarioFile> scenario = List.of();

        /** The scenario. */
        @Setup(Level.Trial)
        public void read() {
            String[] words = network.split(" ", -1);
            int agents = Integer.parseInt(words[1]);
            scenario = List.of(community("{kind: " + words[0] + ", buses: 0}", agents, DAY - 1));
        }
    }

    /** Many agents at the buses of IEEE 34. */
    @State(Scope.Thread)
    public static class Crowd {
        @Param({"1000", "3000", "10000", "30000"})
        int agents;

        private List<LocalFederation> federation = List.of();

        /** A new run. */
        @Setup(Level.Invocation)
        public void begin() {
            federation = List.of(begun(community("{kind: ieee34, capacity_kw: 1000000}", agents, 2 * DAY), DAY));
        }
    }

    /** Seven agents on IEEE 34. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(YEAR)
    public long sevenAgents(SevenAgents run) {
        return play(run.federation.getFirst(), YEAR);
    }

    /** 500 agents on a ring of 500 buses. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(HUNDRED_DAYS)
    public long ring(Ring run) {
        return play(run.federation, HUNDRED_DAYS);
    }

    /** Time of one interval by number of agents. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @OperationsPerInvocation(DAY)
    public long crowd(Crowd run) {
        return play(run.federation.getFirst(), DAY);
    }

    /** Assembly and 24 intervals, paths and partners found from the beginning. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public long day(Day run) {
        return play(begun(run.scenario.getFirst(), 0), DAY);
    }
}
