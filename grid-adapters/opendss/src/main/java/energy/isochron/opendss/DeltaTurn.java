package energy.isochron.opendss;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.VectorGroup;

/**
 * Between which phases the legs of a delta lie beside a star, as OpenDSS has it: leg k between phase k and the one after it, so that the
 * star leads by 30°, or the one before it. OpenDSS says it by {@code leadlag} of the winding with the higher rated voltage, the first one
 * if they are equal.
 */
enum DeltaTurn {
    /** The star leads. */
    NEXT,
    /** The star lags; by default where the higher voltage is a delta. */
    BEFORE;

    /** Of a group; that with two equal windings does not matter. */
    static DeltaTurn of(VectorGroup group) {
        return switch (group) {
            case YNYN0, DD0, DYN11, YND1 -> NEXT;
            case DYN1, YND11 -> BEFORE;
        };
    }

    /**
     * What a script says.
     *
     * @param lead whether its {@code leadlag} is lead
     * @param fromDelta whether the first winding is a delta
     * @param toDelta whether the second one is
     * @param fromKv rated voltage of the first winding, kV
     * @param toKv of the second one
     */
    static VectorGroup group(boolean lead, boolean fromDelta, boolean toDelta, double fromKv, double toKv) {
        if (fromDelta == toDelta) {
            return fromDelta ? VectorGroup.DD0 : VectorGroup.YNYN0;
        }
        boolean higherIsDelta = fromKv >= toKv ? fromDelta : toDelta;
        DeltaTurn turn = higherIsDelta == lead ? NEXT : BEFORE;
        if (fromDelta) {
            return turn == NEXT ? VectorGroup.DYN11 : VectorGroup.DYN1;
        }
        return turn == NEXT ? VectorGroup.YND1 : VectorGroup.YND11;
    }

    /** What a script has to say for a group. */
    String leadLag(VectorGroup group, double fromKv, double toKv) {
        boolean higherIsDelta = group.isDelta(fromKv >= toKv ? BranchEnd.FROM : BranchEnd.TO);
        return (this == NEXT) == higherIsDelta ? "lead" : "lag";
    }
}
