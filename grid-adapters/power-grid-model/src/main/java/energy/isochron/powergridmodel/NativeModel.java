package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.Phases;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * A model of the library with the buffers that go in and come out, which are made once: setting powers, solving and reading allocate
 * nothing. The library keeps what a model was updated with, and knows neither snapshots nor increments that give the same bits; so all powers
 * are sent each time, and a model is made anew when taps or switches have moved or a solve has failed.
 */
final class NativeModel implements AutoCloseable {
    private static final String UPDATE = "update";

    private final Session session;
    private final NetworkForm network;
    private final long options;
    private final long update;
    private final long nodesOnly;
    private final long withBranches;
    private final MemorySegment powers;
    private final MemorySegment results;
    /** Bytes from the start of the powers to that of each of the layout's node values; the reactive one is as far behind as all are long. */
    private final int[] powerAt;

    private final long reactive;
    private final ResultRows rows;
    private long model;
    private boolean branchesRead;
    private boolean branchesThere;

    /**
     * A model of a network.
     *
     * @throws PowerGridModelException if the library lacks what is needed
     */
    static NativeModel of(Library library, NetworkForm network, CalculationOptions calculation) {
        Session session = new Session(library);
        try {
            return new NativeModel(session, network, calculation);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private NativeModel(Session session, NetworkForm network, CalculationOptions calculation) {
        this.session = session;
        this.network = network;
        int width = network.symmetry.width;
        int nodes = network.layout.nodes().size();
        reactive = (long) nodes * width * Double.BYTES;
        powers = session.memory.allocate(2 * reactive, Double.BYTES);
        powerAt = new int[network.layout.nodeValues()];
        for (int v = 0; v < nodes; v++) {
            Phases phases = network.layout.nodes().get(v).phases();
            for (int i = 0; i < phases.count(); i++) {
                int slot = v * width + network.symmetry.slot(phases, i);
                powerAt[network.layout.nodeOffset(v) + i] = slot * Double.BYTES;
            }
        }
        rows = new ResultRows(session, network);
        results = session.memory.allocate(rows.bytes(), Double.BYTES);
        options = options(calculation);
        update = update(nodes);
        nodesOnly = rows.dataset(results, false);
        withBranches = rows.dataset(results, true);
    }

    private long options(CalculationOptions calculation) {
        Library library = session.library;
        long made = session.made(NativeCalls.ask(library.createOptions, session.handle));
        NativeCalls.run(library.setMethod, session.handle, made, calculation.method().code);
        NativeCalls.run(library.setSymmetric, session.handle, made, network.symmetry == Symmetry.SYMMETRIC ? 1L : 0L);
        NativeCalls.run(library.setTolerance, session.handle, made, calculation.tolerancePu());
        NativeCalls.run(library.setMostIterations, session.handle, made, (long) calculation.mostIterations());
        session.check();
        return made;
    }

    /** The columns of all generators without their ids, which the library need not look up then. */
    private long update(int nodes) {
        Library library = session.library;
        long component = session.text(network.symmetry.generators);
        long made = session.made(NativeCalls.ask(library.createInput, session.handle, session.text(UPDATE), 0, 1));
        NativeCalls.run(library.addInput, session.handle, made, component, nodes, nodes, 0, 0);
        session.check();
        long start = powers.address();
        column(made, component, "p_specified", start);
        column(made, component, "q_specified", start + reactive);
        return made;
    }

    private void column(long dataset, long component, String attribute, long address) {
        NativeCalls.run(
                session.library.addInputColumn, session.handle, dataset, component, session.text(attribute), address);
        session.check();
    }

    /** Sets what is injected at one of the layout's node values, kW and kvar. */
    void inject(int value, double pKw, double qKvar) {
        powers.set(JAVA_DOUBLE, powerAt[value], pKw * 1000);
        powers.set(JAVA_DOUBLE, powerAt[value] + reactive, qKvar * 1000);
    }

    /** What is injected at one of the layout's node values, W. */
    double injectedW(int value) {
        return powers.get(JAVA_DOUBLE, powerAt[value]);
    }

    /** What is injected at one of the layout's node values, var. */
    double injectedVar(int value) {
        return powers.get(JAVA_DOUBLE, powerAt[value] + reactive);
    }

    /** Has the model made anew before the next solve. */
    void forget() {
        if (model != 0) {
            NativeCalls.run(session.library.destroyModel, model);
            model = 0;
        }
    }

    /**
     * Solves. Branches come out as well if they were read after the solve before.
     *
     * @return what the library says if it finds no solution
     */
    Optional<String> solve(int[] taps, Ends[] ends) {
        if (model == 0) {
            model = ModelInput.model(session, network, taps, ends);
        }
        NativeCalls.run(session.library.updateModel, session.handle, model, update);
        session.check();
        branchesThere = branchesRead;
        branchesRead = false;
        calculate();
        if (session.fine()) {
            return Optional.empty();
        }
        forget();
        return Optional.of(session.error());
    }

    private void calculate() {
        long output = branchesThere ? withBranches : nodesOnly;
        NativeCalls.run(session.library.calculate, session.handle, model, options, output, 0);
    }

    /** Has the results of branches after a solve: if they did not come out with it, it is solved once more, to the same bits. */
    void readBranches() {
        branchesRead = true;
        if (!branchesThere) {
            branchesThere = true;
            calculate();
            session.check();
        }
    }

    /** Where results stand. */
    ResultRows rows() {
        return rows;
    }

    /** The results of the last solve. */
    MemorySegment results() {
        return results;
    }

    @Override
    public void close() {
        forget();
        NativeCalls.run(session.library.destroyInput, update);
        NativeCalls.run(session.library.destroyOutput, nodesOnly);
        NativeCalls.run(session.library.destroyOutput, withBranches);
        NativeCalls.run(session.library.destroyOptions, options);
        session.close();
    }
}
