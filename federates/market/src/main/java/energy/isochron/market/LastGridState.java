package energy.isochron.market;

import energy.isochron.exchange.GridFeedback.HeldBack;
import energy.isochron.network.TradeFlows;
import java.util.Arrays;

/**
 * What was measured of the grid in the last interval, as far as trades have to do with it. A value that is not known has no effect.
 *
 * <p>The congestion of a path is the larger one of what this interval's trades bring about so far (12.26) and of what was measured: a
 * branch is expected to be loaded as it was, unless the trades load it more. So nothing is counted twice.
 *
 * <p>A trade between two buses is held back if the seller's has too high, or the buyer's too low a voltage.
 */
final class LastGridState {
    private final GridFeedbackRules rules;
    private final TradeFlows flows;
    private final double[] loading;
    private final double[] voltagePu;
    private boolean known;
    private int unknownValues;
    private int congestion;
    private int overVoltage;
    private int underVoltage;

    LastGridState(GridFeedbackRules rules, TradeFlows flows, int branches, int buses) {
        this.rules = rules;
        this.flows = flows;
        loading = new double[branches];
        voltagePu = new double[buses];
    }

    /**
     * Takes the state that the grid had in the last interval.
     *
     * @param converged whether there is one; if not, nothing is known
     * @param newLoading one a branch, 1 is the rating
     * @param newVoltagePu one a bus
     */
    void observe(boolean converged, double[] newLoading, double[] newVoltagePu) {
        if (converged) {
            System.arraycopy(newLoading, 0, loading, 0, loading.length);
            System.arraycopy(newVoltagePu, 0, voltagePu, 0, voltagePu.length);
        } else {
            Arrays.fill(loading, Double.NaN);
            Arrays.fill(voltagePu, Double.NaN);
        }
        unknownValues = unknown(loading) + unknown(voltagePu);
        known = true;
    }

    private static int unknown(double[] values) {
        int unknown = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                unknown++;
            }
        }
        return unknown;
    }

    /** Starts to count for a clearing. */
    void open() {
        congestion = 0;
        overVoltage = 0;
        underVoltage = 0;
    }

    /** Largest congestion on the path of two buses, 0..1; 0 if nothing is known. */
    double pathCongestion(int a, int b) {
        return known ? Math.min(1, flows.largestOnPath(a, b, loading)) : 0;
    }

    /** Whether that is at most a threshold; counts if not. */
    boolean uncongested(int a, int b, double threshold) {
        if (pathCongestion(a, b) <= threshold) {
            return true;
        }
        congestion++;
        return false;
    }

    /** Whether a trade has to be held back for the voltage at one of its ends; counts it. At one bus nothing flows. */
    boolean holdsBack(int sellerBus, int buyerBus) {
        if (!known || sellerBus == buyerBus) {
            return false;
        }
        if (voltagePu[sellerBus] > rules.maxVoltagePu()) {
            overVoltage++;
            return true;
        }
        if (voltagePu[buyerBus] < rules.minVoltagePu()) {
            underVoltage++;
            return true;
        }
        return false;
    }

    /** How many values are not known; 0 before the first interval. */
    int unknownValues() {
        return unknownValues;
    }

    /** What was held back since {@link #open}. */
    HeldBack heldBack() {
        return congestion + overVoltage + underVoltage == 0
                ? HeldBack.NONE
                : new HeldBack(congestion, overVoltage, underVoltage);
    }
}
