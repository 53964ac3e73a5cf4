package energy.isochron.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network out of a file, solved by the sweep with its own loads. */
final class SolvedFile {
    final Map<String, Double> voltages = new HashMap<>();
    final double lossesKw;
    final double lossesKvar;
    final double importKw;
    final double importKvar;

    SolvedFile(NetworkFile file) {
        GridCase grid = new GridCase(file.network(), new Network(FeederGraph.of(file, 1000)));
        assertEquals(List.of(), new SweepProvider().problems(grid, EngineSettings.hourly()));
        try (PowerFlow engine = new SweepProvider().open(grid, EngineSettings.hourly())) {
            assertInstanceOf(Solution.Solved.class, engine.solve(0));
            double[] magnitudePu = new double[engine.layout().nodeValues()];
            engine.voltages(magnitudePu, new double[magnitudePu.length]);
            for (int v = 0; v < magnitudePu.length; v++) {
                voltages.put(engine.layout().nodes().get(v).id(), magnitudePu[v]);
            }
            lossesKw = engine.lossesKw();
            lossesKvar = engine.lossesKvar();
            importKw = engine.importKw();
            importKvar = engine.importKvar();
        }
    }

    double voltage(String node) {
        return voltages.getOrDefault(node, Double.NaN);
    }

    double lowest() {
        return voltages.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}
