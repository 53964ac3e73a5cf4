package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.GridLayout;
import java.lang.foreign.MemorySegment;

/** Reads what the library says of branches. The first reading after a solve has the library say it, if it has not done so already. */
final class BranchResults {
    private static final double KILO = 1000;

    private final GridLayout layout;
    private final NativeModel model;
    private final MemorySegment results;
    private final ResultRows at;

    BranchResults(NetworkForm network, NativeModel model) {
        this.model = model;
        layout = network.layout;
        results = model.results();
        at = model.rows();
    }

    /** Flows into all branches at one of their ends, as long as there are branch values: kW, kvar and A. */
    void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        model.readBranches();
        long p = end == BranchEnd.FROM ? at.pFrom : at.pTo;
        long q = end == BranchEnd.FROM ? at.qFrom : at.qTo;
        long i = end == BranchEnd.FROM ? at.iFrom : at.iTo;
        for (int e = 0; e < pKw.length; e++) {
            pKw[e] = results.get(JAVA_DOUBLE, at.branch[e] + p) / KILO;
            qKvar[e] = results.get(JAVA_DOUBLE, at.branch[e] + q) / KILO;
            currentA[e] = results.get(JAVA_DOUBLE, at.branch[e] + i);
        }
    }

    /** The larger apparent power of both ends by the rating; that of all phases is the sum of theirs. */
    void loadings(double[] loading) {
        model.readBranches();
        for (int e = 0; e < loading.length; e++) {
            double most = Math.max(apparentKva(e, at.pFrom, at.qFrom), apparentKva(e, at.pTo, at.qTo));
            loading[e] = most / layout.branches().get(e).ratingKva();
        }
    }

    private double apparentKva(int e, long p, long q) {
        double sum = 0;
        for (int i = layout.branchOffset(e); i < layout.branchOffset(e + 1); i++) {
            sum += Math.hypot(results.get(JAVA_DOUBLE, at.branch[i] + p), results.get(JAVA_DOUBLE, at.branch[i] + q));
        }
        return sum / KILO;
    }

    double lossesKw() {
        return (sum(at.pFrom) + sum(at.pTo)) / KILO;
    }

    double lossesKvar() {
        return (sum(at.qFrom) + sum(at.qTo)) / KILO;
    }

    private double sum(long attribute) {
        model.readBranches();
        double sum = 0;
        for (int place : at.branch) {
            sum += results.get(JAVA_DOUBLE, place + attribute);
        }
        return sum;
    }
}
