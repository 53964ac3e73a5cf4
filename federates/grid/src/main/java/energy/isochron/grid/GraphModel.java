package energy.isochron.grid;

import energy.isochron.network.Network;
import energy.isochron.network.SlackTree;
import energy.isochron.network.TradeFlows;

/**
 * The built-in grid model: the feeder as a graph, on which energy flows along shortest paths (local-market specification,
 * 12.25 and 12.26). Each trade flows from its seller to its buyer and shrinks on the way by its loss; trades with the
 * operator and the imbalance flow to or from the slack bus. It reads trades and imbalance, not the injections, and always
 * has a solution.
 *
 * <p><b>Its voltage is a proxy, not a power flow</b>: {@code V = 1 − f·Σ w_e·flow_e/C_e} over the branches of the path from
 * the slack bus, with {@code f} the voltage factor, {@code w_e} the branch's length, {@code flow_e} its flow away from the
 * slack bus and {@code C_e} its capacity. So a feeder of length 1 that is loaded to its capacity throughout ends at
 * {@code 1 − f}, and a bus beyond a surplus lies above 1. In a network with loops the same formula follows the one shortest
 * path. It knows neither impedances nor reactive power.
 *
 * <p>Losses are those of the trades. Linear in branches, buses and the lengths of the trades' paths; allocates nothing but
 * the result.
 */
public final class GraphModel implements GridModel {
    /** The usual voltage factor, pu: the one of the grid fees. */
    public static final double VOLTAGE_FACTOR_PU = 0.15;

    private final Network network;
    private final double hours;
    private final double voltageFactorPu;
    private final TradeFlows flows;
    private final double[] towardsSlackKwh;

    /**
     * Without background flows and with the usual voltage factor.
     *
     * @param network the feeder
     * @param hours length of an interval, h, above 0
     */
    public GraphModel(Network network, double hours) {
        this(network, hours, VOLTAGE_FACTOR_PU, new double[network.branchCount()]);
    }

    /**
     * With all settings.
     *
     * @param network the feeder
     * @param hours length of an interval, h, above 0
     * @param voltageFactorPu voltage drop along a length of 1 at full loading, pu, 0 or more
     * @param backgroundKwh what each branch carries besides, kWh per interval, 0 or more; adds to the loading only
     */
    public GraphModel(Network network, double hours, double voltageFactorPu, double[] backgroundKwh) {
        if (!(voltageFactorPu >= 0 && voltageFactorPu < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("voltageFactorPu is " + voltageFactorPu
                    + ", allowed is 0 or more, finite. Maybe it was given in percent?");
        }
        this.network = network;
        this.hours = hours;
        this.voltageFactorPu = voltageFactorPu;
        flows = new TradeFlows(network, hours, backgroundKwh);
        towardsSlackKwh = new double[network.busCount()];
    }

    @Override
    public GridSolution solve(IntervalInputs inputs, GridQuantities into) {
        flows.clear();
        System.arraycopy(inputs.imbalanceKwh(), 0, towardsSlackKwh, 0, towardsSlackKwh.length);
        double lossesKwh = 0;
        for (int i = 0; i < inputs.tradeCount(); i++) {
            add(inputs.sellerBus(i), inputs.buyerBus(i), inputs.grossKwh(i), inputs.lossKwh(i));
            lossesKwh += inputs.lossKwh(i);
        }
        flows.transferToSlack(towardsSlackKwh);
        branches(into);
        voltages(into.voltagePu());
        return new GridSolution.Solved(lossesKwh / hours);
    }

    /** What flows to or from the slack bus without loss, as all trades with the operator do, waits and goes in one pass. */
    private void add(int seller, int buyer, double grossKwh, double lossKwh) {
        int slack = network.slack();
        if (lossKwh == 0 && (seller == slack || buyer == slack)) {
            towardsSlackKwh[seller] += grossKwh;
            towardsSlackKwh[buyer] -= grossKwh;
        } else {
            flows.transfer(seller, buyer, grossKwh, grossKwh > 0 ? lossKwh / grossKwh : 0);
        }
    }

    private void branches(GridQuantities into) {
        for (int e = 0; e < network.branchCount(); e++) {
            into.flowKw()[e] = flows.flowKwh(e) / hours;
            into.loading()[e] = flows.loading(e);
        }
    }

    private void voltages(double[] voltagePu) {
        SlackTree tree = network.slackTree();
        voltagePu[network.slack()] = 1;
        for (int k = 1; k < tree.busCount(); k++) {
            int bus = tree.bus(k);
            int e = tree.branch(bus);
            double awayKwh = tree.forward(bus) ? flows.flowKwh(e) : -flows.flowKwh(e);
            double drop = voltageFactorPu * network.weight(e) * awayKwh / flows.capacityKwh(e);
            voltagePu[bus] = voltagePu[tree.parent(bus)] - drop;
        }
    }
}
