package energy.isochron.analytics.store;

import energy.isochron.analytics.store.RunDescription.Input;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The manifest of a run's folder, {@code manifest.json}.
 *
 * @param format version of the folder's layout and of its tables
 * @param isochronVersion version of this program
 * @param javaVersion version of the Java runtime
 * @param helicsVersion version of HELICS, empty if the run did without
 * @param scenario name of the scenario
 * @param seed seed of all random streams
 * @param host how the federates were joined
 * @param intervalHours length of an interval, h
 * @param plannedIntervals number of intervals planned
 * @param intervals number of intervals played and audited
 * @param complete whether these are all
 * @param reason why the run broke off, empty if it is complete
 * @param inputs all files that were read
 * @param wallTimes wall time of each federate
 */
public record RunManifest(
        int format,
        String isochronVersion,
        String javaVersion,
        String helicsVersion,
        String scenario,
        long seed,
        String host,
        double intervalHours,
        long plannedIntervals,
        long intervals,
        boolean complete,
        String reason,
        List<Input> inputs,
        List<WallTime> wallTimes) {
    /** The layout that this build writes. */
    public static final int FORMAT = 2;

    /** The file's name. */
    static final String FILE = "manifest.json";

    /**
     * Wall time of a federate.
     *
     * @param federate its name
     * @param seconds time spent in its beats, s
     */
    public record WallTime(String federate, double seconds) {}

    public RunManifest {
        inputs = List.copyOf(inputs);
        wallTimes = List.copyOf(wallTimes);
    }

    /** The manifest of a folder; throws {@link StoreFailure} if it is none of ours. */
    public static RunManifest read(Path folder) {
        return JsonFiles.read(folder.resolve(FILE), RunManifest.class);
    }

    /**
     * Replaces the wall times of a finished run, for a launcher that learns them after analytics has left.
     *
     * @param folder a run's folder
     * @param seconds time of each federate, s, in the order to be written
     */
    public static void setWallTimes(Path folder, Map<String, Double> seconds) {
        RunManifest old = read(folder);
        new RunManifest(
                        old.format,
                        old.isochronVersion,
                        old.javaVersion,
                        old.helicsVersion,
                        old.scenario,
                        old.seed,
                        old.host,
                        old.intervalHours,
                        old.plannedIntervals,
                        old.intervals,
                        old.complete,
                        old.reason,
                        old.inputs,
                        wallTimes(seconds))
                .write(folder);
    }

    /** What was known of the run before it started. */
    RunDescription description(FeederMap feeder) {
        return new RunDescription(
                isochronVersion,
                javaVersion,
                helicsVersion,
                scenario,
                seed,
                host,
                intervalHours,
                plannedIntervals,
                inputs,
                feeder);
    }

    static List<WallTime> wallTimes(Map<String, Double> seconds) {
        List<WallTime> times = new ArrayList<>();
        seconds.forEach((federate, time) -> times.add(new WallTime(federate, time)));
        return times;
    }

    void write(Path folder) {
        JsonFiles.write(folder.resolve(FILE), this);
    }
}
