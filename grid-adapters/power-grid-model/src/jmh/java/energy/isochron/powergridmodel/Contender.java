package energy.isochron.powergridmodel;

import java.lang.management.ManagementFactory;

/** What solves days. Opened on one network. */
interface Contender extends AutoCloseable {
    /** As the table shows it. */
    String name();

    /** Processor time that this thread has taken so far, ns. */
    static long processorNs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Solves a day and gives how much processor time it took, ms. */
    double day() throws Exception;

    /** All voltage magnitudes at the end of the last day, pu. */
    double[] voltages();

    @Override
    void close();
}
