package energy.isochron.exchange;

import java.util.Objects;

/**
 * What flows from the agents of one bus into the grid, mean power of the interval.
 *
 * @param busId the bus
 * @param pKw active power, kW; a load is negative
 * @param qKvar reactive power, kvar; an inductive load is negative
 */
public record BusInjection(String busId, double pKw, double qKvar) {
    public BusInjection {
        Objects.requireNonNull(busId, "busId");
        Check.finite("pKw", pKw);
        Check.finite("qKvar", qKvar);
    }
}
