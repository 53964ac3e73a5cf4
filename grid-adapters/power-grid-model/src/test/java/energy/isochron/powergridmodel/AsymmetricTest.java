package energy.isochron.powergridmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.LineImpedance.Matrix;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Option {@code calculation: asymmetric}: each phase by itself. */
class AsymmetricTest {
    private static final Map<String, String> ASYMMETRIC = Map.of(PowerGridModelProvider.CALCULATION, "asymmetric");
    private static final PowerGridModelProvider PROVIDER = new PowerGridModelProvider();
    private static final double PU = 1e-6;

    @BeforeAll
    static void fetch() {
        PowerGridModelOnHand.orCallOff();
    }

    @Test
    void capabilitiesFollowTheOption() {
        assertTrue(PROVIDER.capabilities(settings()).contains(Capability.UNBALANCED));
        assertTrue(!PROVIDER.capabilities().contains(Capability.UNBALANCED));
    }

    @Test
    void eachPhaseOfABalancedNetworkIsItsEquivalent() {
        for (int seed = 0; seed < 10; seed++) {
            GridCase grid = RandomTree.of(seed, 60);
            SolvedNetwork one = SolvedNetwork.of(PROVIDER, grid, Map.of());
            SolvedNetwork three = SolvedNetwork.of(PROVIDER, grid, ASYMMETRIC);
            assertEquals(3 * one.magnitudePu().size(), three.magnitudePu().size());
            for (int i = 0; i < three.magnitudePu().size(); i++) {
                assertEquals(one.magnitudePu().get(i / 3), three.magnitudePu().get(i), PU);
            }
            for (int i = 0; i < three.fromKw().size(); i++) {
                assertEquals(one.fromKw().get(i / 3) / 3, three.fromKw().get(i), 1e-2);
                assertEquals(one.fromA().get(i / 3), three.fromA().get(i), 1e-2);
            }
            for (int e = 0; e < one.loading().size(); e++) {
                assertEquals(one.loading().get(e), three.loading().get(e), 1e-5);
            }
            assertEquals(one.lossesKw(), three.lossesKw(), 1e-2);
            assertEquals(one.importKvar(), three.importKvar(), 1e-2);
        }
    }

    @Test
    void linesByMatrixAreThoseBySequence() {
        for (int seed = 0; seed < 10; seed++) {
            GridCase bySequence = RandomTree.of(seed, 40);
            List<ElectricalBranch> branches = new ArrayList<>();
            for (ElectricalBranch branch : bySequence.electrical().branches()) {
                branches.add(branch instanceof Line line ? byMatrix(line) : branch);
            }
            ElectricalNetwork network = bySequence.electrical();
            GridCase byMatrix = grid(network.nodes(), branches, network.loads(), network.sources());
            try (PowerFlow one = PROVIDER.open(bySequence, settings());
                    PowerFlow other = PROVIDER.open(byMatrix, settings())) {
                for (PowerFlow engine : List.of(one, other)) {
                    Injections changes = new Injections();
                    changes.set(5, 0, -20, -3);
                    changes.set(12, 1, 15, 2);
                    changes.set(20, 2, -8, 0);
                    engine.inject(changes);
                }
                SolvedNetwork.of(other).agreesWith(SolvedNetwork.of(one), PU, 1e-2);
            }
        }
    }

    private static Line byMatrix(Line line) {
        Matrix matrix = PhaseMatrix.of((Sequence) line.impedance(), Phases.ABC);
        return new Line(
                line.id(),
                line.from(),
                line.to(),
                Phases.ABC,
                line.lengthKm(),
                matrix,
                line.ratingKva(),
                line.closed());
    }

    /** Without mutual impedance each phase is a two-node network of its own at the phase voltage. */
    @Test
    void phasesWithoutMutualImpedanceDoNotMeet() {
        List<Double> r = List.of(2.0, 0.0, 2.0, 0.0, 0.0, 2.0);
        List<Double> x = List.of(1.0, 0.0, 1.0, 0.0, 0.0, 1.0);
        GridCase grid =
                twoNodes(Phases.ABC, new Matrix(r, x, r.stream().map(o -> 0.0).toList()), List.of());
        double[] kw = {-900, -300, 200};
        double[] kvar = {-400, 100, 0};
        try (PowerFlow engine = PROVIDER.open(grid, settings())) {
            Injections changes = new Injections();
            for (int phase = 0; phase < 3; phase++) {
                changes.set(1, phase, kw[phase], kvar[phase]);
            }
            engine.inject(changes);
            SolvedNetwork solved = SolvedNetwork.of(engine);
            double losses = 0;
            for (int phase = 0; phase < 3; phase++) {
                double square = square(2, 1, -kw[phase] / 1000, -kvar[phase] / 1000, 10 / Math.sqrt(3));
                assertEquals(
                        Math.sqrt(square) / (10 / Math.sqrt(3)),
                        solved.magnitudePu().get(3 + phase),
                        PU);
                losses += 1000 * 2 * (Math.pow(kw[phase] / 1000, 2) + Math.pow(kvar[phase] / 1000, 2)) / square;
            }
            assertEquals(losses, solved.lossesKw(), 1e-3);
            assertEquals(1000 + losses, solved.importKw(), 1e-3);
            assertEquals(-120, solved.angleDeg().get(1), 1e-4);
            assertEquals(120, solved.angleDeg().get(2), 1e-4);
        }
    }

    /** The larger root of V⁴ + (2(RP + XQ) − U²)V² + (R² + X²)(P² + Q²) = 0, in kV, MW and Mvar. */
    private static double square(double r, double x, double p, double q, double u) {
        double b = 2 * (r * p + x * q) - u * u;
        return (-b + Math.sqrt(b * b - 4 * (r * r + x * x) * (p * p + q * q))) / 2;
    }

    @Test
    void aLateralHasItsOwnPhasesOnly() {
        GridCase grid = twoNodes(Phases.B, new Matrix(List.of(2.0), List.of(1.0), List.of(0.0)), List.of());
        try (PowerFlow engine = PROVIDER.open(grid, settings())) {
            assertEquals(Phases.B, engine.layout().nodes().get(1).phases());
            assertEquals(4, engine.layout().nodeValues());
            assertEquals(1, engine.layout().branchValues());
            Injections wrong = new Injections();
            wrong.set(1, 0, -10, 0);
            assertThrows(IllegalArgumentException.class, () -> engine.inject(wrong));
            Injections all = new Injections();
            all.set(1, -600, -300);
            engine.inject(all);
            SolvedNetwork solved = SolvedNetwork.of(engine);
            double square = square(2, 1, 0.6, 0.3, 10 / Math.sqrt(3));
            assertEquals(
                    Math.sqrt(square) / (10 / Math.sqrt(3)),
                    solved.magnitudePu().get(3),
                    PU);
            assertEquals(600 + solved.lossesKw(), solved.importKw(), 1e-3);
            assertEquals(1, solved.magnitudePu().get(0), PU);
        }
    }

    @Test
    void loadsFollowTheVoltageOfTheirPhase() {
        LineImpedance line = new Sequence(2, 1, 0, 6, 3, 0);
        List<Load> loads = List.of(
                new Load("load", Phases.A, false, Load.Model.IMPEDANCE, 300, 0),
                new Load("load", Phases.BC, false, Load.Model.CURRENT, 400, 100),
                new Load("load", Phases.BALANCED, false, Load.Model.POWER, 90, 0));
        SolvedNetwork solved = SolvedNetwork.of(PROVIDER, twoNodes(Phases.ABC, line, loads), ASYMMETRIC);
        double a = solved.magnitudePu().get(3);
        double b = solved.magnitudePu().get(4);
        double c = solved.magnitudePu().get(5);
        assertEquals(300 * a * a + 200 * b + 200 * c + 90 + solved.lossesKw(), solved.importKw(), 1e-3);
        assertEquals(50 * b + 50 * c + solved.lossesKvar(), solved.importKvar(), 1e-3);
        assertTrue(solved.outcome().mismatchKva() < 1e-3);
    }

    /** IEEE 34 without its own loads, some of which lie between phases: laterals of one phase, regulators without impedance. */
    @Test
    void solvesAPublishedFeederOfManyPhases() {
        ElectricalNetwork network = PublishedNetworks.of(Feeder.IEEE34);
        GridCase grid = new GridCase(network.withLoads(0), new Network(Feeder.IEEE34.plan(1000)));
        assertEquals(List.of(), PROVIDER.problems(grid, settings()));
        try (PowerFlow engine = PROVIDER.open(grid, settings())) {
            Injections changes = new Injections();
            changes.set(engine.layout().node("822").orElseThrow(), -100, -40);
            changes.set(engine.layout().node("848").orElseThrow(), -300, -100);
            engine.inject(changes);
            SolvedNetwork solved = SolvedNetwork.of(engine);
            assertEquals(400 + solved.lossesKw(), solved.importKw(), 1e-3);
            int node = engine.layout().nodeOffset(engine.layout().node("848").orElseThrow());
            double a = solved.magnitudePu().get(node);
            double b = solved.magnitudePu().get(node + 1);
            assertTrue(b - a > 1e-3, () -> "phase A feeds the lateral and is at " + a + ", B at " + b);
        }
    }

    @Test
    void whatItCannotIsToldBeforeOpening() {
        String loads = String.join("\n", PROVIDER.problems(PublishedNetworks.grid(Feeder.IEEE34, 1000), settings()));
        assertTrue(loads.contains("lie between phases") && loads.contains("Maybe"), loads);
        String lines = String.join("\n", PROVIDER.problems(PublishedNetworks.grid(Feeder.IEEE33, 1000), settings()));
        assertTrue(lines.contains("zero-sequence") && lines.contains("1-2"), lines);
        GridCase narrow = grid(
                List.of(node("source", Phases.A), node("load", Phases.A)),
                List.of(line(Phases.ABC, new Sequence(1, 1, 0, 1, 1, 0))),
                List.of(new Load("load", Phases.C, false, Load.Model.POWER, 1, 0)),
                List.of(new Source("source", 1, 0)));
        String phases = String.join("\n", PROVIDER.problems(narrow, settings()));
        assertTrue(phases.contains("source-load") && phases.contains("the loads at load"), phases);
        GridCase small = twoNodes(Phases.ABC, new Matrix(List.of(2.0), List.of(1.0), List.of(0.0)), List.of());
        assertTrue(String.join("\n", PROVIDER.problems(small, settings())).contains("another size"));
    }

    private static EngineSettings settings() {
        return new EngineSettings(1, ASYMMETRIC);
    }

    private static GridCase twoNodes(Phases phases, LineImpedance impedance, List<Load> loads) {
        return grid(
                List.of(node("source", Phases.ABC), node("load", phases)),
                List.of(line(phases, impedance)),
                loads,
                List.of(new Source("source", 1, 0)));
    }

    private static GridNode node(String id, Phases phases) {
        return new GridNode(id, phases, 10);
    }

    private static Line line(Phases phases, LineImpedance impedance) {
        return new Line("source-load", "source", "load", phases, 1, impedance, 3000, Ends.BOTH);
    }

    private static GridCase grid(
            List<GridNode> nodes, List<ElectricalBranch> branches, List<Load> loads, List<Source> sources) {
        ElectricalNetwork network = new ElectricalNetwork("phases", 50, nodes, branches, sources, loads);
        return new GridCase(network, new Network(Shape.LINE.plan(2, 1, new double[] {1})));
    }
}
