package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.network.Network;
import java.nio.file.Path;
import java.util.Map;

/**
 * A script read as a network and solved, beside the same script opened as it is: the largest differences at any phase of any node.
 *
 * @param values how many voltages both have
 * @param largestPu of the phasors, pu
 * @param losses what the network loses, kW
 * @param scriptLosses what the script's own circuit loses, kW; those of iron are loads of the network
 * @param importKw what the network takes from its sources, kW
 * @param scriptImportKw what the script's circuit takes
 */
record ScriptComparison(
        int values,
        double largestPu,
        String where,
        double losses,
        double scriptLosses,
        double importKw,
        double scriptImportKw) {
    /** Solves both with their own loads. */
    static ScriptComparison of(NetworkFile file, Path script) {
        GridCase grid = GridCase.rated(file.network(), new Network(FeederGraph.of(file, 1000)));
        EngineSettings asItIs = new EngineSettings(1, Map.of(OpenDssProvider.SCRIPT, script.toString()));
        try (PowerFlow one = new OpenDssProvider().open(grid, EngineSettings.hourly());
                PowerFlow other = new OpenDssProvider().open(grid, asItIs)) {
            assertInstanceOf(Solution.Solved.class, one.solve(0));
            assertInstanceOf(Solution.Solved.class, other.solve(0));
            return of(one, other);
        }
    }

    private static ScriptComparison of(PowerFlow one, PowerFlow other) {
        Phasors first = new Phasors(one);
        Phasors second = new Phasors(other);
        int values = 0;
        double largest = 0;
        String where = "";
        GridLayout layout = other.layout();
        for (int v = 0; v < layout.nodes().size(); v++) {
            String id = layout.nodes().get(v).id();
            for (int phase = 0; phase < 3; phase++) {
                if (layout.nodes().get(v).phases().has(phase)) {
                    double difference = first.apart(second, id, phase);
                    values++;
                    if (!(difference <= largest)) {
                        largest = difference;
                        where = id + '.' + (phase + 1);
                    }
                }
            }
        }
        return new ScriptComparison(
                values, largest, where, one.lossesKw(), other.lossesKw(), one.importKw(), other.importKw());
    }

    /** Difference of the losses by those of the script, 1. */
    double lossesShare() {
        return Math.abs(losses - scriptLosses) / Math.max(1e-9, scriptLosses);
    }

    /** Difference of the imports by that of the script, 1. */
    double importShare() {
        return Math.abs(importKw - scriptImportKw) / Math.max(1e-9, Math.abs(scriptImportKw));
    }

    /** The voltages of an engine that is solved. */
    static final class Phasors {
        private final GridLayout layout;
        private final double[] magnitudePu;
        private final double[] angleDeg;

        Phasors(PowerFlow engine) {
            layout = engine.layout();
            magnitudePu = new double[layout.nodeValues()];
            angleDeg = new double[layout.nodeValues()];
            engine.voltages(magnitudePu, angleDeg);
        }

        private int at(String id, int phase) {
            int v = layout.node(id).orElseThrow(() -> new AssertionError("there is no node " + id));
            return layout.nodeOffset(v) + layout.nodes().get(v).phases().position(phase);
        }

        /** Distance of two phasors, pu. */
        double apart(Phasors other, String id, int phase) {
            return apart(id, other, id, phase);
        }

        /** The same, of nodes of other names. */
        double apart(String id, Phasors other, String otherId, int phase) {
            int one = at(id, phase);
            int two = other.at(otherId, phase);
            double a = Math.toRadians(angleDeg[one]);
            double b = Math.toRadians(other.angleDeg[two]);
            return Math.hypot(
                    magnitudePu[one] * Math.cos(a) - other.magnitudePu[two] * Math.cos(b),
                    magnitudePu[one] * Math.sin(a) - other.magnitudePu[two] * Math.sin(b));
        }
    }
}
