package energy.isochron.app.scenario;

import energy.isochron.app.config.Places;
import java.nio.file.Path;

/**
 * A scenario and the file that it was read from.
 *
 * @param path the file
 * @param scenario what it says, with the settings of the command line
 * @param places where its keys stand
 */
public record ScenarioFile(Path path, Scenario scenario, Places places) {
    /** The file's usual name. */
    public static final String NAME = "scenario.yaml";

    /** A file that the scenario names, such as a CSV file; relative names start at the scenario's folder. */
    public Path resolve(String name) {
        return path.resolveSibling(name);
    }
}
