package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.prosumers.HourFactor;

/** A factor on some hours of the day. */
public record HoursSpec(
        @Key(value = "First hour of the day", unit = "h", range = "[0, 23]")
        int fromHour,

        @Key(
                value =
                        "Last hour, included: 8 to 12 lasts until 13:00, whatever the length of an interval; less than `from_hour` is over midnight",
                unit = "h",
                range = "[0, 23]")
        int toHour,

        @Key(value = "Factor on the energy of these hours", range = "[0, 1000]")
        double factor) {
    /** The factor in the terms of a profile. */
    HourFactor factorOfHours() {
        return new HourFactor(fromHour, toHour, factor);
    }
}
