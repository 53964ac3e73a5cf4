package energy.isochron.exchange;

import java.util.List;
import java.util.Objects;

/**
 * What the state of the grid did to a clearing.
 *
 * @param heldBack pairs of agents that did not trade because of the grid's state of the last interval
 * @param unknownValues voltages and loadings of the last interval that were not known, and so had no effect
 * @param checks how often the grid checked the schedule; 0 if it did not
 * @param rounds how often trades were curtailed after a check, those included that were taken back as they did not help
 * @param before what the first check found
 * @param after what is left with the final trades
 * @param curtailedKwh trades less than was cleared first, gross, kWh
 * @param limits of the agents that were curtailed, in agent order
 */
public record GridFeedback(
        HeldBack heldBack,
        int unknownValues,
        int checks,
        int rounds,
        Violations before,
        Violations after,
        double curtailedKwh,
        List<AgentLimit> limits) {
    /** Of a clearing that the grid's state has no part in. */
    public static final GridFeedback NONE =
            new GridFeedback(HeldBack.NONE, 0, 0, 0, Violations.NONE, Violations.NONE, 0, List.of());

    public GridFeedback {
        Objects.requireNonNull(heldBack, "heldBack");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Check.notNegative("curtailedKwh", curtailedKwh);
        limits = List.copyOf(limits);
    }

    /**
     * Pairs of agents that were looked at and did not trade, by the reason; each once an interval.
     *
     * @param congestion preferred pairs whose path was loaded above the operator's threshold in the last interval
     * @param overVoltage pairs whose seller is at a bus with too high a voltage
     * @param underVoltage pairs whose buyer is at a bus with too low a voltage
     */
    public record HeldBack(int congestion, int overVoltage, int underVoltage) {
        /** None. */
        public static final HeldBack NONE = new HeldBack(0, 0, 0);
    }

    /**
     * What a check of the schedule found.
     *
     * @param converged whether it has a solution; without one nothing else is known
     * @param branches number of overloaded branches
     * @param buses number of buses outside the voltage band
     * @param severity all of them together: Σ(loading − limit)/limit over the branches, plus Σ(voltage outside the band)/(width of
     *     the band) over the buses
     */
    public record Violations(boolean converged, int branches, int buses, double severity) {
        /** None. */
        public static final Violations NONE = new Violations(true, 0, 0, 0);

        public Violations {
            Check.notNegative("severity", severity);
        }
    }

    /**
     * What the operator curtailed at one agent: energy that it may not feed in, or not take, beyond its trades.
     *
     * @param agentId the agent
     * @param injectionKwh a surplus of so much is not fed in: generation is turned down
     * @param withdrawalKwh a deficit of so much is not served: demand is not met
     */
    public record AgentLimit(String agentId, double injectionKwh, double withdrawalKwh) {
        public AgentLimit {
            Objects.requireNonNull(agentId, "agentId");
            Check.notNegative("injectionKwh", injectionKwh);
            Check.notNegative("withdrawalKwh", withdrawalKwh);
        }
    }
}
