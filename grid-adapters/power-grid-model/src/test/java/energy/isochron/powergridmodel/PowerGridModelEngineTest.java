package energy.isochron.powergridmodel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.contract.ContractFeeder;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PowerGridModelEngineTest {
    private static final PowerGridModelProvider PROVIDER = new PowerGridModelProvider();

    @BeforeAll
    static void fetch() {
        PowerGridModelOnHand.orCallOff();
    }

    @Test
    void saysWhyThereIsNoSolution() {
        try (PowerFlow engine = open(ContractFeeder.twoNodes(), Map.of("max_iterations", "7"))) {
            inject(engine, "load", -40_000);
            Solution.NotConverged outcome = assertInstanceOf(Solution.NotConverged.class, engine.solve(0));
            assertEquals(7, outcome.iterations());
            assertTrue(outcome.reason().contains("power-grid-model says: "), outcome.reason());
            assertTrue(outcome.reason().contains("Maybe the loads are more"), outcome.reason());
        }
    }

    /** A failed solve leaves no trace: not one bit differs from that of an engine that never failed. */
    @Test
    void aFailedSolveLeavesNoTrace() {
        GridCase grid = PublishedNetworks.grid(Feeder.CIGRE_LV, 1000);
        try (PowerFlow engine = open(grid, Map.of())) {
            SolvedNetwork before = SolvedNetwork.of(engine);
            String node = engine.layout().nodes().getLast().id();
            inject(engine, node, -1e7);
            assertInstanceOf(Solution.NotConverged.class, engine.solve(0));
            inject(engine, node, 0);
            assertEquals(before, SolvedNetwork.of(engine));
        }
    }

    /** The published best switching of Baran and Wu's feeder, and the loops that are there with all ties closed. */
    @Test
    void switchesOpenAndCloseLoops() {
        GridCase grid = PublishedNetworks.grid(Feeder.IEEE33, 1000);
        try (PowerFlow engine = open(grid, Map.of());
                PowerFlow swept = new SweepProvider().open(grid, EngineSettings.hourly())) {
            SolvedNetwork radial = SolvedNetwork.of(engine);
            for (String tie : List.of("8-21", "9-15", "12-22", "18-33", "25-29")) {
                engine.setSwitch(branch(engine, tie), true);
            }
            SolvedNetwork meshed = SolvedNetwork.of(engine);
            assertTrue(meshed.lossesKw() < radial.lossesKw());
            for (String open : List.of("7-8", "9-10", "14-15", "32-33", "25-29")) {
                engine.setSwitch(branch(engine, open), false);
                swept.setSwitch(branch(swept, open), false);
            }
            for (String tie : List.of("8-21", "9-15", "12-22", "18-33")) {
                swept.setSwitch(branch(swept, tie), true);
            }
            SolvedNetwork best = SolvedNetwork.of(engine);
            assertEquals(139.55, best.lossesKw(), 5e-3);
            best.agreesWith(SolvedNetwork.of(swept), 1e-6, 1e-2);
        }
    }

    @Test
    void tapsAreWhereTheSweepHasThem() {
        try (PowerFlow engine = open(ContractFeeder.loaded(), Map.of());
                PowerFlow swept = new SweepProvider().open(ContractFeeder.loaded(), EngineSettings.hourly())) {
            for (int tap : new int[] {-3, 0, 2}) {
                for (PowerFlow one : List.of(engine, swept)) {
                    inject(one, "house", -70);
                    one.setTap(branch(one, "mid-low"), tap);
                }
                SolvedNetwork.of(engine).agreesWith(SolvedNetwork.of(swept), 1e-6, 1e-3);
            }
            assertThrows(IllegalArgumentException.class, () -> engine.setTap(branch(engine, "mid-low"), -40));
        }
    }

    @Test
    void withoutAnySourceConnectedAllIsDead() {
        try (PowerFlow engine = open(ContractFeeder.loaded(), Map.of())) {
            engine.setSwitch(branch(engine, "source-mid"), false);
            Solution.Solved outcome = assertInstanceOf(Solution.Solved.class, engine.solve(0));
            assertEquals(List.of("mid", "far", "spur", "low", "house"), outcome.deadNodes());
            assertEquals(0, engine.importKw(), 1e-9);
            assertEquals(0, engine.lossesKw(), 1e-9);
        }
    }

    /** Two islands with a source each, one without; then a line between the two that have one. */
    @Test
    void islandsAreSolvedEachByItsSource() {
        List<GridNode> nodes = Stream.of("a", "b", "c", "d", "alone")
                .map(id -> new GridNode(id, Phases.BALANCED, 20))
                .toList();
        LineImpedance cable = LineImpedance.Sequence.positive(0.2, 0.1, 60);
        ElectricalBranch tie = new Line("b-d", "b", "d", Phases.BALANCED, 1, cable, 1000, ElectricalBranch.Ends.NONE);
        ElectricalNetwork network = new ElectricalNetwork(
                "islands",
                50,
                nodes,
                List.of(Line.of("a", "b", 1, cable, 1000), Line.of("c", "d", 1, cable, 1000), tie),
                List.of(new Source("a", 1, 0), new Source("c", 1.02, 0)),
                List.of(Load.of("b", 200, 50), Load.of("d", 300, 0), Load.of("alone", 70, 0)));
        GridCase grid = new GridCase(network, new Network(Shape.LINE.plan(2, 1, new double[] {1})));
        try (PowerFlow engine = open(grid, Map.of())) {
            SolvedNetwork apart = SolvedNetwork.of(engine);
            assertEquals(List.of("alone"), apart.outcome().deadNodes());
            assertEquals(0, apart.voltage("alone"));
            assertEquals(1, apart.voltage("a"), 1e-8);
            assertEquals(1.02, apart.voltage("c"), 1e-8);
            assertEquals(500 + apart.lossesKw(), apart.importKw(), 1e-3);
            engine.setSwitch(branch(engine, "b-d"), true);
            SolvedNetwork joined = SolvedNetwork.of(engine);
            assertEquals(500 + joined.lossesKw(), joined.importKw(), 1e-3);
            assertTrue(joined.fromKw().get(0) < -1000, "the source at 1.02 pu feeds the one at 1 pu");
        }
    }

    @Test
    void restoringFindsTheSameBits() {
        try (PowerFlow engine = open(PublishedNetworks.grid(Feeder.CIGRE_MV, 1000), Map.of())) {
            inject(engine, engine.layout().nodes().get(5).id(), -333);
            SolvedNetwork before = SolvedNetwork.of(engine);
            Snapshot kept = engine.snapshot();
            for (int i = 0; i < 5; i++) {
                inject(engine, engine.layout().nodes().get(7).id(), 100 * i);
                engine.solve(i);
            }
            engine.restore(kept);
            assertEquals(before, SolvedNetwork.of(engine));
        }
    }

    /** Rows of the library are read where the layout says: phases and kinds of branches in any order. */
    @Test
    void flowsAreThoseOfTheirBranches() {
        GridCase grid = ContractFeeder.loaded();
        try (PowerFlow engine = open(grid, Map.of())) {
            inject(engine, "house", -30);
            SolvedNetwork solved = SolvedNetwork.of(engine);
            double[] from = solved.fromKw().stream().mapToDouble(kw -> kw).toArray();
            double[] expected = {from[0], 600, 0, 30, 30, 0};
            assertArrayEquals(expected, from, 3);
            assertEquals(630 + solved.lossesKw(), from[0], 1e-3);
        }
    }

    /** Branches come out with a solve only if they were read after the one before; that changes no bit. */
    @Test
    void readingFlowsNowAndThenFindsTheSameBits() {
        GridCase grid = PublishedNetworks.grid(Feeder.CIGRE_LV, 1000);
        try (PowerFlow always = open(grid, Map.of());
                PowerFlow seldom = open(grid, Map.of())) {
            for (int step = 0; step < 12; step++) {
                for (PowerFlow engine : List.of(always, seldom)) {
                    inject(engine, engine.layout().nodes().get(9).id(), -step);
                }
                SolvedNetwork read = SolvedNetwork.of(always);
                if (step % 4 == 0) {
                    assertEquals(read, SolvedNetwork.of(seldom));
                } else {
                    assertInstanceOf(Solution.Solved.class, seldom.solve(step));
                    double[] magnitudePu = new double[seldom.layout().nodeValues()];
                    seldom.voltages(magnitudePu, magnitudePu.clone());
                    assertEquals(
                            read.magnitudePu(),
                            DoubleStream.of(magnitudePu).boxed().toList());
                }
            }
            assertEquals(SolvedNetwork.of(always), SolvedNetwork.of(seldom));
        }
    }

    @Test
    void enginesInSeveralThreadsDoNotMeet() throws Exception {
        GridCase grid = PublishedNetworks.grid(Feeder.IEEE33, 1000);
        SolvedNetwork expected;
        try (PowerFlow engine = open(grid, Map.of())) {
            expected = SolvedNetwork.of(engine);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<SolvedNetwork>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                double kw = 100 * i;
                all.add(threads.submit(() -> {
                    try (PowerFlow engine = open(grid, Map.of())) {
                        for (int step = 0; step < 200; step++) {
                            inject(engine, "18", kw);
                            engine.solve(step);
                        }
                        inject(engine, "18", 0);
                        return SolvedNetwork.of(engine);
                    }
                }));
            }
            for (Future<SolvedNetwork> one : all) {
                assertEquals(expected, one.get());
            }
        }
    }

    @Test
    void anotherThreadMayCloseIt() throws InterruptedException {
        PowerFlow engine = open(ContractFeeder.loaded(), Map.of());
        engine.solve(0);
        Thread other = Thread.ofPlatform().start(engine::close);
        other.join();
        assertThrows(IllegalStateException.class, engine::importKw);
    }

    private static PowerFlow open(GridCase grid, Map<String, String> options) {
        return PROVIDER.open(grid, new EngineSettings(1, options));
    }

    private static int branch(PowerFlow engine, String id) {
        return engine.layout().branch(id).orElseThrow();
    }

    private static void inject(PowerFlow engine, String node, double kw) {
        Injections changes = new Injections();
        changes.set(engine.layout().node(node).orElseThrow(), kw, 0.2 * kw);
        engine.inject(changes);
    }
}
