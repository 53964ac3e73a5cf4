package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was solved before must not show in a result, not in its last bit. */
class HistoryTest {
    private static final Network ANY = new Network(Shape.LINE.plan(2, 1, new double[] {1}));

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    private static PowerFlow open(ElectricalNetwork network) {
        return new OpenDssProvider().open(new GridCase(network, ANY), EngineSettings.hourly());
    }

    /** Injects at each n-th node on all its phases, and nothing elsewhere. */
    private static void inject(PowerFlow engine, int every, double kw) {
        Injections changes = new Injections();
        for (int v = 1; v < engine.layout().nodes().size(); v++) {
            double part = v % every == 0 ? 1 + 0.1 * (v % 7) : 0;
            changes.set(v, -part * kw, -0.3 * part * kw);
        }
        engine.inject(changes);
    }

    private static double[][] state(PowerFlow engine) {
        int nodes = engine.layout().nodeValues();
        int branches = engine.layout().branchValues();
        double[][] state = {
            new double[nodes],
            new double[nodes],
            new double[branches],
            new double[branches],
            new double[branches],
            new double[branches],
            new double[branches],
            new double[branches],
            {engine.lossesKw(), engine.lossesKvar(), engine.importKw(), engine.importKvar()}
        };
        engine.voltages(state[0], state[1]);
        engine.flows(BranchEnd.FROM, state[2], state[3], state[4]);
        engine.flows(BranchEnd.TO, state[5], state[6], state[7]);
        return state;
    }

    private static void assertSame(PowerFlow fresh, PowerFlow old) {
        assertEquals(assertInstanceOf(Solution.Solved.class, fresh.solve(0)), old.solve(0));
        double[][] expected = state(fresh);
        double[][] found = state(old);
        for (int i = 0; i < expected.length; i++) {
            int part = i;
            assertArrayEquals(expected[i], found[i], () -> "part " + part);
        }
    }

    /** Nodes that come and go, an overload, taps and switches that move and move back, and a state that is brought back. */
    @TestFactory
    Stream<DynamicTest> aResultHasTheSameBitsWhateverWasSolvedBefore() {
        return Stream.of(0.0, 0.4).flatMap(loads -> Stream.of(Feeder.IEEE13, Feeder.IEEE34, Feeder.IEEE123)
                .map(feeder -> DynamicTest.dynamicTest(
                        feeder.key() + ", own loads " + loads,
                        () -> compare(PublishedNetworks.atPublishedTaps(feeder).withLoads(loads)))));
    }

    private static void compare(ElectricalNetwork network) {
        int tap = tap(network);
        try (PowerFlow old = open(network);
                PowerFlow fresh = open(network)) {
            inject(old, 5, 3);
            old.solve(0);
            Snapshot snapshot = old.snapshot();
            inject(old, 1, 2);
            old.solve(0);
            inject(old, 3, 20_000);
            assertInstanceOf(Solution.NotConverged.class, old.solve(0));
            old.setTap(tap, 3);
            old.setSwitch(network.branches().size() - 1, false);
            old.solve(0);
            old.restore(snapshot);
            inject(old, 4, 3);
            inject(fresh, 4, 3);
            assertSame(fresh, old);
            fresh.setTap(tap, -2);
            old.setTap(tap, -2);
            assertSame(fresh, old);
        }
    }

    private static int tap(ElectricalNetwork network) {
        for (int e = 0; e < network.branches().size(); e++) {
            if (network.branches().get(e) instanceof Transformer) {
                return e;
            }
        }
        throw new AssertionError("no transformer");
    }

    /** More nodes with loads than the method takes; then as few as another engine has from the start. */
    @Test
    void manyLoadsLeaveNoTrace() {
        ElectricalNetwork network = LvFeeder.of(150).withLoads(0);
        try (PowerFlow old = open(network);
                PowerFlow fresh = open(network)) {
            inject(old, 1, 0.2);
            assertInstanceOf(Solution.Solved.class, old.solve(0));
            inject(old, 10, 1);
            inject(fresh, 10, 1);
            assertSame(fresh, old);
            inject(old, 1, 0.1);
            inject(fresh, 1, 0.1);
            assertSame(fresh, old);
        }
    }
}
