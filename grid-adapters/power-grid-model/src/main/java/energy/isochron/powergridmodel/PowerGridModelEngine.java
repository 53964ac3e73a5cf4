package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Readiness;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The library behind the port. Solving and reading allocate nothing but the outcome; a tap or switch that moves builds the model anew. */
final class PowerGridModelEngine implements PowerFlow {
    private final NetworkForm network;
    private final GridLayout layout;
    private final CalculationOptions options;
    private final NativeModel model;
    private final MemorySegment results;
    private final ResultRows at;
    private final double[] injectedKw;
    private final double[] injectedKvar;
    private final int[] taps;
    private final Ends[] ends;
    private final Readiness state = new Readiness();
    private final Balance balance;
    private final BranchResults branches;
    private List<String> dead = List.of();
    private boolean deadKnown;

    private static final class Kept implements Snapshot {
        private final PowerGridModelEngine owner;
        private final double[] p;
        private final double[] q;
        private final int[] taps;
        private final Ends[] ends;

        private Kept(PowerGridModelEngine owner) {
            this.owner = owner;
            p = owner.injectedKw.clone();
            q = owner.injectedKvar.clone();
            taps = owner.taps.clone();
            ends = owner.ends.clone();
        }
    }

    PowerGridModelEngine(Library library, NetworkForm network, CalculationOptions options) {
        this.network = network;
        this.options = options;
        layout = network.layout;
        model = NativeModel.of(library, network, options);
        results = model.results();
        at = model.rows();
        balance = new Balance(network, model);
        branches = new BranchResults(network, model);
        injectedKw = new double[layout.nodeValues()];
        injectedKvar = new double[layout.nodeValues()];
        taps = network.taps();
        ends = network.ends();
        for (int i = 0; i < injectedKw.length; i++) {
            send(i);
        }
    }

    private void send(int value) {
        model.inject(value, injectedKw[value] - network.ownKw[value], injectedKvar[value] - network.ownKvar[value]);
    }

    @Override
    public Set<Capability> capabilities() {
        return PowerGridModelProvider.capabilities(options.symmetry());
    }

    @Override
    public GridLayout layout() {
        return layout;
    }

    @Override
    public void inject(Injections changes) {
        state.open();
        for (int i = 0; i < changes.size(); i++) {
            check(changes, i);
        }
        state.change();
        for (int i = 0; i < changes.size(); i++) {
            int node = changes.node(i);
            int first = layout.nodeOffset(node);
            if (changes.phase(i) == Injections.ALL_PHASES) {
                int count = layout.nodeOffset(node + 1) - first;
                for (int value = first; value < first + count; value++) {
                    set(value, changes.pKw(i) / count, changes.qKvar(i) / count);
                }
            } else {
                int value = first + layout.nodes().get(node).phases().position(changes.phase(i));
                set(value, changes.pKw(i), changes.qKvar(i));
            }
        }
    }

    private void check(Injections changes, int i) {
        int node = changes.node(i);
        if (node < 0 || node >= layout.nodes().size()) {
            throw new IllegalArgumentException("change " + i + " is of node " + node + ", allowed is a node below "
                    + layout.nodes().size() + ". Maybe the list was made for another engine?");
        }
        if (changes.phase(i) != Injections.ALL_PHASES) {
            layout.nodes().get(node).phases().position(changes.phase(i));
        }
    }

    private void set(int value, double pKw, double qKvar) {
        injectedKw[value] = pKw;
        injectedKvar[value] = qKvar;
        send(value);
    }

    @Override
    public void setTap(int branch, int position) {
        state.open();
        if (!(network.branches.get(branch) instanceof Transformer moved)) {
            throw new IllegalArgumentException(
                    "branch '" + layout.branches().get(branch).id()
                            + "' has no tap, allowed are transformers. Maybe its index is of another engine?");
        }
        if (!moved.taps().allows(position)) {
            throw new IllegalArgumentException("position is " + position + ", allowed are those with a ratio above 0 of"
                    + " steps of " + moved.tapStep() + ". Maybe it was given in percent?");
        }
        taps[branch] = position;
        rebuild();
    }

    @Override
    public void setSwitch(int branch, boolean closed) {
        state.open();
        ends[branch] = closed ? Ends.BOTH : Ends.NONE;
        rebuild();
    }

    private void rebuild() {
        state.change();
        model.forget();
        deadKnown = false;
    }

    @Override
    public Solution solve(double timeS) {
        state.change();
        Optional<String> failure = model.solve(taps, ends);
        if (failure.isPresent()) {
            return failed(failure.get());
        }
        if (!deadKnown) {
            dead = List.copyOf(dead()); // so that outcomes share it
            deadKnown = true;
        }
        double mismatch = balance.find();
        if (!Double.isFinite(mismatch)) {
            model.forget();
            return failed("The voltages have run out of all bounds.");
        }
        state.solved();
        return new Solution.Solved(0, mismatch, dead);
    }

    private Solution.NotConverged failed(String message) {
        return new Solution.NotConverged(
                options.mostIterations(),
                Double.NaN,
                "power-grid-model says: " + message + " Maybe the loads are more than the feeder can carry?");
    }

    private List<String> dead() {
        return IntStream.range(0, layout.nodes().size())
                .filter(v -> !balance.alive(v))
                .mapToObj(v -> layout.nodes().get(v).id())
                .toList();
    }

    @Override
    public void voltages(double[] magnitudePu, double[] angleDeg) {
        state.read(magnitudePu, at.node.length);
        state.read(angleDeg, at.node.length);
        for (int i = 0; i < magnitudePu.length; i++) {
            magnitudePu[i] = results.get(JAVA_DOUBLE, at.node[i] + at.uPu);
            angleDeg[i] = Math.toDegrees(results.get(JAVA_DOUBLE, at.node[i] + at.uAngle));
        }
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        state.read(pKw, at.branch.length);
        state.read(qKvar, at.branch.length);
        state.read(currentA, at.branch.length);
        branches.flows(end, pKw, qKvar, currentA);
    }

    @Override
    public void loadings(double[] loading) {
        state.read(loading, layout.branches().size());
        branches.loadings(loading);
    }

    @Override
    public double lossesKw() {
        state.read();
        return branches.lossesKw();
    }

    @Override
    public double lossesKvar() {
        state.read();
        return branches.lossesKvar();
    }

    @Override
    public double importKw() {
        state.read();
        return balance.importKw();
    }

    @Override
    public double importKvar() {
        state.read();
        return balance.importKvar();
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
        for (int i = 0; i < injectedKw.length; i++) {
            set(i, kept.p[i], kept.q[i]);
        }
        if (!Arrays.equals(kept.taps, taps) || !Arrays.equals(kept.ends, ends)) {
            System.arraycopy(kept.taps, 0, taps, 0, taps.length);
            System.arraycopy(kept.ends, 0, ends, 0, ends.length);
            rebuild();
        }
    }

    @Override
    public void close() {
        if (!state.closed()) {
            state.close();
            model.close();
        }
    }
}
