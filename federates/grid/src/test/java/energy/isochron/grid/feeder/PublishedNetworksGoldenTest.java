package energy.isochron.grid.feeder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Bus;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published networks against published figures, and those that several tools agree on. */
class PublishedNetworksGoldenTest {
    /** Baran and Wu, 1989: 202.68 kW, 0.9131 pu; the further digits are those of three tools that agree to 1e-6 pu. */
    @Test
    void baranAndWu() {
        Solved feeder = Solved.of(Feeder.IEEE33);
        assertEquals(3715, feeder.network.loadKw(), 1e-9);
        assertEquals(202.677, feeder.lossesKw, 5e-4);
        assertEquals(135.141, feeder.lossesKvar, 5e-4);
        assertEquals(0.91309, feeder.lowest(), 1e-5);
        assertEquals(0.91309, feeder.voltage("18"), 1e-5);
        assertEquals(0.99703, feeder.voltage("2"), 1e-5);
        assertEquals(3715 + feeder.lossesKw, feeder.importKw, 1e-9 * feeder.importKw);
    }

    @Test
    void cigreMediumVoltage() {
        Solved feeder = Solved.of(Feeder.CIGRE_MV);
        assertEquals(44_742.15, feeder.network.loadKw(), 0.01);
        assertEquals(303.58, feeder.lossesKw, 0.01);
        assertEquals(0.92298, feeder.lowest(), 1e-5);
        assertEquals(1.03, feeder.highest(), 1e-12);
    }

    @Test
    void cigreLowVoltage() {
        Solved feeder = Solved.of(Feeder.CIGRE_LV);
        assertEquals(686.6, feeder.network.loadKw(), 0.01);
        assertEquals(28.33, feeder.lossesKw, 0.01);
        assertEquals(0.91227, feeder.lowest(), 1e-5);
        assertEquals(1, feeder.highest(), 1e-12);
    }

    /** Published totals of the data sheets; voltages of the balanced equivalent fall and stay within what the unbalanced feeder shows. */
    @Test
    void balancedEquivalentOfIeee13() {
        Solved feeder = Solved.of(Feeder.IEEE13);
        assertEquals(3466, feeder.network.loadKw(), 1e-9);
        assertTrue(feeder.lowest() > 0.9 && feeder.lowest() < 0.97, () -> "lowest is " + feeder.lowest());
        assertTrue(feeder.lossesKw > 80 && feeder.lossesKw < 130, () -> "losses are " + feeder.lossesKw);
    }

    @Test
    void balancedEquivalentOfIeee34() {
        Solved feeder = Solved.of(Feeder.IEEE34);
        assertEquals(1769, feeder.network.loadKw(), 1e-9);
        assertTrue(feeder.lowest() > 0.7 && feeder.lowest() < 0.97, () -> "lowest is " + feeder.lowest());
        assertTrue(feeder.lossesKw > 150 && feeder.lossesKw < 400, () -> "losses are " + feeder.lossesKw);
    }

    @Test
    void balancedEquivalentOfIeee123() {
        Solved feeder = Solved.of(Feeder.IEEE123);
        assertEquals(3490, feeder.network.loadKw(), 1e-9);
        assertTrue(feeder.lowest() > 0.9 && feeder.lowest() < 0.97, () -> "lowest is " + feeder.lowest());
        assertTrue(feeder.lossesKw > 80 && feeder.lossesKw < 130, () -> "losses are " + feeder.lossesKw);
    }

    /** What stands for the three units of a regulator in a balanced engine: their rounded mean. */
    @Test
    void publishedTapsAreThoseOfTheUnits() {
        Transformer regulator = PublishedNetworks.atPublishedTaps(Feeder.IEEE13).branches().stream()
                .filter(branch -> branch.id().equals("source-650"))
                .map(Transformer.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(10, 8, 11), regulator.taps().byPhase());
        assertEquals(10, regulator.tap());
        assertEquals(8, regulator.taps().of(1));
        assertThrows(IllegalArgumentException.class, () -> PublishedNetworks.of(Feeder.IEEE13)
                .withTaps(Map.of("650-source", List.of(1))));
    }

    @TestFactory
    Stream<DynamicTest> bothSidesOfAFeederHaveTheSameBusesAndBranches() {
        return Stream.of(Feeder.values())
                .map(feeder -> DynamicTest.dynamicTest(feeder.key(), () -> {
                    ElectricalNetwork network = PublishedNetworks.of(feeder);
                    assertEquals(List.of(), network.problems());
                    Network graph = new Network(feeder.plan(1));
                    assertEquals(
                            graph.buses().stream().map(Bus::id).toList(),
                            network.nodes().stream()
                                    .map(GridNode::id)
                                    .limit(graph.busCount())
                                    .toList());
                    String source = network.sources().getFirst().node();
                    assertTrue(
                            source.equals(graph.bus(graph.slack()).id())
                                    || regulated(network, source)
                                            .equals(graph.bus(graph.slack()).id()),
                            source);
                    Map<String, ElectricalBranch> closed = new TreeMap<>();
                    network.branches().stream()
                            .filter(branch -> branch.closed() == ElectricalBranch.Ends.BOTH)
                            .forEach(branch -> closed.put(branch.id(), branch));
                    int regulators = network.nodes().size() - graph.busCount();
                    assertEquals(graph.branchCount() + regulators, closed.size());
                    for (int e = 0; e < graph.branchCount(); e++) {
                        ElectricalBranch branch = closed.get(graph.branchId(e));
                        assertTrue(branch != null, graph.branchId(e));
                        if (branch instanceof Line line) {
                            assertEquals(length(feeder, line), feeder.length(e), 1e-4, line.id());
                        }
                    }
                }));
    }

    /** The node behind a regulator at the source. */
    private static String regulated(ElectricalNetwork network, String source) {
        return network.branches().stream()
                .filter(branch -> branch instanceof ElectricalBranch.Transformer
                        && branch.from().equals(source))
                .map(ElectricalBranch::to)
                .findFirst()
                .orElse("");
    }

    private static double length(Feeder feeder, Line line) {
        return switch (feeder.lengthUnit()) {
            case "kft" -> line.lengthKm() / 0.3048;
            case "km" -> line.lengthKm();
            default ->
                Math.hypot(
                        line.impedance().balanced().r1(),
                        line.impedance().balanced().x1());
        };
    }

    /** A feeder with all its loads, solved by the sweep. */
    private record Solved(
            ElectricalNetwork network,
            Map<String, Double> voltages,
            double lossesKw,
            double lossesKvar,
            double importKw) {
        static Solved of(Feeder feeder) {
            GridCase grid = PublishedNetworks.grid(feeder, 1000);
            try (PowerFlow engine = new SweepProvider().open(grid, EngineSettings.hourly())) {
                assertEquals(
                        List.of(),
                        assertInstanceOf(Solution.Solved.class, engine.solve(0)).deadNodes());
                double[] magnitudePu = new double[engine.layout().nodeValues()];
                engine.voltages(magnitudePu, new double[magnitudePu.length]);
                Map<String, Double> voltages = new TreeMap<>();
                for (int v = 0; v < magnitudePu.length; v++) {
                    voltages.put(engine.layout().nodes().get(v).id(), magnitudePu[v]);
                }
                return new Solved(
                        grid.electrical(), voltages, engine.lossesKw(), engine.lossesKvar(), engine.importKw());
            }
        }

        double voltage(String node) {
            return voltages.getOrDefault(node, Double.NaN);
        }

        private DoubleStream all() {
            return voltages.values().stream().mapToDouble(Double::doubleValue);
        }

        double lowest() {
            return all().min().orElseThrow();
        }

        double highest() {
            return all().max().orElseThrow();
        }
    }
}
