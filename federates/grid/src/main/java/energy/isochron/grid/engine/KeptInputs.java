package energy.isochron.grid.engine;

import energy.isochron.grid.engine.ElectricalBranch.Ends;
import java.util.Arrays;

/** The snapshot of an engine whose solves depend on injections, taps and switches alone: copies of the arrays that it has of them. */
public final class KeptInputs implements Snapshot {
    private final PowerFlow owner;
    private final double[] p;
    private final double[] q;
    private final int[] taps;
    private final Ends[] ends;

    /**
     * Keeps them.
     *
     * @param owner the engine
     * @param p active powers that are injected, in its own unit
     * @param q reactive powers that are injected, in its own unit
     * @param taps positions by branch
     * @param ends connected ends by branch
     */
    public KeptInputs(PowerFlow owner, double[] p, double[] q, int[] taps, Ends[] ends) {
        this.owner = owner;
        this.p = p.clone();
        this.q = q.clone();
        this.taps = taps.clone();
        this.ends = ends.clone();
    }

    /**
     * A snapshot as its engine made it.
     *
     * @throws IllegalArgumentException if another one did
     */
    public static KeptInputs of(Snapshot snapshot, PowerFlow owner) {
        if (snapshot instanceof KeptInputs kept && kept.owner == owner) {
            return kept;
        }
        throw new IllegalArgumentException(
                "the snapshot is of another engine, allowed is one of this. Maybe it was opened anew since?");
    }

    /** Hands over what was injected, place by place of the layout, in the engine's own unit. */
    public void injections(Injections.Receiver receiver) {
        for (int value = 0; value < p.length; value++) {
            receiver.inject(value, p[value], q[value]);
        }
    }

    /**
     * Brings taps and switches back.
     *
     * @param currentTaps positions by branch, which get those that were kept
     * @param currentEnds connected ends by branch, the same
     * @return whether any of them is another one now
     */
    public boolean positions(int[] currentTaps, Ends[] currentEnds) {
        if (Arrays.equals(taps, currentTaps) && Arrays.equals(ends, currentEnds)) {
            return false;
        }
        System.arraycopy(taps, 0, currentTaps, 0, taps.length);
        System.arraycopy(ends, 0, currentEnds, 0, ends.length);
        return true;
    }
}
