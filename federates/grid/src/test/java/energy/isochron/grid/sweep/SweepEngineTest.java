package energy.isochron.grid.sweep;

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
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepEngineTest {
    private static final Network ANY = new Network(Shape.LINE.plan(2, 1, new double[] {1}));
    private static final LineImpedance CABLE = LineImpedance.Sequence.positive(0.5, 0.3, 100);

    private static PowerFlow open(List<GridNode> nodes, List<ElectricalBranch> branches, Load... loads) {
        ElectricalNetwork network =
                new ElectricalNetwork("test", 50, nodes, branches, List.of(new Source("a", 1, 0)), List.of(loads));
        return new SweepProvider().open(new GridCase(network, ANY), EngineSettings.hourly());
    }

    private static GridNode node(String id, double baseKv) {
        return new GridNode(id, Phases.BALANCED, baseKv);
    }

    private static double voltage(PowerFlow engine, String id) {
        double[] magnitudePu = new double[engine.layout().nodeValues()];
        engine.voltages(magnitudePu, new double[magnitudePu.length]);
        return magnitudePu[engine.layout().node(id).orElseThrow()];
    }

    @Test
    void aTransformerListedTowardsTheSourceIsTheSameOne() {
        List<GridNode> nodes = List.of(node("a", 20), node("b", 0.4));
        Transformer down =
                new Transformer("t", "a", "b", Phases.BALANCED, 21, 0.42, 250, 1.2, 3.8, 1, 0.025, Ends.BOTH);
        // Seen from the other side: rated voltages swapped, the tap's ratio on the far winding.
        Transformer up =
                new Transformer("t", "b", "a", Phases.BALANCED, 0.42, 21 * 1.025, 250, 1.2, 3.8, 0, 0.025, Ends.BOTH);
        try (PowerFlow one = open(nodes, List.of(down), Load.of("b", 150, 40));
                PowerFlow other = open(nodes, List.of(up), Load.of("b", 150, 40))) {
            one.solve(0);
            other.solve(0);
            assertEquals(voltage(one, "b"), voltage(other, "b"), 1e-9);
            assertEquals(one.lossesKw(), other.lossesKw(), 1e-6);
            assertEquals(one.importKvar(), other.importKvar(), 1e-6);
            assertTrue(voltage(one, "b") < 1);
        }
    }

    /** The same transformer listed from either side, its tap on the same winding, moved by the same steps. */
    @Test
    void aTapAtTheSecondEndIsOneAtTheFirstSeenFromTheOtherSide() {
        List<GridNode> nodes = List.of(node("a", 20), node("b", 0.4));
        Transformer down = new Transformer(
                "t", "a", "b", Phases.BALANCED, 20, 0.4, 250, 1.2, 3.8, tap(BranchEnd.TO, 3), Ends.BOTH);
        Transformer up = new Transformer(
                "t", "b", "a", Phases.BALANCED, 0.4, 20, 250, 1.2, 3.8, tap(BranchEnd.FROM, 3), Ends.BOTH);
        try (PowerFlow one = open(nodes, List.of(down));
                PowerFlow other = open(nodes, List.of(up))) {
            one.solve(0);
            other.solve(0);
            assertEquals(1.075, voltage(one, "b"), 1e-9);
            assertEquals(1.075, voltage(other, "b"), 1e-9);
        }
    }

    private static Taps tap(BranchEnd end, int position) {
        return new Taps(end, position, 0.025, List.of());
    }

    @Test
    void loadsFollowTheVoltageAsTheirModelSays() {
        List<GridNode> nodes = List.of(node("a", 10), node("b", 10));
        LineImpedance line = LineImpedance.Sequence.positive(2, 1, 0);
        for (Load.Model model : Load.Model.values()) {
            Load load = new Load("b", Phases.BALANCED, false, model, 3000, 1000);
            try (PowerFlow engine = open(nodes, List.of(Line.of("a", "b", 1, line, 1000)), load)) {
                engine.solve(0);
                double exponent =
                        switch (model) {
                            case POWER -> 0;
                            case CURRENT -> 1;
                            case IMPEDANCE -> 2;
                        };
                double served = engine.importKw() - engine.lossesKw();
                assertEquals(3000 * Math.pow(voltage(engine, "b"), exponent), served, 1e-5, model::toString);
                assertEquals(
                        1000 * Math.pow(voltage(engine, "b"), exponent),
                        engine.importKvar() - engine.lossesKvar(),
                        1e-5,
                        model::toString);
            }
        }
    }

    @Test
    void aCableThatIsOpenAtItsFarEndStillCharges() {
        List<GridNode> nodes = List.of(node("a", 20), node("b", 20), node("c", 20));
        Line first = Line.of("a", "b", 1, CABLE, Double.NaN);
        Line open = new Line("b-c", "b", "c", Phases.BALANCED, 5, CABLE, Double.NaN, Ends.FROM);
        try (PowerFlow engine = open(nodes, List.of(first, open))) {
            Solution.Solved solved = assertInstanceOf(Solution.Solved.class, engine.solve(0));
            assertEquals(List.of("c"), solved.deadNodes());
            // 600 µS at 20 kV are 240 kvar; the impedances change little of that.
            assertEquals(-240, engine.importKvar(), 0.2);
            double[] pKw = new double[2];
            double[] qKvar = new double[2];
            double[] currentA = new double[2];
            engine.flows(BranchEnd.FROM, pKw, qKvar, currentA);
            assertEquals(-200, qKvar[1], 0.2);
            assertTrue(pKw[1] > 0);
            assertEquals(200 / (Math.sqrt(3) * 20), currentA[1], 0.02);
            engine.flows(BranchEnd.TO, pKw, qKvar, currentA);
            assertEquals(0, qKvar[1]);
        }
    }

    @Test
    void aSwitchThatWouldCloseALoopIsRefusedAndNamed() {
        try (PowerFlow engine =
                new SweepProvider().open(PublishedNetworks.grid(Feeder.IEEE33, 1000), EngineSettings.hourly())) {
            int tie = engine.layout().branch("18-33").orElseThrow();
            String message =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> engine.setSwitch(tie, true))
                            .getMessage());
            assertTrue(message.contains("15 - 14 - 13") && message.contains("loop"), message);
            engine.solve(0);
            double losses = engine.lossesKw();
            // Baran and Wu move branches: closing 18-33 and opening 32-33 gives another radial feeder.
            engine.setSwitch(engine.layout().branch("32-33").orElseThrow(), false);
            engine.setSwitch(tie, true);
            assertEquals(
                    List.of(),
                    assertInstanceOf(Solution.Solved.class, engine.solve(0)).deadNodes());
            assertTrue(engine.lossesKw() != losses);
            assertEquals(3715 + engine.lossesKw(), engine.importKw(), 1e-6);
        }
    }

    /** The optimum of Baran and Wu's system that the literature agrees on: 7-8, 9-10, 14-15, 32-33 and 25-29 open, 139.55 kW. */
    @Test
    void reconfiguredFeederHasThePublishedLosses() {
        try (PowerFlow engine =
                new SweepProvider().open(PublishedNetworks.grid(Feeder.IEEE33, 1000), EngineSettings.hourly())) {
            for (String opened : List.of("7-8", "9-10", "14-15", "32-33")) {
                engine.setSwitch(engine.layout().branch(opened).orElseThrow(), false);
            }
            for (String closed : List.of("8-21", "9-15", "12-22", "18-33")) {
                engine.setSwitch(engine.layout().branch(closed).orElseThrow(), true);
            }
            engine.solve(0);
            assertEquals(139.55, engine.lossesKw(), 0.01);
        }
    }

    @Test
    void beyondTheNoseThereIsNoSolutionAndTheNodeIsNamed() {
        try (PowerFlow engine = new SweepProvider()
                .open(
                        new GridCase(
                                PublishedNetworks.of(Feeder.IEEE33).withLoads(4),
                                new Network(Feeder.IEEE33.plan(1000))),
                        EngineSettings.hourly())) {
            Solution.NotConverged open = assertInstanceOf(Solution.NotConverged.class, engine.solve(0));
            assertTrue(open.reason().contains("the voltage at '"), open::reason);
        }
    }

    @Test
    void fewRoundsDoNotSuffice() {
        EngineSettings settings = new EngineSettings(1, Map.of(SweepProvider.MOST_ROUNDS, "3"));
        try (PowerFlow engine = new SweepProvider().open(PublishedNetworks.grid(Feeder.IEEE33, 1000), settings)) {
            Solution.NotConverged open = assertInstanceOf(Solution.NotConverged.class, engine.solve(0));
            assertEquals(3, open.iterations());
            assertTrue(open.reason().contains("still moves by"), open::reason);
        }
    }

    @Test
    void tapsBelongToTransformers() {
        try (PowerFlow engine =
                new SweepProvider().open(PublishedNetworks.grid(Feeder.IEEE34, 1000), EngineSettings.hourly())) {
            engine.solve(0);
            double before = voltage(engine, "890");
            engine.setTap(engine.layout().branch("814-850").orElseThrow(), 8);
            engine.setTap(engine.layout().branch("852-832").orElseThrow(), 8);
            engine.solve(0);
            assertTrue(voltage(engine, "890") > before + 0.05);
            assertThrows(IllegalArgumentException.class, () -> engine.setTap(0, -200));
        }
    }

    @Test
    void theLoopOfAMeshIsToldBeforeOpening() {
        List<GridNode> nodes = List.of(node("a", 20), node("b", 20), node("c", 20));
        ElectricalNetwork network = new ElectricalNetwork(
                "test",
                50,
                nodes,
                List.of(
                        Line.of("a", "b", 1, CABLE, Double.NaN),
                        Line.of("b", "c", 1, CABLE, Double.NaN),
                        Line.of("c", "a", 1, CABLE, Double.NaN)),
                List.of(new Source("a", 1, 0)),
                List.of());
        List<String> problems = new SweepProvider().problems(new GridCase(network, ANY), EngineSettings.hourly());
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("are a loop"), problems::toString);
        assertTrue(problems.getFirst().endsWith("Maybe open a switch there, or take an engine that solves meshes?"));
    }
}
