package energy.isochron.app.check;

import energy.isochron.app.config.Binder;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.TreeReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A federate's configuration and the file it was read from.
 *
 * @param file the file
 * @param config what it says
 * @param places where its keys stand
 */
public record ConfiguredFederate(Path file, FederateConfig config, Places places) {
    /**
     * Reads a federate's file.
     *
     * @return empty if it cannot be read at all; good to use only if there is no problem
     */
    public static Optional<ConfiguredFederate> read(Path file, Problems problems) {
        return TreeReader.read(file, problems).map(tree -> {
            FederateConfig config = Binder.bind(FederateConfig.class, tree, problems);
            return new ConfiguredFederate(file, config, new Places(tree));
        });
    }

    /** The scenario that it belongs to. */
    public Path scenario() {
        return file.resolveSibling(config.scenario());
    }

    /**
     * What is read in place of our own keys, for {@link energy.isochron.federation.HelicsOptions#remapped}.
     *
     * @return another tool's key for each of our keys that has one, of values and messages; placeholders stay
     */
    public Map<String, String> remaps() {
        Map<String, String> remaps = new LinkedHashMap<>();
        for (FederateConfig.Value value : config.subscriptions()) {
            if (!value.target().isEmpty()) {
                remaps.put(value.key(), value.target());
            }
        }
        for (FederateConfig.Endpoint endpoint : config.endpoints()) {
            for (String source : endpoint.sourceTargets()) {
                InterfaceCheck.sourceOf(endpoint.name())
                        .filter(ours -> !ours.equals(source))
                        .ifPresent(ours -> remaps.put(ours, source));
            }
        }
        return remaps;
    }
}
