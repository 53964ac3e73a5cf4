package energy.isochron.analytics;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run on one screen.
 *
 * @param complete whether all planned intervals were played
 * @param reason why the run broke off, empty if it is complete
 * @param intervals number of intervals played and audited
 * @param counts orders, rejections, trades
 * @param volumes traded energy
 * @param prices prices
 * @param energy metered energy
 * @param grid extremes of the grid
 * @param money who earned what
 * @param audit how well energy and money closed
 * @param rewards what the agents' conduct was worth
 * @param storage what became of batteries and vehicles
 * @param feedback what the state of the grid did to the market; in the file only if it had a part
 * @param phases extremes of the phases; in the file only if the grid keeps them apart
 */
public record RunSummary(
        boolean complete,
        String reason,
        long intervals,
        Counts counts,
        Volumes volumes,
        Prices prices,
        Energy energy,
        Grid grid,
        Money money,
        AuditResiduals audit,
        Rewards rewards,
        Storage storage,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = RunSummary.Absent.class)
        Feedback feedback,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = RunSummary.Absent.class)
        Phases phases) {

    /**
     * Numbers of things.
     *
     * @param orders admitted orders
     * @param rejections rejected orders and messages
     * @param trades trades
     */
    public record Counts(long orders, long rejections, long trades) {}

    /**
     * Traded energy, gross.
     *
     * @param totalKwh all trades, kWh
     * @param p2pKwh between agents, kWh
     * @param dsoBuyKwh bought by the operator, kWh
     * @param dsoSellKwh sold by the operator, kWh
     * @param p2pShare share of the volume between agents, 0..1
     */
    public record Volumes(double totalKwh, double p2pKwh, double dsoBuyKwh, double dsoSellKwh, double p2pShare) {}

    /**
     * Prices, $/MWh.
     *
     * @param meanClearingUsdPerMwh of all trades, weighted by volume; 0 if none
     * @param lowestClearingUsdPerMwh lowest clearing price of an interval
     * @param highestClearingUsdPerMwh highest clearing price of an interval
     * @param meanLocalUsdPerMwh of the trades between agents, weighted by volume; 0 if none
     * @param meanFeedInUsdPerMwh feed-in tariff, mean over intervals
     * @param meanUtilityUsdPerMwh utility price, mean over intervals
     */
    public record Prices(
            double meanClearingUsdPerMwh,
            double lowestClearingUsdPerMwh,
            double highestClearingUsdPerMwh,
            double meanLocalUsdPerMwh,
            double meanFeedInUsdPerMwh,
            double meanUtilityUsdPerMwh) {}

    /**
     * Metered energy of all agents, kWh.
     *
     * @param generationKwh generation
     * @param demandKwh demand
     * @param chargedKwh into batteries, at the terminals
     * @param dischargedKwh out of batteries, at the terminals
     * @param spilledKwh sold to the operator as imbalance
     * @param unservedKwh bought from the operator as imbalance
     * @param tradeLossesKwh lost by trades
     * @param networkLossesKwh losses that the grid federate gave; NaN if it gave none
     */
    public record Energy(
            double generationKwh,
            double demandKwh,
            double chargedKwh,
            double dischargedKwh,
            double spilledKwh,
            double unservedKwh,
            double tradeLossesKwh,
            double networkLossesKwh) {}

    /**
     * A worst value, its place and its interval.
     *
     * @param value the value; NaN if there is none
     * @param place the bus or branch; empty if there is none
     * @param interval the first interval in which it stood; −1 if there is none
     */
    public record Extreme(double value, String place, long interval) {
        /** Whether there is a value. */
        public boolean known() {
            return interval >= 0;
        }
    }

    /**
     * Extremes of the grid.
     *
     * @param lowestVoltage lowest voltage, pu
     * @param highestVoltage highest voltage, pu
     * @param highestLoading highest loading, 1 is the rating
     * @param meanCongestion mean over intervals of the grid congestion
     * @param notConverged number of intervals whose power flow did not converge
     */
    public record Grid(
            Extreme lowestVoltage,
            Extreme highestVoltage,
            Extreme highestLoading,
            double meanCongestion,
            long notConverged) {}

    /**
     * Profit of one agent.
     *
     * @param agentId the agent
     * @param profitUsd since the start, $
     */
    public record AgentProfit(String agentId, double profitUsd) {}

    /**
     * Who earned what.
     *
     * @param agentsUsd profits of all agents together, $
     * @param operatorMarginUsd the operator's margin, $
     * @param operatorFeesUsd the operator's fees, $
     * @param agents profit of each agent, in order
     */
    public record Money(double agentsUsd, double operatorMarginUsd, double operatorFeesUsd, List<AgentProfit> agents) {
        public Money {
            agents = List.copyOf(agents);
        }
    }

    /**
     * The largest difference that an audit found, within its tolerance.
     *
     * @param residual left less right side, kWh or $
     * @param relative its magnitude by the magnitude of the terms, by 1 where those are less
     * @param interval where; −1 if nothing was audited
     */
    public record Residual(double residual, double relative, long interval) {}

    /**
     * How well the run closed.
     *
     * @param energy energy of the community, kWh
     * @param money money of all, $
     */
    public record AuditResiduals(Residual energy, Residual money) {}

    /**
     * The reward of one agent.
     *
     * @param agentId the agent
     * @param sum over all rewarded intervals
     */
    public record AgentReward(String agentId, double sum) {}

    /**
     * Rewards of the community: an interval's is the sum over its agents.
     *
     * @param intervals number of intervals that were rewarded; 0 if the scenario asks for no rewards
     * @param averageReward mean over the rewarded intervals; 0 if none
     * @param finalReward of the last rewarded interval; 0 if none
     * @param agents sum of each agent, in order
     */
    public record Rewards(long intervals, double averageReward, double finalReward, List<AgentReward> agents) {
        public Rewards {
            agents = List.copyOf(agents);
        }
    }

    /**
     * What became of batteries and vehicles, up to the last accounts: of the end, or of the last whole day of a run that broke off.
     *
     * @param batteries number of batteries, those of vehicles included
     * @param capacityKwh their nominal capacity, kWh
     * @param throughputKwh taken and delivered at their terminals, kWh
     * @param cycles equivalent full cycles: throughput by twice the capacity; 0 without batteries
     * @param lostKwh lost in charging and discharging, kWh
     * @param lostCapacityKwh capacity lost by ageing, kWh
     * @param trips what became of the vehicles' trips
     */
    public record Storage(
            long batteries,
            double capacityKwh,
            double throughputKwh,
            double cycles,
            double lostKwh,
            double lostCapacityKwh,
            Trips trips) {
        /** No batteries and no vehicles. */
        public static final Storage NONE = new Storage(0, 0, 0, 0, 0, 0, new Trips(0, 0, 0, 0, 0));
    }

    /**
     * Trips of all vehicles.
     *
     * @param departures number of trips that began
     * @param shortDepartures those that began with less than the required state of charge
     * @param shortfallKwh energy that was missing at those, kWh
     * @param tripKwh energy of all trips, kWh
     * @param chargedElsewhereKwh part of it that was charged elsewhere, kWh
     */
    public record Trips(
            long departures, long shortDepartures, double shortfallKwh, double tripKwh, double chargedElsewhereKwh) {}

    /**
     * What the state of the grid did to the market.
     *
     * @param intervals number of intervals in which it had a part
     * @param heldBackForCongestion preferred pairs that did not trade for the loading of the last interval
     * @param heldBackForOverVoltage pairs that did not trade as the seller's voltage was too high
     * @param heldBackForUnderVoltage pairs that did not trade as the buyer's voltage was too low
     * @param checks how often the grid checked a schedule
     * @param rounds how often trades were curtailed after one
     * @param violatedBefore number of intervals whose first schedule the grid could not carry
     * @param violatedAfter those whose final one it cannot, either
     * @param curtailedKwh trades less than was cleared first, gross, kWh
     * @param notFedInKwh of this the sellers' side, kWh: generation is turned down where no battery takes it
     * @param notServedKwh and the buyers' side, kWh: demand is not met where no battery covers it
     */
    public record Feedback(
            long intervals,
            long heldBackForCongestion,
            long heldBackForOverVoltage,
            long heldBackForUnderVoltage,
            long checks,
            long rounds,
            long violatedBefore,
            long violatedAfter,
            double curtailedKwh,
            double notFedInKwh,
            double notServedKwh) {
        /** None. */
        public static final Feedback NONE = new Feedback(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * A worst voltage of a phase.
     *
     * @param value magnitude, pu; NaN if there is none
     * @param bus where; empty if there is none
     * @param phase {@code A}, {@code B} or {@code C}; empty if there is none
     * @param interval the first interval in which it stood; −1 if there is none
     */
    public record PhaseExtreme(double value, String bus, String phase, long interval) {
        /** None. */
        public static final PhaseExtreme NONE = new PhaseExtreme(Double.NaN, "", "", -1);

        /** Whether there is a value. */
        public boolean known() {
            return interval >= 0;
        }
    }

    /**
     * Extremes of the phases; dead ones do not count.
     *
     * @param lowestVoltage lowest voltage of a phase, pu
     * @param highestVoltage highest voltage of a phase, pu
     * @param highestUnbalancePercent highest {@linkplain VoltageUnbalance unbalance} of a bus, %
     */
    public record Phases(PhaseExtreme lowestVoltage, PhaseExtreme highestVoltage, Extreme highestUnbalancePercent) {
        /** Of a grid that does not keep the phases apart. */
        public static final Phases NONE =
                new Phases(PhaseExtreme.NONE, PhaseExtreme.NONE, new Extreme(Double.NaN, "", -1));
    }

    /** Defaults, by key, of what may be left out of the file, for who reads it. */
    public static final Map<String, Object> DEFAULTS =
            Map.of(RunSummary.FEEDBACK, Feedback.NONE, RunSummary.PHASES, Phases.NONE);

    /** Equal to each of the {@link #DEFAULTS}, which are left out of the file. */
    static final class Absent {
        @Override
        public boolean equals(@Nullable Object value) {
            return value != null && DEFAULTS.containsValue(value);
        }

        @Override
        public int hashCode() {
            return DEFAULTS.hashCode();
        }
    }

    private static final String FEEDBACK = "summary.feedback";
    private static final String PHASES = "summary.phases";

    public RunSummary(
            boolean complete,
            String reason,
            long intervals,
            Counts counts,
            Volumes volumes,
            Prices prices,
            Energy energy,
            Grid grid,
            Money money,
            AuditResiduals audit,
            Rewards rewards,
            Storage storage,
            @JacksonInject(FEEDBACK) Feedback feedback,
            @JacksonInject(PHASES) Phases phases) {
        if (complete != reason.isEmpty()) {
            throw new IllegalArgumentException("complete is " + complete + " and reason is '" + reason
                    + "', allowed is a reason for an incomplete run only. Maybe the reason is missing?");
        }
        this.complete = complete;
        this.reason = reason;
        this.intervals = intervals;
        this.counts = counts;
        this.volumes = volumes;
        this.prices = prices;
        this.energy = energy;
        this.grid = grid;
        this.money = money;
        this.audit = audit;
        this.rewards = rewards;
        this.storage = storage;
        this.feedback = feedback;
        this.phases = phases;
    }

    /** A run in which the state of the grid had no part in the market, of a grid that does not keep the phases apart. */
    public RunSummary(
            boolean complete,
            String reason,
            long intervals,
            Counts counts,
            Volumes volumes,
            Prices prices,
            Energy energy,
            Grid grid,
            Money money,
            AuditResiduals audit,
            Rewards rewards,
            Storage storage) {
        this(
                complete,
                reason,
                intervals,
                counts,
                volumes,
                prices,
                energy,
                grid,
                money,
                audit,
                rewards,
                storage,
                Feedback.NONE,
                Phases.NONE);
    }
}
