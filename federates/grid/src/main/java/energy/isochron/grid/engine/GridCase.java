package energy.isochron.grid.engine;

import energy.isochron.network.Branch;
import energy.isochron.network.Network;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A feeder from both sides, to be opened by an engine: as the electrical network that physics needs, and as the graph that the
 * market trades on. Each bus of the graph is a node of the same id and each branch of it a branch of the same id; the electrical
 * network may have more of both, such as open tie lines. Made for one thread.
 */
public final class GridCase {
    private final Network graph;
    private @Nullable ElectricalNetwork electrical;

    /**
     * A feeder of which both sides are known.
     *
     * @param electrical nodes, branches, sources and loads
     * @param graph lengths and capacities, for engines without physics
     */
    public GridCase(ElectricalNetwork electrical, Network graph) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.electrical = Objects.requireNonNull(electrical, "electrical");
    }

    private GridCase(Network graph) {
        this.graph = graph;
    }

    /** A feeder of which the graph alone is known: neither impedances nor nominal voltages. */
    public static GridCase of(Network graph) {
        return new GridCase(graph);
    }

    /**
     * A feeder of which both sides are known, where branches without a rating of their own take the capacity of the same branch of the
     * graph, kW as kVA.
     */
    public static GridCase rated(ElectricalNetwork electrical, Network graph) {
        List<ElectricalBranch> branches = electrical.branches().stream()
                .map(branch -> rated(branch, graph))
                .toList();
        return new GridCase(electrical.withBranches(branches), graph);
    }

    private static ElectricalBranch rated(ElectricalBranch branch, Network graph) {
        OptionalInt e = graph.findBranch(branch.id());
        return Double.isNaN(branch.ratingKva()) && e.isPresent()
                ? branch.withRating(graph.capacityKw(e.getAsInt()))
                : branch;
    }

    /** The feeder as the market sees it. */
    public Network graph() {
        return graph;
    }

    /** The feeder as physics sees it. */
    public ElectricalNetwork electrical() {
        ElectricalNetwork known = electrical;
        if (known == null) {
            known = unknown(graph);
            electrical = known;
        }
        return known;
    }

    private static ElectricalNetwork unknown(Network graph) {
        List<GridNode> nodes = graph.buses().stream()
                .map(bus -> new GridNode(bus.id(), Phases.BALANCED, Double.NaN))
                .toList();
        List<ElectricalBranch> branches =
                graph.branches().stream().map(GridCase::unknown).toList();
        Source source = new Source(graph.bus(graph.slack()).id(), 1, 0);
        return new ElectricalNetwork("graph", 50, nodes, branches, List.of(source), List.of());
    }

    private static ElectricalBranch unknown(Branch branch) {
        return ElectricalBranch.Line.of(
                branch.from(), branch.to(), branch.weight(), new LineImpedance.Unknown(), Double.NaN);
    }
}
