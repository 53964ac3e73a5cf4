package energy.isochron.powergridmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.engine.Solution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** All that an engine says of a network with its own loads. */
record SolvedNetwork(
        Solution.Solved outcome,
        Map<String, Integer> places,
        List<Double> magnitudePu,
        List<Double> angleDeg,
        List<Double> fromKw,
        List<Double> toKvar,
        List<Double> fromA,
        List<Double> loading,
        double lossesKw,
        double lossesKvar,
        double importKw,
        double importKvar) {
    static SolvedNetwork of(PowerFlowProvider provider, GridCase grid, Map<String, String> options) {
        try (PowerFlow engine = provider.open(grid, new EngineSettings(1, options))) {
            return of(engine);
        }
    }

    static SolvedNetwork of(PowerFlow engine) {
        Solution.Solved outcome = assertInstanceOf(Solution.Solved.class, engine.solve(0));
        double[] u = new double[engine.layout().nodeValues()];
        double[] angle = new double[u.length];
        engine.voltages(u, angle);
        double[] p = new double[engine.layout().branchValues()];
        double[] q = new double[p.length];
        double[] i = new double[p.length];
        engine.flows(BranchEnd.TO, new double[p.length], q, new double[p.length]);
        engine.flows(BranchEnd.FROM, p, new double[p.length], i);
        double[] loading = new double[engine.layout().branches().size()];
        engine.loadings(loading);
        Map<String, Integer> places = new TreeMap<>();
        for (int v = 0; v < engine.layout().nodes().size(); v++) {
            places.put(engine.layout().nodes().get(v).id(), engine.layout().nodeOffset(v));
        }
        return new SolvedNetwork(
                outcome,
                places,
                list(u),
                list(angle),
                list(p),
                list(q),
                list(i),
                list(loading),
                engine.lossesKw(),
                engine.lossesKvar(),
                engine.importKw(),
                engine.importKvar());
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    /** Of a node's first phase. */
    double voltage(String node) {
        return magnitudePu.get(places.getOrDefault(node, -1));
    }

    double lowest() {
        return magnitudePu.stream().mapToDouble(u -> u).min().orElseThrow();
    }

    double highest() {
        return magnitudePu.stream().mapToDouble(u -> u).max().orElseThrow();
    }

    /** Voltages to a tolerance in pu, powers to one in kW for each MW that comes in. */
    void agreesWith(SolvedNetwork other, double pu, double kwByMw) {
        double kw = kwByMw * (1 + Math.abs(importKw) / 1000);
        assertEquals(other.outcome.deadNodes(), outcome.deadNodes());
        same(other.magnitudePu, magnitudePu, pu, "voltage");
        same(other.angleDeg, angleDeg, Math.toDegrees(pu), "angle");
        same(other.fromKw, fromKw, kw, "active power");
        same(other.toKvar, toKvar, kw, "reactive power");
        same(other.loading, loading, 1e-5, "loading");
        same(other.fromA, fromA, 1e-2, "current");
        assertEquals(other.lossesKw, lossesKw, kw, "losses");
        assertEquals(other.lossesKvar, lossesKvar, kw, "reactive losses");
        assertEquals(other.importKw, importKw, kw, "import");
        assertEquals(other.importKvar, importKvar, kw, "reactive import");
    }

    private static void same(List<Double> expected, List<Double> actual, double tolerance, String what) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), tolerance, what + ' ' + i);
        }
    }
}
