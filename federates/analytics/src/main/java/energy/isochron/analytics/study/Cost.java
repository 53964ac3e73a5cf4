package energy.isochron.analytics.study;

/**
 * What a run of a variant took, measured alone on the machine.
 *
 * @param agents number of agents, 1 or more
 * @param intervals number of intervals, 1 or more
 * @param assemblySeconds the part of the wall time before the first interval: network, agents and profiles are drawn, federates join, s
 * @param wallSeconds wall time of the whole run, s, above 0
 * @param cpuSeconds processor time of the run's thread, s, 0 or more
 * @param allocatedBytes memory asked for over the run, 0 or more
 * @param liveBytes memory in use at the end, after a collection, 0 or more
 */
public record Cost(
        int agents,
        long intervals,
        double assemblySeconds,
        double wallSeconds,
        double cpuSeconds,
        long allocatedBytes,
        long liveBytes) {
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
        if (!(assemblySeconds >= 0 && assemblySeconds <= wallSeconds)) {
            throw new IllegalArgumentException("assemblySeconds is " + assemblySeconds
                    + ", allowed is 0 to wallSeconds, " + wallSeconds + ". Maybe the clock was set back?");
        }
        Names.requireFinite("wallSeconds", wallSeconds);
        Names.requireFinite("cpuSeconds", cpuSeconds);
    }

    /** Wall time of one interval, s: the mean of all, without the assembly. */
    public double intervalSeconds() {
        return (wallSeconds - assemblySeconds) / intervals;
    }

    /** Wall time of the run by its number of agents, s. */
    public double secondsPerAgent() {
        return wallSeconds / agents;
    }
}
