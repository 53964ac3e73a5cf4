package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Whole intervals of random markets, by a stance of the operator, on feeders from wide to hopelessly narrow. */
class MarketDaysProperties {
    private static final int AGENTS = 8;
    private static final int INTERVALS = 3;

    private record Household(Order order, double generationKwh, double demandKwh) {}

    private static Market market(Stance stance, double capacityKw) {
        GridFees d = GridFees.DEFAULT;
        GridFees fees = new GridFees(
                d.congestionFactor(),
                d.distanceFactor(),
                d.zoneFactor(),
                0.1,
                d.voltageFactor(),
                d.imbalanceFactor(),
                stance.congestionThreshold(),
                d.voltageThreshold(),
                d.voltageCap(),
                d.thermalThreshold(),
                d.thermalCap());
        MarketRules rules = TestMarket.rules(fees, stance.intervention());
        return TestMarket.of(AGENTS, rules, new Network(Feeder.IEEE34.plan(capacityKw)));
    }

    private static List<Household> draw(Random random, long interval) {
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            double generation = random.nextBoolean() ? 0 : random.nextDouble(50);
            double demand = random.nextDouble(30);
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            int partner = random.nextInt(AGENTS + 2);
            String named = partner < AGENTS ? "A" + partner : partner == AGENTS ? Order.OPERATOR : Order.NO_PARTNER;
            Order order = TestMarket.order(
                    i, side, random.nextDouble(20, 300), random.nextDouble(0.01, 60), interval / 24.0, named);
            households.add(new Household(order, generation, demand));
        }
        return households;
    }

    /** Meters of households without batteries: what is over is spilled, what lacks is unserved (12.18). */
    private static MeterReadings meters(long interval, List<Household> households, List<Trade> trades) {
        Map<String, Double> bought = new HashMap<>();
        Map<String, Double> sold = new HashMap<>();
        for (Trade trade : trades) {
            bought.merge(trade.buyerId(), trade.deliveredKwh(), Double::sum);
            sold.merge(trade.sellerId(), trade.quantityKwh(), Double::sum);
        }
        List<MeterReading> readings = new ArrayList<>();
        for (Household home : households) {
            String id = home.order().agentId();
            double in = bought.getOrDefault(id, 0.0);
            double out = sold.getOrDefault(id, 0.0);
            double surplus = home.generationKwh() - home.demandKwh() + in - out;
            readings.add(new MeterReading(
                    id,
                    home.order().busId(),
                    home.generationKwh(),
                    home.demandKwh(),
                    in,
                    out,
                    0,
                    0,
                    Math.max(0, surplus),
                    Math.max(0, -surplus),
                    0,
                    0,
                    0,
                    0));
        }
        return new MeterReadings(interval, readings, List.of());
    }

    @Property(tries = 1000)
    void energyAndMoneyCloseAndTheAnnouncedTariffsSettle(
            @ForAll long seed, @ForAll Stance stance, @ForAll @DoubleRange(min = 0.01, max = 10000) double capacityKw) {
        Random random = new Random(seed);
        Market market = market(stance, capacityKw);
        for (long k = 0; k < INTERVALS; k++) {
            List<Household> households = draw(random, k);
            Tariff announced = market.comingTariff();
            Clearing clearing = market.clear(
                    k,
                    TestMarket.submit(
                            k, households.stream().map(Household::order).toList()));
            MeterReadings meters = meters(k, households, clearing.trades());
            Settlement settlement = market.settle(meters);
            assertEquals(announced.feedInUsdPerMwh(), clearing.result().dsoBuyPriceUsdPerMwh());
            assertEquals(announced.utilityUsdPerMwh(), clearing.result().dsoSellPriceUsdPerMwh());
            assertTrue(announced.utilityUsdPerMwh() - announced.feedInUsdPerMwh() >= 160);
            assertEnergyCloses(meters, clearing, settlement);
            assertMoneyCloses(settlement);
            double congestion = settlement.operator().gridCongestion();
            assertTrue(congestion >= 0 && congestion <= 1);
        }
        assertTrue(market.ledger().statistics().valid());
    }

    private static void assertEnergyCloses(MeterReadings meters, Clearing clearing, Settlement settlement) {
        double net = 0;
        double balance = 0;
        for (MeterReading reading : meters.readings()) {
            net += reading.generationKwh() - reading.demandKwh();
            balance += reading.balanceKwh();
        }
        double lost = clearing.trades().stream().mapToDouble(Trade::lossKwh).sum();
        assertEquals(net, lost + settlement.operator().netExportKwh(), 1e-9 * 1000);
        // 12.16 starts at what the senders gave, which is 0 here.
        assertEquals(balance, net + clearing.result().balanceAfterKwh(), 1e-9 * 1000);
    }

    private static void assertMoneyCloses(Settlement settlement) {
        double agents = settlement.accounts().stream()
                .mapToDouble(AgentAccount::profitUsd)
                .sum();
        double operator =
                settlement.operator().marginUsd() + settlement.operator().feesUsd();
        assertEquals(0, agents + operator, 1e-9 * (1 + Math.abs(operator)));
    }

    @Property(tries = 1000)
    void withoutTiesTheOrderOfTheAgentsChangesNothing(@ForAll long seed, @ForAll long shuffle) {
        Random random = new Random(seed);
        List<Order> orders = new ArrayList<>();
        for (Household home : draw(random, 0)) {
            Order order = home.order();
            orders.add(TestMarket.order(
                    orders.size(), order.side(), order.priceUsdPerMwh(), order.quantityKwh(), 0, Order.NO_PARTNER));
        }
        List<MarketAgent> agents = TestMarket.agents(AGENTS, TestMarket.IEEE34);
        List<MarketAgent> permuted = new ArrayList<>(agents);
        Collections.shuffle(permuted, new Random(shuffle));
        assertEquals(trades(agents, orders), trades(permuted, orders));
    }

    private static List<Trade> trades(List<MarketAgent> agents, List<Order> orders) {
        Tariffs tariffs = new Tariffs(new double[] {40}, new double[] {200});
        Market market = new Market(TestMarket.rules(), TestMarket.IEEE34, agents, tariffs, TradingDay.of(24));
        return market.clear(0, TestMarket.submit(0, orders)).trades();
    }

    @Property(tries = 1000)
    void amongOrdersOfEqualPriceAndTimeTheAgentListedFirstIsServedFirst(
            @ForAll long seed, @ForAll long shuffle, @ForAll @IntRange(min = 1, max = 4) int prices) {
        Random random = new Random(seed);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            double price = (side == Side.BUY ? 150 : 90) + 5 * random.nextInt(prices);
            orders.add(TestMarket.order(i, side, price, random.nextDouble(1, 60)));
        }
        List<MarketAgent> agents = new ArrayList<>(TestMarket.agents(AGENTS, TestMarket.IEEE34));
        Collections.shuffle(agents, new Random(shuffle));
        Map<String, Double> fromAgents = new HashMap<>();
        for (Trade trade : trades(agents, orders)) {
            if (trade.stage() == Stage.AUCTION) {
                fromAgents.merge(trade.buyerId(), trade.deliveredKwh(), Double::sum);
                fromAgents.merge(trade.sellerId(), trade.quantityKwh(), Double::sum);
            }
        }
        for (int late = 1; late < AGENTS; late++) {
            for (int early = 0; early < late; early++) {
                Order first = orderOf(agents.get(early), orders);
                Order second = orderOf(agents.get(late), orders);
                boolean tied = first.side() == second.side() && first.priceUsdPerMwh() == second.priceUsdPerMwh();
                if (tied && fromAgents.containsKey(second.agentId())) {
                    double served = fromAgents.getOrDefault(first.agentId(), 0.0);
                    assertEquals(first.quantityKwh(), served, 1e-5, first + " before " + second);
                }
            }
        }
    }

    private static Order orderOf(MarketAgent agent, List<Order> orders) {
        return orders.stream()
                .filter(order -> order.agentId().equals(agent.id()))
                .findFirst()
                .orElseThrow();
    }
}
