package energy.isochron.market;

import energy.isochron.network.Network;
import energy.isochron.network.SlackTree;
import java.util.Arrays;

/** A grid without losses for tests: flows add up towards the slack bus, and voltages rise by a factor of each flow. */
final class RadialGrid {
    private final Network network;
    final double[] puPerKw;

    /**
     * Over a feeder without loops.
     *
     * @param factorPu voltage along a length of 1 at full loading
     */
    RadialGrid(Network network, double factorPu) {
        this.network = network;
        puPerKw = new double[network.branchCount()];
        for (int e = 0; e < puPerKw.length; e++) {
            puPerKw[e] = factorPu * network.weight(e) / network.capacityKw(e);
        }
    }

    CheckedSchedule of(double[] injectionKw) {
        SlackTree tree = network.slackTree();
        double[] towards = injectionKw.clone();
        double[] flow = new double[network.branchCount()];
        double[] loading = new double[network.branchCount()];
        double[] voltage = new double[network.busCount()];
        for (int k = tree.busCount() - 1; k > 0; k--) {
            int bus = tree.bus(k);
            int e = tree.branch(bus);
            flow[e] = tree.forward(bus) ? -towards[bus] : towards[bus];
            loading[e] = Math.abs(towards[bus]) / network.capacityKw(e);
            towards[tree.parent(bus)] += towards[bus];
        }
        voltage[tree.bus(0)] = 1;
        for (int k = 1; k < tree.busCount(); k++) {
            int bus = tree.bus(k);
            int e = tree.branch(bus);
            voltage[bus] = voltage[tree.parent(bus)] + puPerKw[e] * (tree.forward(bus) ? -flow[e] : flow[e]);
        }
        return new CheckedSchedule(true, voltage, loading, flow);
    }

    CheckedSchedule unsolved() {
        double[] unknown = new double[Math.max(network.branchCount(), network.busCount())];
        Arrays.fill(unknown, Double.NaN);
        return new CheckedSchedule(
                false,
                Arrays.copyOf(unknown, network.busCount()),
                Arrays.copyOf(unknown, network.branchCount()),
                Arrays.copyOf(unknown, network.branchCount()));
    }
}
