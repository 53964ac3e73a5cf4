package energy.isochron.opendss;

import java.util.Optional;

/**
 * OpenDSS' own fixed point V ← Y⁻¹ I(V) on the nodes with loads alone, as only their voltages enter the currents I: v ← v₀ + Z i(v), with the
 * voltages v₀ without load and the impedances Z between them. It begins at v₀ each time and goes through the same voltages as OpenDSS, which
 * then does one round of its own from what was found. That gives all other voltages; and as it must return the same at the loads within the
 * tolerance, the solution is proven by OpenDSS' own elements. What is not proven is left to OpenDSS' own loop.
 *
 * <p>The Z-bus method: M. Bazrafshan and N. Gatsis, "Comprehensive modeling of three-phase distribution systems via the bus admittance
 * matrix", IEEE Trans. Power Systems 33 (2018), and "Convergence of the Z-bus method for three-phase distribution load-flow with ZIP loads",
 * the same volume, which says when it converges. A round takes time quadratic in the nodes with loads.
 */
final class ZBusMethod {
    private static final double PER_KW = 1e3;
    /** With more the impedances take over 16 MB and the processor's cache no longer holds them. */
    private static final int MOST_LOADS = 1000;

    private final SolutionLoop loop;
    private final OpenDssOptions options;
    private final double[] open;
    private final double[] baseV;
    private final LoadNodes nodes;
    private Optional<LoadNodeImpedance> impedance = Optional.empty();
    private int[] valueAt = new int[0];
    private Phasors voltages = new Phasors(0);
    private Phasors next = new Phasors(0);
    private Phasors currents = new Phasors(0);

    /**
     * The method for a circuit that was just built.
     *
     * @param open voltages without load of all places, V
     * @param baseV by value of a node
     */
    ZBusMethod(SolutionLoop loop, OpenDssOptions options, LoadNodes nodes, double[] open, double[] baseV) {
        this.loop = loop;
        this.options = options;
        this.nodes = nodes;
        this.open = open;
        this.baseV = baseV;
    }

    /**
     * Finds the state.
     *
     * @return after how many rounds, OpenDSS' own included; 0 if it was not found, so that OpenDSS' own loop must say whether there is one
     */
    int solve(InjectedLoads injected) {
        if (!prepare(injected)) {
            return 0;
        }
        LoadNodeImpedance z = impedance.orElseThrow();
        loop.begin(open);
        voltages.set(z.open);
        for (int round = 1; round < options.mostRounds() && currents(z, injected); round++) {
            z.voltages(currents, next);
            boolean still = still(z);
            Phasors found = next;
            next = voltages;
            voltages = found;
            if (still) {
                return proven(z) ? round + 1 : 0;
            }
        }
        return 0;
    }

    /** One round of OpenDSS from the voltages that were found; whether it returns them. */
    private boolean proven(LoadNodeImpedance z) {
        loop.put(z.at, voltages);
        loop.round();
        loop.take(z.at, next);
        return still(z);
    }

    /** Whether no voltage at which something is injected moves by more than the tolerance. */
    private boolean still(LoadNodeImpedance z) {
        double square = options.tolerancePu() * options.tolerancePu();
        for (int i = 0; i < z.at.length; i++) {
            double re = next.re[i] - voltages.re[i];
            double im = next.im[i] - voltages.im[i];
            if (!currents.isZero(i) && !(re * re + im * im <= square * z.open.square(i))) {
                return false;
            }
        }
        return true;
    }

    /** Finds the currents at the voltages that stand, with own loads by OpenDSS; whether loads follow their model there. */
    private boolean currents(LoadNodeImpedance z, InjectedLoads injected) {
        if (nodes.ownLoads()) {
            loop.put(z.at, voltages);
            loop.loadCurrents(z.at, currents);
            return true;
        }
        boolean within = true;
        for (int i = 0; i < z.at.length; i++) {
            int value = valueAt[i];
            double square = voltages.square(i);
            double p = PER_KW * injected.pKw(value) / square;
            double q = PER_KW * injected.qKvar(value) / square;
            currents.re[i] = p * voltages.re[i] + q * voltages.im[i];
            currents.im[i] = p * voltages.im[i] - q * voltages.re[i];
            within &= within(square, baseV[value]) || !injected.any(value);
        }
        return within;
    }

    private static boolean within(double square, double baseV) {
        double least = LoadLimits.LEAST_PU * baseV;
        double most = LoadLimits.MOST_PU * baseV;
        return square > least * least && square < most * most;
    }

    /**
     * Makes the impedances include all nodes at which something is injected; whether these are few enough, for which it does not matter
     * where something was injected before.
     */
    private boolean prepare(InjectedLoads injected) {
        if (!pays(nodes.count(injected))) {
            return false;
        }
        if (nodes.grow(injected) || impedance.isEmpty()) {
            int[] at = nodes.places();
            if (!pays(at.length)) {
                nodes.reset(injected);
                at = nodes.places();
            }
            renew(at);
        }
        return true;
    }

    private void renew(int[] at) {
        impedance = Optional.of(new LoadNodeImpedance(loop, at, open));
        valueAt = nodes.valuesAt(at);
        voltages = new Phasors(at.length);
        next = new Phasors(at.length);
        currents = new Phasors(at.length);
    }

    /**
     * Whether a round on so many nodes with loads takes less than one of OpenDSS. Measured were 0.5 to 0.6 ns for each pair of them, and in
     * OpenDSS 40 ns for each node and 120 ns for the current of each load, which it computes here, too, with loads of its own.
     */
    private boolean pays(int loads) {
        double saved = 40.0 * open.length / 2 + (nodes.ownLoads() ? 0 : 120.0 * loads);
        return loads <= MOST_LOADS && 0.55 * loads * loads <= saved;
    }
}
