package energy.isochron.analytics.study;

/**
 * What a run of a variant took, measured alone on the machine.
 *
 * @param agents number of agents, 1 or more
 * @param intervals number of intervals, 1 or more
 * @param wallSeconds wall time, s, above 0
 * @param cpuSeconds processor time of all threads, s, 0 or more
 * @param allocatedBytes memory asked for over the run, 0 or more
 * @param liveBytes memory in use at the end, after a collection, 0 or more
 */
public record Cost(
        int agents, long intervals, double wallSeconds, double cpuSeconds, long allocatedBytes, long liveBytes) {
    public Cost {
        if (agents < 1 || intervals < 1) {
            throw new IllegalArgumentException("agents is " + agents + " and intervals is " + intervals
                    + ", allowed is 1 or more. Maybe the run did not start?");
        }
        if (!(wallSeconds > 0) || !(cpuSeconds >= 0) || allocatedBytes < 0 || liveBytes < 0) {
            throw new IllegalArgumentException("wallSeconds is " + wallSeconds + ", cpuSeconds " + cpuSeconds
                    + ", allocatedBytes " + allocatedBytes + ", liveBytes " + liveBytes
                    + ", allowed is a wall time above 0 and the others 0 or more. Maybe this machine cannot tell?");
        }
        Names.requireFinite("wallSeconds", wallSeconds);
        Names.requireFinite("cpuSeconds", cpuSeconds);
    }
}
