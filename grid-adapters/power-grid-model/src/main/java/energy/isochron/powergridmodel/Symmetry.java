package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.Phases;
import java.util.Locale;

/** How the library calculates: with one phase for all, or each phase by itself. */
enum Symmetry {
    /** The single-phase equivalent of a balanced network. */
    SYMMETRIC(1, "sym"),
    /** Phases A, B and C. */
    ASYMMETRIC(3, "asym");

    /** How many values a quantity has in the library's rows. */
    final int width;
    /** The dataset that comes out. */
    final String output;
    /** The component that injects constant power. */
    final String generators;
    /** The component of loads that follow the voltage. */
    final String loads;

    Symmetry(int width, String prefix) {
        this.width = width;
        output = prefix + "_output";
        generators = prefix + "_gen";
        loads = prefix + "_load";
    }

    /** As the option {@code calculation} names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the engine shows of a node or branch with these phases. */
    Phases shown(Phases phases) {
        if (this == SYMMETRIC) {
            return Phases.BALANCED;
        }
        return phases == Phases.BALANCED ? Phases.ABC : phases;
    }

    /** The place among the values of a row at which the {@code index}-th of the shown phases stands. */
    int slot(Phases shown, int index) {
        if (this == SYMMETRIC) {
            return 0;
        }
        int phase = 0;
        while (!shown.has(phase) || shown.position(phase) < index) {
            phase++;
        }
        return phase;
    }
}
