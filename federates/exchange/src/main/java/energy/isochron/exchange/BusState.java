package energy.isochron.exchange;

import java.util.Objects;

/**
 * The state of one bus.
 *
 * @param busId the bus
 * @param voltagePu voltage magnitude, pu; NaN where the grid federate gives none
 */
public record BusState(String busId, double voltagePu) {
    public BusState {
        Objects.requireNonNull(busId, "busId");
    }
}
