package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.AgentLimit;
import energy.isochron.exchange.GridFeedback.Violations;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule of curtailment by hand: a line 0 - 1 - 2 - 3 from the slack bus, three branches of 40 kW, 0.001 pu/kW each. */
class CurtailmentTest {
    private static final Network LINE = new Network(Shape.LINE.plan(4, 120, new double[] {1, 1, 1}));
    private static final RadialGrid GRID = new RadialGrid(LINE, 0.04);

    private static Market market(GridFeedbackRules rules) {
        List<MarketAgent> agents = IntStream.range(0, 4)
                .mapToObj(i -> new MarketAgent("A" + i, "" + i, 0.5))
                .toList();
        return new Market(
                TestMarket.rules(),
                LINE,
                agents,
                new Tariffs(new double[] {40, 40}, new double[] {200, 200}),
                TradingDay.of(24),
                new double[3],
                new GridCoupling(rules, GRID.puPerKw, new double[] {0, 0.5, 0, 0}));
    }

    private static GridFeedbackRules rules(int rounds) {
        return new GridFeedbackRules(false, rounds, 0.95, 1.05, 1);
    }

    private static Order order(int agent, Side side, double kwh) {
        return new Order(
                "A" + agent, side, side == Side.BUY ? 150 : 50, kwh, 0, Integer.toString(agent), Order.NO_PARTNER);
    }

    private static Clearing play(Market market, Order... orders) {
        market.clear(0, TestMarket.submit(0, orders));
        while (market.isScheduleOpen()) {
            market.check(GRID.of(market.scheduledKw()));
        }
        return market.curtailed();
    }

    @Test
    void scheduleIsWhatTheTradesFeedInAndTakeAtEachBus() {
        Market market = market(rules(3));
        market.clear(0, TestMarket.submit(0, order(3, Side.SELL, 10), order(1, Side.BUY, 20)));
        assertArrayEquals(new double[] {0, -20, 0, 10}, market.scheduledKw(), 1e-12);
        assertArrayEquals(new double[] {0, -10, 0, 0}, market.scheduledKvar(), 1e-12);
        assertTrue(market.isScheduleOpen());
    }

    @Test
    void whatTheGridCanCarryStaysAsItWasCleared() {
        Market market = market(rules(3));
        Clearing first = market.clear(0, TestMarket.submit(0, order(3, Side.SELL, 10), order(1, Side.BUY, 20)));
        market.check(GRID.of(market.scheduledKw()));
        assertFalse(market.isScheduleOpen());
        Clearing clearing = market.curtailed();
        assertEquals(first.trades(), clearing.trades());
        assertSame(first.result(), clearing.result());
        assertEquals(
                new GridFeedback(GridFeedback.HeldBack.NONE, 0, 1, 0, Violations.NONE, Violations.NONE, 0, List.of()),
                clearing.feedback());
    }

    @Test
    void thoseBehindAnOverloadedBranchGiveUpTheSameShare() {
        // 30 and 50 kW beyond branch 0-1, 40 kW are allowed; voltages stay within a wide band.
        Market market = market(new GridFeedbackRules(false, 1, 0.5, 1.5, 1));
        Clearing clearing = play(market, order(1, Side.SELL, 30), order(2, Side.SELL, 30), order(0, Side.SELL, 30));
        double share = 40 * 0.999 / 60;
        assertEquals(List.of("A0", "A1", "A2"), sellers(clearing));
        assertEquals(30, clearing.trades().get(0).quantityKwh());
        assertEquals(30 * share, clearing.trades().get(1).quantityKwh(), 1e-12);
        assertEquals(30 * share, clearing.trades().get(2).quantityKwh(), 1e-12);
        GridFeedback feedback = clearing.feedback();
        assertEquals(2, feedback.checks());
        assertEquals(1, feedback.rounds());
        assertEquals(new Violations(true, 1, 0, 0.5), feedback.before());
        assertEquals(Violations.NONE, feedback.after());
        assertEquals(60 - 60 * share, feedback.curtailedKwh(), 1e-12);
        assertEquals(
                List.of("A1", "A2"),
                feedback.limits().stream().map(AgentLimit::agentId).toList());
        assertEquals(30 - 30 * share, feedback.limits().getFirst().injectionKwh(), 1e-12);
        assertEquals(0, feedback.limits().getFirst().withdrawalKwh());
    }

    private static List<String> sellers(Clearing clearing) {
        return clearing.trades().stream().map(Trade::sellerId).sorted().toList();
    }

    @Test
    void tooHighAVoltageIsRelievedByContribution() {
        // 10 kW at bus 1 and 20 kW at bus 3: 0.001·30 + 0.001·20 + 0.001·20 = 0.07 pu above 1 at bus 3.
        Market market = market(rules(1));
        Clearing clearing = play(market, order(1, Side.SELL, 10), order(3, Side.SELL, 20));
        double lambda = (0.02 + 2e-4) / (0.001 * 0.001 * 10 + 0.003 * 0.003 * 20);
        // Bus 2, at 1.05, is within the band; so bus 3 alone asks.
        assertEquals(10 * (1 - 0.001 * lambda), sold(clearing, "A1"), 1e-9);
        assertEquals(20 * (1 - 0.003 * lambda), sold(clearing, "A3"), 1e-9);
        assertEquals(
                new Violations(true, 0, 1, 0.2).buses(),
                clearing.feedback().before().buses());
        assertEquals(0.2, clearing.feedback().before().severity(), 1e-9);
        assertEquals(Violations.NONE, clearing.feedback().after());
    }

    private static double sold(Clearing clearing, String agent) {
        return clearing.trades().stream()
                .filter(trade -> trade.sellerId().equals(agent))
                .mapToDouble(Trade::quantityKwh)
                .sum();
    }

    @Test
    void tooLowAVoltageIsRelievedByTheBuyersAndTheirSellersAreFree() {
        Market market = market(rules(3));
        Clearing clearing = play(market, order(3, Side.BUY, 30), order(0, Side.SELL, 30));
        GridFeedback feedback = clearing.feedback();
        assertEquals(2, feedback.before().buses());
        assertEquals(Violations.NONE, feedback.after());
        assertEquals(1, feedback.limits().size());
        AgentLimit limit = feedback.limits().getFirst();
        assertEquals("A3", limit.agentId());
        assertEquals(0, limit.injectionKwh());
        double bought = clearing.trades().stream()
                .filter(trade -> trade.buyerId().equals("A3"))
                .mapToDouble(Trade::deliveredKwh)
                .sum();
        assertEquals(30, bought + limit.withdrawalKwh(), 1e-9);
        assertTrue(sold(clearing, "A0") < 30, "the seller's trade is less, too");
    }

    @Test
    void feesAndLossesGoByTheQuantityAndThePriceStays() {
        Market market = market(rules(3));
        Clearing first = market.clear(0, TestMarket.submit(0, order(3, Side.SELL, 30), order(1, Side.BUY, 15)));
        while (market.isScheduleOpen()) {
            market.check(GRID.of(market.scheduledKw()));
        }
        Trade before = first.trades().getFirst();
        Trade after = market.curtailed().trades().getFirst();
        double share = after.quantityKwh() / before.quantityKwh();
        assertTrue(share < 1 && share > 0.5, () -> "share is " + share);
        assertEquals(before.priceUsdPerMwh(), after.priceUsdPerMwh());
        assertEquals(before.lossKwh() * share, after.lossKwh(), 1e-12);
        assertEquals(before.feesUsd() * share, after.feesUsd(), 1e-12);
    }

    @Test
    void aScheduleWithoutSolutionIsHalvedAndTakenBackIfThatDoesNotHelp() {
        Market helped = market(rules(3));
        helped.clear(0, TestMarket.submit(0, order(3, Side.SELL, 12)));
        helped.check(GRID.unsolved());
        helped.check(GRID.of(helped.scheduledKw()));
        Clearing halved = helped.curtailed();
        assertEquals(6, sold(halved, "A3"));
        assertEquals(new Violations(false, 0, 0, 0), halved.feedback().before());
        assertEquals(Violations.NONE, halved.feedback().after());

        Market lost = market(rules(2));
        lost.clear(0, TestMarket.submit(0, order(3, Side.SELL, 12)));
        for (int check = 0; check < 3; check++) {
            assertTrue(lost.isScheduleOpen());
            lost.check(GRID.unsolved());
        }
        assertFalse(lost.isScheduleOpen());
        Clearing kept = lost.curtailed();
        assertEquals(12, sold(kept, "A3"));
        assertEquals(2, kept.feedback().rounds());
        assertFalse(kept.feedback().after().converged());
    }

    @Test
    void aRoundThatMakesMattersWorseDoesNotCount() {
        Market market = market(rules(1));
        market.clear(0, TestMarket.submit(0, order(3, Side.SELL, 20)));
        CheckedSchedule first = GRID.of(market.scheduledKw());
        market.check(first);
        CheckedSchedule worse = GRID.of(new double[] {0, 0, 0, 60});
        market.check(worse);
        Clearing clearing = market.curtailed();
        assertEquals(20, sold(clearing, "A3"));
        assertEquals(clearing.feedback().before(), clearing.feedback().after());
        assertEquals(0, clearing.feedback().curtailedKwh());
    }

    @Test
    void whatNobodyCanRelieveEndsTheRounds() {
        Market market = market(rules(5));
        market.clear(0, TestMarket.submit(0, order(3, Side.SELL, 1)));
        CheckedSchedule high =
                new CheckedSchedule(true, new double[] {1.1, 1, 1, 1}, new double[] {0, 0, 0}, new double[] {0, 0, 0});
        market.check(high);
        assertFalse(market.isScheduleOpen());
        assertEquals(1, market.curtailed().feedback().after().buses());
    }

    @Test
    void aNetworkWithLoopsIsRefused() {
        Network ring = new Network(Shape.RING.plan(3, 100, new double[] {1, 1, 1}));
        GridCoupling coupling = new GridCoupling(rules(1), new double[3], new double[1]);
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Market(
                                TestMarket.rules(),
                                ring,
                                List.of(new MarketAgent("A0", "0", 0.5)),
                                new Tariffs(new double[] {40}, new double[] {200}),
                                TradingDay.of(24),
                                new double[3],
                                coupling))
                .getMessage());
        assertTrue(message.startsWith("the network has loops"), message);
    }
}
