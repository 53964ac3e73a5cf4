package energy.isochron.app.grid;

import energy.isochron.grid.GridQuantities;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.List;
import java.util.Optional;

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
     * @param physics whether its values follow from impedances
     * @param state by bus and branch
     * @param phases voltages by bus and phase, of an engine that keeps the phases apart
     * @param lossesKvar reactive losses, kvar
     * @param importKw active power from the grid above, kW
     * @param importKvar reactive power from there, kvar
     */
    record Result(
            String engine,
            boolean physics,
            Solution solution,
            GridQuantities state,
            PhaseVoltages phases,
            double lossesKvar,
            double importKw,
            double importKvar) {
        /** Of an engine that found no solution. */
        static Result open(String engine, boolean physics, Solution solution, GridQuantities unknown) {
            return new Result(
                    engine, physics, solution, unknown, PhaseVoltages.none(), Double.NaN, Double.NaN, Double.NaN);
        }
    }

    EngineComparison {
        results = List.copyOf(results);
    }

    /**
     * Solves a network.
     *
     * @throws IllegalArgumentException if an engine cannot open it
     */
    static EngineComparison of(GridCase grid, List<ComparedEngine> engines) {
        List<Result> results =
                engines.stream().map(engine -> engine.solve(grid)).toList();
        return new EngineComparison(grid.electrical(), grid.graph(), results);
    }

    /** The first engine of physics that found a solution, with which the others are compared. */
    Optional<Result> reference() {
        return results.stream()
                .filter(result -> result.physics() && result.solution() instanceof Solution.Solved)
                .findFirst();
    }

    /** Sum of the network's reactive loads at 1 pu, kvar; capacitors count below 0. */
    double loadKvar() {
        return network.loads().stream().mapToDouble(Load::qKvar).sum();
    }
}
