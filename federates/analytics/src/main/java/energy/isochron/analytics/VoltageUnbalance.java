package energy.isochron.analytics;

import energy.isochron.exchange.BusPhases;
import energy.isochron.exchange.Phase;

/**
 * How far the three voltages of a bus are from being equal and a third of a turn apart, in percent. With angles the voltage unbalance
 * factor of IEC 61000-4-27, the negative by the positive sequence, |V2|/|V1|; without angles the phase voltage unbalance rate of IEEE Std
 * 141, the largest distance of a magnitude from their mean by that mean. EN 50160 allows 2 % of the factor.
 */
public final class VoltageUnbalance {
    private static final double THIRD = 2 * Math.PI / 3;

    private VoltageUnbalance() {}

    /** The unbalance of a bus, %; NaN if it has less than three phases, or one of them is dead or not known. */
    public static double percent(BusPhases bus) {
        boolean angles = true;
        for (Phase phase : Phase.values()) {
            if (!(bus.voltagePu(phase) > 0)) {
                return Double.NaN;
            }
            angles &= !Double.isNaN(bus.angleDeg(phase));
        }
        return 100 * (angles ? sequence(bus, -1) / sequence(bus, 1) : largestDistance(bus));
    }

    /** Three times the magnitude of the positive (1) or the negative (−1) sequence, pu. */
    private static double sequence(BusPhases bus, int turn) {
        double re = 0;
        double im = 0;
        for (Phase phase : Phase.values()) {
            double angle = Math.toRadians(bus.angleDeg(phase)) + turn * phase.index() * THIRD;
            re += bus.voltagePu(phase) * Math.cos(angle);
            im += bus.voltagePu(phase) * Math.sin(angle);
        }
        return Math.sqrt(re * re + im * im);
    }

    private static double largestDistance(BusPhases bus) {
        double mean = (bus.voltageAPu() + bus.voltageBPu() + bus.voltageCPu()) / 3;
        double largest = 0;
        for (Phase phase : Phase.values()) {
            largest = Math.max(largest, Math.abs(bus.voltagePu(phase) - mean));
        }
        return largest / mean;
    }
}
