package energy.isochron.app.scenario;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.network.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How much the voltage behind each branch rises with a kW that is fed in there, pu: its resistance per unit (linearised branch flow). Where
 * the graph model is the grid, or no impedance is known, it is that model's proxy, voltage factor × length / capacity.
 */
final class VoltageSensitivity {
    private static final double KW_PER_MW = 1000;
    private static final double PERCENT = 100;

    private VoltageSensitivity() {}

    /** One for each branch of the graph, in its order, pu/kW. */
    static double[] of(ScenarioFile file, Network graph) {
        GridSpec grid = file.scenario().grid();
        double[] puPerKw = new double[graph.branchCount()];
        for (int e = 0; e < puPerKw.length; e++) {
            puPerKw[e] = grid.voltageFactorPu() * graph.weight(e) / graph.capacityKw(e);
        }
        boolean physics = grid.provider()
                .map(provider -> provider.capabilities().contains(Capability.PHYSICS))
                .orElse(true);
        if (physics) {
            replace(puPerKw, ElectricalSide.of(file, graph).electrical(), graph);
        }
        return puPerKw;
    }

    private static void replace(double[] puPerKw, ElectricalNetwork electrical, Network graph) {
        Map<String, Double> baseKv = new HashMap<>();
        for (GridNode node : electrical.nodes()) {
            baseKv.put(node.id(), node.baseKv());
        }
        for (ElectricalBranch branch : electrical.branches()) {
            OptionalInt e = graph.findBranch(branch.id());
            double r = resistancePu(branch, Objects.requireNonNull(baseKv.get(branch.to()), branch.to()));
            if (e.isPresent() && Double.isFinite(r)) {
                puPerKw[e.getAsInt()] = r / KW_PER_MW;
            }
        }
    }

    /** On the base of 1 MVA; NaN if it is not known. */
    private static double resistancePu(ElectricalBranch branch, double toKv) {
        return switch (branch) {
            case Line line -> ohm(line) / (toKv * toKv);
            case Transformer transformer -> {
                double rated = transformer.toKv() / toKv;
                yield transformer.rPercent() / PERCENT * rated * rated * KW_PER_MW / transformer.ratingKva();
            }
            case Switch closed -> 0;
        };
    }

    private static double ohm(Line line) {
        return line.impedance() instanceof LineImpedance.Unknown
                ? Double.NaN
                : line.impedance().balanced().r1() * line.lengthKm();
    }
}
