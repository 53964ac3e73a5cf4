package energy.isochron.opendss;

import energy.isochron.grid.engine.GridLayout;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** What solves days on a feeder of three-phase nodes: at each of 24 steps all loads change, it solves, and all voltages are read. */
interface Contender extends AutoCloseable {
    int STEPS = 24;

    /** As the table shows it. */
    String name();

    /** Solves a day. */
    void day();

    /** Rounds of the last step. */
    int rounds();

    GridLayout layout();

    /** All voltage magnitudes at the end of the last day, pu. */
    double[] magnitudePu();

    @Override
    void close();

    /** What part of itself a load is at a step. */
    static double factor(int step, int load) {
        return 0.9 + 0.01 * ((step + load) % 20);
    }

    /** Solves a day and gives how much processor time this thread took, ms. */
    default double timedDay() {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        day();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }

    /** By bus, the magnitudes of its phases at the end of the last day, pu. */
    default Map<String, double[]> voltages() {
        Map<String, double[]> voltages = new HashMap<>();
        for (int v = 0; v < layout().nodes().size(); v++) {
            double[] phases = new double[3];
            System.arraycopy(magnitudePu(), layout().nodeOffset(v), phases, 0, phases.length);
            voltages.put(layout().nodes().get(v).id(), phases);
        }
        return voltages;
    }
}
