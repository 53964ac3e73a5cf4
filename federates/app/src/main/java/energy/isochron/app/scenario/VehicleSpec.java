package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.prosumers.Trips;
import java.util.OptionalDouble;

/** An agent's electric vehicle: a battery that leaves once a day and returns. */
public record VehicleSpec(
        @Key(
                value = "Nominal capacity of its battery; 0 is no vehicle",
                byDefault = "0",
                unit = "kWh",
                range = "[0, 1000000000]")
        double capacityKwh,

        @Key(value = "Lowest state of charge", byDefault = "0.1", range = "[0, 1)")
        double minSoc,

        @Key(value = "Highest state of charge", byDefault = "0.9", range = "(0, 1]")
        double maxSoc,

        @Key(
                value =
                        "State of charge at the start, between the lowest and the highest; drawn between them if absent",
                byDefault = "",
                range = "[0, 1]")
        OptionalDouble initialSoc,

        @Key(value = "Share of the energy at the terminal that is stored", byDefault = "0.95", range = "(0, 1]")
        double chargeEfficiency,

        @Key(value = "Share of the stored energy that arrives at the terminal", byDefault = "0.95", range = "(0, 1]")
        double dischargeEfficiency,

        @Key(
                value = "Largest charging power; 11 kW is three phases of 16 A",
                byDefault = "11",
                unit = "kW",
                range = "(0, inf]")
        double maxChargeKw,

        @Key(
                value = "Largest power it gives back at its bus; 0 is a vehicle that only charges",
                byDefault = "11",
                unit = "kW",
                range = "[0, inf]")
        double maxDischargeKw,

        @Key(
                value =
                        "Ageing: share of the nominal capacity that is lost for each kWh taken or delivered, at most 1 by"
                                + " `capacity_kwh`; 0 is none",
                byDefault = "0",
                unit = "1/kWh",
                range = "[0, 1]")
        double fadePerKwh,

        @Key(
                value = "Hour of the day at which it leaves: it is away in the intervals that begin from here on",
                byDefault = "7",
                unit = "h",
                range = "[0, 24)")
        double departureH,

        @Key(
                value = "Hour of the day at which it is back; earlier than the departure is over midnight",
                byDefault = "17",
                unit = "h",
                range = "[0, 24)")
        double arrivalH,

        @Key(
                value = "Energy of a trip from its store, taken at departure; what the store cannot give is charged"
                        + " elsewhere and counted. 8 kWh are 40 km at 0.2 kWh/km",
                byDefault = "8",
                unit = "kWh",
                range = "[0, 1000000000]")
        double tripKwh,

        @Key(
                value =
                        "State of charge that is required at departure, at most the highest. It charges as late as suffices,"
                                + " from the operator's balancing energy if need be; what is missing is counted",
                byDefault = "0.8",
                range = "[0, 1]")
        double departureSoc) {
    /** No vehicle. */
    static final VehicleSpec NONE =
            new VehicleSpec(0, 0.1, 0.9, OptionalDouble.empty(), 0.95, 0.95, 11, 11, 0, 7, 17, 8, 0.8);

    /** Whether there is one. */
    public boolean exists() {
        return capacityKwh > 0;
    }

    /** Its battery. */
    BatterySpec battery() {
        return new BatterySpec(
                capacityKwh,
                0,
                minSoc,
                maxSoc,
                initialSoc,
                chargeEfficiency,
                dischargeEfficiency,
                maxChargeKw,
                maxDischargeKw,
                fadePerKwh);
    }

    /** Its trips; none without a vehicle. */
    Trips trips() {
        return exists() ? new Trips(departureH, arrivalH, tripKwh, departureSoc) : Trips.NONE;
    }
}
