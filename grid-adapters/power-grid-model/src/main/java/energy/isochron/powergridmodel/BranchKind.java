package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Phases;

/** The library's components that are branches. */
enum BranchKind {
    LINE("line"),
    PHASE_LINE("asym_line"),
    TRANSFORMER("transformer");

    /** The library's name for it. */
    final String component;

    BranchKind(String component) {
        this.component = component;
    }

    /** What a branch is to the library. */
    static BranchKind of(ElectricalBranch branch, Symmetry symmetry) {
        return switch (branch) {
            case Line line -> byPhase(line, symmetry) ? PHASE_LINE : LINE;
            case Transformer transformer -> TRANSFORMER;
            case Switch open -> LINE;
        };
    }

    private static boolean byPhase(Line line, Symmetry symmetry) {
        boolean threeAlike = line.impedance() instanceof Sequence && symmetry.shown(line.phases()) == Phases.ABC;
        return symmetry == Symmetry.ASYMMETRIC && !threeAlike;
    }
}
