package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The IEEE distribution test feeders with their regulators' taps pinned where they stand in the published solutions (IEEE PES Distribution
 * Test Feeders; Kersting, "Radial distribution test feeders", IEEE PES Winter Meeting 2001). Asked for are 0.002 pu and 1 %; what is
 * reached is closer, and on the 123-node feeder 0.0012 pu. Voltage angles are published with two digits and hold within 0.03 degrees on the
 * 13-node feeder, 0.05 on the 34-node one and 0.15 on the 123-node one.
 */
class PublishedFeedersGoldenTest {
    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    @Test
    void ieee13() throws IOException {
        try (Pinned feeder = new Pinned(Feeder.IEEE13)) {
            assertEquals(35, feeder.compareVoltages("ieee13", 2e-4, 0.03));
            feeder.assertPower(3577.19, 1724.77, feeder.engine.importKw(), feeder.engine.importKvar());
            feeder.assertPower(111.06, 324.65, feeder.engine.lossesKw(), feeder.engine.lossesKvar());
            feeder.assertSource(
                    "source-650", new double[] {1251.398, 977.332, 1348.461}, new double[] {681.570, 373.418, 669.784});
        }
    }

    @Test
    void ieee34() throws IOException {
        try (Pinned feeder = new Pinned(Feeder.IEEE34)) {
            assertEquals(12, feeder.compareVoltages("ieee34", 3e-4, 0.05));
            feeder.assertPower(2042.87, 290.26, feeder.engine.importKw(), feeder.engine.importKvar());
            feeder.assertPower(273.05, 35.00, feeder.engine.lossesKw(), feeder.engine.lossesKvar());
        }
    }

    /** No losses are published to the digit; 95.28 kW and 190.98 kvar are those of OpenDSS' own script of this feeder, with pinned taps. */
    @Test
    void ieee123() throws IOException {
        try (Pinned feeder = new Pinned(Feeder.IEEE123)) {
            assertEquals(271, feeder.compareVoltages("ieee123", 0.0015, 0.15));
            feeder.assertPower(3620.50, 1324.76, feeder.engine.importKw(), feeder.engine.importKvar());
            feeder.assertPower(95.28, 190.98, feeder.engine.lossesKw(), feeder.engine.lossesKvar());
            feeder.assertSource(
                    "150-150r", new double[] {1463.861, 963.484, 1193.153}, new double[] {582.101, 343.687, 398.976});
        }
    }

    /** A feeder at its published taps, solved. */
    private static final class Pinned implements AutoCloseable {
        final PowerFlow engine;
        private final GridLayout layout;
        private final double[] magnitudePu;
        private final double[] angleDeg;

        Pinned(Feeder feeder) {
            GridCase grid = new GridCase(PublishedNetworks.atPublishedTaps(feeder), new Network(feeder.plan(1000)));
            engine = new OpenDssProvider().open(grid, EngineSettings.hourly());
            layout = engine.layout();
            assertEquals(
                    List.of(),
                    assertInstanceOf(Solution.Solved.class, engine.solve(0)).deadNodes());
            magnitudePu = new double[layout.nodeValues()];
            angleDeg = new double[layout.nodeValues()];
            engine.voltages(magnitudePu, angleDeg);
        }

        /** Compares with a table; how many voltages it has. */
        int compareVoltages(String table, double pu, double degrees) throws IOException {
            int compared = 0;
            try (InputStream bytes = Objects.requireNonNull(
                    PublishedFeedersGoldenTest.class.getResourceAsStream("/golden/" + table + "-voltages.csv"))) {
                String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                List<String> rows = text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .skip(1)
                        .toList();
                for (String row : rows) {
                    String[] cells = row.split(",", -1);
                    for (int phase = 0; phase < 3; phase++) {
                        if (!cells[1 + 2 * phase].isEmpty()) {
                            int at = at(cells[0], phase);
                            assertEquals(Double.parseDouble(cells[1 + 2 * phase]), magnitudePu[at], pu, row);
                            assertEquals(Double.parseDouble(cells[2 + 2 * phase]), angleDeg[at], degrees, row);
                            compared++;
                        }
                    }
                }
            }
            return compared;
        }

        private int at(String node, int phase) {
            int v = layout.node(node).orElseThrow(() -> new AssertionError("there is no node " + node));
            return layout.nodeOffset(v) + layout.nodes().get(v).phases().position(phase);
        }

        /** Powers of all phases, within 1 % of the apparent power. */
        void assertPower(double pKw, double qKvar, double foundKw, double foundKvar) {
            double tolerance = 0.01 * Math.hypot(pKw, qKvar);
            assertTrue(
                    Math.hypot(foundKw - pKw, foundKvar - qKvar) < tolerance,
                    () -> foundKw + " kW and " + foundKvar + " kvar in place of " + pKw + " and " + qKvar);
        }

        /** What flows into the feeder on each phase. */
        void assertSource(String branch, double[] pKw, double[] qKvar) {
            double[][] flows = new double[3][layout.branchValues()];
            engine.flows(BranchEnd.FROM, flows[0], flows[1], flows[2]);
            int first = layout.branchOffset(layout.branch(branch).orElseThrow());
            for (int phase = 0; phase < 3; phase++) {
                assertPower(pKw[phase], qKvar[phase], flows[0][first + phase], flows[1][first + phase]);
            }
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
