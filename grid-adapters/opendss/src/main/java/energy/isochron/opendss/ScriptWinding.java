package energy.isochron.opendss;

import java.util.List;

/**
 * A winding of a transformer.
 *
 * @param kind how it is connected
 * @param conductors its phases, in its own order
 * @param kv rated voltage between two phases, kV
 */
record ScriptWinding(Kind kind, List<Integer> conductors, double kv) {
    /** How a winding is connected. */
    enum Kind {
        /** Its phases to the ground. */
        STAR,
        /** Three phases in a ring. */
        DELTA,
        /** One unit between two phases. */
        PAIR,
        /** Some other way, such as to a neutral of its own. */
        OTHER
    }

    private static final double SQRT3 = Math.sqrt(3);
    private static final List<Integer> ALL = List.of(1, 2, 3);

    static ScriptWinding of(ScriptObject transformer, int end) {
        List<Integer> nodes = transformer.terminal(end);
        double kv = transformer.number("kVs", end);
        int phases = transformer.phases();
        boolean delta = transformer.word("Conns", end).startsWith("d");
        List<Integer> own = nodes.subList(0, phases);
        boolean grounded = nodes.get(phases) == 0;
        if (phases == 1 && !grounded) {
            return new ScriptWinding(Kind.PAIR, nodes.subList(0, 2), kv);
        }
        if (phases == 1 || (!delta && grounded)) {
            return new ScriptWinding(Kind.STAR, own, phases == 1 ? kv * SQRT3 : kv);
        }
        return new ScriptWinding(delta && own.equals(ALL) ? Kind.DELTA : Kind.OTHER, own, kv);
    }

    /** Whether it is one that networks have. */
    boolean fits() {
        return kind != Kind.OTHER && mask() != 0;
    }

    /** Whether a transformer of both is one that networks have. */
    boolean matches(ScriptWinding other) {
        boolean paired = kind == Kind.PAIR || other.kind == Kind.PAIR;
        return conductors.equals(other.conductors) && (!paired || kind == other.kind);
    }

    /** Whether its phases are not apart. */
    boolean isDelta() {
        return kind != Kind.STAR;
    }

    int mask() {
        return ScriptObject.mask(conductors);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " at " + conductors;
    }
}
