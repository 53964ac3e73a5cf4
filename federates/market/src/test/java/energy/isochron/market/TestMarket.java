package energy.isochron.market;

import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Side;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small markets for tests: agents A0, A1, … on the buses of the IEEE 34 feeder, tariffs 40 and 200 $/MWh. */
final class TestMarket {
    static final Network IEEE34 = new Network(Feeder.IEEE34.plan(1000));
    static final MarketBounds BOUNDS = new MarketBounds(20, 300, 0, 100);

    private TestMarket() {}

    static Market of(int agents, MarketRules rules) {
        return of(agents, rules, IEEE34);
    }

    static Market of(int agents, MarketRules rules, Network network) {
        double[] feedIn = new double[48];
        double[] utility = new double[48];
        Arrays.fill(feedIn, 40);
        Arrays.fill(utility, 200);
        return new Market(rules, network, agents(agents, network), new Tariffs(feedIn, utility), TradingDay.of(24));
    }

    static List<MarketAgent> agents(int count, Network network) {
        List<MarketAgent> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            agents.add(new MarketAgent("A" + i, bus(i, network), 0.5));
        }
        return agents;
    }

    private static String bus(int agent, Network network) {
        return network.bus(agent * 5 % network.busCount()).id();
    }

    /** Rules without proof of work. */
    static MarketRules rules(PricingMechanism mechanism, Rationality rationality) {
        return new MarketRules(
                BOUNDS,
                mechanism,
                0.5,
                1e-6,
                LossRules.DEFAULT,
                GridFees.DEFAULT,
                ReputationRules.DEFAULT,
                Intervention.NONE,
                rationality,
                new LedgerRules(0, true));
    }

    /** The same rules with other fees and an intervention. */
    static MarketRules rules(GridFees fees, Intervention intervention) {
        MarketRules rules = rules();
        return new MarketRules(
                rules.bounds(),
                rules.mechanism(),
                rules.spreadFactor(),
                rules.matchingThresholdKwh(),
                rules.losses(),
                fees,
                rules.reputation(),
                intervention,
                rules.rationality(),
                rules.ledger());
    }

    static MarketRules rules() {
        return rules(PricingMechanism.AVERAGE, Rationality.LIMIT_PRICES);
    }

    static Order order(int agent, Side side, double price, double quantity) {
        return order(agent, side, price, quantity, 0, Order.NO_PARTNER);
    }

    static Order order(int agent, Side side, double price, double quantity, double timestamp, String partner) {
        return new Order("A" + agent, side, price, quantity, timestamp, bus(agent, IEEE34), partner);
    }

    static List<Submission> submit(long interval, Order... orders) {
        return submit(interval, List.of(orders));
    }

    static List<Submission> submit(long interval, List<Order> orders) {
        return List.of(submission("prosumers/orders", new Orders(interval, 0, orders)));
    }

    static Submission submission(String sender, Orders orders) {
        return new Submission(sender, new Decoded.Accepted<>(orders));
    }

    static MeterReading reading(String agent, String bus, double spilled, double unserved) {
        return new MeterReading(agent, bus, 0, 0, 0, 0, 0, 0, spilled, unserved, 0, 0, 0, 0);
    }

    /** Readings of agents that spill or lack nothing. */
    static MeterReadings balanced(long interval, int agents) {
        List<MeterReading> readings = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            readings.add(reading("A" + i, bus(i, IEEE34), 0, 0));
        }
        return new MeterReadings(interval, readings, List.of());
    }
}
