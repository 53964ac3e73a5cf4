package energy.isochron.app.scenario;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.network.Branch;
import energy.isochron.network.Network;
import java.util.List;

/**
 * A shape as an electrical network: a length of 1 is 1 km of one and the same line, of about 150 mm² of aluminium, which has 0.206 Ω/km at
 * 20 °C and, by its insulation, 0.08 to 0.12 Ω/km of reactance (IEC 60228; Heuck, Dettmann and Schulz, Elektrische Energieversorgung,
 * 2013). Susceptances, which matter in cables of high voltage, are left out.
 */
final class SyntheticLines {
    private static final double FREQUENCY_HZ = 50;
    private static final LineImpedance LINE = LineImpedance.Sequence.positive(0.2, 0.1, 0);

    private SyntheticLines() {}

    /**
     * The network, without ratings and loads of its own.
     *
     * @param graph buses and lengths
     * @param baseKv nominal voltage of all buses, kV
     */
    static ElectricalNetwork of(Network graph, double baseKv) {
        List<GridNode> nodes = graph.buses().stream()
                .map(bus -> new GridNode(bus.id(), Phases.BALANCED, baseKv))
                .toList();
        List<ElectricalBranch> branches =
                graph.branches().stream().map(SyntheticLines::line).toList();
        Source source = new Source(graph.bus(graph.slack()).id(), 1, 0);
        return new ElectricalNetwork("synthetic", FREQUENCY_HZ, nodes, branches, List.of(source), List.of());
    }

    private static ElectricalBranch line(Branch branch) {
        return ElectricalBranch.Line.of(branch.from(), branch.to(), branch.weight(), LINE, Double.NaN);
    }
}
