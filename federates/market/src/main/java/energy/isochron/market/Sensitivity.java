package energy.isochron.market;

import energy.isochron.network.Network;
import energy.isochron.network.SlackTree;
import java.util.Arrays;

/**
 * What a kW that is fed in at a bus of a radial feeder does elsewhere: it flows over all branches between the bus and the slack bus, and
 * raises the voltage of each bus by what the two share of their ways to the slack bus (linearised branch flow, Baran and Wu 1989).
 * Linear in the number of buses.
 */
final class Sensitivity {
    private final SlackTree tree;
    private final double[] voltagePuPerKw;
    private final int[] busBehind;
    private final double[] byBus;

    /**
     * Of a feeder without loops.
     *
     * @param voltagePuPerKw of each branch alone, pu/kW
     */
    Sensitivity(Network network, double[] voltagePuPerKw) {
        tree = network.slackTree();
        this.voltagePuPerKw = voltagePuPerKw.clone();
        busBehind = new int[network.branchCount()];
        for (int k = 1; k < tree.busCount(); k++) {
            busBehind[tree.branch(tree.bus(k))] = tree.bus(k);
        }
        byBus = new double[network.busCount()];
    }

    /** Whether a positive flow of a branch leads away from the slack bus. */
    boolean leadsAway(int branch) {
        return tree.forward(busBehind[branch]);
    }

    /** By bus: 1 behind the branch, else 0. Used again by the next call. */
    double[] ofFlow(int branch) {
        byBus[tree.bus(0)] = 0;
        for (int k = 1; k < tree.busCount(); k++) {
            int bus = tree.bus(k);
            byBus[bus] = tree.branch(bus) == branch ? 1 : byBus[tree.parent(bus)];
        }
        return byBus;
    }

    /** By bus: how the voltage of a bus answers, pu/kW. Used again by the next call. */
    double[] ofVoltage(int at) {
        double[] onTheWay = byBus;
        Arrays.fill(onTheWay, -1);
        markWay(at, onTheWay);
        for (int k = 1; k < tree.busCount(); k++) {
            int bus = tree.bus(k);
            if (onTheWay[bus] < 0) {
                onTheWay[bus] = onTheWay[tree.parent(bus)];
            }
        }
        return onTheWay;
    }

    /** The way's own buses: what they share with {@code at} is their own way. */
    private void markWay(int at, double[] into) {
        double whole = 0;
        for (int bus = at; tree.parent(bus) != bus; bus = tree.parent(bus)) {
            whole += voltagePuPerKw[tree.branch(bus)];
        }
        int bus = at;
        while (tree.parent(bus) != bus) {
            into[bus] = Math.max(0, whole);
            whole -= voltagePuPerKw[tree.branch(bus)];
            bus = tree.parent(bus);
        }
        into[bus] = 0;
    }
}
