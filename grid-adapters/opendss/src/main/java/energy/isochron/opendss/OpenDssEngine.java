package energy.isochron.opendss;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Readiness;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import java.util.Arrays;
import java.util.Set;

/**
 * OpenDSS behind the port. A tap or switch that moves, and what is injected where nothing was before, build the circuit anew at the next
 * solve; all else are calls of the library's functions, without text. Each solve begins at the same voltages, so that a result depends
 * on its inputs alone, unless controls act.
 */
final class OpenDssEngine implements PowerFlow {
    private static final double PER_WATT = 1e-3;

    private final Set<Capability> capabilities;
    private final OpenDssOptions options;
    private final DssContext dss;
    private final Circuit circuit;
    private final GridLayout layout;
    private final InjectedLoads injected;
    private final Readiness state = new Readiness();
    private Positions positions;
    private SolvedCircuit solved;
    private boolean stale;

    private record Kept(OpenDssEngine owner, InjectedLoads.Kept injected, Positions positions) implements Snapshot {}

    /**
     * An engine on a circuit.
     *
     * @param dss its own, which it closes
     * @throws IllegalArgumentException with what OpenDSS says against the circuit
     */
    OpenDssEngine(Set<Capability> capabilities, OpenDssOptions options, DssContext dss, Circuit circuit) {
        this.capabilities = capabilities;
        this.options = options;
        this.dss = dss;
        this.circuit = circuit;
        layout = circuit.layout();
        positions = circuit.positions();
        injected = new InjectedLoads(layout);
        solved = build();
    }

    private SolvedCircuit build() {
        BuiltCircuit built = circuit.build(dss, positions, injected.used());
        dss.command("set algorithm=normal");
        injected.forget();
        stale = false;
        return new SolvedCircuit(dss, layout, built, options);
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public GridLayout layout() {
        return layout;
    }

    @Override
    public void inject(Injections changes) {
        state.open();
        injected.set(changes);
        state.change();
    }

    @Override
    public void setTap(int branch, int position) {
        setTap(branch, Injections.ALL_PHASES, position);
    }

    @Override
    public void setTap(int branch, int phase, int position) {
        state.open();
        require(Capability.TAPS);
        layout.checkBranch(branch);
        circuit.checkTap(branch, phase, position);
        int[] taps = positions.taps[branch];
        if (phase == Injections.ALL_PHASES) {
            Arrays.fill(taps, position);
        } else {
            taps[layout.branches().get(branch).phases().position(phase)] = position;
        }
        state.change();
        stale = true;
    }

    @Override
    public void setSwitch(int branch, boolean closed) {
        state.open();
        require(Capability.SWITCHES);
        layout.checkBranch(branch);
        positions.ends[branch] = closed ? Ends.BOTH : Ends.NONE;
        state.change();
        stale = true;
    }

    private void require(Capability capability) {
        if (!capabilities.contains(capability)) {
            throw new UnsupportedOperationException("engine opendss moves neither taps nor switches of a script."
                    + " Maybe ask its capabilities for " + capability + '?');
        }
    }

    @Override
    public Solution solve(double timeS) {
        state.change();
        if (stale || injected.grown()) {
            solved = build();
        }
        injected.send(dss, solved.built().loadAt);
        int rounds = solved.solve(injected);
        String error = dss.error();
        int lowest = solved.voltages().lowest();
        boolean found = error.isEmpty()
                && rounds > 0
                && lowest >= 0
                && solved.voltages().magnitude(lowest) >= circuit.leastPu();
        if (!found) {
            rounds = Math.abs(rounds);
            return new Solution.NotConverged(rounds, Double.NaN, reason(rounds, error, lowest));
        }
        state.solved();
        return new Solution.Solved(rounds, options.tolerancePu() * injected.most(), solved.built().dead);
    }

    private String reason(int rounds, String error, int lowest) {
        String where = lowest < 0
                ? "no node is fed"
                : "the voltage at '" + node(lowest).id() + "' stands at "
                        + solved.voltages().magnitude(lowest) + " pu";
        String said = error.isEmpty() ? "" : " (OpenDSS says: " + error + ")";
        return "after " + rounds + " rounds " + where + said + ". Maybe the loads are more than the feeder can carry?";
    }

    private GridNode node(int value) {
        int v = 0;
        while (layout.nodeOffset(v + 1) <= value) {
            v++;
        }
        return layout.nodes().get(v);
    }

    @Override
    public void voltages(double[] magnitudePu, double[] angleDeg) {
        state.readVoltages(layout, magnitudePu, angleDeg);
        solved.voltages().magnitudes(magnitudePu);
        solved.voltages().degrees(angleDeg);
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        state.readFlows(layout, pKw, qKvar, currentA);
        solved.flows(end, pKw, qKvar, currentA);
    }

    @Override
    public void loadings(double[] loading) {
        state.readLoadings(layout, loading);
        solved.loadings(loading);
    }

    @Override
    public double lossesKw() {
        state.read();
        return solved.part(Dss.LOSSES, 0) * PER_WATT;
    }

    @Override
    public double lossesKvar() {
        state.read();
        return solved.part(Dss.LOSSES, 1) * PER_WATT;
    }

    @Override
    public double importKw() {
        state.read();
        return -solved.part(Dss.TOTAL_POWER, 0);
    }

    @Override
    public double importKvar() {
        state.read();
        return -solved.part(Dss.TOTAL_POWER, 1);
    }

    @Override
    public Snapshot snapshot() {
        state.open();
        if (!capabilities.contains(Capability.SNAPSHOT)) {
            return PowerFlow.super.snapshot();
        }
        return new Kept(this, injected.keep(), positions.copy());
    }

    @Override
    public void restore(Snapshot snapshot) {
        state.open();
        if (!(snapshot instanceof Kept kept && kept.owner == this)) {
            throw new IllegalArgumentException(
                    "the snapshot is of another engine, allowed is one of this. Maybe it was opened anew since?");
        }
        state.change();
        injected.restore(kept.injected);
        stale |= !kept.positions.same(positions);
        positions = kept.positions.copy();
    }

    @Override
    public void close() {
        state.close();
        dss.close();
    }
}
