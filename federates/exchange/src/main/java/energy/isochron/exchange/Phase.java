package energy.isochron.exchange;

import java.util.Locale;

/** A phase of an alternating current; B lags A by a third of a turn, C by two. */
public enum Phase {
    /** The first. */
    A(0),
    /** The second. */
    B(1),
    /** The third. */
    C(2);

    private final int index;

    Phase(int index) {
        this.index = index;
    }

    /** 0 for A, 1 for B, 2 for C. */
    public int index() {
        return index;
    }

    /** As it ends keys of values, such as {@code grid/<bus>/voltage_a}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
