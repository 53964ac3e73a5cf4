package energy.isochron.app.launch;

import energy.isochron.analytics.RunSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param exitCode of the command
 * @param failure what broke it off, in words; empty if all intervals were played
 * @param summary its figures, if analytics took part
 * @param results the folder of its results, if they were kept
 * @param playing time from the first beat to the last
 */
record Outcome(
        int exitCode,
        Optional<String> failure,
        Optional<RunSummary> summary,
        Optional<Path> results,
        Duration playing) {}
