package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/**
 * The C library by the same handles and buffers without the adapter: powers are written, the model is updated and calculated, voltages
 * are read; what comes out is nodes alone, and nothing is checked but for errors.
 */
final class BareContender implements Contender {
    private final Method method;
    private final Day day;
    private final Session session;
    private final long model;
    private final long options;
    private final long update;
    private final long output;
    private final MemorySegment powers;
    private final MemorySegment results;
    private final long row;
    private final long uPu;
    private final long uAngle;
    private final double[] magnitudePu;
    private final double[] angleDeg;

    BareContender(Method method, Day day) {
        this.method = method;
        this.day = day;
        int nodes = day.loadKw().length;
        session = new Session(Library.of(PowerGridModelProvider.WHEEL.locate()));
        NetworkForm network = new NetworkForm(day.grid().electrical(), Symmetry.SYMMETRIC);
        model = ModelInput.model(session, network, network.taps(), network.ends());
        Library library = session.library;
        options = NativeCalls.ask(library.createOptions, session.handle);
        NativeCalls.run(library.setMethod, session.handle, options, method.code);
        NativeCalls.run(library.setTolerance, session.handle, options, 1e-8);
        NativeCalls.run(library.setMostIterations, session.handle, options, 100L);
        powers = session.memory.allocate(2L * nodes * Double.BYTES, Double.BYTES);
        update = NativeCalls.ask(library.createInput, session.handle, session.text("update"), 0, 1);
        long generators = session.text("sym_gen");
        NativeCalls.run(library.addInput, session.handle, update, generators, nodes, nodes, 0, 0);
        column(generators, "p_specified", 0);
        column(generators, "q_specified", (long) nodes * Double.BYTES);
        row = session.size(session.component("sym_output", "node"));
        uPu = session.offset("sym_output", "node", "u_pu");
        uAngle = session.offset("sym_output", "node", "u_angle");
        results = session.memory.allocate(nodes * row, Double.BYTES);
        output = NativeCalls.ask(library.createOutput, session.handle, session.text("sym_output"), 0, 1);
        NativeCalls.run(
                library.addOutput, session.handle, output, session.text("node"), nodes, nodes, 0, results.address());
        session.check();
        magnitudePu = new double[nodes];
        angleDeg = new double[nodes];
    }

    private void column(long component, String attribute, long offset) {
        NativeCalls.run(
                session.library.addInputColumn,
                session.handle,
                update,
                component,
                session.text(attribute),
                powers.address() + offset);
        session.check();
    }

    @Override
    public String name() {
        return "its C library alone, " + method.key();
    }

    @Override
    public double day() {
        Library library = session.library;
        int nodes = magnitudePu.length;
        long begin = Contender.processorNs();
        for (int step = 0; step < Day.STEPS; step++) {
            for (int node = 0; node < nodes; node++) {
                double factor = -1000 * Day.factor(step, node);
                powers.setAtIndex(JAVA_DOUBLE, node, day.loadKw()[node] * factor);
                powers.setAtIndex(JAVA_DOUBLE, nodes + node, day.loadKvar()[node] * factor);
            }
            NativeCalls.run(library.updateModel, session.handle, model, update);
            NativeCalls.run(library.calculate, session.handle, model, options, output, 0);
            session.check();
            for (int node = 0; node < nodes; node++) {
                magnitudePu[node] = results.get(JAVA_DOUBLE, node * row + uPu);
                angleDeg[node] = Math.toDegrees(results.get(JAVA_DOUBLE, node * row + uAngle));
            }
        }
        return (Contender.processorNs() - begin) / 1e6;
    }

    @Override
    public double[] voltages() {
        return magnitudePu;
    }

    @Override
    public void close() {
        NativeCalls.run(session.library.destroyModel, model);
        NativeCalls.run(session.library.destroyInput, update);
        NativeCalls.run(session.library.destroyOutput, output);
        NativeCalls.run(session.library.destroyOptions, options);
        session.close();
    }
}
