package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.EngineSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the settings say of the calculation.
 *
 * @param tolerancePu largest move of a voltage in the last iteration, pu
 * @param mostIterations after which there is no solution
 */
record CalculationOptions(Symmetry symmetry, Method method, double tolerancePu, int mostIterations) {
    private static final double TOLERANCE_PU = 1e-8;
    private static final int MOST_ITERATIONS = 100;
    private static final int ALLOWED_ITERATIONS = 100_000;

    /** Options as they are read, and all that is wrong with them. */
    record Read(CalculationOptions options, List<String> problems) {}

    /** The same, calculated in another way. */
    CalculationOptions with(Symmetry other) {
        return new CalculationOptions(other, method, tolerancePu, mostIterations);
    }

    /** Reads the settings; what is wrong takes its default and is told. */
    static Read of(EngineSettings settings) {
        List<String> problems = new ArrayList<>();
        Symmetry symmetry =
                choice(settings, PowerGridModelProvider.CALCULATION, Symmetry.values(), Symmetry::key, problems);
        Method method = choice(settings, PowerGridModelProvider.METHOD, Method.values(), Method::key, problems);
        double tolerance = number(settings, PowerGridModelProvider.TOLERANCE, TOLERANCE_PU, 1e-15, 1e-3, problems);
        double most = number(
                settings, PowerGridModelProvider.MOST_ITERATIONS, MOST_ITERATIONS, 1, ALLOWED_ITERATIONS, problems);
        return new Read(new CalculationOptions(symmetry, method, tolerance, (int) most), problems);
    }

    private static <T> T choice(
            EngineSettings settings, String name, T[] choices, Function<T, String> key, List<String> problems) {
        String text = settings.options().get(name);
        if (text == null) {
            return choices[0];
        }
        Optional<T> chosen = Arrays.stream(choices)
                .filter(choice -> key.apply(choice).equals(text))
                .findFirst();
        if (chosen.isEmpty()) {
            String allowed = String.join(" or ", Arrays.stream(choices).map(key).toList());
            problems.add("option " + name + " is '" + text + "', allowed is " + allowed + ". " + advice(text));
        }
        return chosen.orElse(choices[0]);
    }

    private static String advice(String text) {
        return text.startsWith("linear")
                ? "The linear methods take all loads as impedances, which is up to 0.01 pu off. Maybe leave the option out?"
                : "Maybe leave the option out?";
    }

    private static double number(
            EngineSettings settings, String name, double otherwise, double least, double most, List<String> problems) {
        try {
            double value = settings.number(name, otherwise);
            if (value >= least && value <= most) {
                return value;
            }
            problems.add("option " + name + " is " + value + ", allowed is " + least + " to " + most
                    + ". Maybe leave the option out?");
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return otherwise;
    }
}
