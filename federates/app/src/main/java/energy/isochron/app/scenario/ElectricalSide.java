package energy.isochron.app.scenario;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Branch;
import energy.isochron.network.EdgeData;
import energy.isochron.network.Feeder;
import energy.isochron.network.GivenFeeder;
import energy.isochron.network.Network;
import energy.isochron.network.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A scenario's network as engines of physics need it: of published feeders what is published, of the user's own what the files tell, of
 * shapes typical lines.
 */
final class ElectricalSide {
    private static final double FREQUENCY_HZ = 50;

    private ElectricalSide() {}

    /**
     * Both sides of the network; of a shape without a nominal voltage the graph alone is known. The network's own loads are scaled as the scenario says, and
     * branches without a rating take their share of its capacity.
     */
    static GridCase of(ScenarioFile file, Network graph) {
        NetworkSpec spec = file.scenario().network();
        Optional<Topology> topology = spec.kind().topology();
        boolean drawn = spec.isDrawn();
        if (drawn && spec.baseKv().isEmpty()) {
            return GridCase.of(graph);
        }
        ElectricalNetwork known = drawn
                ? SyntheticLines.of(graph, spec.baseKv().getAsDouble())
                : topology.isPresent() && topology.get() instanceof Feeder feeder
                        ? PublishedNetworks.of(feeder)
                        : own(file, graph);
        GridSpec grid = file.scenario().grid();
        ElectricalNetwork loaded = known.withLoads(grid.networkLoads());
        ElectricalNetwork held = grid.slackVoltagePu().isPresent()
                ? loaded.withSourceVoltage(grid.slackVoltagePu().getAsDouble())
                : loaded;
        return GridCase.rated(held, graph);
    }

    /**
     * Why no tool of physics could solve a network: what is wrong with it, or not known of it.
     *
     * @param engine who is to solve it
     */
    static List<String> problems(GridCase grid, String engine) {
        ElectricalNetwork network = grid.electrical();
        List<String> problems = new ArrayList<>(network.problems());
        if (network.nodes().stream().anyMatch(node -> Double.isNaN(node.baseKv()))) {
            problems.add("the nominal voltages are not known, and engine " + engine
                    + " needs them all. Maybe take a published feeder, such as ieee33?");
        }
        List<String> unknown = network.branches().stream()
                .filter(branch -> branch instanceof ElectricalBranch.Line line
                        && line.impedance() instanceof LineImpedance.Unknown)
                .map(ElectricalBranch::id)
                .toList();
        if (!unknown.isEmpty()) {
            problems.add("the impedances of " + String.join(", ", unknown.subList(0, Math.min(5, unknown.size())))
                    + (unknown.size() > 5 ? " and " + (unknown.size() - 5) + " more" : "")
                    + " are not known, and engine " + engine
                    + " needs them all. Maybe take a published feeder, such as ieee33?");
        }
        return problems;
    }

    private static ElectricalNetwork own(ScenarioFile file, Network graph) {
        NetworkSpec spec = file.scenario().network();
        return spec.kind() == NetworkSpec.Kind.FILE
                ? spec.read(file).network()
                : given(FeederFiles.read(file.resolve(spec.nodes()), file.resolve(spec.edges())), spec, graph);
    }

    private static ElectricalNetwork given(GivenFeeder feeder, NetworkSpec spec, Network graph) {
        double baseKv = spec.baseKv().orElse(Double.NaN);
        List<GridNode> nodes = feeder.buses().stream()
                .map(bus -> new GridNode(bus.id(), Phases.BALANCED, baseKv))
                .toList();
        List<ElectricalBranch> branches = IntStream.range(0, feeder.branches().size())
                .mapToObj(e -> line(feeder.branches().get(e), feeder.data().get(e)))
                .toList();
        Source source = new Source(graph.bus(graph.slack()).id(), 1, 0);
        return new ElectricalNetwork("csv", FREQUENCY_HZ, nodes, branches, List.of(source), List.of());
    }

    private static ElectricalBranch line(Branch branch, EdgeData data) {
        double ratingKva = branch.rated() ? branch.ratingKw() : Double.NaN;
        return data.complete()
                ? ElectricalBranch.Line.of(
                        branch.from(),
                        branch.to(),
                        data.lengthKm(),
                        LineImpedance.Sequence.positive(data.rOhmPerKm(), data.xOhmPerKm(), 0),
                        ratingKva)
                : ElectricalBranch.Line.of(
                        branch.from(), branch.to(), branch.weight(), new LineImpedance.Unknown(), ratingKva);
    }
}
