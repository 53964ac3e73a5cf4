package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.AgentLimit;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Curtailment on a radial feeder from wide to hopelessly narrow, whose grid is linear. */
class CurtailmentProperties {
    private static final int AGENTS = 8;

    /** A market, the grid that checks it, and what was cleared before and after. */
    private static final class Played {
        final Network network;
        final RadialGrid grid;
        final Market market;
        final Clearing before;
        final Clearing after;

        Played(List<Order> orders, int rounds, double capacityKw, double factorPu) {
            network = new Network(Feeder.IEEE34.plan(capacityKw));
            grid = new RadialGrid(network, factorPu);
            GridFeedbackRules rules = new GridFeedbackRules(false, rounds, 0.95, 1.05, 1);
            market = new Market(
                    TestMarket.rules(),
                    network,
                    TestMarket.agents(AGENTS, network),
                    new Tariffs(new double[] {40}, new double[] {200}),
                    TradingDay.of(24),
                    new double[network.branchCount()],
                    new GridCoupling(rules, grid.puPerKw, new double[AGENTS]));
            before = market.clear(0, TestMarket.submit(0, orders));
            int checks = 0;
            while (market.isScheduleOpen()) {
                market.check(grid.of(market.scheduledKw()));
                assertTrue(++checks <= rounds + 1, "checks are bounded");
            }
            after = market.curtailed();
        }
    }

    private static List<Order> orders(Random random) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            int partner = random.nextInt(AGENTS + 2);
            String named = partner < AGENTS ? "A" + partner : partner == AGENTS ? Order.OPERATOR : Order.NO_PARTNER;
            orders.add(TestMarket.order(i, side, random.nextDouble(20, 300), random.nextDouble(0.01, 60), 0, named));
        }
        return orders;
    }

    @Property(tries = 1000)
    void noTradeIsMoreThanItWasAndPricesStay(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int rounds,
            @ForAll @DoubleRange(min = 10, max = 10000) double capacityKw,
            @ForAll @DoubleRange(min = 0, max = 1) double factorPu) {
        Played played = new Played(orders(new Random(seed)), rounds, capacityKw, factorPu);
        Iterator<Trade> all = played.before.trades().iterator();
        double volume = 0;
        for (Trade trade : played.after.trades()) {
            Trade original = all.next();
            while (!original.buyerId().equals(trade.buyerId())
                    || !original.sellerId().equals(trade.sellerId())
                    || original.stage() != trade.stage()) {
                original = all.next();
            }
            double share = trade.quantityKwh() / original.quantityKwh();
            assertTrue(share > 0 && share <= 1, () -> "share is " + share);
            assertEquals(original.priceUsdPerMwh(), trade.priceUsdPerMwh());
            assertEquals(original.lossKwh() * share, trade.lossKwh(), 1e-9);
            assertEquals(original.feesUsd() * share, trade.feesUsd(), 1e-9);
            volume += trade.quantityKwh();
        }
        assertEquals(volume, played.after.result().clearingVolumeKwh(), 1e-9);
        assertEquals(
                played.before.result().clearingVolumeKwh() - volume,
                played.after.feedback().curtailedKwh(),
                1e-9);
    }

    @Property(tries = 1000)
    void violationsNeverBecomeMoreAndAreThoseOfTheFinalTrades(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int rounds,
            @ForAll @DoubleRange(min = 10, max = 10000) double capacityKw,
            @ForAll @DoubleRange(min = 0, max = 1) double factorPu) {
        Played played = new Played(orders(new Random(seed)), rounds, capacityKw, factorPu);
        GridFeedback feedback = played.after.feedback();
        assertTrue(feedback.after().severity() <= feedback.before().severity());
        assertTrue(feedback.rounds() <= rounds && feedback.checks() <= rounds + 1);
        assertEquals(severity(played), feedback.after().severity(), 1e-6);
    }

    /** Of what the agents may feed in and take: their cleared positions less what was curtailed. */
    private static double severity(Played played) {
        Map<String, Double> limits = new HashMap<>();
        for (AgentLimit limit : played.after.feedback().limits()) {
            limits.put(limit.agentId(), limit.withdrawalKwh() - limit.injectionKwh());
        }
        double[] injection = new double[played.network.busCount()];
        for (int i = 0; i < AGENTS; i++) {
            String id = "A" + i;
            int bus = i * 5 % played.network.busCount();
            injection[bus] += limits.getOrDefault(id, 0.0);
            for (Trade trade : played.before.trades()) {
                injection[bus] += trade.sellerId().equals(id) ? trade.quantityKwh() : 0;
                injection[bus] -= trade.buyerId().equals(id) ? trade.deliveredKwh() : 0;
            }
        }
        CheckedSchedule state = played.grid.of(injection);
        double severity = 0;
        for (double loading : state.loading()) {
            severity += loading > 1 + 1e-6 ? loading - 1 : 0;
        }
        for (double voltage : state.voltagePu()) {
            double outside = Math.max(voltage - 1.05, 0.95 - voltage);
            severity += outside > 1e-6 ? outside / 0.1 : 0;
        }
        return severity;
    }

    @Property(tries = 1000)
    void enoughRoundsLeaveNoViolationWhereNothingElseFlows(
            @ForAll long seed, @ForAll @DoubleRange(min = 300, max = 10000) double capacityKw) {
        List<Order> sellers = orders(new Random(seed)).stream()
                .filter(order -> !order.isBuy())
                .toList();
        Played played = new Played(sellers, 20, capacityKw, 0.5);
        assertEquals(0, played.after.feedback().after().severity());
    }

    @Property(tries = 1000)
    void theOrderOfArrivalChangesNothing(@ForAll long seed, @ForAll long shuffle) {
        List<Order> orders = orders(new Random(seed));
        List<Order> shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, new Random(shuffle));
        Clearing one = new Played(orders, 3, 500, 0.3).after;
        Clearing other = new Played(shuffled, 3, 500, 0.3).after;
        assertEquals(one, other);
    }

    @Property(tries = 1000)
    void energyAndMoneyClose(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int rounds,
            @ForAll @DoubleRange(min = 10, max = 5000) double capacityKw) {
        Random random = new Random(seed);
        Played played = new Played(orders(random), rounds, capacityKw, 0.5);
        MeterReadings meters = meters(random, played.after);
        Settlement settlement = played.market.settle(meters);
        double net = 0;
        for (MeterReading reading : meters.readings()) {
            net += reading.generationKwh() - reading.demandKwh();
        }
        double lost = played.after.trades().stream().mapToDouble(Trade::lossKwh).sum();
        assertEquals(net, lost + settlement.operator().netExportKwh(), 1e-6);
        double agents = settlement.accounts().stream()
                .mapToDouble(AgentAccount::profitUsd)
                .sum();
        double operator =
                settlement.operator().marginUsd() + settlement.operator().feesUsd();
        assertEquals(0, agents + operator, 1e-9 * (1 + Math.abs(operator)));
        double balance = 0;
        for (Trade trade : played.after.trades()) {
            balance += trade.sellerId().equals(Order.OPERATOR) ? trade.quantityKwh() : 0;
            balance -= trade.buyerId().equals(Order.OPERATOR) ? trade.quantityKwh() : trade.lossKwh();
        }
        assertEquals(balance, played.after.result().balanceAfterKwh(), 1e-9);
    }

    /** Meters of households without batteries that obey what was curtailed. */
    private static MeterReadings meters(Random random, Clearing clearing) {
        List<MeterReading> readings = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            String id = "A" + i;
            double in = 0;
            double out = 0;
            for (Trade trade : clearing.trades()) {
                in += trade.buyerId().equals(id) ? trade.deliveredKwh() : 0;
                out += trade.sellerId().equals(id) ? trade.quantityKwh() : 0;
            }
            double generation = random.nextDouble(50);
            double demand = random.nextDouble(50);
            double surplus = generation - demand + in - out;
            readings.add(new MeterReading(
                    id,
                    TestMarket.IEEE34.bus(i * 5 % 34).id(),
                    generation,
                    demand,
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
        return new MeterReadings(clearing.interval(), readings, List.of());
    }
}
