package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.prosumers.reward.RewardRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final LearningRules TWO_INTERVALS = new LearningRules(2, 100, RewardRules.DEFAULT, false);

    private final Recording policy = new Recording();
    private final Recording other = new Recording();
    private final List<Prosumer> agents = List.of(
            policy.agent("a", "b0"),
            Fixtures.agent("b", "b1", 9, 0, BatteryRating.NONE, 0),
            other.agent("c", "b2"),
            policy.agent("d", "b2"));

    private Community community() {
        return new Community(agents, Fixtures.rules(true, false), TWO_INTERVALS, Fixtures.buses(3), Fixtures.LINE);
    }

    private Orders play(Community community, long interval) {
        if (interval > 0) {
            community.observe(new Indicators(interval - 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
        }
        Orders orders = community.order(interval, 40, 200, Fixtures.settlement(interval - 1, agents));
        community.meter(Fixtures.clearing(interval));
        return orders;
    }

    @Test
    void agentsOfOneProviderShareAPolicyThatDecidesForAllAtOnce() {
        policy.action = new double[] {0, 1, -1, 1};
        Orders orders = play(community(), 0);
        PolicySeat seat = policy.seat.orElseThrow();
        assertEquals(List.of("a", "d"), seat.agentIds());
        assertEquals(List.of(0, 3), seat.agents());
        assertEquals(List.of("c"), other.seat.orElseThrow().agentIds());
        assertEquals(46, seat.observations().size());
        assertEquals(2 * 46, policy.seen.getFirst().length);
        assertEquals(
                List.of("a", "b", "d"),
                orders.orders().stream().map(Order::agentId).toList());
        assertEquals(160, orders.orders().getFirst().priceUsdPerMwh(), 1e-12);
        assertEquals("reputation_of_c", seat.observations().slots().get(44).name());
        assertEquals("time_of_day", seat.observations().slots().get(1).name());
    }

    @Test
    void outcomeHasTheRewardsOfItsRowsAndTheObservationsOfTheNextDecision() {
        Community community = community();
        play(community, 0);
        play(community, 1);
        assertArrayEquals(policy.next.getFirst(), policy.seen.get(1));
        assertArrayEquals(new double[] {-5, -5}, policy.rewards.getFirst());
        assertTrue(policy.ended.isEmpty());
        community.observe(new Indicators(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
        community.conclude(Fixtures.settlement(1, agents));
        assertEquals(List.of(1L), policy.ended);
        double[] last = policy.next.getLast();
        assertEquals(1, last[0], "τ/τ");
        assertEquals(0, last[20], "no demand remains");
        assertEquals(3 / 100.0, last[16], "generation of the last interval");
        assertTrue(community.rewards().isEmpty(), "nobody asked for a report");
    }

    @Test
    void concludingTooEarlyOrWithOldIndicatorsIsRefused() {
        Community community = community();
        assertThrows(IllegalStateException.class, () -> community.conclude(Fixtures.settlement(-1, agents)));
        play(community, 0);
        play(community, 1);
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> community.conclude(Fixtures.settlement(1, agents)));
        assertTrue(Fixtures.message(e).contains("Maybe analytics missed a beat"), e.getMessage());
    }

    @Test
    void aPolicyInACommunityWithoutLearningRulesIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new Community(agents, Fixtures.rules(true, false), Fixtures.buses(3), Fixtures.LINE));
        assertTrue(Fixtures.message(e).contains("learning rules"), e.getMessage());
    }

    @Test
    void aPolicyThatDivergedOrMixesUpTheFormsIsNamed() {
        ActionSpace space = new ActionSpace(Fixtures.RULES, true, new double[] {10, 10}, (i, j) -> true);
        double[] nan = {0, Double.NaN, 0, 0};
        IllegalArgumentException diverged =
                assertThrows(IllegalArgumentException.class, () -> space.action(ActionForm.CONTINUOUS, 0, nan, 0));
        assertTrue(Fixtures.message(diverged).contains("diverged"), diverged.getMessage());
        for (double[] wrong :
                List.of(new double[] {0, 0, 0.5, 0}, new double[] {0, 0, 1, 4}, new double[] {0, 0, 1, -1})) {
            assertThrows(IllegalArgumentException.class, () -> space.action(ActionForm.MIXED, 0, wrong, 0));
        }
    }

    @Test
    void everySlotHasANameOfItsOwnAMeaningAUnitAndARange() {
        List<ObservationSpace.Slot> slots = new ObservationSpace(List.of("a", "b"), true).slots();
        assertEquals(
                44, slots.stream().map(ObservationSpace.Slot::name).distinct().count());
        for (ObservationSpace.Slot slot : slots) {
            assertTrue(slot.high() == 1 && (slot.low() == 0 || slot.low() == -1), slot::toString);
            assertTrue(!slot.meaning().isBlank() && !slot.unit().isBlank(), slot::toString);
        }
    }
}
