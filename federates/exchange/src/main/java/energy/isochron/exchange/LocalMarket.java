package energy.isochron.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue of the local market: its beats, the messages that carry records and the values that any tool can read. These
 * names, types and units are a promise to federates that are not ours.
 */
public final class LocalMarket {
    private static final int HALF_ROUND_MILLIS = 20;

    /** Prosumers send their orders. */
    public static final Beat ORDER = Beat.atSecond("order", 0);
    /** The market clears. */
    public static final Beat CLEAR = Beat.atSecond("clear", 1);
    /** Most rounds of checks that an interval has, where the grid's state of the interval bounds its trades. */
    public static final int MOST_ROUNDS = 20;

    /** The prosumers' devices settle and are metered. */
    public static final Beat METER = Beat.atSecond("meter", 2);
    /** The market settles accounts. */
    public static final Beat SETTLE = Beat.atSecond("settle", 3);
    /** The grid is solved. */
    public static final Beat SOLVE = Beat.atSecond("solve", 3);
    /** Analytics audits and evaluates. */
    public static final Beat EVALUATE = Beat.atSecond("evaluate", 4);

    /** Orders of the prosumers; a federate of another kind may send the same record to {@code market/orders}. */
    public static final MessageInterface<Orders> ORDERS =
            new MessageInterface<>("prosumers/orders", Orders.class, 1, ORDER, "orders of the interval");
    /** Trades, prices and volumes. */
    public static final MessageInterface<Clearing> CLEARING = new MessageInterface<>(
            "market/clearing", Clearing.class, 1, CLEAR, "admitted orders, rejections, trades and figures");
    /** Readings of all meters. */
    public static final MessageInterface<MeterReadings> METER_READINGS = new MessageInterface<>(
            "prosumers/meter_readings", MeterReadings.class, 1, METER, "meters of all agents, injections of all buses");
    /** Accounts of the agents and the operator. */
    public static final MessageInterface<Settlement> SETTLEMENT = new MessageInterface<>(
            "market/settlement", Settlement.class, 1, SETTLE, "accounts, reputation and the ledger's last block");
    /** Indicators. */
    public static final MessageInterface<Indicators> INDICATORS =
            new MessageInterface<>("analytics/indicators", Indicators.class, 1, EVALUATE, "indicators (15) to (23)");
    /** Rewards of the interval before, if the scenario asks for them; those of the last one when the prosumers conclude. */
    public static final MessageInterface<Rewards> REWARDS = new MessageInterface<>(
            "prosumers/rewards", Rewards.class, 1, ORDER, true, "rewards of the interval before, with all terms");
    /** Trips of vehicles as they begin, and the accounts of all batteries after each day and at the end; nobody needs it. */
    public static final MessageInterface<StorageReport> STORAGE = new MessageInterface<>(
            "prosumers/storage",
            StorageReport.class,
            1,
            ORDER,
            true,
            "trips that begin; accounts of all batteries after each day");

    /** All messages. */
    public static final List<MessageInterface<?>> MESSAGES =
            List.of(ORDERS, CLEARING, METER_READINGS, SETTLEMENT, INDICATORS, REWARDS, STORAGE);

    /** Feed-in tariff of the coming interval; published before time starts for the first one. */
    public static final ValueInterface FEED_IN_TARIFF = new ValueInterface(
            "market/feed_in_tariff", "$/MWh", SETTLE, false, "feed-in tariff of the coming interval");
    /** Utility price of the coming interval; published before time starts for the first one. */
    public static final ValueInterface UTILITY_PRICE =
            new ValueInterface("market/utility_price", "$/MWh", SETTLE, false, "utility price of the coming interval");
    /** Clearing price. */
    public static final ValueInterface CLEARING_PRICE = new ValueInterface(
            "market/clearing_price", "$/MWh", CLEAR, false, "volume-weighted price of all trades of the interval");
    /** Traded volume. */
    public static final ValueInterface CLEARING_VOLUME =
            new ValueInterface("market/clearing_volume", "kWh", CLEAR, false, "volume of all trades of the interval");
    /** Volume between agents. */
    public static final ValueInterface P2P_VOLUME =
            new ValueInterface("market/p2p_volume", "kWh", CLEAR, false, "volume of the trades between agents");
    /** Active power into the grid. */
    public static final ValueInterface INJECTION_P = new ValueInterface(
            "prosumers/<bus>/p", "kW", METER, false, "active power into the grid at the bus; a load is negative");
    /** Reactive power into the grid. */
    public static final ValueInterface INJECTION_Q = new ValueInterface(
            "prosumers/<bus>/q", "kvar", METER, false, "reactive power into the grid at the bus; a load is negative");
    /** Voltage. */
    public static final ValueInterface VOLTAGE =
            new ValueInterface("grid/<bus>/voltage", "pu", SOLVE, false, "voltage magnitude of the bus");
    /** Loading. */
    public static final ValueInterface LOADING = new ValueInterface(
            "grid/<branch>/loading", "1", SOLVE, false, "flow of the branch by its rating; 1 is the rating");
    /** Flow. */
    public static final ValueInterface FLOW = new ValueInterface(
            "grid/<branch>/flow", "kW", SOLVE, true, "active power of the branch from its first to its second bus");
    /** Losses. */
    public static final ValueInterface LOSSES =
            new ValueInterface("grid/losses", "kW", SOLVE, false, "losses of the network");
    /** Convergence. */
    public static final ValueInterface CONVERGED =
            new ValueInterface("grid/converged", "1", SOLVE, true, "1 if the power flow converged, else 0");
    /** Scheduled active power; only where the grid's state of the interval bounds its trades. */
    public static final ValueInterface SCHEDULED_P = new ValueInterface(
            "market/<bus>/scheduled_p", "kW", CLEAR, false, "active power into the grid that the trades foresee");
    /** Scheduled reactive power. */
    public static final ValueInterface SCHEDULED_Q = new ValueInterface(
            "market/<bus>/scheduled_q", "kvar", CLEAR, false, "reactive power into the grid that goes with it");
    /** Whether the schedule is to be checked. */
    public static final ValueInterface SCHEDULE_OPEN = new ValueInterface(
            "market/schedule_open", "1", CLEAR, false, "1 while the schedule has to be checked, else 0");
    /** Voltage under the schedule. */
    public static final ValueInterface SCHEDULED_VOLTAGE = new ValueInterface(
            "grid/<bus>/scheduled_voltage", "pu", check(1), false, "voltage magnitude of the bus under the schedule");
    /** Loading under the schedule. */
    public static final ValueInterface SCHEDULED_LOADING = new ValueInterface(
            "grid/<branch>/scheduled_loading", "1", check(1), false, "flow of the branch by its rating, likewise");
    /** Flow under the schedule. */
    public static final ValueInterface SCHEDULED_FLOW = new ValueInterface(
            "grid/<branch>/scheduled_flow", "kW", check(1), false, "flow from its first to its second bus, likewise");
    /** Whether the schedule has a solution. */
    public static final ValueInterface SCHEDULED_CONVERGED = new ValueInterface(
            "grid/scheduled_converged", "1", check(1), false, "1 if the power flow of the schedule converged, else 0");
    /** Indicators. */
    public static final ValueInterface INDICATOR = new ValueInterface(
            "analytics/<indicator>", "1", EVALUATE, false, "an indicator, in the unit that its name ends with");

    /** All values. */
    public static final List<ValueInterface> VALUES = List.of(
            FEED_IN_TARIFF,
            UTILITY_PRICE,
            CLEARING_PRICE,
            CLEARING_VOLUME,
            P2P_VOLUME,
            INJECTION_P,
            INJECTION_Q,
            VOLTAGE,
            LOADING,
            FLOW,
            LOSSES,
            CONVERGED,
            INDICATOR);

    /** The values of the checks, which are there only if the grid's state of the interval bounds its trades. */
    public static final List<ValueInterface> CHECK_VALUES = List.of(
            SCHEDULED_P,
            SCHEDULED_Q,
            SCHEDULE_OPEN,
            SCHEDULED_VOLTAGE,
            SCHEDULED_LOADING,
            SCHEDULED_FLOW,
            SCHEDULED_CONVERGED);

    /** Voltages of the buses by {@link Phase}; only of a grid that keeps the phases apart, for the phases that a bus has. */
    public static final List<ValueInterface> PHASE_VOLTAGES =
            byPhase("grid/<bus>/voltage_", "pu", "voltage magnitude of the bus in phase ");
    /** Their angles, likewise. */
    public static final List<ValueInterface> PHASE_ANGLES =
            byPhase("grid/<bus>/angle_", "deg", "voltage angle of the bus in phase ");

    /** The values of a grid that keeps the phases apart, which nobody needs. */
    public static final List<ValueInterface> PHASE_VALUES =
            Stream.concat(PHASE_VOLTAGES.stream(), PHASE_ANGLES.stream()).toList();

    private LocalMarket() {}

    private static List<ValueInterface> byPhase(String begin, String unit, String meaning) {
        return Stream.of(Phase.values())
                .map(phase -> new ValueInterface(begin + phase.key(), unit, SOLVE, true, meaning + phase))
                .toList();
    }

    /**
     * The beat at which the grid checks the schedule of a round, between the clear and the meter beat.
     *
     * @param number 1 to {@link #MOST_ROUNDS} + 1: the last one checks what the last round curtailed
     */
    public static Beat check(int number) {
        return sub("check", number, -1);
    }

    /** The beat after {@link #check} at which the market curtails what the check found, or makes the clearing final. */
    public static Beat curtail(int number) {
        return sub("curtail", number, 0);
    }

    private static Beat sub(String name, int number, int half) {
        if (number < 1 || number > MOST_ROUNDS + 1) {
            throw new IllegalArgumentException("number is " + number + ", allowed is 1 to " + (MOST_ROUNDS + 1)
                    + ". Maybe it was counted from 0?");
        }
        return new Beat(name, Beat.MILLIS + HALF_ROUND_MILLIS * (2 * number + half));
    }
}
