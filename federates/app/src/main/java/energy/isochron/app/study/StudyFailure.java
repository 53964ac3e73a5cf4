package energy.isochron.app.study;

import energy.isochron.app.ExitCode;
import energy.isochron.federation.FederationFailure;
import java.nio.file.Path;

/** A run of a study broke off, and the study with it. The message names the run, why it broke off and how to repeat it alone. */
public final class StudyFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StudyFailure(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /**
     * The failure of a run.
     *
     * @param variant that was played
     * @param seed it was played with
     * @param reason why it broke off
     * @param kept how many runs are kept, in words
     */
    static StudyFailure of(VariantScenario variant, long seed, RuntimeException reason, String kept) {
        int exitCode = reason instanceof FederationFailure broken ? ExitCode.of(broken) : ExitCode.BROKEN_OFF;
        String why = reason instanceof FederationFailure ? reason.getMessage() : reason.toString();
        return new StudyFailure(
                "the run of variant '" + variant.id() + "' with seed " + seed + " broke off: " + why
                        + System.lineSeparator() + "The run alone: " + command(variant, seed) + System.lineSeparator()
                        + kept,
                exitCode,
                reason);
    }

    /** The command that plays one run of a variant, to the same bits. */
    static String command(VariantScenario variant, long seed) {
        Path here = Path.of("").toAbsolutePath();
        Path file = variant.inputs().file().path().toAbsolutePath().normalize();
        StringBuilder command = new StringBuilder("isochron run ")
                .append(file.startsWith(here) ? here.relativize(file) : file)
                .append(" --over local --seed ")
                .append(seed);
        for (String setting : variant.settings()) {
            command.append(" --set '").append(setting.replace("'", "'\\''")).append('\'');
        }
        return command.toString();
    }

    /** What the command ends with: that of the run. */
    public int exitCode() {
        return exitCode;
    }
}
