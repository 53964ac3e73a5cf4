package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * A built circuit with its state. All voltages are taken out of the library's memory after each solve; powers of all elements are
 * fetched once a solve, when first asked for.
 */
final class SolvedCircuit {
    private static final double SQRT3 = Math.sqrt(3);

    private final DssContext dss;
    private final BuiltCircuit built;
    private final OpenDssOptions options;
    private final SolutionLoop loop;
    private final Optional<ZBusMethod> zBus;
    private final double[] start;
    private final double[] baseV;
    private final NodeVoltages voltages;
    private final GridLayout layout;
    private final int[] fromValue;
    private final int[] toValue;
    private final double[] powers;
    private boolean fetched;

    /** A circuit that was just built; its voltages are those that solves begin at. */
    SolvedCircuit(DssContext dss, GridLayout layout, BuiltCircuit built, OpenDssOptions options) {
        this.dss = dss;
        this.built = built;
        this.options = options;
        this.layout = layout;
        loop = new SolutionLoop(dss, built.nodes);
        fromValue = nodeValues(layout, true);
        toValue = nodeValues(layout, false);
        start = loop.voltages().toArray(JAVA_DOUBLE);
        powers = new double[2 * built.powers];
        baseV = new double[layout.nodeValues()];
        for (int v = 0; v < layout.nodes().size(); v++) {
            for (int value = layout.nodeOffset(v); value < layout.nodeOffset(v + 1); value++) {
                double kv = layout.nodes().get(v).baseKv();
                baseV[value] = Double.isNaN(kv) ? 1 : 1000 * kv / SQRT3; // without a base nodes are dead
            }
        }
        voltages = new NodeVoltages(built.voltageAt, baseV, loop.voltages());
        zBus = options.controls()
                ? Optional.empty()
                : LoadPlaces.own(dss, loop, built.loadAt)
                        .map(own -> new ZBusMethod(loop, options, new LoadNodes(built, own), start, baseV));
    }

    /** For each value of a branch, the value of the node at one of its ends. */
    private static int[] nodeValues(GridLayout layout, boolean first) {
        int[] values = new int[layout.branchValues()];
        for (int e = 0; e < layout.branches().size(); e++) {
            GridBranch branch = layout.branches().get(e);
            int v = layout.node(first ? branch.from() : branch.to()).orElseThrow();
            for (int phase = 0; phase < 3; phase++) {
                if (branch.phases().has(phase)) {
                    values[layout.branchOffset(e) + branch.phases().position(phase)] = layout.nodeOffset(v)
                            + layout.nodes().get(v).phases().position(phase);
                }
            }
        }
        return values;
    }

    BuiltCircuit built() {
        return built;
    }

    /**
     * Finds the state: from the voltages of the built circuit, so that nothing that was solved before matters, unless controls act.
     *
     * @return after how many rounds; negative if that many found none
     */
    int solve(InjectedLoads injected) {
        fetched = false;
        int rounds = zBus.isPresent() ? zBus.get().solve(injected) : 0;
        if (rounds == 0) {
            loop.limits(options.mostRounds(), options.tolerancePu());
            if (!options.controls()) {
                loop.begin(start);
            }
            dss.solve();
            rounds = dss.integer(Dss.ITERATIONS);
            rounds = dss.flag(Dss.CONVERGED) ? rounds : -rounds;
        }
        voltages.take(loop.voltages());
        return rounds;
    }

    NodeVoltages voltages() {
        return voltages;
    }

    void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        fetch();
        int[] at = end == BranchEnd.FROM ? built.fromAt : built.toAt;
        int[] nodes = end == BranchEnd.FROM ? fromValue : toValue;
        for (int i = 0; i < pKw.length; i++) {
            int place = at[i];
            pKw[i] = place < 0 ? 0 : powers[2 * place];
            qKvar[i] = place < 0 ? 0 : powers[2 * place + 1];
            double volt = voltages.magnitude(nodes[i]) * baseV[nodes[i]];
            currentA[i] = place < 0 || volt == 0 ? 0 : 1000 * Math.hypot(pKw[i], qKvar[i]) / volt;
        }
    }

    void loadings(double[] loading) {
        fetch();
        for (int e = 0; e < loading.length; e++) {
            double most = Math.max(apparent(built.fromAt, e), apparent(built.toAt, e));
            loading[e] = most / layout.branches().get(e).ratingKva();
        }
    }

    /** Apparent power of all phases of a branch at one end, kVA. */
    private double apparent(int[] at, int branch) {
        double p = 0;
        double q = 0;
        for (int i = layout.branchOffset(branch); i < layout.branchOffset(branch + 1); i++) {
            p += at[i] < 0 ? 0 : powers[2 * at[i]];
            q += at[i] < 0 ? 0 : powers[2 * at[i] + 1];
        }
        return Math.hypot(p, q);
    }

    /** Reads the powers of all elements, if that is not done yet. */
    private void fetch() {
        if (!fetched) {
            MemorySegment.copy(dss.numbers(Dss.ALL_POWERS), JAVA_DOUBLE, 0, powers, 0, powers.length);
            fetched = true;
        }
    }

    /** One of the two numbers of a result that is a complex one. */
    double part(MethodHandle getter, int part) {
        return dss.numbers(getter).getAtIndex(JAVA_DOUBLE, part);
    }
}
