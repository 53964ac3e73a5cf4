package energy.isochron.app.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the user wants of a run, beside the scenario.
 *
 * @param path the federation's folder, scenario or runner
 * @param scenarioSettings values that take the place of the scenario's
 * @param joining how the federation is open to federates that are not ours
 */
record RunSettings(Path path, List<String> scenarioSettings, Joining joining) {
    /**
     * Federates that are not ours.
     *
     * @param more how many are waited for
     * @param without ours that are left out
     * @param port the broker's port; a free one if empty
     * @param key the broker's key; a random one if empty
     * @param networkInterface address of this machine that the broker listens on
     * @param timeout longest wait until all have joined
     */
    record Joining(
            int more,
            Set<String> without,
            OptionalInt port,
            Optional<String> key,
            String networkInterface,
            Duration timeout) {
        Joining {
            without = Set.copyOf(without);
        }
    }

    /** The same with another limit to join. */
    RunSettings joiningWithin(Duration limit) {
        return new RunSettings(
                path,
                scenarioSettings,
                new Joining(
                        joining.more(),
                        joining.without(),
                        joining.port(),
                        joining.key(),
                        joining.networkInterface(),
                        limit));
    }

    RunSettings {
        scenarioSettings = List.copyOf(scenarioSettings);
    }
}
