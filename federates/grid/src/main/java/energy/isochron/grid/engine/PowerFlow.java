package energy.isochron.grid.engine;

import java.util.Set;

/**
 * A network opened by an engine. Injections are set, a solve finds the state, and the state is read into arrays of the caller until
 * the next change. What a solve gives depends on the injections, taps and switches that hold, and on nothing that was solved before,
 * unless the engine has {@link Capability#CONTROLS} or {@link Capability#TIME_SERIES}. Made for one thread.
 *
 * <p>All methods throw {@link IllegalStateException} once it is closed; what reads the state throws it, too, unless the last call of
 * {@link #solve} was {@link Solution.Solved} and nothing has changed since. Arrays of the wrong length and indices that do not exist
 * throw {@link IllegalArgumentException}.
 */
public interface PowerFlow extends AutoCloseable {
    /** What it can do. */
    Set<Capability> capabilities();

    /** Its nodes and branches. */
    GridLayout layout();

    /**
     * Sets what nodes inject besides the network's own loads; those that are not in the list keep what they have. An entry of all
     * phases takes the place of what was set for single ones.
     *
     * @throws IllegalArgumentException if a node or phase does not exist; then none of the changes holds
     */
    void inject(Injections changes);

    /**
     * Moves a transformer's tap, in all its phases.
     *
     * @param branch index in the layout, of a transformer
     * @param position steps from the middle
     * @throws UnsupportedOperationException without {@link Capability#TAPS}
     */
    default void setTap(int branch, int position) {
        throw new UnsupportedOperationException(
                "this engine moves no taps. Maybe ask its capabilities for TAPS before branch " + branch + '?');
    }

    /**
     * Moves the tap of one phase of a transformer, as regulators do that are a bank of single-phase units.
     *
     * @param branch index in the layout, of a transformer
     * @param phase 0 for A, 1 for B, 2 for C, or {@link Injections#ALL_PHASES}
     * @param position steps from the middle
     * @throws UnsupportedOperationException without {@link Capability#TAPS}; of a single phase also where the
     *     engine moves all phases together only
     */
    default void setTap(int branch, int phase, int position) {
        if (phase != Injections.ALL_PHASES) {
            throw new UnsupportedOperationException("this engine moves no tap of phase " + phase
                    + " alone. Maybe ask its capabilities for TAPS and UNBALANCED before branch " + branch + '?');
        }
        setTap(branch, position);
    }

    /**
     * Opens or closes a switch, or any branch at both its ends.
     *
     * @param branch index in the layout
     * @param closed whether it is to carry power
     * @throws IllegalArgumentException if the network that comes out is none that the engine solves; then nothing changes
     * @throws UnsupportedOperationException without {@link Capability#SWITCHES}
     */
    default void setSwitch(int branch, boolean closed) {
        throw new UnsupportedOperationException(
                "this engine moves no switches. Maybe ask its capabilities for SWITCHES before branch " + branch + '?');
    }

    /**
     * Finds the state.
     *
     * @param timeS time since the start, s; of importance with {@link Capability#TIME_SERIES} only
     */
    Solution solve(double timeS);

    /**
     * Reads all voltages.
     *
     * @param magnitudePu gets the magnitudes, pu; 0 where a node is dead; {@link GridLayout#nodeValues} long
     * @param angleDeg gets the angles, degrees, as long; NaN without {@link Capability#ANGLES}
     */
    void voltages(double[] magnitudePu, double[] angleDeg);

    /**
     * Reads the flows into all branches at one of their ends, each {@link GridLayout#branchValues} long; 0 where a branch is open.
     *
     * @param pKw gets active powers, kW, positive from the node into the branch
     * @param qKvar gets reactive powers, kvar; NaN without {@link Capability#PHYSICS}
     * @param currentA gets currents, A; NaN without {@link Capability#PHYSICS}
     */
    void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA);

    /**
     * Reads how much of their ratings the branches use.
     *
     * @param loading gets the larger apparent power of both ends, all phases together, by the rating; 1 is the rating; NaN if the
     *     branch has none; as long as there are branches
     */
    void loadings(double[] loading);

    /** Active power that is lost in all branches, kW. */
    double lossesKw();

    /** Reactive power that all branches take, kvar; below 0 if they give some; NaN without {@link Capability#PHYSICS}. */
    double lossesKvar();

    /** Active power that comes from the grid above, kW; below 0 if the network sends some. */
    double importKw();

    /** Reactive power that comes from the grid above, kvar; NaN without {@link Capability#PHYSICS}. */
    double importKvar();

    /**
     * Keeps what decides the next solve.
     *
     * @throws UnsupportedOperationException without {@link Capability#SNAPSHOT}
     */
    default Snapshot snapshot() {
        throw new UnsupportedOperationException("this engine keeps no snapshots. Maybe set all injections again?");
    }

    /**
     * Brings back what was kept.
     *
     * @throws IllegalArgumentException if the snapshot is of another engine
     * @throws UnsupportedOperationException without {@link Capability#SNAPSHOT}
     */
    default void restore(Snapshot snapshot) {
        throw new UnsupportedOperationException("this engine keeps no snapshots. Maybe set all injections again?");
    }

    /** Frees what it holds, of native memory as well; once is enough, twice does no harm. */
    @Override
    void close();
}
