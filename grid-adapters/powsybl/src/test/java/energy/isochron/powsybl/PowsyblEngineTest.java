package energy.isochron.powsybl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.powsybl.commons.config.PlatformConfig;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
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
import energy.isochron.network.Branch;
import energy.isochron.network.Bus;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PowsyblEngineTest {
    private static final LineImpedance LINE = LineImpedance.Sequence.positive(1, 1, 0);

    /** Sources at a and c, a line from each to b, and an open switch from a to c. */
    private static GridCase betweenTwoSources(double secondPu, double secondDeg, double loadKw) {
        List<GridNode> nodes = List.of(node("a"), node("b"), node("c"));
        List<ElectricalBranch> branches = List.of(
                Line.of("a", "b", 1, LINE, 1000),
                Line.of("b", "c", 1, LINE, 1000),
                new Switch("a-c", "a", "c", Phases.BALANCED, Double.NaN, Ends.NONE));
        ElectricalNetwork electrical = new ElectricalNetwork(
                "two",
                50,
                nodes,
                branches,
                List.of(new Source("a", 1, 0), new Source("c", secondPu, secondDeg)),
                loadKw == 0 ? List.of() : List.of(Load.of("b", loadKw, 0)));
        List<Bus> buses = nodes.stream()
                .map(node -> new Bus(node.id(), Bus.NO_ZONE, 0, 0))
                .toList();
        List<Branch> edges = List.of(new Branch("a", "b", 1), new Branch("b", "c", 1));
        return new GridCase(electrical, new Network(new NetworkPlan(buses, edges, "a", 1000, 0)));
    }

    private static GridNode node(String id) {
        return new GridNode(id, Phases.BALANCED, 10);
    }

    private static double[] voltages(PowerFlow engine) {
        double[] magnitudePu = new double[engine.layout().nodeValues()];
        engine.voltages(magnitudePu, new double[magnitudePu.length]);
        return magnitudePu;
    }

    private static PowerFlow open(GridCase grid, String... option) {
        Map<String, String> options = option.length == 0 ? Map.of() : Map.of(option[0], option[1]);
        return new PowsyblProvider().open(grid, new EngineSettings(1, options));
    }

    @Test
    void twoSourcesOfOnePartShareALoad() {
        try (PowerFlow engine = open(betweenTwoSources(1, 0, 2000))) {
            assertInstanceOf(Solution.Solved.class, engine.solve(0));
            double[] p = new double[3];
            engine.flows(BranchEnd.FROM, p, new double[3], new double[3]);
            assertEquals(p[0], engine.importKw() / 2, 1e-3);
            assertEquals(2000 + engine.lossesKw(), engine.importKw(), 1e-3);
        }
    }

    /** Between 1 pu and 1.02 pu at 2 degrees, S = V·conj((V − W)/Z) flows; 10 kV, 2 + j2 Ω. */
    @Test
    void powerFlowsBetweenSourcesOfOtherVoltagesAndAngles() {
        try (PowerFlow engine = open(betweenTwoSources(1.02, 2, 0))) {
            assertInstanceOf(Solution.Solved.class, engine.solve(0));
            double re = 1.02 * Math.cos(Math.toRadians(2)) - 1;
            double im = 1.02 * Math.sin(Math.toRadians(2));
            // V = 1, so that S = conj((1 − W)/Z), in pu of 1 Ω: 100 MW.
            double denominator = 8;
            double p = (-re * 2 - im * 2) / denominator * 100_000;
            double q = -(-im * 2 + re * 2) / denominator * 100_000;
            double[] pKw = new double[3];
            double[] qKvar = new double[3];
            engine.flows(BranchEnd.FROM, pKw, qKvar, new double[3]);
            assertEquals(p, pKw[0], 1e-2);
            assertEquals(q, qKvar[0], 1e-2);
            assertEquals(engine.lossesKw(), engine.importKw(), 1e-3);
        }
    }

    @Test
    void sourcesThatASwitchWouldJoinAreRefusedAndNothingChanges() {
        try (PowerFlow engine = open(betweenTwoSources(1, 0, 500))) {
            engine.solve(0);
            double[] before = voltages(engine);
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> engine.setSwitch(2, true));
            assertTrue(String.valueOf(refused.getMessage()).contains("'a' and 'c' hold one point"));
            engine.solve(0);
            assertArrayEquals(before, voltages(engine));
        }
    }

    @Test
    void denseMatricesNeedNoLibraryAndGiveTheSame() {
        GridCase grid = PublishedNetworks.grid(Feeder.IEEE33, 1000);
        try (PowerFlow sparse = open(grid);
                PowerFlow dense = open(grid, PowsyblProvider.MATRIX, "dense")) {
            sparse.solve(0);
            dense.solve(0);
            assertArrayEquals(voltages(sparse), voltages(dense), 1e-12);
        }
    }

    @Test
    void aLooserToleranceEndsEarlierAndFewIterationsDoNotSuffice() {
        GridCase grid = PublishedNetworks.grid(Feeder.CIGRE_LV, 1000);
        try (PowerFlow few = open(grid, PowsyblProvider.MOST_ITERATIONS, "1")) {
            Solution.NotConverged open = assertInstanceOf(Solution.NotConverged.class, few.solve(0));
            assertTrue(open.reason().contains("max iterations limit"), open.reason());
        }
        try (PowerFlow loose = open(grid, PowsyblProvider.TOLERANCE, "100")) {
            Solution.Solved solved = assertInstanceOf(Solution.Solved.class, loose.solve(0));
            assertTrue(solved.mismatchKva() > 1e-3, solved::toString);
        }
    }

    @Test
    void wrongOptionsAreToldBeforeOpening() {
        GridCase grid = PublishedNetworks.grid(Feeder.IEEE33, 1000);
        assertProblem(grid, PowsyblProvider.TOLERANCE, "-1", "tolerance_kva is -1.0, allowed is above 0");
        assertProblem(grid, PowsyblProvider.MOST_ITERATIONS, "many", "max_iterations is 'many', allowed is a number");
        assertProblem(grid, PowsyblProvider.MATRIX, "full", "matrix is 'full', allowed are sparse and dense");
    }

    private static void assertProblem(GridCase grid, String option, String value, String expected) {
        String problems =
                String.join("\n", new PowsyblProvider().problems(grid, new EngineSettings(1, Map.of(option, value))));
        assertTrue(problems.contains(expected), problems);
    }

    @Test
    void powsyblHasNoConfigurationOfItsOwn() {
        assertEquals(Optional.empty(), PlatformConfig.defaultConfig().getConfigDir());
    }
}
