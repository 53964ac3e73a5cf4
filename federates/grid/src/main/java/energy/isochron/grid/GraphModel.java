package energy.isochron.grid;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Readiness;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Branch;
import energy.isochron.network.Network;
import energy.isochron.network.SlackTree;
import energy.isochron.network.TradeFlows;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The engine without physics: the feeder as a graph, on which energy flows along shortest paths (local-market specification,
 * 12.25 and 12.26). Each trade flows from its seller to its buyer and shrinks on the way by its loss; trades with the
 * operator and the imbalance flow to or from the slack bus. Where no trades are booked, what is injected flows to the slack bus
 * without loss. It always has a solution.
 *
 * <p><b>Its voltage is a proxy, not a power flow</b>: {@code V = 1 − f·Σ w_e·flow_e/C_e} over the branches of the path from
 * the slack bus, with {@code f} the voltage factor, {@code w_e} the branch's length, {@code flow_e} its flow away from the
 * slack bus and {@code C_e} its capacity. So a feeder of length 1 that is loaded to its capacity throughout ends at
 * {@code 1 − f}, and a bus beyond a surplus lies above 1. In a network with loops the same formula follows the one shortest
 * path. It knows neither impedances nor reactive power.
 *
 * <p>Losses are those of the trades. Loading is by the capacity of the branch. Linear in branches, buses and the lengths of the
 * trades' paths; allocates nothing.
 */
public final class GraphModel implements TradeBooking {
    static final Set<Capability> CAPABILITIES = Set.copyOf(EnumSet.of(Capability.MESHES, Capability.SNAPSHOT));

    private static final Solution.Solved SOLVED = new Solution.Solved(0, 0, List.of());

    /** The usual voltage factor, pu: the one of the grid fees. */
    public static final double VOLTAGE_FACTOR_PU = 0.15;

    private final Network network;
    private final double hours;
    private final double voltageFactorPu;
    private final TradeFlows flows;
    private final double[] towardsSlackKwh;
    private final double[] injectionKw;
    private final double[] voltagePu;
    private final GridLayout layout;
    private final Injections.Receiver receiver = this::inject;
    private @Nullable IntervalInputs booked;
    private double lossesKw;
    private final Readiness state = new Readiness();

    private static final class Kept implements Snapshot {
        private final GraphModel owner;
        private final double[] injectionKw;

        private Kept(GraphModel owner) {
            this.owner = owner;
            injectionKw = owner.injectionKw.clone();
        }
    }

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
        injectionKw = new double[network.busCount()];
        voltagePu = new double[network.busCount()];
        layout = layout(network);
    }

    private static GridLayout layout(Network network) {
        List<GridNode> nodes = network.buses().stream()
                .map(bus -> new GridNode(bus.id(), Phases.BALANCED, Double.NaN))
                .toList();
        List<GridBranch> branches = IntStream.range(0, network.branchCount())
                .mapToObj(e -> shown(network.branch(e), network.capacityKw(e)))
                .toList();
        return new GridLayout(nodes, branches);
    }

    private static GridBranch shown(Branch branch, double capacityKw) {
        return new GridBranch(branch.id(), branch.from(), branch.to(), Phases.BALANCED, capacityKw);
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public GridLayout layout() {
        return layout;
    }

    @Override
    public void inject(Injections changes) {
        state.open();
        changes.spread(layout, receiver);
        state.change();
    }

    private void inject(int bus, double pKw, double qKvar) {
        injectionKw[bus] = pKw;
    }

    @Override
    public void book(IntervalInputs inputs) {
        state.change();
        booked = inputs;
    }

    @Override
    public Solution solve(double timeS) {
        state.change();
        flows.clear();
        IntervalInputs trades = booked;
        booked = null;
        if (trades == null) {
            sendToSlack();
        } else {
            transfer(trades);
        }
        flows.transferToSlack(towardsSlackKwh);
        findVoltages();
        state.solved();
        return SOLVED;
    }

    private void sendToSlack() {
        for (int bus = 0; bus < injectionKw.length; bus++) {
            towardsSlackKwh[bus] = injectionKw[bus] * hours;
        }
        lossesKw = 0;
    }

    private void transfer(IntervalInputs trades) {
        System.arraycopy(trades.imbalanceKwh(), 0, towardsSlackKwh, 0, towardsSlackKwh.length);
        double lossesKwh = 0;
        for (int i = 0; i < trades.tradeCount(); i++) {
            add(trades.sellerBus(i), trades.buyerBus(i), trades.grossKwh(i), trades.lossKwh(i));
            lossesKwh += trades.lossKwh(i);
        }
        lossesKw = lossesKwh / hours;
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

    private void findVoltages() {
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

    @Override
    public void voltages(double[] magnitudePu, double[] angleDeg) {
        state.readVoltages(layout, magnitudePu, angleDeg);
        System.arraycopy(voltagePu, 0, magnitudePu, 0, voltagePu.length);
        Arrays.fill(angleDeg, Double.NaN);
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        state.readFlows(layout, pKw, qKvar, currentA);
        for (int e = 0; e < pKw.length; e++) {
            double flowKw = flows.flowKwh(e) / hours;
            pKw[e] = end == BranchEnd.FROM ? flowKw : -flowKw;
        }
        Arrays.fill(qKvar, Double.NaN);
        Arrays.fill(currentA, Double.NaN);
    }

    @Override
    public void loadings(double[] loading) {
        state.readLoadings(layout, loading);
        for (int e = 0; e < loading.length; e++) {
            loading[e] = flows.loading(e);
        }
    }

    @Override
    public double lossesKw() {
        state.read();
        return lossesKw;
    }

    @Override
    public double lossesKvar() {
        state.read();
        return Double.NaN;
    }

    /** What flows out of the slack bus into its branches, less what is injected there; trades are booked without the latter. */
    @Override
    public double importKw() {
        state.read();
        double awayKw = -injectionKw[network.slack()];
        for (int e = 0; e < network.branchCount(); e++) {
            if (network.from(e) == network.slack()) {
                awayKw += flows.flowKwh(e) / hours;
            } else if (network.to(e) == network.slack()) {
                awayKw -= flows.flowKwh(e) / hours;
            }
        }
        return awayKw;
    }

    @Override
    public double importKvar() {
        state.read();
        return Double.NaN;
    }

    @Override
    public Snapshot snapshot() {
        state.open();
        return new Kept(this);
    }

    @Override
    public void restore(Snapshot snapshot) {
        if (!(snapshot instanceof Kept kept && kept.owner == this)) {
            throw new IllegalArgumentException(
                    "the snapshot is of another engine, allowed is one of this. Maybe it was opened anew since?");
        }
        state.change();
        System.arraycopy(kept.injectionKw, 0, injectionKw, 0, injectionKw.length);
    }

    @Override
    public void close() {
        state.close();
    }
}
