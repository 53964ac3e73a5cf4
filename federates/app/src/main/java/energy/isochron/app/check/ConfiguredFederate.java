package energy.isochron.app.check;

import energy.isochron.app.config.Binder;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.TreeReader;
import energy.isochron.federation.DeclaredInterface;
import energy.isochron.federation.InterfaceTable;
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
     * What is read in place of our own keys.
     *
     * @param table the federate's interfaces
     * @return the key of another tool for each of our keys that has one
     */
    public Map<String, String> targets(InterfaceTable table) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (FederateConfig.Value value : config.subscriptions()) {
            if (!value.target().isEmpty()) {
                KeyPattern written = new KeyPattern(value.key());
                KeyPattern target = new KeyPattern(value.target());
                for (DeclaredInterface row : table.rows()) {
                    row.keys().forEach(key -> written.idOf(key).ifPresent(id -> targets.put(key, target.key(id))));
                }
            }
        }
        return targets;
    }
}
