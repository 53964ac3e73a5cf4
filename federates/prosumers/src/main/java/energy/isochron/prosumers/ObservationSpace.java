package energy.isochron.prosumers;

import java.util.ArrayList;
import java.util.List;

/**
 * What an agent observes before it orders (6.1 as decided in 12.39): {@link #OWN_SLOTS} numbers and, if agents name partners, the
 * reputation of each agent. All lie in [0, 1], or in [−1, 1] where the sign says something, in any state; fixed scales, so that
 * observations of different runs mean the same. What stays private: others' state of charge, profit and profiles.
 */
public final class ObservationSpace {
    /** Number of slots without reputations. */
    public static final int OWN_SLOTS = 42;

    private static final List<Slot> COMMON = common();

    private final List<Slot> slots;

    /**
     * One number of an observation.
     *
     * @param name its name, in the form of a key
     * @param meaning what it is, with the scale that it is divided by
     * @param unit the unit before it was scaled, 1 for a ratio
     * @param low least value, −1 or 0
     * @param high largest value, 1
     */
    public record Slot(String name, String meaning, String unit, double low, double high) {}

    /**
     * The observations of a community.
     *
     * @param agentIds all agents in agent order
     * @param partnerPreference whether agents name partners, and so see one another's reputation
     */
    public ObservationSpace(List<String> agentIds, boolean partnerPreference) {
        List<Slot> all = new ArrayList<>(COMMON);
        if (partnerPreference) {
            for (String id : agentIds) {
                all.add(share("reputation_of_" + id, "reputation of agent " + id, "1"));
            }
        }
        slots = List.copyOf(all);
    }

    /** All slots in their order. */
    public List<Slot> slots() {
        return slots;
    }

    /** Number of slots. */
    public int size() {
        return slots.size();
    }

    private static Slot share(String name, String meaning, String unit) {
        return new Slot(name, meaning, unit, 0, 1);
    }

    private static Slot signed(String name, String meaning, String unit) {
        return new Slot(name, meaning, unit, -1, 1);
    }

    private static List<Slot> common() {
        String price = "$/MWh";
        String energy = "kWh";
        return List.of(
                share("step", "interval about to be played, by the number of intervals", "1"),
                share("time_of_day", "the same within the day, or within the episode if that is shorter", "1"),
                share("clearing_price", "clearing price, within the price bounds", price),
                share("clearing_volume", "volume of all trades, by Q = largest quantity × agents", energy),
                signed("grid_balance", "balance (16), by C = grid capacity × interval", energy),
                share("dso_buy_volume", "bought by the operator, by Q", energy),
                share("dso_sell_volume", "sold by the operator, by Q", energy),
                share("dso_total_volume", "sum of the two, by 2 Q", energy),
                share("p2p_volume", "volume between agents, by Q", energy),
                share("dso_trade_ratio", "the operator's share of the volume", "1"),
                signed("dso_grid_import", "sold less bought by the operator, by C", energy),
                share("feed_in_tariff", "feed-in tariff of the coming interval, within the price bounds", price),
                share("utility_price", "utility price of the coming interval, within the price bounds", price),
                share("local_price_avg", "mean price between agents, within the price bounds; 0 if none", price),
                share(
                        "price_spread",
                        "utility price less feed-in tariff of the coming interval, by the price range",
                        price),
                signed(
                        "local_price_advantage",
                        "middle of the tariffs less the local price, by the price range",
                        price),
                share("generation", "own generation of the coming interval, by the largest quantity", energy),
                share("demand", "own demand of the coming interval, by the largest quantity", energy),
                share("demand_satisfied", "own demand met so far, by that of the episode", energy),
                share("demand_deferred", "own demand not met so far, by that of the episode", energy),
                share("remaining_demand", "own demand from the coming interval on, by that of the episode", energy),
                share("supply_satisfied", "own generation used so far, by that of the episode", energy),
                share("supply_deferred", "own generation spilled so far, by that of the episode", energy),
                share("remaining_supply", "own generation from the coming interval on, by that of the episode", energy),
                signed("profit", "own profit since the start, by highest price × largest quantity × intervals", "$"),
                share("reputation", "own reputation", "1"),
                share("battery_level", "energy in the battery, by its nominal capacity; 0 without one", energy),
                share("soc", "state of charge, the same number", "1"),
                share("available_charge", "room in the battery, by its nominal capacity", energy),
                share("available_discharge", "energy above the lowest level, by its nominal capacity", energy),
                share("cumulative_charge", "taken so far, by nominal capacity × intervals", energy),
                share("cumulative_discharge", "delivered so far, by nominal capacity × intervals", energy),
                share("social_welfare", "turnover (17), by highest price × Q", "$"),
                share("liquidity", "volume (18), by Q", energy),
                signed("avg_bid_ask_spread", "mean ask less mean bid (19), by the price range", price),
                share("price_volatility", "deviation of the last clearing prices, by the price range", price),
                share("supply_demand_imbalance", "imbalance of the submitted orders (20)", "1"),
                share("grid_congestion", "mean loading of the branches (15); 1 if it is unknown", "1"),
                share("coordination_score", "1 less the imbalance (23)", "1"),
                share("coordination_convergence", "steadiness of the last volumes", "1"),
                share("der_self_consumption", "share of the volume between agents (21)", "1"),
                share("flexibility_utilization", "volume between agents by what all could have offered (22)", "1"));
    }
}
