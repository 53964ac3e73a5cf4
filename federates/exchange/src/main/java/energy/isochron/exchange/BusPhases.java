package energy.isochron.exchange;

import java.util.Objects;

/**
 * The voltages of one bus phase by phase. What a bus has not, or the grid federate did not give, is NaN.
 *
 * @param busId the bus
 * @param voltageAPu magnitude of phase A, pu; 0 where it is dead
 * @param voltageBPu of phase B
 * @param voltageCPu of phase C
 * @param angleADeg angle of phase A, degrees; of no meaning where the voltage is 0
 * @param angleBDeg of phase B
 * @param angleCDeg of phase C
 */
public record BusPhases(
        String busId,
        double voltageAPu,
        double voltageBPu,
        double voltageCPu,
        double angleADeg,
        double angleBDeg,
        double angleCDeg) {
    public BusPhases {
        Objects.requireNonNull(busId, "busId");
    }

    /** The magnitude of a phase, pu. */
    public double voltagePu(Phase phase) {
        return switch (phase) {
            case A -> voltageAPu;
            case B -> voltageBPu;
            case C -> voltageCPu;
        };
    }

    /** The angle of a phase, degrees. */
    public double angleDeg(Phase phase) {
        return switch (phase) {
            case A -> angleADeg;
            case B -> angleBDeg;
            case C -> angleCDeg;
        };
    }
}
