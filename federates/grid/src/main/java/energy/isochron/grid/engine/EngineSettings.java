package energy.isochron.grid.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Settings that an engine is opened with.
 *
 * @param intervalHours length of an interval, h, above 0
 * @param options by name, as text; each engine documents its own and takes its defaults for what is not there
 */
public record EngineSettings(double intervalHours, Map<String, String> options) {
    public EngineSettings {
        if (!(intervalHours > 0 && Double.isFinite(intervalHours))) {
            throw new IllegalArgumentException(
                    "intervalHours is " + intervalHours + ", allowed is above 0, finite. Maybe it was not set?");
        }
        options = Map.copyOf(options);
    }

    /** Without options. */
    public static EngineSettings hourly() {
        return new EngineSettings(1, Map.of());
    }

    /**
     * An option that is a number.
     *
     * @param name its name
     * @param otherwise taken if it is not there
     * @throws IllegalArgumentException if it is no number
     */
    public double number(String name, double otherwise) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "option " + name + " is '" + text + "', allowed is a number. Maybe it has a decimal comma?", e);
        }
    }

    /**
     * What is wrong with an option that is a number.
     *
     * @param name its name
     * @param otherwise taken if it is not there
     * @param least lowest value allowed
     * @param most highest value allowed
     * @return one sentence, or empty if it is right
     */
    public Optional<String> problem(String name, double otherwise, double least, double most) {
        try {
            double value = number(name, otherwise);
            return value >= least && value <= most
                    ? Optional.empty()
                    : Optional.of("option " + name + " is " + value + ", allowed is " + least + " to " + most
                            + ". Maybe leave it out, for " + otherwise + '?');
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
