package energy.isochron.grid.engine;

/** The phases of a node, branch or load. */
public enum Phases {
    /** All three as one: the single-phase equivalent of a balanced network. Powers are those of the three phases together. */
    BALANCED(0b000),
    /** Phase A. */
    A(0b001),
    /** Phase B. */
    B(0b010),
    /** Phase C. */
    C(0b100),
    /** Phases A and B. */
    AB(0b011),
    /** Phases A and C. */
    AC(0b101),
    /** Phases B and C. */
    BC(0b110),
    /** All three, each by itself. */
    ABC(0b111);

    private final int mask;

    Phases(int mask) {
        this.mask = mask;
    }

    /** How many values each quantity has here: 1 for {@link #BALANCED}. */
    public int count() {
        return this == BALANCED ? 1 : Integer.bitCount(mask);
    }

    /**
     * Whether one of the three phases is among them; never of {@link #BALANCED}.
     *
     * @param phase 0 for A, 1 for B, 2 for C
     */
    public boolean has(int phase) {
        return phase >= 0 && phase <= 2 && (mask >> phase & 1) == 1;
    }

    /**
     * Where the value of a phase stands among those of this place, which are in the order A, B, C.
     *
     * @param phase 0 for A, 1 for B, 2 for C
     * @throws IllegalArgumentException if it is none of these phases
     */
    public int position(int phase) {
        if (!has(phase)) {
            throw new IllegalArgumentException("phase is " + phase + ", allowed is one of " + this
                    + " (0 is A, 1 is B, 2 is C). Maybe the engine is a balanced one, which has no single phases?");
        }
        return Integer.bitCount(mask & (1 << phase) - 1);
    }
}
