package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;

/** Phases as this engine has them: what is balanced has all three. */
final class CircuitPhases {
    private CircuitPhases() {}

    static Phases of(Phases phases) {
        return phases == Phases.BALANCED ? Phases.ABC : phases;
    }

    static GridNode shown(GridNode node) {
        return new GridNode(node.id(), of(node.phases()), node.baseKv());
    }

    static GridBranch shown(ElectricalBranch branch) {
        return new GridBranch(branch.id(), branch.from(), branch.to(), of(branch.phases()), branch.ratingKva());
    }

    /** Whether all phases of one are among those of the other. */
    static boolean within(Phases inner, Phases outer) {
        for (int phase = 0; phase < 3; phase++) {
            if (inner.has(phase) && !outer.has(phase)) {
                return false;
            }
        }
        return true;
    }

    /** The phases of a mask, of which bit 0 is A. */
    static Phases ofMask(int mask) {
        for (Phases phases : Phases.values()) {
            if (phases != Phases.BALANCED && mask(phases) == mask) {
                return phases;
            }
        }
        throw new IllegalArgumentException("mask is " + mask + ", allowed are 1 to 7. Maybe a bus has a neutral only?");
    }

    static int mask(Phases phases) {
        int mask = 0;
        for (int phase = 0; phase < 3; phase++) {
            mask |= phases.has(phase) ? 1 << phase : 0;
        }
        return mask;
    }
}
