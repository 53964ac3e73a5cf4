package energy.isochron.opendss;

import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import java.util.Arrays;

/** What is injected at each phase of each node, and which of it the library does not know yet. */
final class InjectedLoads {
    private static final int MOST_ASKED = 3;

    private final GridLayout layout;
    private final double[] pKw;
    private final double[] qKvar;
    private final boolean[] used;
    private final boolean[] changed;
    private final int[] changes;
    private int changeCount;
    private boolean grown;
    private int asked;

    /** What was set, to be brought back. */
    static final class Kept {
        private final double[] pKw;
        private final double[] qKvar;

        private Kept(InjectedLoads owner) {
            pKw = owner.pKw.clone();
            qKvar = owner.qKvar.clone();
        }
    }

    InjectedLoads(GridLayout layout) {
        this.layout = layout;
        int values = layout.nodeValues();
        pKw = new double[values];
        qKvar = new double[values];
        used = new boolean[values];
        changed = new boolean[values];
        changes = new int[values];
    }

    /**
     * Sets what is injected.
     *
     * @throws IllegalArgumentException if a node or phase does not exist; then nothing changes
     */
    void set(Injections list) {
        list.spread(layout, this::set);
    }

    private void set(int value, double kw, double kvar) {
        if (pKw[value] == kw && qKvar[value] == kvar) {
            return;
        }
        pKw[value] = kw;
        qKvar[value] = kvar;
        if (!used[value]) {
            used[value] = true;
            grown = true;
        }
        if (!changed[value]) {
            changed[value] = true;
            changes[changeCount++] = value;
        }
    }

    /**
     * For each value of a node, whether it needs a load: where something was ever injected, and from the fourth time on that it is asked
     * for everywhere, so that circuits are not built anew for each node that comes in late.
     */
    boolean[] used() {
        if (++asked > MOST_ASKED) {
            Arrays.fill(used, true);
        }
        return used;
    }

    /** Whether something is injected where nothing was when the circuit was built. */
    boolean grown() {
        return grown;
    }

    /** A circuit was built with loads of 0 kW. */
    void forget() {
        grown = false;
        changeCount = 0;
        Arrays.fill(changed, false);
        for (int value = 0; value < used.length; value++) {
            if (any(value)) {
                changed[value] = true;
                changes[changeCount++] = value;
            }
        }
    }

    /** Tells the library what it does not know yet. */
    void send(DssContext dss, int[] loadAt) {
        for (int i = 0; i < changeCount; i++) {
            int value = changes[i];
            changed[value] = false;
            if (loadAt[value] > 0) {
                dss.load(loadAt[value], -pKw[value], -qKvar[value]);
            }
        }
        changeCount = 0;
    }

    /** Whether a power is injected at a value of a node. */
    boolean any(int value) {
        return pKw[value] != 0 || qKvar[value] != 0;
    }

    double pKw(int value) {
        return pKw[value];
    }

    double qKvar(int value) {
        return qKvar[value];
    }

    /** The largest apparent power, kVA. */
    double most() {
        double most = 0;
        for (int value = 0; value < pKw.length; value++) {
            most = Math.max(most, pKw[value] * pKw[value] + qKvar[value] * qKvar[value]);
        }
        return Math.sqrt(most);
    }

    Kept keep() {
        return new Kept(this);
    }

    void restore(Kept kept) {
        for (int value = 0; value < pKw.length; value++) {
            set(value, kept.pKw[value], kept.qKvar[value]);
        }
    }
}
