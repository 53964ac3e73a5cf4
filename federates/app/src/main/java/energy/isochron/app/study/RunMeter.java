package energy.isochron.app.study;

import com.sun.management.ThreadMXBean;
import energy.isochron.analytics.study.Cost;
import energy.isochron.app.scenario.Scenario;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.Progress;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Measures what a run takes on the calling thread, while nothing else is played in this process: it is played until it is warm, then some
 * times more, of which the one with the median time counts. Processor time and allocation are those of the thread, so without what
 * compiler and collector do on theirs; the collector's pauses are in the wall time.
 */
final class RunMeter implements CostMeter {
    /** A run is warm after so many seconds, or so many runs; a long one is played once to warm up and once to be measured. */
    private static final double ENOUGH_SECONDS = 0.5;

    private static final int ENOUGH_RUNS = 25;
    private static final int COLLECTIONS = 4;
    private static final double NANOS = 1e9;

    private final ThreadMXBean threads;

    RunMeter() {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counting)) {
            throw new IllegalStateException(
                    "this Java cannot tell what a thread allocates, allowed is one with the module"
                            + " jdk.management. Maybe an OpenJDK?");
        }
        threads = counting;
    }

    /** One run's time and memory. */
    private record Reading(double assemblySeconds, double wallSeconds, double cpuSeconds, long allocatedBytes) {}

    @Override
    public Optional<Cost> measure(VariantScenario variant, long seed) {
        Supplier<LocalFederation> maker = () -> VariantRun.of(variant, seed).federation();
        List<Reading> readings = new ArrayList<>();
        repeat(maker, readings);
        readings.clear();
        long with = usedAfter(maker, readings);
        return Optional.of(cost(variant.inputs().file().scenario(), median(readings), with - usedBytes()));
    }

    /** Memory in use while the last federation played is still there. */
    private long usedAfter(Supplier<LocalFederation> maker, List<Reading> readings) {
        LocalFederation last = repeat(maker, readings);
        try {
            return usedBytes();
        } finally {
            Reference.reachabilityFence(last);
        }
    }

    private static Cost cost(Scenario scenario, Reading reading, long liveBytes) {
        return new Cost(
                scenario.agentCount(),
                scenario.intervals(),
                reading.assemblySeconds,
                reading.wallSeconds,
                reading.cpuSeconds,
                reading.allocatedBytes,
                Math.max(0, liveBytes));
    }

    private static Reading median(List<Reading> readings) {
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparingDouble(Reading::wallSeconds));
        return sorted.get(sorted.size() / 2);
    }

    /** Plays until it is enough, and gives the last federation. */
    private LocalFederation repeat(Supplier<LocalFederation> maker, List<Reading> readings) {
        LocalFederation last = read(maker, readings);
        while (readings.size() < ENOUGH_RUNS
                && readings.stream().mapToDouble(Reading::wallSeconds).sum() < ENOUGH_SECONDS) {
            last = read(maker, readings);
        }
        return last;
    }

    private LocalFederation read(Supplier<LocalFederation> maker, List<Reading> readings) {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        LocalFederation federation = maker.get();
        long assembled = System.nanoTime();
        federation.run(Progress.none());
        long end = System.nanoTime();
        readings.add(new Reading(
                (assembled - start) / NANOS,
                (end - start) / NANOS,
                (threads.getCurrentThreadCpuTime() - cpu) / NANOS,
                threads.getCurrentThreadAllocatedBytes() - allocated));
        return federation;
    }

    /**
     * Memory in use, after garbage was collected some times: the serial collector closes all gaps in one of four collections only, and
     * counts what lies in the others as in use.
     */
    private static long usedBytes() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
