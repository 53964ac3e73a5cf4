package energy.isochron.network;

import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.WeightedMultigraph;

/** The network as a JGraphT graph: vertices are bus indices, edges branch indices, weights lengths. */
final class NetworkGraph {
    private NetworkGraph() {}

    /** Branches between unknown or equal buses are left out. */
    static Graph<Integer, Integer> of(int busCount, List<Branch> branches, Map<String, Integer> busIndex) {
        Graph<Integer, Integer> graph = new WeightedMultigraph<>(null, null);
        for (int bus = 0; bus < busCount; bus++) {
            graph.addVertex(bus);
        }
        for (int e = 0; e < branches.size(); e++) {
            Integer from = busIndex.get(branches.get(e).from());
            Integer to = busIndex.get(branches.get(e).to());
            if (from != null && to != null && !from.equals(to)) {
                graph.addEdge(from, to, e);
                graph.setEdgeWeight(e, branches.get(e).weight());
            }
        }
        return graph;
    }
}
