package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.KeptInputs;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Readiness;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import java.lang.foreign.MemorySegment;
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
    private final Injections.Receiver receiver = this::set;
    private final Readiness state = new Readiness();
    private final Balance balance;
    private final BranchResults branches;
    private List<String> dead = List.of();
    private boolean deadKnown;

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
        changes.spread(layout, receiver);
        state.change();
    }

    private void set(int value, double pKw, double qKvar) {
        injectedKw[value] = pKw;
        injectedKvar[value] = qKvar;
        send(value);
    }

    @Override
    public void setTap(int branch, int position) {
        state.open();
        layout.checkBranch(branch);
        network.branches.get(branch).requireTap(position);
        taps[branch] = position;
        rebuild();
    }

    @Override
    public void setSwitch(int branch, boolean closed) {
        state.open();
        layout.checkBranch(branch);
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
        state.readVoltages(layout, magnitudePu, angleDeg);
        for (int i = 0; i < magnitudePu.length; i++) {
            magnitudePu[i] = results.get(JAVA_DOUBLE, at.node[i] + at.uPu);
            angleDeg[i] = Math.toDegrees(results.get(JAVA_DOUBLE, at.node[i] + at.uAngle));
        }
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        state.readFlows(layout, pKw, qKvar, currentA);
        branches.flows(end, pKw, qKvar, currentA);
    }

    @Override
    public void loadings(double[] loading) {
        state.readLoadings(layout, loading);
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
        return new KeptInputs(this, injectedKw, injectedKvar, taps, ends);
    }

    @Override
    public void restore(Snapshot snapshot) {
        KeptInputs kept = KeptInputs.of(snapshot, this);
        state.change();
        kept.injections(receiver);
        if (kept.positions(taps, ends)) {
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
