package energy.isochron.opendss;

import energy.isochron.grid.engine.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options of the engine.
 *
 * @param tolerancePu largest move of a voltage in the last round, pu
 * @param mostRounds after which there is no solution
 * @param script a feeder of the user's own
 * @param controls whether regulators and other controls of a script act by themselves
 */
record OpenDssOptions(double tolerancePu, int mostRounds, Optional<Path> script, boolean controls) {
    private static final double TOLERANCE_PU = 1e-10;
    private static final int MOST_ROUNDS = 300;
    private static final Set<String> KNOWN = Set.of(
            OpenDssProvider.TOLERANCE, OpenDssProvider.MOST_ROUNDS, OpenDssProvider.SCRIPT, OpenDssProvider.CONTROLS);

    static OpenDssOptions of(EngineSettings settings) {
        return new OpenDssOptions(
                settings.number(OpenDssProvider.TOLERANCE, TOLERANCE_PU),
                (int) settings.number(OpenDssProvider.MOST_ROUNDS, MOST_ROUNDS),
                Optional.ofNullable(settings.options().get(OpenDssProvider.SCRIPT))
                        .map(Path::of),
                settings.options().getOrDefault(OpenDssProvider.CONTROLS, "off").equals("on"));
    }

    /** All that is wrong with them, one sentence each. */
    static List<String> problems(EngineSettings settings) {
        List<String> problems = new ArrayList<>();
        unknown(settings, problems);
        number(settings, OpenDssProvider.TOLERANCE, TOLERANCE_PU, 1e-14, 1e-3, problems);
        number(settings, OpenDssProvider.MOST_ROUNDS, MOST_ROUNDS, 1, 1_000_000, problems);
        controls(settings, problems);
        String script = settings.options().get(OpenDssProvider.SCRIPT);
        if (script != null) {
            script(Path.of(script), problems);
        } else if (settings.options()
                .getOrDefault(OpenDssProvider.CONTROLS, "off")
                .equals("on")) {
            problems.add("option controls is 'on', allowed is that with option script only, as other networks have no"
                    + " controls. Maybe the script was forgotten?");
        }
        return problems;
    }

    private static void unknown(EngineSettings settings, List<String> problems) {
        Set<String> names = new TreeSet<>(settings.options().keySet());
        names.removeAll(KNOWN);
        names.forEach(name -> problems.add("engine opendss has no option '" + name + "', allowed are "
                + String.join(", ", new TreeSet<>(KNOWN)) + ". Maybe it is of another engine?"));
    }

    private static void number(
            EngineSettings settings, String name, double otherwise, double least, double most, List<String> problems) {
        try {
            double value = settings.number(name, otherwise);
            if (!(value >= least && value <= most)) {
                problems.add("option " + name + " is " + value + ", allowed is " + least + " to " + most
                        + ". Maybe leave it out, for " + otherwise + '?');
            }
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private static void controls(EngineSettings settings, List<String> problems) {
        String value = settings.options().getOrDefault(OpenDssProvider.CONTROLS, "off");
        if (!value.equals("off") && !value.equals("on")) {
            problems.add("option " + OpenDssProvider.CONTROLS + " is '" + value
                    + "', allowed is off or on. Maybe it is misspelt?");
        }
    }

    private static void script(Path script, List<String> problems) {
        if (!script.isAbsolute()) {
            problems.add(
                    "option script is " + script + ", allowed is an absolute path. Maybe put its folder before it?");
        } else if (!Files.isRegularFile(script)) {
            problems.add("option script is " + script + ", which is no file. Maybe it was moved or is misspelt?");
        }
    }
}
