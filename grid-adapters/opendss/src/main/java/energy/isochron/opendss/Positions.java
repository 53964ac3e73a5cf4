package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import java.util.Arrays;
import java.util.List;

/** Where the taps and switches of a network stand, by the index of their branch. */
final class Positions {
    /** One tap for each phase of a transformer, in the order of its phases; none of other branches. */
    final int[][] taps;
    /** Which ends are connected. */
    final Ends[] ends;

    private Positions(int[][] taps, Ends[] ends) {
        this.taps = taps;
        this.ends = ends;
    }

    /** As the network has them. */
    static Positions of(List<ElectricalBranch> branches) {
        int[][] taps = new int[branches.size()][];
        for (int e = 0; e < taps.length; e++) {
            taps[e] = branches.get(e) instanceof Transformer transformer ? taps(transformer) : new int[0];
        }
        return new Positions(
                taps, branches.stream().map(ElectricalBranch::closed).toArray(Ends[]::new));
    }

    /** None at all. */
    static Positions none() {
        return new Positions(new int[0][], new Ends[0]);
    }

    private static int[] taps(Transformer transformer) {
        int[] taps = new int[CircuitPhases.of(transformer.phases()).count()];
        Arrays.setAll(taps, transformer.taps()::of);
        return taps;
    }

    Positions copy() {
        return new Positions(Arrays.stream(taps).map(int[]::clone).toArray(int[][]::new), ends.clone());
    }

    boolean same(Positions other) {
        return Arrays.deepEquals(taps, other.taps) && Arrays.equals(ends, other.ends);
    }
}
