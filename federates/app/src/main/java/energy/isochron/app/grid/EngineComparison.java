package energy.isochron.app.grid;

import energy.isochron.grid.FeederReading;
import energy.isochron.grid.GridQuantities;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One network solved by several engines.
 *
 * @param network the feeder with its loads
 * @param graph its buses and branches
 * @param results one an engine, in the order in which they were named
 */
record EngineComparison(ElectricalNetwork network, Network graph, List<Result> results) {
    /**
     * What one engine found; NaN where it found nothing.
     *
     * @param engine its name
     * @param solution the outcome
     * @param state by bus and branch
     * @param lossesKvar reactive losses, kvar
     * @param importKw active power from the grid above, kW
     * @param importKvar reactive power from there, kvar
     */
    record Result(
            String engine,
            Solution solution,
            GridQuantities state,
            double lossesKvar,
            double importKw,
            double importKvar) {}

    EngineComparison {
        results = List.copyOf(results);
    }

    /**
     * Solves a network. An engine without physics knows no loads of the network: they are injected, as they are at 1 pu.
     *
     * @param loads scale of the network's own loads
     * @param capacityKw what branches without a rating share; if empty, the published load by the number of branches
     * @throws IllegalArgumentException if an engine cannot open it
     */
    static EngineComparison of(
            ComparedNetwork compared, List<PowerFlowProvider> engines, double loads, OptionalDouble capacityKw) {
        ElectricalNetwork published = compared.network();
        double carried = Math.max(1, published.loadKw());
        double capacity = capacityKw.orElseGet(
                () -> carried * compared.plan().apply(carried).branches().size());
        Network graph = new Network(compared.plan().apply(capacity));
        GridCase grid = GridCase.rated(published.withLoads(loads), graph);
        List<Result> results = new ArrayList<>();
        for (PowerFlowProvider engine : engines) {
            results.add(solve(engine, grid));
        }
        return new EngineComparison(grid.electrical(), graph, results);
    }

    private static Result solve(PowerFlowProvider provider, GridCase grid) {
        try (PowerFlow engine = provider.open(grid, EngineSettings.hourly())) {
            if (!engine.capabilities().contains(Capability.PHYSICS)) {
                engine.inject(loads(grid.electrical(), engine));
            }
            GridQuantities state = new GridQuantities(grid.graph());
            Solution solution = engine.solve(0);
            return switch (solution) {
                case Solution.Solved solved -> {
                    new FeederReading(grid.graph(), engine).read(state);
                    yield new Result(
                            provider.name(),
                            solved,
                            state,
                            engine.lossesKvar(),
                            engine.importKw(),
                            engine.importKvar());
                }
                case Solution.NotConverged open ->
                    new Result(provider.name(), open, state, Double.NaN, Double.NaN, Double.NaN);
            };
        }
    }

    private static Injections loads(ElectricalNetwork network, PowerFlow engine) {
        double[] pKw = new double[engine.layout().nodes().size()];
        double[] qKvar = new double[pKw.length];
        for (Load load : network.loads()) {
            int node = engine.layout().node(load.node()).orElseThrow();
            pKw[node] -= load.pKw();
            qKvar[node] -= load.qKvar();
        }
        Injections injections = new Injections();
        for (int node = 0; node < pKw.length; node++) {
            injections.set(node, pKw[node], qKvar[node]);
        }
        return injections;
    }

    /** Sum of the network's reactive loads at 1 pu, kvar; capacitors count below 0. */
    double loadKvar() {
        return network.loads().stream().mapToDouble(Load::qKvar).sum();
    }
}
