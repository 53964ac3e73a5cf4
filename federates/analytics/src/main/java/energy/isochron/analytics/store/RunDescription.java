package energy.isochron.analytics.store;

import java.util.List;

/**
 * What is known of a run before it starts; the manifest holds it.
 *
 * @param isochronVersion version of this program
 * @param javaVersion version of the Java runtime
 * @param helicsVersion version of HELICS, empty if the run does without
 * @param scenario name of the scenario
 * @param seed seed of all random streams
 * @param host how the federates are joined: {@code local}, {@code embedded}, {@code helics}
 * @param intervalHours length of an interval, h
 * @param plannedIntervals number of intervals
 * @param inputs all files that were read
 * @param feeder the feeder as it is drawn
 */
public record RunDescription(
        String isochronVersion,
        String javaVersion,
        String helicsVersion,
        String scenario,
        long seed,
        String host,
        double intervalHours,
        long plannedIntervals,
        List<Input> inputs,
        FeederMap feeder) {
    /**
     * A file that the run has read.
     *
     * @param path as the user gave it, relative to the scenario
     * @param sha256 hash of its bytes, 64 lower-case hex digits
     */
    public record Input(String path, String sha256) {
        public Input {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("sha256 of " + path + " is '" + sha256
                        + "', allowed are 64 lower-case hex digits. Maybe another hash was taken?");
            }
        }
    }

    public RunDescription {
        inputs = List.copyOf(inputs);
        if (!(intervalHours > 0) || plannedIntervals < 1) {
            throw new IllegalArgumentException("intervalHours is " + intervalHours + " and plannedIntervals is "
                    + plannedIntervals + ", allowed is above 0 and 1 or more. Maybe the schedule is empty?");
        }
    }
}
