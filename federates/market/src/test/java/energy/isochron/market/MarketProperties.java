package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarketProperties {
    private static final int AGENTS = 12;
    private static final double EPSILON = 1e-6;

    /** An order or none of each agent; partners are agents, the operator or nobody, often mutual. */
    @Provide
    Arbitrary<List<Order>> orders() {
        Arbitrary<Integer> kind = Arbitraries.integers().between(0, 5);
        Arbitrary<Boolean> buys = Arbitraries.of(true, false);
        Arbitrary<Double> price = Arbitraries.doubles().between(20, 300);
        Arbitrary<Double> quantity = Arbitraries.doubles().between(0.001, 100).ofScale(6);
        Arbitrary<Integer> partner = Arbitraries.integers().between(0, AGENTS - 1);
        Arbitrary<Optional<Order>> one = Combinators.combine(kind, buys, price, quantity, partner)
                .as((k, b, p, q, other) -> k == 0
                        ? Optional.empty()
                        : Optional.of(new Order("", b ? Side.BUY : Side.SELL, p, q, 0, "", partner(k, other))));
        return one.list().ofSize(AGENTS).map(MarketProperties::assign);
    }

    private static String partner(int kind, int other) {
        return switch (kind) {
            case 1 -> "A" + other;
            case 2 -> "mirror";
            case 3 -> Order.OPERATOR;
            default -> Order.NO_PARTNER;
        };
    }

    private static List<Order> assign(List<Optional<Order>> drawn) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            if (drawn.get(i).isPresent()) {
                Order order = drawn.get(i).get();
                String partner = order.partnerId().equals("mirror") ? "A" + (AGENTS - 1 - i) : order.partnerId();
                orders.add(TestMarket.order(
                        i, order.side(), order.priceUsdPerMwh(), order.quantityKwh(), 0.01 * (i % 3), partner));
            }
        }
        return orders;
    }

    @Provide
    Arbitrary<List<Double>> imbalances() {
        return Arbitraries.doubles().between(-50, 50).list().ofSize(AGENTS);
    }

    private static MeterReadings readings(List<Double> imbalances) {
        List<MeterReading> readings = new ArrayList<>();
        List<MeterReading> balanced = TestMarket.balanced(0, AGENTS).readings();
        for (int i = 0; i < AGENTS; i++) {
            double s = imbalances.get(i);
            readings.add(TestMarket.reading("A" + i, balanced.get(i).busId(), Math.max(0, s), Math.max(0, -s)));
        }
        return new MeterReadings(0, readings, List.of());
    }

    private static Clearing clear(List<Order> orders, MarketRules rules) {
        Clearing clearing = TestMarket.of(AGENTS, rules).clear(0, TestMarket.submit(0, orders));
        assertEquals(List.of(), clearing.rejections());
        return clearing;
    }

    @Property(tries = 1000)
    void moneySumsToZero(
            @ForAll("orders") List<Order> orders,
            @ForAll("imbalances") List<Double> imbalances,
            @ForAll PricingMechanism mechanism) {
        Market market = TestMarket.of(AGENTS, TestMarket.rules(mechanism, Rationality.LIMIT_PRICES));
        market.clear(0, TestMarket.submit(0, orders));
        Settlement settlement = market.settle(readings(imbalances));
        double agents = settlement.accounts().stream()
                .mapToDouble(AgentAccount::profitUsd)
                .sum();
        double operator =
                settlement.operator().marginUsd() + settlement.operator().feesUsd();
        assertEquals(0, agents + operator, 1e-9 * (1 + Math.abs(operator)));
        for (AgentAccount account : settlement.accounts()) {
            assertTrue(account.reputation() >= 0 && account.reputation() <= 1, account::toString);
        }
    }

    @Property(tries = 1000)
    void noTradeBetweenAgentsIsOutsideEitherLimitAndNobodyTradesWithItself(
            @ForAll("orders") List<Order> orders, @ForAll PricingMechanism mechanism, @ForAll Rationality rationality) {
        Map<String, Order> byAgent = new HashMap<>();
        orders.forEach(order -> byAgent.put(order.agentId(), order));
        for (Trade trade :
                clear(orders, TestMarket.rules(mechanism, rationality)).trades()) {
            assertNotEquals(trade.buyerId(), trade.sellerId());
            if (!trade.stage().withOperator()) {
                double bid = limit(byAgent, trade.buyerId());
                double ask = limit(byAgent, trade.sellerId());
                assertTrue(trade.priceUsdPerMwh() <= bid + 1e-9, trade::toString);
                assertTrue(trade.priceUsdPerMwh() >= ask - 1e-9, trade::toString);
            }
        }
    }

    private static double limit(Map<String, Order> byAgent, String agent) {
        return Objects.requireNonNull(byAgent.get(agent)).priceUsdPerMwh();
    }

    @Property(tries = 1000)
    void withAllInNoTradeIsWorseThanLimitsOrTariffsLossAndFeeIncluded(
            @ForAll("orders") List<Order> orders, @ForAll PricingMechanism mechanism) {
        Map<String, Order> byAgent = new HashMap<>();
        orders.forEach(order -> byAgent.put(order.agentId(), order));
        for (Trade trade :
                clear(orders, TestMarket.rules(mechanism, Rationality.ALL_IN)).trades()) {
            if (!trade.stage().withOperator()) {
                double paid = (trade.valueUsd() + trade.feesUsd() / 2) * 1000 / trade.deliveredKwh();
                double netted = (trade.valueUsd() - trade.feesUsd() / 2) * 1000 / trade.quantityKwh();
                double bid = limit(byAgent, trade.buyerId());
                double ask = limit(byAgent, trade.sellerId());
                assertTrue(paid <= Math.min(bid, 200) + 1e-9, trade::toString);
                assertTrue(netted >= Math.max(ask, 40) - 1e-9, trade::toString);
            }
        }
    }

    @Property(tries = 1000)
    void everyOrderIsFilledWholeByAgentsAndOperatorTogether(@ForAll("orders") List<Order> orders) {
        Map<String, Double> executed = new HashMap<>();
        Clearing clearing = clear(orders, TestMarket.rules());
        for (Trade trade : clearing.trades()) {
            executed.merge(trade.buyerId(), trade.deliveredKwh(), Double::sum);
            executed.merge(trade.sellerId(), trade.quantityKwh(), Double::sum);
        }
        for (Order order : orders) {
            assertEquals(
                    order.quantityKwh(),
                    executed.getOrDefault(order.agentId(), 0.0),
                    EPSILON + 1e-9 * order.quantityKwh(),
                    order::toString);
        }
        assertTrue(clearing.trades().size() <= orders.size(), "each trade finishes an order");
    }

    @Property(tries = 1000)
    void theOrderOfArrivalChangesNothing(@ForAll("orders") List<Order> orders, @ForAll long shuffle) {
        List<Order> mixed = new ArrayList<>(orders);
        Collections.shuffle(mixed, new Random(shuffle));
        int cut = mixed.size() / 2;
        List<Submission> twoSenders = List.of(
                TestMarket.submission("b/orders", new Orders(0, 0.1, mixed.subList(0, cut))),
                TestMarket.submission("a/orders", new Orders(0, 0.2, mixed.subList(cut, mixed.size()))));
        Clearing one = TestMarket.of(AGENTS, TestMarket.rules())
                .clear(0, List.of(TestMarket.submission("c/orders", new Orders(0, 0.2 + 0.1, orders))));
        Clearing two = TestMarket.of(AGENTS, TestMarket.rules()).clear(0, twoSenders);
        assertEquals(one, two);
    }

    @Property(tries = 1000)
    void doublingEveryCapacityHalvesTheCongestionOfTheSameTrades(@ForAll("orders") List<Order> orders) {
        double[] congestion = new double[2];
        List<List<String>> trades = new ArrayList<>();
        for (int doubled = 0; doubled < 2; doubled++) {
            Network network = new Network(Feeder.IEEE34.plan(1e6 * (doubled + 1)));
            Market market = TestMarket.of(AGENTS, TestMarket.rules(), network);
            Clearing clearing = market.clear(0, TestMarket.submit(0, orders));
            congestion[doubled] = market.flows().meanCongestion();
            trades.add(clearing.trades().stream()
                    .map(trade -> trade.buyerId() + trade.sellerId() + trade.quantityKwh())
                    .toList());
        }
        assertEquals(trades.get(0), trades.get(1));
        assertEquals(congestion[0], 2 * congestion[1], 1e-12);
    }
}
