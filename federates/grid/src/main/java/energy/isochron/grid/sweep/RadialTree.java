package energy.isochron.grid.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A radial network as trees that hang on its sources, breadth first: each node has a position, parents come before their children.
 * Takes time linear in nodes and branches.
 */
final class RadialTree {
    private final int[] from;
    private final int[] to;
    private final int[] node;
    private final int[] position;
    private final int[] parent;
    private final int[] branch;
    private final List<Integer> loop = new ArrayList<>();
    private int count;

    /**
     * The trees of a network.
     *
     * @param nodes number of nodes
     * @param from first node of each branch
     * @param to second node of each branch
     * @param closed whether it carries power
     * @param sources nodes at which it is fed
     */
    RadialTree(int nodes, int[] from, int[] to, boolean[] closed, int[] sources) {
        this.from = from;
        this.to = to;
        node = new int[nodes];
        position = new int[nodes];
        parent = new int[nodes];
        branch = new int[nodes];
        Arrays.fill(position, -1);
        for (int source : sources) {
            append(source, -1, -1);
        }
        int[][] incident = incident(nodes, closed);
        for (int k = 0; k < count && loop.isEmpty(); k++) {
            for (int e : incident[node[k]]) {
                visit(k, e);
            }
        }
    }

    private int[][] incident(int nodes, boolean[] closed) {
        int[] degree = new int[nodes];
        for (int e = 0; e < from.length; e++) {
            if (closed[e]) {
                degree[from[e]]++;
                degree[to[e]]++;
            }
        }
        int[][] incident = new int[nodes][];
        Arrays.setAll(incident, v -> new int[degree[v]]);
        for (int e = from.length - 1; e >= 0; e--) {
            if (closed[e]) {
                incident[from[e]][--degree[from[e]]] = e;
                incident[to[e]][--degree[to[e]]] = e;
            }
        }
        return incident;
    }

    private void visit(int k, int e) {
        if (e == branch[k] || !loop.isEmpty()) {
            return;
        }
        int other = from[e] == node[k] ? to[e] : from[e];
        if (position[other] < 0) {
            append(other, k, e);
        } else {
            closeLoop(k, position[other]);
        }
    }

    private void append(int v, int above, int by) {
        if (position[v] >= 0) {
            loop.addAll(List.of(v, v));
            return;
        }
        position[v] = count;
        node[count] = v;
        parent[count] = above;
        branch[count] = by;
        count++;
    }

    /** From one end up to where the two ways meet, or to a source, and down to the other end. */
    private void closeLoop(int one, int other) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        int a = one;
        int b = other;
        while (a != b && (a >= 0 || b >= 0)) {
            if (a > b) {
                left.add(node[a]);
                a = parent[a];
            } else {
                right.add(node[b]);
                b = parent[b];
            }
        }
        loop.addAll(left);
        if (a >= 0) {
            loop.add(node[a]);
        }
        loop.addAll(right.reversed());
    }

    /** The nodes of a loop, or of a path between two sources, in order; empty if the network is radial. */
    List<Integer> loop() {
        return loop;
    }

    /** Number of nodes that are fed. */
    int count() {
        return count;
    }

    /** The node at a position. */
    int node(int k) {
        return node[k];
    }

    /** The position of a node; -1 if it is dead. */
    int position(int v) {
        return position[v];
    }

    /** The position of the node before, -1 for a source. */
    int parent(int k) {
        return parent[k];
    }

    /** The branch from the node before, -1 for a source. */
    int branch(int k) {
        return branch[k];
    }

    /** Whether that branch is listed from the node before. */
    boolean forward(int k) {
        return from[branch[k]] == node[parent[k]];
    }
}
