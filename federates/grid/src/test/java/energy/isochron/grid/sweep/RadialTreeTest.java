package energy.isochron.grid.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RadialTreeTest {
    private static RadialTree tree(int nodes, int[] from, int[] to, int... sources) {
        boolean[] closed = new boolean[from.length];
        Arrays.fill(closed, true);
        return new RadialTree(nodes, from, to, closed, sources);
    }

    @Test
    void parentsComeBeforeTheirChildrenWhateverTheOrderOfBranches() {
        RadialTree tree = tree(5, new int[] {4, 0, 1, 2}, new int[] {1, 1, 2, 3}, 0);
        assertEquals(5, tree.count());
        assertEquals(List.of(), tree.loop());
        for (int k = 1; k < tree.count(); k++) {
            assertTrue(tree.parent(k) < k);
        }
        int four = tree.position(4);
        assertEquals(1, tree.node(tree.parent(four)));
        assertEquals(0, tree.branch(four));
        assertFalse(tree.forward(four));
        assertTrue(tree.forward(tree.position(1)));
    }

    @Test
    void nodesBehindAnOpenBranchAreDead() {
        RadialTree tree = new RadialTree(
                4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new boolean[] {true, false, true}, new int[] {0});
        assertEquals(2, tree.count());
        assertEquals(-1, tree.position(2));
        assertEquals(-1, tree.position(3));
    }

    @Test
    void aLoopIsNamedByItsNodes() {
        RadialTree tree = tree(6, new int[] {0, 1, 2, 3, 4, 1}, new int[] {1, 2, 3, 4, 1, 5}, 0);
        assertEquals(List.of(1, 2, 3, 4), tree.loop().stream().sorted().toList());
    }

    @Test
    void parallelBranchesAreALoop() {
        assertEquals(
                List.of(0, 1),
                tree(2, new int[] {0, 1}, new int[] {1, 0}, 0).loop().stream()
                        .sorted()
                        .toList());
    }

    @Test
    void aWayBetweenTwoSourcesIsNamed() {
        RadialTree tree = tree(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, 0, 3);
        assertEquals(List.of(0, 1, 2, 3), tree.loop().stream().sorted().toList());
        assertEquals(
                List.of(), tree(4, new int[] {0, 3}, new int[] {1, 2}, 0, 3).loop());
    }
}
