package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;

/** An agent's need for heat. */
public record HeatSpec(
        @Key(
                value =
                        "The heat it needs, as a demand is given; divided by `cop` it adds to its demand in every interval",
                byDefault = "none")
        ProfileSpec profile,

        @Key(
                value =
                        "Coefficient of performance: heat by electricity, 1 for a resistance heater, about 3 for a heat pump",
                byDefault = "3",
                range = "[1, 20]")
        double cop) {
    /** No heat. */
    static final HeatSpec NONE = new HeatSpec(new ProfileSpec.None(), 3);

    /** Whether there is any. */
    boolean exists() {
        return !(profile instanceof ProfileSpec.None);
    }
}
