package energy.isochron.analytics.study;

import java.util.List;

/**
 * What a study was made of; the manifest holds it.
 *
 * @param isochronVersion version of this program
 * @param javaVersion version of the Java runtime
 * @param inputs all files that were read, in order
 * @param settings what the user set beside them, {@code key=value}, in order; empty if nothing
 */
public record StudyOrigin(String isochronVersion, String javaVersion, List<Input> inputs, List<String> settings) {
    /**
     * A file that was read.
     *
     * @param path relative to the study's folder
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

    public StudyOrigin {
        inputs = List.copyOf(inputs);
        settings = List.copyOf(settings);
    }
}
