package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.engine.VectorGroup;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OpenDssEngineTest {
    private static final Network ANY = new Network(Shape.LINE.plan(2, 1, new double[] {1}));
    private static final LineImpedance CABLE = new LineImpedance.Sequence(0.5, 0.3, 100, 1.2, 0.9, 60);

    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    private static GridCase grid(List<GridNode> nodes, List<ElectricalBranch> branches, Load... loads) {
        return new GridCase(
                new ElectricalNetwork("test", 50, nodes, branches, List.of(new Source("a", 1, 0)), List.of(loads)),
                ANY);
    }

    private static PowerFlow open(List<GridNode> nodes, List<ElectricalBranch> branches, Load... loads) {
        return new OpenDssProvider().open(grid(nodes, branches, loads), EngineSettings.hourly());
    }

    private static GridNode node(String id, Phases phases) {
        return new GridNode(id, phases, 10);
    }

    private static Line line(String from, String to, Phases phases, LineImpedance impedance) {
        return new Line(from + '-' + to, from, to, phases, 1, impedance, Double.NaN, Ends.BOTH);
    }

    private static Solution.Solved solved(PowerFlow engine) {
        return assertInstanceOf(Solution.Solved.class, engine.solve(0));
    }

    private static double voltage(PowerFlow engine, String id, int phase) {
        double[] magnitudePu = new double[engine.layout().nodeValues()];
        engine.voltages(magnitudePu, new double[magnitudePu.length]);
        int v = engine.layout().node(id).orElseThrow();
        return magnitudePu[
                engine.layout().nodeOffset(v)
                        + engine.layout().nodes().get(v).phases().position(phase)];
    }

    /** On networks that are balanced an unbalanced engine and a balanced one of another make agree. */
    @TestFactory
    Stream<DynamicTest> balancedNetworksAreAsTheSweepHasThem() {
        return Stream.of(Feeder.IEEE33, Feeder.CIGRE_MV, Feeder.CIGRE_LV)
                .map(feeder -> DynamicTest.dynamicTest(feeder.key(), () -> {
                    GridCase grid = PublishedNetworks.grid(feeder, 1000);
                    try (PowerFlow engine = new OpenDssProvider().open(grid, EngineSettings.hourly());
                            PowerFlow sweep = new SweepProvider().open(grid, EngineSettings.hourly())) {
                        solved(engine);
                        sweep.solve(0);
                        double[] magnitudePu = new double[sweep.layout().nodeValues()];
                        sweep.voltages(magnitudePu, new double[magnitudePu.length]);
                        for (int v = 0; v < magnitudePu.length; v++) {
                            String id = sweep.layout().nodes().get(v).id();
                            for (int phase = 0; phase < 3; phase++) {
                                assertEquals(magnitudePu[v], voltage(engine, id, phase), 1e-6, id);
                            }
                        }
                        assertEquals(sweep.lossesKw(), engine.lossesKw(), 1e-5 * sweep.lossesKw());
                        assertEquals(sweep.importKvar(), engine.importKvar(), 1e-5 * sweep.importKw());
                    }
                }));
    }

    @Test
    void loadsFollowTheVoltageAsTheirModelSays() {
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.ABC));
        LineImpedance line = LineImpedance.Sequence.positive(2, 1, 0);
        for (Load.Model model : Load.Model.values()) {
            for (boolean delta : new boolean[] {false, true}) {
                Load load = new Load("b", Phases.ABC, delta, model, 3000, 1000);
                try (PowerFlow engine = open(nodes, List.of(line("a", "b", Phases.ABC, line)), load)) {
                    solved(engine);
                    double exponent =
                            switch (model) {
                                case POWER -> 0;
                                case CURRENT -> 1;
                                case IMPEDANCE -> 2;
                            };
                    double served = engine.importKw() - engine.lossesKw();
                    assertEquals(3000 * Math.pow(voltage(engine, "b", 0), exponent), served, 1e-3, model::toString);
                }
            }
        }
    }

    /** 1 MW between A and B at 10 kV: 100 A on both, none on C, whatever the line. */
    @Test
    void aLoadBetweenTwoPhasesDrawsFromBoth() {
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.ABC));
        LineImpedance none = LineImpedance.Sequence.positive(1e-6, 1e-6, 0);
        Load load = new Load("b", Phases.AB, true, Load.Model.POWER, 1000, 0);
        try (PowerFlow engine = open(nodes, List.of(line("a", "b", Phases.ABC, none)), load)) {
            solved(engine);
            double[] currentA = new double[3];
            double[] pKw = new double[3];
            engine.flows(BranchEnd.FROM, pKw, new double[3], currentA);
            assertEquals(100, currentA[0], 1e-3);
            assertEquals(100, currentA[1], 1e-3);
            assertEquals(0, currentA[2], 1e-3);
            assertEquals(500, pKw[0], 0.01);
        }
    }

    @Test
    void aNodeBehindASwitchOfTwoPhasesIsDeadOnTheThird() {
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.ABC), node("c", Phases.C));
        List<ElectricalBranch> branches = List.of(
                new ElectricalBranch.Switch("a-b", "a", "b", Phases.AB, Double.NaN, Ends.BOTH),
                line("b", "c", Phases.C, CABLE));
        try (PowerFlow engine = open(nodes, branches, Load.of("b", 300, 0))) {
            assertEquals(List.of("c"), solved(engine).deadNodes());
            assertEquals(1, voltage(engine, "b", 0), 1e-6);
            assertEquals(0, voltage(engine, "b", 2));
            assertEquals(200, engine.importKw(), 1e-3);
            Injections changes = new Injections();
            changes.set(engine.layout().node("c").orElseThrow(), -50, 0);
            engine.inject(changes);
            solved(engine);
            assertEquals(200, engine.importKw(), 1e-3);
        }
    }

    @Test
    void aLineWithoutImpedanceIsAsGoodAsASwitch() {
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.ABC));
        LineImpedance zero = new LineImpedance.Sequence(0, 0, 0, 0, 0, 0);
        try (PowerFlow engine = open(nodes, List.of(line("a", "b", Phases.ABC, zero)), Load.of("b", 5000, 0))) {
            solved(engine);
            assertEquals(1, voltage(engine, "b", 1), 1e-7);
            assertEquals(5000, engine.importKw(), 1e-2);
            assertEquals(0, engine.lossesKw(), 1e-2);
        }
    }

    @Test
    void aCableThatIsOpenAtItsFarEndStillCharges() {
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.ABC));
        Line open = new Line("a-b", "a", "b", Phases.ABC, 6, CABLE, Double.NaN, Ends.FROM);
        try (PowerFlow engine = open(nodes, List.of(open))) {
            assertEquals(List.of("b"), solved(engine).deadNodes());
            // 600 µS at 10 kV are 60 kvar.
            assertEquals(-60, engine.importKvar(), 0.1);
            double[] qKvar = new double[3];
            engine.flows(BranchEnd.TO, new double[3], qKvar, new double[3]);
            assertEquals(0, DoubleStream.of(qKvar).sum());
        }
    }

    @Test
    void tapsOfSinglePhasesMoveByThemselves() {
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.ABC));
        Taps taps = new Taps(BranchEnd.TO, 0, 0.00625, List.of(4, 0, -2));
        Transformer regulator = new Transformer("a-b", "a", "b", Phases.ABC, 10, 10, 5000, 0, 0, taps, Ends.BOTH);
        try (PowerFlow engine = open(nodes, List.of(regulator))) {
            solved(engine);
            assertEquals(1.025, voltage(engine, "b", 0), 1e-6);
            assertEquals(0.9875, voltage(engine, "b", 2), 1e-6);
            engine.setTap(0, 2, 8);
            solved(engine);
            assertEquals(1.025, voltage(engine, "b", 0), 1e-6);
            assertEquals(1.05, voltage(engine, "b", 2), 1e-6);
            engine.setTap(0, 2);
            solved(engine);
            assertEquals(1.0125, voltage(engine, "b", 1), 1e-6);
            assertThrows(IllegalArgumentException.class, () -> engine.setTap(0, -160));
            assertThrows(IllegalArgumentException.class, () -> engine.setTap(1, 0));
        }
    }

    @Test
    void aDeltaKeepsZeroSequencesApartAndFeedsOnlyIfAllItsPhasesAreFed() {
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.ABC), node("c", Phases.ABC));
        Taps taps = new Taps(BranchEnd.TO, 0, 0.0125, List.of());
        Transformer delta =
                new Transformer("b-c", "b", "c", Phases.ABC, 10, 10, 800, 1, 5, taps, VectorGroup.DYN11, Ends.BOTH);
        Load single = new Load("c", Phases.A, false, Load.Model.POWER, 60, 20);
        try (PowerFlow engine = open(nodes, List.of(line("a", "b", Phases.ABC, CABLE), delta), single)) {
            assertEquals(List.of(), solved(engine).deadNodes());
            double[] from = new double[6];
            double[] to = new double[6];
            double[] amperes = new double[6];
            engine.flows(BranchEnd.FROM, from, new double[6], amperes);
            engine.flows(BranchEnd.TO, to, new double[6], new double[6]);
            assertEquals(-60, to[3], 1e-3);
            assertEquals(0, to[4], 1e-3);
            // The leg of phase A lies between A and B on the other side.
            assertEquals(amperes[3], amperes[4], 1e-3);
            assertEquals(0, amperes[5], 1e-3);
            assertEquals(
                    engine.lossesKw(),
                    DoubleStream.of(from).sum() + DoubleStream.of(to).sum(),
                    1e-3);
            double[] angleDeg = new double[9];
            engine.voltages(new double[9], angleDeg);
            assertEquals(30, angleDeg[7] - angleDeg[4], 0.1);
            engine.setTap(1, 4);
            solved(engine);
            assertEquals(1.05, voltage(engine, "c", 1), 1e-3);
            assertThrows(IllegalArgumentException.class, () -> engine.setTap(1, 0, 4));
        }
        try (PowerFlow engine = open(nodes, List.of(line("a", "b", Phases.AB, CABLE), delta), single)) {
            assertEquals(List.of("c"), solved(engine).deadNodes());
        }
    }

    /** Late injections make it build a few times, with loads at more and more nodes; the result is the same to the last bit. */
    @Test
    void nodesThatComeInLateChangeNothingOfTheResult() {
        GridCase grid = PublishedNetworks.grid(Feeder.IEEE34, 1000);
        try (PowerFlow late = new OpenDssProvider().open(grid, EngineSettings.hourly());
                PowerFlow once = new OpenDssProvider().open(grid, EngineSettings.hourly())) {
            for (String id : List.of("802", "848", "820", "890", "838", "864")) {
                Injections changes = new Injections();
                changes.set(late.layout().node(id).orElseThrow(), -5, -1);
                late.inject(changes);
                solved(late);
                once.inject(changes);
            }
            assertEquals(solved(once), solved(late));
            assertEquals(once.lossesKw(), late.lossesKw());
            assertEquals(voltage(once, "890", 1), voltage(late, "890", 1));
        }
    }

    @Test
    void enginesOfSeveralThreadsDoNotMeet() throws Exception {
        double expected = lossesOfADay();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Double>> days = threads.invokeAll(Collections.nCopies(8, OpenDssEngineTest::lossesOfADay));
            for (Future<Double> day : days) {
                assertEquals(expected, day.get());
            }
        }
    }

    private static double lossesOfADay() {
        double sum = 0;
        try (PowerFlow engine =
                new OpenDssProvider().open(PublishedNetworks.grid(Feeder.IEEE13, 1000), EngineSettings.hourly())) {
            Injections changes = new Injections();
            for (int hour = 0; hour < 24; hour++) {
                changes.clear();
                changes.set(engine.layout().node("675").orElseThrow(), -10 * hour, 0);
                engine.inject(changes);
                solved(engine);
                sum += engine.lossesKw();
            }
        }
        return sum;
    }

    @Test
    void fewRoundsDoNotSufficeAndTheLowestNodeIsNamed() {
        EngineSettings settings = new EngineSettings(1, Map.of(OpenDssProvider.MOST_ROUNDS, "2"));
        try (PowerFlow engine = new OpenDssProvider().open(PublishedNetworks.grid(Feeder.IEEE33, 1000), settings)) {
            Solution.NotConverged open = assertInstanceOf(Solution.NotConverged.class, engine.solve(0));
            assertTrue(open.reason().contains("the voltage at '18'"), open::reason);
        }
    }

    @Test
    void whatDoesNotFitIsToldBeforeOpening() {
        Function<GridCase, String> problems =
                grid -> String.join("\n", new OpenDssProvider().problems(grid, EngineSettings.hourly()));
        List<GridNode> nodes = List.of(node("a", Phases.ABC), node("b", Phases.C));
        String carried = problems.apply(grid(nodes, List.of(line("a", "b", Phases.BC, CABLE))));
        assertTrue(carried.contains("branch 'a-b' has phases BC at node 'b'"), carried);
        LineImpedance one = new LineImpedance.Matrix(List.of(1.0), List.of(1.0), List.of(0.0));
        String matrix = problems.apply(
                grid(List.of(node("a", Phases.ABC), node("b", Phases.ABC)), List.of(line("a", "b", Phases.ABC, one))));
        assertTrue(matrix.contains("a matrix of 1 phases"), matrix);
        Load between = new Load("b", Phases.C, true, Load.Model.POWER, 1, 0);
        String delta = problems.apply(grid(nodes, List.of(line("a", "b", Phases.C, CABLE)), between));
        assertTrue(delta.contains("is between phases and has C alone"), delta);
    }

    @Test
    void optionsAreChecked() {
        Map<String, String> options = Map.of(
                OpenDssProvider.TOLERANCE, "0", OpenDssProvider.CONTROLS, "on", OpenDssProvider.MOST_ROUNDS, "many");
        List<String> problems = new OpenDssProvider()
                .problems(PublishedNetworks.grid(Feeder.IEEE13, 1000), new EngineSettings(1, options));
        assertEquals(3, problems.size(), problems::toString);
        problems.forEach(problem -> assertTrue(problem.contains("Maybe "), problem));
    }
}
