package energy.isochron.grid.engine;

import java.util.Locale;

/**
 * How the windings of a transformer are connected, as IEC 60076-1 names it: star with its neutral on the ground, or delta, first end
 * first; the number is the clock's hour by which the second end lags the first. Engines that keep no phases apart solve each group as
 * {@link #YNYN0}: it turns angles and keeps zero sequences apart, neither of which a balanced state shows within a voltage level.
 */
public enum VectorGroup {
    /** Star on both sides; also a bank of single-phase units. */
    YNYN0(false, false, 0),
    /** Delta, and a star that lags it by 30°. */
    DYN1(true, false, 1),
    /** Delta, and a star that leads it by 30°. */
    DYN11(true, false, 11),
    /** Star, and a delta that lags it by 30°. */
    YND1(false, true, 1),
    /** Star, and a delta that leads it by 30°. */
    YND11(false, true, 11),
    /** Delta on both sides; with two phases, a unit between them. */
    DD0(true, true, 0);

    private final boolean fromDelta;
    private final boolean toDelta;
    private final int clock;

    VectorGroup(boolean fromDelta, boolean toDelta, int clock) {
        this.fromDelta = fromDelta;
        this.toDelta = toDelta;
        this.clock = clock;
    }

    /** Whether the winding of an end is a delta. */
    public boolean isDelta(BranchEnd end) {
        return end == BranchEnd.FROM ? fromDelta : toDelta;
    }

    /** Whether either winding is a delta, so that its phases are not apart. */
    public boolean hasDelta() {
        return fromDelta || toDelta;
    }

    /** Hours by which the second end lags the first; each is 30°. */
    public int clock() {
        return clock;
    }

    /** Its name in lower case, such as {@code dyn11}, as files have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
