package energy.isochron.powsybl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Feeder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published figures of published feeders, and agreement with the built-in sweep. */
class PowsyblGoldenTest {
    private static final double PU = 1e-6;
    private static final double KW = 1e-3;

    /** Baran and Wu, 1989: 202.68 kW, 0.9131 pu. */
    @Test
    void baranAndWu() {
        Read feeder = Read.of(new PowsyblProvider(), PublishedNetworks.grid(Feeder.IEEE33, 1000));
        assertEquals(202.677, feeder.lossesKw, 5e-4);
        assertEquals(135.141, feeder.lossesKvar, 5e-4);
        assertEquals(0.91309, feeder.lowest(), 1e-5);
    }

    @Test
    void cigreMediumVoltage() {
        Read feeder = Read.of(new PowsyblProvider(), PublishedNetworks.grid(Feeder.CIGRE_MV, 1000));
        assertEquals(303.58, feeder.lossesKw, 0.01);
        assertEquals(0.92298, feeder.lowest(), 1e-5);
    }

    @Test
    void cigreLowVoltage() {
        Read feeder = Read.of(new PowsyblProvider(), PublishedNetworks.grid(Feeder.CIGRE_LV, 1000));
        assertEquals(28.33, feeder.lossesKw, 0.01);
        assertEquals(0.91227, feeder.lowest(), 1e-5);
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheSweep() {
        return Stream.of(Feeder.values())
                .map(feeder ->
                        DynamicTest.dynamicTest(feeder.key(), () -> assertAgree(PublishedNetworks.grid(feeder, 1000))));
    }

    /** Loads of all models, an open line end, sources of two voltages and angles, and taps, all at once. */
    @Test
    void agreesWithTheSweepOnAllThatBothKnow() {
        ElectricalNetwork known = PublishedNetworks.of(Feeder.CIGRE_MV);
        List<Load> loads = new ArrayList<>();
        for (Load load : known.loads()) {
            Load.Model model = List.of(Load.Model.values()).get(loads.size() % 3);
            loads.add(new Load(load.node(), Phases.BALANCED, false, model, load.pKw(), load.qKvar()));
        }
        List<ElectricalBranch> branches = new ArrayList<>(known.branches());
        Line open = (Line) branches.stream()
                .filter(branch -> branch instanceof Line line && line.closed() != Ends.BOTH)
                .findFirst()
                .orElseThrow();
        branches.set(
                branches.indexOf(open),
                new Line(
                        open.id(),
                        open.from(),
                        open.to(),
                        open.phases(),
                        20,
                        LineImpedance.Sequence.positive(0.5, 0.7, 300),
                        1000,
                        Ends.FROM));
        String first = known.sources().getFirst().node();
        ElectricalNetwork turned = new ElectricalNetwork(
                "turned", 50, known.nodes(), branches, List.of(new Source(first, 1.03, 12.5)), loads);
        assertAgree(new GridCase(
                turned, PublishedNetworks.grid(Feeder.CIGRE_MV, 1000).graph()));
    }

    /** Taps at the second end move the base of the impedance, too. */
    @Test
    void agreesWithTheSweepOnTapsAtEitherEnd() {
        ElectricalNetwork known = PublishedNetworks.of(Feeder.CIGRE_LV);
        List<ElectricalBranch> branches = new ArrayList<>();
        for (ElectricalBranch branch : known.branches()) {
            BranchEnd end = branches.size() % 2 == 0 ? BranchEnd.FROM : BranchEnd.TO;
            branches.add(
                    branch instanceof Transformer transformer
                            ? transformer.withTaps(new Taps(end, -2 + branches.size() % 5, 0.02, List.of()))
                            : branch);
        }
        ElectricalNetwork tapped =
                new ElectricalNetwork("tapped", 50, known.nodes(), branches, known.sources(), known.loads());
        assertAgree(new GridCase(
                tapped, PublishedNetworks.grid(Feeder.CIGRE_LV, 1000).graph()));
    }

    /** Two sources in two parts, of other voltages and angles. */
    @Test
    void agreesWithTheSweepOnTwoParts() {
        ElectricalNetwork known = PublishedNetworks.of(Feeder.IEEE33);
        List<ElectricalBranch> branches = known.branches().stream()
                .filter(branch -> !branch.id().equals("6-26"))
                .toList();
        ElectricalNetwork parts = new ElectricalNetwork(
                "parts",
                50,
                known.nodes(),
                branches,
                List.of(new Source("1", 1.02, -3), new Source("30", 0.97, 8)),
                known.loads());
        assertAgree(
                new GridCase(parts, PublishedNetworks.grid(Feeder.IEEE33, 1000).graph()));
    }

    private static void assertAgree(GridCase grid) {
        Read sweep = Read.of(new SweepProvider(), grid);
        Read powsybl = Read.of(new PowsyblProvider(), grid);
        for (int v = 0; v < sweep.magnitudePu.length; v++) {
            String node = grid.electrical().nodes().get(v).id();
            assertEquals(sweep.magnitudePu[v], powsybl.magnitudePu[v], PU, node);
            assertEquals(sweep.angleDeg[v], powsybl.angleDeg[v], 1e-5, node);
        }
        for (int e = 0; e < sweep.pKw.length; e++) {
            String branch = grid.electrical().branches().get(e).id();
            double scale = Math.max(1, Math.abs(sweep.pKw[e]));
            assertEquals(sweep.pKw[e], powsybl.pKw[e], 1e-6 * scale, branch);
            assertEquals(sweep.currentA[e], powsybl.currentA[e], 1e-3, branch);
        }
        assertEquals(sweep.lossesKw, powsybl.lossesKw, KW);
        assertEquals(sweep.lossesKvar, powsybl.lossesKvar, KW);
        assertEquals(sweep.importKw, powsybl.importKw, KW);
        assertEquals(sweep.importKvar, powsybl.importKvar, KW);
        assertTrue(powsybl.solved.mismatchKva() < 1e-3, powsybl.solved::toString);
    }

    /** A network as an engine solves it. */
    private static final class Read {
        final Solution.Solved solved;
        final double[] magnitudePu;
        final double[] angleDeg;
        final double[] pKw;
        final double[] currentA;
        final double lossesKw;
        final double lossesKvar;
        final double importKw;
        final double importKvar;

        private Read(PowerFlow engine) {
            solved = assertInstanceOf(Solution.Solved.class, engine.solve(0));
            magnitudePu = new double[engine.layout().nodeValues()];
            angleDeg = new double[magnitudePu.length];
            engine.voltages(magnitudePu, angleDeg);
            pKw = new double[engine.layout().branchValues()];
            currentA = new double[pKw.length];
            engine.flows(BranchEnd.TO, pKw, new double[pKw.length], currentA);
            lossesKw = engine.lossesKw();
            lossesKvar = engine.lossesKvar();
            importKw = engine.importKw();
            importKvar = engine.importKvar();
        }

        static Read of(PowerFlowProvider provider, GridCase grid) {
            assertEquals(List.of(), provider.problems(grid, EngineSettings.hourly()));
            try (PowerFlow engine = provider.open(grid, EngineSettings.hourly())) {
                return new Read(engine);
            }
        }

        double lowest() {
            return Arrays.stream(magnitudePu).min().orElseThrow();
        }
    }
}
