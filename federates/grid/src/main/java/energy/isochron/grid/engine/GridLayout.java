package energy.isochron.grid.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The nodes and branches of an opened network, and where their values stand in the arrays that are read: node after node, and of
 * each node its phases in the order A, B, C; the same for branches. A balanced engine has one value each. Indices of ids are made when first asked for; for one thread.
 */
public final class GridLayout {
    private final List<GridNode> nodes;
    private final List<GridBranch> branches;
    private final int[] nodeOffsets;
    private final int[] branchOffsets;
    private @Nullable Map<String, Integer> nodeIndex;
    private @Nullable Map<String, Integer> branchIndex;

    /**
     * The layout of an engine.
     *
     * @param nodes in the engine's order, each id once
     * @param branches in the engine's order, each id once
     */
    public GridLayout(List<GridNode> nodes, List<GridBranch> branches) {
        this.nodes = List.copyOf(nodes);
        this.branches = List.copyOf(branches);
        nodeOffsets = offsets(nodes, GridNode::phases);
        branchOffsets = offsets(branches, GridBranch::phases);
    }

    private static <T> int[] offsets(List<T> items, Function<T, Phases> phases) {
        int[] offsets = new int[items.size() + 1];
        for (int i = 0; i < items.size(); i++) {
            offsets[i + 1] = offsets[i] + phases.apply(items.get(i)).count();
        }
        return offsets;
    }

    private static <T> Map<String, Integer> index(List<T> items, Function<T, String> id) {
        Map<String, Integer> index = HashMap.newHashMap(items.size());
        for (T item : items) {
            if (index.putIfAbsent(id.apply(item), index.size()) != null) {
                throw new IllegalArgumentException(
                        "id '" + id.apply(item) + "' is there twice, allowed is once. Maybe a"
                                + " parallel line should be listed from its other end?");
            }
        }
        return index;
    }

    /** The nodes. */
    public List<GridNode> nodes() {
        return nodes;
    }

    /** The branches. */
    public List<GridBranch> branches() {
        return branches;
    }

    /** How many voltages there are: one a node and phase. */
    public int nodeValues() {
        return nodeOffsets[nodes.size()];
    }

    /** How many flows there are at one end: one a branch and phase. */
    public int branchValues() {
        return branchOffsets[branches.size()];
    }

    /** Where the values of a node begin. */
    public int nodeOffset(int node) {
        return nodeOffsets[node];
    }

    /** Where the values of a branch begin. */
    public int branchOffset(int branch) {
        return branchOffsets[branch];
    }

    /**
     * Makes sure that there is a branch.
     *
     * @throws IllegalArgumentException if no branch has this index
     */
    public void checkBranch(int branch) {
        if (branch < 0 || branch >= branches.size()) {
            throw new IllegalArgumentException("branch is " + branch + ", allowed is 0 or more and below "
                    + branches.size() + ". Maybe its index is of another engine?");
        }
    }

    /** The index of a node, or empty if there is none of this id. */
    public OptionalInt node(String id) {
        Map<String, Integer> index = nodeIndex;
        if (index == null) {
            index = index(nodes, GridNode::id);
            nodeIndex = index;
        }
        Integer node = index.get(id);
        return node == null ? OptionalInt.empty() : OptionalInt.of(node);
    }

    /**
     * The index of a node that must be there.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public int requireNode(String id) {
        return node(id).orElseThrow(() -> new IllegalArgumentException(
                "node '" + id + "' is not in the network. Maybe its problems were not looked at?"));
    }

    /** The index of a branch, or empty if there is none of this id. */
    public OptionalInt branch(String id) {
        Map<String, Integer> index = branchIndex;
        if (index == null) {
            index = index(branches, GridBranch::id);
            branchIndex = index;
        }
        Integer branch = index.get(id);
        return branch == null ? OptionalInt.empty() : OptionalInt.of(branch);
    }
}
