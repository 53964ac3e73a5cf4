package energy.isochron.prosumers;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.federation.RandomStreams;
import java.util.ArrayList;
import java.util.List;

/** What several tests of this package build. */
final class Fixtures {
    static final OrderRules RULES = new OrderRules(20, 300, 0.1, 100, 1e-6);
    static final BatteryRating BATTERY = new BatteryRating(20, 0.1, 0.9, 0.95, 0.9, 5, 5);
    static final BusDistance LINE = (a, b) -> Math.abs(a - b);

    private Fixtures() {}

    static CommunityRules rules(boolean preference, boolean asynchronous) {
        return new CommunityRules(RULES, 3600, preference, asynchronous);
    }

    static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    /** Buses b0 … b(n−1). */
    static List<String> buses(int count) {
        List<String> buses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            buses.add("b" + i);
        }
        return buses;
    }

    /** An agent of generated profiles; everything about it depends on its id and the seed only. */
    static Prosumer agent(String id, String bus, Strategy strategy, long seed) {
        RandomStreams streams = new RandomStreams(seed, 0);
        ProceduralProfiles profiles = new ProceduralProfiles(3600, 24, 100);
        return new Prosumer(
                id,
                bus,
                profiles.generation(12, streams.stream("generation", id)),
                profiles.demand(5, streams.stream("demand", id)),
                BATTERY,
                BATTERY.drawLevelKwh(streams.stream("battery", id)),
                0.95,
                strategy,
                streams.stream("strategy", id),
                streams.stream("arrival", id));
    }

    /** An agent of constant profiles. */
    static Prosumer agent(String id, String bus, double generation, double demand, BatteryRating rating, double level) {
        RandomStreams streams = new RandomStreams(1, 0);
        return new Prosumer(
                id,
                bus,
                Profile.of(generation),
                Profile.of(demand),
                rating,
                level,
                1,
                Truthful.DEFAULT,
                streams.stream("strategy", id),
                streams.stream("arrival", id));
    }

    static Settlement settlement(long interval, List<Prosumer> agents, double... reputations) {
        List<AgentAccount> accounts = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            double reputation = reputations.length > 0 ? reputations[i] : 0.5;
            accounts.add(new AgentAccount(agents.get(i).id(), 0, 0, 0, 0, 0, reputation));
        }
        return new Settlement(interval, accounts, new OperatorAccount(0, 0, 0, 0, 0, 0, 0, 0), 0, "0".repeat(64));
    }

    static Clearing clearing(long interval, Trade... trades) {
        MarketResult result = new MarketResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new Clearing(interval, List.of(), List.of(), List.of(trades), result);
    }

    /** The clearing in which the operator takes every order whole. */
    static Clearing withOperator(long interval, List<Order> orders) {
        return clearing(
                interval,
                orders.stream()
                        .map(order -> new Trade(
                                order.side() == Side.BUY ? order.agentId() : Order.OPERATOR,
                                order.side() == Side.BUY ? Order.OPERATOR : order.agentId(),
                                100,
                                order.quantityKwh(),
                                Stage.DSO,
                                order.timestamp(),
                                0,
                                0,
                                0))
                        .toArray(Trade[]::new));
    }

    static BatteryRating rating(JsonNode battery) {
        return battery.isNull()
                ? BatteryRating.NONE
                : new BatteryRating(
                        battery.path("nominal").doubleValue(),
                        battery.path("soc_min").doubleValue(),
                        battery.path("soc_max").doubleValue(),
                        battery.path("eta_c").doubleValue(),
                        battery.path("eta_d").doubleValue(),
                        limit(battery.path("p_c_max")),
                        limit(battery.path("p_d_max")));
    }

    private static double limit(JsonNode kw) {
        return kw.isNull() ? Double.POSITIVE_INFINITY : kw.doubleValue();
    }
}
