package energy.isochron.market;

/**
 * What ties a market to its grid, beside the graph.
 *
 * @param rules how the grid's state takes part
 * @param voltagePuPerKw how much the voltage behind each branch rises, as seen from the slack bus, with a kW that is fed in there; pu/kW,
 *     0 or more. Needed only if trades are curtailed
 * @param demandTanPhi reactive by active power of each agent's demand, in agent order, 0 or more; likewise
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, and never compared
public record GridCoupling(GridFeedbackRules rules, double[] voltagePuPerKw, double[] demandTanPhi) {
    /** No tie. */
    public static final GridCoupling NONE = new GridCoupling(GridFeedbackRules.NONE, new double[0], new double[0]);
}
