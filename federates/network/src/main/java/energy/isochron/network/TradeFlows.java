package energy.isochron.network;

import java.util.Arrays;

/**
 * The energy that the trades of one interval send over each branch: signed, positive along the branch as listed, not capped
 * (local-market specification, 12.25 and 12.26). Opposite flows cancel. Mutable and made for one thread; nothing is
 * allocated once the paths are known.
 */
public final class TradeFlows {
    private final Network network;
    private final SlackTree tree;
    /** Length of all branches listed before each one, and with it. */
    private final double[] lengthBefore;

    private final double[] lengthWith;
    private final double[] capacityKwh;
    private final double[] perCapacity;
    private final double[] backgroundKwh;
    private final double[] flowKwh;
    private final double[] loading;
    private final double[] idleLoading;
    private final double[] towardsSlackKwh;

    /**
     * Flows without background.
     *
     * @param network the feeder
     * @param hours length of the interval, h, above 0
     */
    public TradeFlows(Network network, double hours) {
        this(network, hours, new double[network.branchCount()]);
    }

    /**
     * Flows over a background.
     *
     * @param network the feeder
     * @param hours length of the interval, h, above 0
     * @param backgroundKwh what each branch carries besides, kWh per interval, 0 or more; it adds to the loading in either
     *     direction
     */
    public TradeFlows(Network network, double hours, double[] backgroundKwh) {
        check(network, hours, backgroundKwh);
        this.network = network;
        this.backgroundKwh = backgroundKwh.clone();
        int branches = network.branchCount();
        tree = network.slackTree();
        lengthBefore = new double[branches];
        lengthWith = new double[branches];
        capacityKwh = new double[branches];
        perCapacity = new double[branches];
        flowKwh = new double[branches];
        loading = new double[branches];
        idleLoading = new double[branches];
        towardsSlackKwh = new double[network.busCount()];
        double length = 0;
        for (int e = 0; e < branches; e++) {
            lengthBefore[e] = length;
            length += network.weight(e);
            lengthWith[e] = length;
            capacityKwh[e] = network.capacityKw(e) * hours;
            perCapacity[e] = 1 / capacityKwh[e];
            idleLoading[e] = backgroundKwh[e] * perCapacity[e];
        }
        clear();
    }

    private static void check(Network network, double hours, double[] backgroundKwh) {
        if (!(hours > 0 && Double.isFinite(hours))) {
            throw new IllegalArgumentException(
                    "hours is " + hours + ", allowed is above 0, finite. Maybe the interval was not set?");
        }
        if (backgroundKwh.length != network.branchCount()) {
            throw new IllegalArgumentException("backgroundKwh has " + backgroundKwh.length + " values, allowed are "
                    + network.branchCount() + ", one a branch. Maybe it belongs to another network?");
        }
        for (int e = 0; e < backgroundKwh.length; e++) {
            if (!(backgroundKwh[e] >= 0 && backgroundKwh[e] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("backgroundKwh of branch '" + network.branchId(e) + "' is "
                        + backgroundKwh[e] + ", allowed is 0 or more, finite. Maybe the sign is reversed?");
            }
        }
    }

    /** The feeder. */
    public Network network() {
        return network;
    }

    /** Starts an interval: all flows 0. */
    public void clear() {
        Arrays.fill(flowKwh, 0);
        System.arraycopy(idleLoading, 0, loading, 0, loading.length);
    }

    /**
     * Adds an energy that enters the network at one bus and leaves it, less the loss, at another. The flow that enters the
     * k-th branch of the path is {@code grossKwh·(1 − lossShare·D_k/d)}, {@code D_k} the length before that branch and
     * {@code d} that of the path, so that {@code grossKwh·(1 − lossShare)} arrives. Between a bus and itself nothing flows.
     * Linear in the path's length.
     *
     * @param from bus of the seller, or the slack
     * @param to bus of the buyer, or the slack
     * @param grossKwh energy that leaves the seller, kWh
     * @param lossShare 0..1; 0 for trades with the operator and for imbalance
     */
    public void transfer(int from, int to, double grossKwh, double lossShare) {
        Route route = network.route(from, to);
        double slope = route.distance() > 0 ? grossKwh * lossShare / route.distance() : 0;
        double passed = 0;
        int runs = route.runCount();
        for (int i = 0; i < runs; i++) {
            int run = from <= to ? i : runs - 1 - i;
            boolean rising = route.stride(run) > 0;
            int low = rising ? route.first(run) : route.end(run) + 1;
            int high = rising ? route.end(run) : route.first(run) + 1;
            double sign = route.forward(run) == from <= to ? 1 : -1;
            addRun(low, high, rising == from <= to, sign, grossKwh - slope * passed, slope);
            passed += lengthWith[high - 1] - lengthBefore[low];
        }
    }

    /**
     * Adds a flow to consecutive branches.
     *
     * @param low the first one as listed
     * @param high after the last one as listed
     * @param rising whether the flow passes them as they are listed, or the last one first
     * @param sign 1 if each is passed along itself, else -1
     * @param entering what enters the branch that is passed first, kWh
     * @param slope lost by length, kWh
     */
    private void addRun(int low, int high, boolean rising, double sign, double entering, double slope) {
        double[] mark = rising ? lengthBefore : lengthWith;
        double b = rising ? -sign * slope : sign * slope;
        double a = sign * entering - b * (rising ? lengthBefore[low] : lengthWith[high - 1]);
        for (int e = low; e < high; e++) {
            double flow = flowKwh[e] + (a + b * mark[e]);
            flowKwh[e] = flow;
            loading[e] = (Math.abs(flow) + backgroundKwh[e]) * perCapacity[e];
        }
    }

    /**
     * Adds, for all buses at once and lossless, what each sends to the slack bus: the imbalance of an interval. The same as
     * a {@link #transfer} for each bus, in one pass over the network.
     *
     * @param towardsSlackKwh one a bus, kWh; spilled energy is positive, unserved energy negative
     */
    public void transferToSlack(double[] towardsSlackKwh) {
        if (network.slack() != 0 && !network.radial()) {
            for (int bus = 0; bus < towardsSlackKwh.length; bus++) {
                transfer(bus, network.slack(), towardsSlackKwh[bus], 0);
            }
            return;
        }
        System.arraycopy(towardsSlackKwh, 0, this.towardsSlackKwh, 0, this.towardsSlackKwh.length);
        for (int k = tree.busCount() - 1; k > 0; k--) {
            int bus = tree.bus(k);
            double energy = this.towardsSlackKwh[bus];
            int e = tree.branch(bus);
            this.towardsSlackKwh[tree.parent(bus)] += energy;
            flowKwh[e] += tree.forward(bus) ? -energy : energy;
            loading[e] = (Math.abs(flowKwh[e]) + backgroundKwh[e]) * perCapacity[e];
        }
    }

    /** Largest congestion on the path of two buses, 0..1; 0 from a bus to itself. Linear in the path's length. */
    public double pathCongestion(int a, int b) {
        return Math.min(1, largestOnPath(a, b, loading));
    }

    /**
     * Largest of given values on the path of two buses, at least 0; what is not a number is left out. Linear in the path's length.
     *
     * @param values one a branch
     */
    public double largestOnPath(int a, int b, double[] values) {
        Route route = network.route(a, b);
        double largest = 0;
        for (int run = 0; run < route.runCount(); run++) {
            int first = route.first(run);
            int end = route.end(run);
            largest = Math.max(
                    largest, route.stride(run) > 0 ? largest(values, first, end) : largest(values, end + 1, first + 1));
        }
        return largest;
    }

    private static double largest(double[] values, int first, int end) {
        double largest = 0;
        for (int e = first; e < end; e++) {
            if (values[e] > largest) {
                largest = values[e];
            }
        }
        return largest;
    }

    /** Mean congestion of all branches, 0..1: the grid level of equation 15. Linear in the number of branches. */
    public double meanCongestion() {
        double sum = 0;
        for (double level : loading) {
            sum += Math.min(1, level);
        }
        return sum / loading.length;
    }

    /** Flow of a branch, kWh, positive along it as listed. */
    public double flowKwh(int branch) {
        return flowKwh[branch];
    }

    /** Flow and background of a branch by its capacity, 0 or more; above 1 it is overloaded. */
    public double loading(int branch) {
        return loading[branch];
    }

    /** The same, at most 1: ζ of equation 15. */
    public double congestion(int branch) {
        return Math.min(1, loading[branch]);
    }

    /** Energy that a branch may carry in the interval, kWh. */
    public double capacityKwh(int branch) {
        return capacityKwh[branch];
    }
}
