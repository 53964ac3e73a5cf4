package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.federation.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityTest {
    private static final Strategy SELLS_TO_ITSELF = (situation, random) -> new Action(100, 5, 0, situation.agent());
    private static final Strategy SELLS_TO_THE_OPERATOR =
            (situation, random) -> new Action(1000, 5, 0, situation.agents());

    private static Prosumer with(
            String id, String bus, double generation, double demand, Strategy strategy, double pf) {
        RandomStreams streams = new RandomStreams(1, 0);
        return new Prosumer(
                id,
                bus,
                Profile.of(generation),
                Profile.of(demand),
                BatteryRating.NONE,
                0,
                pf,
                strategy,
                streams.stream("strategy", id),
                streams.stream("arrival", id));
    }

    private static Community community(CommunityRules rules, Prosumer... agents) {
        return new Community(List.of(agents), rules, Fixtures.buses(4), Fixtures.LINE);
    }

    @Test
    void allBadAgentsAreNamedAtOnce() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> community(
                        Fixtures.rules(false, true),
                        with("a", "b0", 1, 1, Truthful.DEFAULT, 1),
                        with("a", "b9", 1, 1, Truthful.DEFAULT, 1),
                        with("DSO", "b0", 1, 1, Truthful.DEFAULT, 1),
                        with("two words", "nowhere", 1, 1, Truthful.DEFAULT, 1)));
        assertEquals(5, Fixtures.message(e).lines().count(), e.getMessage());
        assertTrue(Fixtures.message(e).lines().allMatch(line -> line.contains("Maybe")), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> community(Fixtures.rules(false, true)));
    }

    @Test
    void injectionsComeInNetworkOrderAndSumTheAgentsOfABus() {
        Prosumer[] agents = {
            with("a", "b3", 0, 4, Truthful.DEFAULT, 0.8),
            with("b", "b1", 6, 0, Truthful.DEFAULT, 1),
            with("c", "b3", 1, 2, Truthful.DEFAULT, 1)
        };
        CommunityRules halfHours = new CommunityRules(Fixtures.RULES, 1800, false, true);
        Community community = community(halfHours, agents);
        assertEquals(List.of("b1", "b3"), community.busIds());
        community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agents)));
        MeterReadings readings = community.meter(Fixtures.clearing(0));
        assertEquals(
                List.of("b1", "b3"),
                readings.injections().stream().map(BusInjection::busId).toList());
        assertEquals(12, readings.injections().get(0).pKw(), 1e-12);
        assertEquals(0, readings.injections().get(0).qKvar(), 1e-12);
        assertEquals(-10, readings.injections().get(1).pKw(), 1e-12);
        assertEquals(-6, readings.injections().get(1).qKvar(), 1e-12);
    }

    private static MeterReadings curtailed(GridFeedback.AgentLimit limit, Prosumer agent, Trade trade) {
        Community community = community(Fixtures.rules(false, true), agent);
        community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agent)));
        Clearing plain = Fixtures.clearing(0, trade);
        GridFeedback none = GridFeedback.NONE;
        GridFeedback feedback =
                new GridFeedback(none.heldBack(), 0, 2, 1, none.before(), none.after(), 1, List.of(limit));
        return community.meter(new Clearing(0, List.of(), List.of(), plain.trades(), plain.result(), feedback));
    }

    private static Trade withOperator(String buyer, String seller, double kwh) {
        return new Trade(buyer, seller, 100, kwh, Stage.DSO, 0, 0, 0, 0);
    }

    @Test
    void whatMayNotBeFedInIsTurnedDownAndMetersShowWhatIsLeft() {
        // 9 kWh of sun, 2 of demand; 7 were cleared, 3 of them curtailed.
        MeterReadings readings = curtailed(
                new GridFeedback.AgentLimit("a", 3, 0),
                with("a", "b1", 9, 2, Truthful.DEFAULT, 1),
                withOperator(Order.OPERATOR, "a", 4));
        MeterReading reading = readings.readings().getFirst();
        assertEquals(6, reading.generationKwh(), 1e-12);
        assertEquals(0, reading.spilledKwh(), 1e-12);
        assertEquals(4, reading.netPositionKwh(), 1e-12);
        assertEquals(4, readings.injections().getFirst().pKw(), 1e-12);
    }

    @Test
    void aBatteryTakesWhatMayNotBeFedInFirst() {
        MeterReading reading = curtailed(
                        new GridFeedback.AgentLimit("a", 6, 0),
                        Fixtures.agent("a", "b1", 9, 2, Fixtures.BATTERY, 10),
                        withOperator(Order.OPERATOR, "a", 1))
                .readings()
                .getFirst();
        assertEquals(5, reading.chargedKwh(), 1e-12);
        assertEquals(8, reading.generationKwh(), 1e-12);
        assertEquals(1, reading.netPositionKwh(), 1e-12);
    }

    @Test
    void whatIsNotServedIsDemandNotMetWithItsReactivePower() {
        MeterReadings readings = curtailed(
                new GridFeedback.AgentLimit("a", 0, 5),
                with("a", "b1", 0, 20, Truthful.DEFAULT, 0.8),
                withOperator("a", Order.OPERATOR, 12));
        MeterReading reading = readings.readings().getFirst();
        assertEquals(15, reading.demandKwh(), 1e-12);
        assertEquals(3, reading.unservedKwh(), 1e-12, "of the other deficit the operator takes care");
        assertEquals(-15, readings.injections().getFirst().pKw(), 1e-12);
        assertEquals(-15 * 0.75, readings.injections().getFirst().qKvar(), 1e-12);
    }

    @Test
    void anotherCommunitysLimitsDoNotMatter() {
        MeterReading reading = curtailed(
                        new GridFeedback.AgentLimit("stranger", 3, 0),
                        with("a", "b1", 9, 2, Truthful.DEFAULT, 1),
                        withOperator(Order.OPERATOR, "a", 4))
                .readings()
                .getFirst();
        assertEquals(9, reading.generationKwh());
        assertEquals(3, reading.spilledKwh(), 1e-12);
    }

    @Test
    void ordersBelowTheLeastQuantityAreNoOrders() {
        Prosumer[] agents = {
            with("tiny", "b0", 0.05, 0, Truthful.DEFAULT, 1), with("enough", "b0", 0.2, 0, Truthful.DEFAULT, 1)
        };
        Orders orders = community(Fixtures.rules(false, false), agents)
                .order(0, 40, 200, Fixtures.settlement(-1, List.of(agents)));
        assertEquals(
                List.of("enough"), orders.orders().stream().map(Order::agentId).toList());
        assertEquals(0.25, orders.netGenerationKwh(), 1e-12);
    }

    @Test
    void preferredPartnersAreTheStrategysAndNobodyPrefersItself() {
        Prosumer[] agents = {
            with("a", "b0", 9, 0, SELLS_TO_ITSELF, 1),
            with("b", "b1", 9, 0, SELLS_TO_THE_OPERATOR, 1),
            with("c", "b2", 9, 0, (situation, random) -> new Action(1, 5, 0, 0), 1),
            with("d", "b2", 9, 0, (situation, random) -> new Action(1, 5, 0, 5), 1)
        };
        Orders orders = community(Fixtures.rules(true, false), agents)
                .order(0, 40, 200, Fixtures.settlement(-1, List.of(agents)));
        assertEquals(
                List.of(Order.NO_PARTNER, Order.OPERATOR, "a", Order.NO_PARTNER),
                orders.orders().stream().map(Order::partnerId).toList());
        assertEquals(
                List.of(100.0, 300.0, 20.0, 20.0),
                orders.orders().stream().map(Order::priceUsdPerMwh).toList());
    }

    @Test
    void withoutPreferenceTheRuleChoosesByReputationAndDistance() {
        Prosumer[] agents = {
            with("a", "b0", 9, 0, SELLS_TO_ITSELF, 1),
            with("b", "b1", 9, 0, SELLS_TO_ITSELF, 1),
            with("c", "b3", 9, 0, SELLS_TO_ITSELF, 1)
        };
        Community community = community(Fixtures.rules(false, false), agents);
        Orders near = community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agents), 0.5, 0.5, 0.5));
        assertEquals(
                List.of("b", "a", "b"),
                near.orders().stream().map(Order::partnerId).toList());
        community.meter(Fixtures.clearing(0));
        List<Prosumer> otherOrder = List.of(agents[2], agents[1], agents[0]);
        Orders reputed = community.order(1, 40, 200, Fixtures.settlement(0, otherOrder, 1, 0.1, 0.1));
        assertEquals(
                List.of("c", "c", "b"),
                reputed.orders().stream().map(Order::partnerId).toList());
    }

    @Test
    void aSingleAgentHasNoPartner() {
        Prosumer alone = with("a", "b0", 9, 0, SELLS_TO_ITSELF, 1);
        Orders orders = community(Fixtures.rules(false, false), alone)
                .order(0, 40, 200, Fixtures.settlement(-1, List.of(alone)));
        assertEquals(Order.NO_PARTNER, orders.orders().getFirst().partnerId());
    }

    @Test
    void timestampsLieInTheirIntervalOnEveryDay() {
        Prosumer agent = with("a", "b0", 9, 0, SELLS_TO_ITSELF, 1);
        Community early = community(Fixtures.rules(true, false), agent);
        Community random = community(Fixtures.rules(true, true), agent);
        List<Double> drawn = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            double at = early.order(k, 40, 200, Fixtures.settlement(k - 1, List.of(agent)))
                    .orders()
                    .getFirst()
                    .timestamp();
            assertEquals((k % 24) / 24.0, at);
            double jittered = random.order(k, 40, 200, Fixtures.settlement(k - 1, List.of(agent)))
                    .orders()
                    .getFirst()
                    .timestamp();
            assertTrue(jittered >= at && jittered < at + 1 / 24.0);
            drawn.add(jittered - at);
            early.meter(Fixtures.clearing(k));
            random.meter(Fixtures.clearing(k));
        }
        assertTrue(drawn.stream().distinct().count() > 50);
    }

    @Test
    void callsOutOfTurnAreRefused() {
        Prosumer agent = with("a", "b0", 9, 0, SELLS_TO_ITSELF, 1);
        Community community = community(Fixtures.rules(true, false), agent);
        List<Prosumer> agents = List.of(agent);
        assertThrows(IllegalStateException.class, () -> community.meter(Fixtures.clearing(0)));
        assertThrows(IllegalStateException.class, () -> community.order(1, 40, 200, Fixtures.settlement(0, agents)));
        assertThrows(IllegalStateException.class, () -> community.order(0, 40, 200, Fixtures.settlement(0, agents)));
        community.order(0, 40, 200, Fixtures.settlement(-1, agents));
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> community.meter(Fixtures.clearing(1)));
        assertTrue(Fixtures.message(e).contains("the next is to meter interval 0"), e.getMessage());
    }

    @Test
    void tariffsThatWereNeverPublishedAreRefused() {
        Prosumer agent = with("a", "b0", 9, 0, SELLS_TO_ITSELF, 1);
        Community community = community(Fixtures.rules(true, false), agent);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> community.order(0, Double.NaN, 200, Fixtures.settlement(-1, List.of(agent))));
        assertTrue(Fixtures.message(e).startsWith("feed-in tariff is NaN"), e.getMessage());
    }

    @Test
    void tradesOfStrangersDoNotConcernTheMeters() {
        Prosumer agent = with("a", "b0", 9, 0, SELLS_TO_ITSELF, 1);
        Community community = community(Fixtures.rules(true, false), agent);
        community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agent)));
        MeterReading reading = community
                .meter(Fixtures.clearing(
                        0,
                        new Trade("x", "y", 100, 3, Stage.AUCTION, 0, 1, 0.1, 0),
                        new Trade("x", "a", 100, 2, Stage.AUCTION, 0, 1, 0.1, 0)))
                .readings()
                .getFirst();
        assertEquals(2, reading.soldKwh());
        assertEquals(7, reading.spilledKwh());
    }
}
