package energy.isochron.app.study;

import energy.isochron.analytics.study.Findings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Case study 5 with 20 seeds, as the command plays it: six scenarios read and checked, 120 runs of 24 intervals and seven agents with proof
 * of work and journal, tests, all files written. A score is one study; {@link #sample} is one of its runs alone.
 */
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class StudyBenchmark {
    private static final Path CASE = Path.of("../../federation-configs/case-5-batteries/study.yaml");
    private static final int SEEDS = 20;

    /** A folder for each study. */
    @State(Scope.Thread)
    public static class Folder {
        @Param({"1", "2"})
        int jobs;

        private Path folder = Path.of("");

        /** A new one, so that nothing is there already. */
        @Setup(Level.Invocation)
        public void make() throws IOException {
            folder = Files.createTempDirectory("study");
        }

        /** Nothing is left behind. */
        @TearDown(Level.Invocation)
        public void remove() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** A variant whose runs are played one by one. */
    @State(Scope.Thread)
    public static class Strategic {
        private final VariantScenario variant =
                StudyReader.read(CASE).variants().stream().filter(each -> each.id().equals("strategic")).findFirst().orElseThrow();
        private long seed;
    }

    /** The whole study. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Findings twentySeeds(Folder place) throws IOException, InterruptedException {
        StudyPlan plan = StudyReader.read(CASE);
        return new StudySession(
                        plan, plan, StudyPlan.seeds(1, SEEDS), List.of(), place.folder, CostMeter.none())
                .play(new StudySession.Conduct(place.jobs, false, true), new PrintWriter(Writer.nullWriter()));
    }

    /** One run, of another seed each time. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object sample(Strategic study) {
        return VariantRun.play(study.variant, study.seed++);
    }
}
