package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import java.util.Optional;

/** A circuit with injections in an OpenDSS of its own, to be solved by OpenDSS' own loop or on the nodes with loads. */
final class LoopRig implements AutoCloseable {
    private static final int MOST_ROUNDS = 300;

    final DssContext dss;
    final GridLayout layout;
    final BuiltCircuit built;
    final SolutionLoop loop;
    private final OpenDssOptions options;
    private final InjectedLoads injected;
    private final double[] start;
    private final double[] baseV;

    LoopRig(DssContext dss, Circuit circuit, double tolerancePu, Injections injections) {
        this.dss = dss;
        layout = circuit.layout();
        options = new OpenDssOptions(tolerancePu, MOST_ROUNDS, Optional.empty(), false);
        injected = new InjectedLoads(layout);
        injected.set(injections);
        built = circuit.build(dss, circuit.positions(), injected.used());
        injected.forget();
        injected.send(dss, built.loadAt);
        loop = new SolutionLoop(dss, built.nodes);
        start = loop.voltages().toArray(JAVA_DOUBLE);
        baseV = new double[layout.nodeValues()];
        for (int v = 0; v < layout.nodes().size(); v++) {
            for (int value = layout.nodeOffset(v); value < layout.nodeOffset(v + 1); value++) {
                baseV[value] = 1000 * layout.nodes().get(v).baseKv() / Math.sqrt(3);
            }
        }
    }

    Optional<int[]> ownLoads() {
        return LoadPlaces.own(dss, loop, built.loadAt);
    }

    /** Solves on the nodes with loads; after how many rounds, 0 if it was not found. */
    int solveOnLoadNodes() {
        LoadNodes nodes = new LoadNodes(built, ownLoads().orElseThrow());
        return new ZBusMethod(loop, options, nodes, start, baseV).solve(injected);
    }

    /** Lets OpenDSS solve. */
    void solveByOwnLoop() {
        loop.begin(start);
        loop.limits(options.mostRounds(), options.tolerancePu());
        dss.solve();
        assertTrue(dss.flag(Dss.CONVERGED));
    }

    /** All voltages, pu. */
    double[] voltages() {
        double[] pu = new double[2 * baseV.length];
        for (int value = 0; value < baseV.length; value++) {
            for (int part = 0; part < 2; part++) {
                long at = 2L * built.voltageAt[value] + part;
                pu[2 * value + part] = loop.voltages().getAtIndex(JAVA_DOUBLE, at) / baseV[value];
            }
        }
        return pu;
    }

    /** What flows into all elements at all ends, kW and kvar. */
    double[] powers() {
        return dss.numbers(Dss.ALL_POWERS).toArray(JAVA_DOUBLE);
    }

    /** Losses, kW and kvar, and what is fed in. */
    double[] sums() {
        double[] losses = dss.numbers(Dss.LOSSES).toArray(JAVA_DOUBLE);
        double[] total = dss.numbers(Dss.TOTAL_POWER).toArray(JAVA_DOUBLE);
        return new double[] {1e-3 * losses[0], 1e-3 * losses[1], total[0], total[1]};
    }

    /** Asserts that the same circuit is in the same state by both. */
    static void assertSameState(LoopRig one, LoopRig other, double pu, double kva) {
        assertNear(one.voltages(), other.voltages(), pu);
        assertNear(one.powers(), other.powers(), kva);
        assertNear(one.sums(), other.sums(), kva);
    }

    private static void assertNear(double[] expected, double[] found, double tolerance) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            int at = i;
            assertEquals(expected[i], found[i], tolerance, () -> "number " + at);
        }
    }

    @Override
    public void close() {
        dss.close();
    }
}
