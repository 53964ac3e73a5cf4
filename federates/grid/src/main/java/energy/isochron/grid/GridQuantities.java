package energy.isochron.grid;

import energy.isochron.network.Network;
import java.util.Arrays;

/**
 * The state of all buses and branches of the feeder in one interval, in arrays that are used again and again and that are live.
 */
public final class GridQuantities {
    private final double[] voltagePu;
    private final double[] flowKw;
    private final double[] loading;
    private double lossesKw = Double.NaN;

    /** Quantities of a network, all unknown. */
    public GridQuantities(Network network) {
        voltagePu = new double[network.busCount()];
        flowKw = new double[network.branchCount()];
        loading = new double[network.branchCount()];
        unknown();
    }

    /** Voltage magnitudes, pu, one a bus; NaN where unknown. */
    public double[] voltagePu() {
        return voltagePu;
    }

    /** Active power of the branches, kW, positive along the branch as listed; NaN where unknown. */
    public double[] flowKw() {
        return flowKw;
    }

    /** Flows by rating, one a branch, 0 or more; 1 is the rating, NaN where unknown. */
    public double[] loading() {
        return loading;
    }

    /** Losses of the network, mean power of the interval, kW; NaN if unknown. */
    public double lossesKw() {
        return lossesKw;
    }

    /** Sets the losses, kW. */
    public void losses(double kw) {
        lossesKw = kw;
    }

    /** Sets all to NaN: unknown. */
    public void unknown() {
        lossesKw = Double.NaN;
        Arrays.fill(voltagePu, Double.NaN);
        Arrays.fill(flowKw, Double.NaN);
        Arrays.fill(loading, Double.NaN);
    }
}
