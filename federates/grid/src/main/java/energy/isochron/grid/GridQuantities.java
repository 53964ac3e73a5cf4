package energy.isochron.grid;

import energy.isochron.network.Network;
import java.util.Arrays;

/**
 * The state of all buses and branches in one interval, in arrays that are used again and again. A model fills them, also
 * through the arrays themselves, which are live.
 */
public final class GridQuantities {
    private final double[] voltagePu;
    private final double[] flowKw;
    private final double[] loading;

    /** Quantities of a network, all unknown. */
    public GridQuantities(Network network) {
        voltagePu = new double[network.busCount()];
        flowKw = new double[network.branchCount()];
        loading = new double[network.branchCount()];
        unknown();
    }

    /** Voltage magnitudes, pu, one a bus; NaN where the model gives none. */
    public double[] voltagePu() {
        return voltagePu;
    }

    /** Active power of the branches, kW, positive along the branch as listed; NaN where the model gives none. */
    public double[] flowKw() {
        return flowKw;
    }

    /** Flows by rating, one a branch, 0 or more; 1 is the rating, NaN where the model gives none. */
    public double[] loading() {
        return loading;
    }

    /** Sets all to NaN: unknown. */
    public void unknown() {
        Arrays.fill(voltagePu, Double.NaN);
        Arrays.fill(flowKw, Double.NaN);
        Arrays.fill(loading, Double.NaN);
    }
}
