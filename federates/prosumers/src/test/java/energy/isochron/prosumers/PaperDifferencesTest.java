package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.prosumers.reward.AgentInterval;
import energy.isochron.prosumers.reward.CommunityInterval;
import energy.isochron.prosumers.reward.OwnTrades;
import energy.isochron.prosumers.reward.RewardFormula;
import energy.isochron.prosumers.reward.RewardRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where paper and reference differ (specification, 9.1) in what agents observe, do and are rewarded for: which side was built. */
class PaperDifferencesTest {
    private static final Indicators STILL = new Indicators(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);

    private static CommunityInterval community(double netExportKwh, double cooperation) {
        return new CommunityInterval(netExportKwh, 100, 100, 40, 200, 20, 300, cooperation);
    }

    /** A purchase of {@code executed} kWh from an agent and {@code fromOperator} from the operator, at the clearing price. */
    private static AgentInterval purchase(double ordered, double executed, double fromOperator, double unservedShare) {
        OwnTrades trades =
                new OwnTrades(2, 1, executed + fromOperator, fromOperator, executed, fromOperator, 100, 0, 0);
        return new AgentInterval("a", true, ordered, trades, -executed - fromOperator, unservedShare);
    }

    @Test
    @Tag("D7")
    void d07_rewardCountsTheQuantityThatWasSubmittedNotTheRemainder() {
        Reward whole = RewardFormula.reward(RewardRules.DEFAULT, community(20, 0.5), purchase(10, 10, 0, 0));
        assertEquals(1, whole.resource(), "the whole order was executed, whatever remained of it in the book");
        assertEquals(0.7, whole.trade(), 1e-12);
        assertEquals(0.1, whole.gridOrder(), 1e-12);
        Reward half = RewardFormula.reward(RewardRules.DEFAULT, community(20, 0.5), purchase(20, 10, 0, 0));
        assertEquals(0.5 - 1.5 * 0.5, half.resource(), 1e-12);
        assertEquals(0.35, half.trade(), 1e-12);
    }

    @Test
    @Tag("D8")
    void d08_rewardIsEquationTwoWithLinearPenaltiesAndWithoutLogarithm() {
        Reward reward = RewardFormula.reward(RewardRules.DEFAULT, community(20, 0.5), purchase(10, 5, 5, 0.2));
        double penalties = 5 * 0.5 * 0.2 + 5 * 0.2;
        assertEquals(penalties, reward.operatorPenalty() + reward.unservedPenalty(), 1e-12);
        assertEquals(reward.base() * (1 + 0.5 * reward.contribution()) - penalties, reward.total(), 1e-12);
        Reward none = RewardFormula.reward(
                RewardRules.DEFAULT, community(20, 0.5), new AgentInterval("a", true, 0, OwnTrades.NONE, 0, 0));
        assertEquals(-5, none.total(), "the reference gives −4.463");
    }

    @Test
    @Tag("D8")
    void d08_penaltyForUnmetDemandIsLinearAndFiresInTheLastInterval() {
        Prosumer agent = Fixtures.agent("a", "b0", 0, 4, BatteryRating.NONE, 0);
        LearningRules learning = new LearningRules(3, 100, RewardRules.DEFAULT, true);
        Community community =
                new Community(List.of(agent), Fixtures.rules(false, false), learning, Fixtures.buses(1), Fixtures.LINE);
        List<Double> rewards = play(community, List.of(agent), 3);
        assertEquals(List.of(-5.0, -5.0, -10.0), rewards, "all demand was unserved: p_dso × 1, once");
    }

    /** Intervals without any trade. */
    private static List<Double> play(Community community, List<Prosumer> agents, int intervals) {
        List<Double> rewards = new ArrayList<>();
        for (int k = 0; k < intervals; k++) {
            community.order(k, 40, 200, Fixtures.settlement(k - 1, agents));
            community.rewards().ifPresent(told -> rewards.add(told.total()));
            community.meter(Fixtures.clearing(k));
            community.observe(new Indicators(k, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
        }
        community.conclude(Fixtures.settlement(intervals - 1, agents));
        rewards.add(community.rewards().orElseThrow().total());
        return rewards;
    }

    @Test
    @Tag("D9")
    void d09_rewardUsesTheNetPositionOfThisIntervalNotTheTradesOfThePreviousOne() {
        Prosumer agent = Fixtures.agent("a", "b0", 10, 0, BatteryRating.NONE, 0);
        LearningRules learning = new LearningRules(2, 100, RewardRules.DEFAULT, true);
        Community community =
                new Community(List.of(agent), Fixtures.rules(false, false), learning, Fixtures.buses(1), Fixtures.LINE);
        Orders orders = community.order(0, 40, 200, Fixtures.settlement(-1, List.of(agent)));
        Order order = orders.orders().getFirst();
        MarketResult result = new MarketResult(100, 10, 10, 0, 10, 0, 1, -10, 40, 200, 160, 0, 0, 0, 0, 0, 0);
        Trade sale = new Trade("DSO", "a", 40, order.quantityKwh(), Stage.DSO, 0, 0, 0, 0);
        community.meter(new Clearing(0, orders.orders(), List.of(), List.of(sale), result));
        community.observe(STILL);
        Settlement settled = Fixtures.settlement(0, List.of(agent));
        OperatorAccount operator = new OperatorAccount(0, 0, 0, 0, 10, -10, 0, 0);
        community.order(
                1,
                40,
                200,
                new Settlement(0, settled.accounts(), operator, settled.ledgerHeight(), settled.ledgerHash()));
        Reward reward = community.rewards().orElseThrow().rewards().getFirst();
        assertEquals(0.5 * (0 - 10) / 10, reward.gridRelief(), 1e-12, "it is all of the imbalance");
        assertEquals(0, reward.contributionGrid(), 1e-12);
    }

    @Test
    @Tag("D22")
    void d22_everyPartnerNobodyIncludedHasEqualWidthOrAnIndexOfItsOwn() {
        int agents = 3;
        int[] hits = new int[agents + 2];
        int points = 100_000;
        IntStream.range(0, points).forEach(i -> hits[Action.partnerOf((i + 0.5) / points * (agents + 1), agents)]++);
        for (int partner = 0; partner < hits.length; partner++) {
            assertEquals(20_000, hits[partner], 1, "partner " + partner);
        }
        double[] most = {10, 10, 10};
        ActionSpace space = new ActionSpace(Fixtures.RULES, true, most, (i, j) -> true);
        assertEquals(
                agents + 1,
                space.action(ActionForm.CONTINUOUS, 0, new double[] {0, 0, 0, 0.9}, 0)
                        .partner());
        for (int partner = 1; partner < agents + 2; partner++) {
            assertEquals(
                    partner,
                    space.action(ActionForm.MIXED, 0, new double[] {0, 0, 1, partner}, 0)
                            .partner());
        }
        assertEquals(
                agents + 1,
                space.action(ActionForm.MIXED, 0, new double[] {0, 0, 1, 0}, 0).partner(),
                "oneself is nobody");
    }

    @Test
    @Tag("D23")
    void d23_anEpisodePlaysAllItsIntervalsAndEndsOnceWithTheLast() {
        int intervals = 24;
        Recording policy = new Recording();
        Prosumer agent = policy.agent("a", "b0");
        LearningRules learning = new LearningRules(intervals, 100, RewardRules.DEFAULT, true);
        Community community =
                new Community(List.of(agent), Fixtures.rules(false, false), learning, Fixtures.buses(1), Fixtures.LINE);
        play(community, List.of(agent), intervals);
        assertEquals(IntStream.range(0, intervals).mapToObj(Long::valueOf).toList(), policy.acted);
        assertEquals(policy.acted, policy.heard);
        assertEquals(List.of(intervals - 1L), policy.ended, "terminal once, after τ intervals, not τ − 1");
    }

    /** Three agents with batteries of their own levels, not in the order of their ids, one of them without a policy. */
    private static List<Prosumer> team(Recording first, Recording second) {
        return List.of(
                first.agent("z", "b0"),
                Fixtures.agent("m", "b1", 2, 6, BatteryRating.NONE, 0),
                second.agent("a", "b2"),
                first.agent("k", "b2"));
    }

    @Test
    @Tag("D24")
    void d24_aCentralCriticIsHandedAllObservationsInAgentOrderAndALocalActorFindsItsOwnInItsRow() {
        Recording shared = new Recording();
        Recording alone = new Recording();
        Recording fellow = new Recording();
        LearningRules learning = new LearningRules(3, 100, RewardRules.DEFAULT, true);
        playTeam(team(shared, shared), learning);
        playTeam(team(fellow, alone), learning);

        PolicySeat seat = shared.seat.orElseThrow();
        int size = seat.observations().size();
        assertEquals(List.of("z", "a", "k"), seat.agentIds(), "agent order, not that of the ids");
        assertEquals(List.of("a"), alone.seat.orElseThrow().agentIds());
        for (int k = 0; k < 3; k++) {
            double[] joint = shared.seen.get(k);
            assertEquals(3 * size, joint.length, "the critic's input is the concatenation");
            assertArrayEquals(alone.seen.get(k), Arrays.copyOfRange(joint, size, 2 * size), "an actor's is its row");
            assertArrayEquals(fellow.seen.get(k), without(joint, size), "and what the other actors see is theirs");
            assertArrayEquals(k == 2 ? shared.next.get(2) : shared.seen.get(k + 1), shared.next.get(k));
            assertEquals(3, shared.rewards.get(k).length, "one reward a row");
            assertEquals(alone.rewards.get(k)[0], shared.rewards.get(k)[1]);
        }
        assertEquals(List.of(2L), shared.ended);
    }

    @Test
    @Tag("D24")
    void d24_anActorOfItsOwnSeesNothingThatIsPrivateToOthers() {
        Recording alone = new Recording();
        Recording richer = new Recording();
        LearningRules learning = new LearningRules(3, 100, RewardRules.DEFAULT, true);
        playTeam(team(new Recording(), alone), learning);
        List<Prosumer> others = new ArrayList<>(team(new Recording(), richer));
        others.set(1, Fixtures.agent("m", "b1", 2, 6, Fixtures.BATTERY, 15));
        playTeam(others, learning);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(alone.seen.get(k), richer.seen.get(k), "another's battery is in nobody's observation");
        }
    }

    private static void playTeam(List<Prosumer> agents, LearningRules learning) {
        play(new Community(agents, Fixtures.rules(true, false), learning, Fixtures.buses(3), Fixtures.LINE), agents, 3);
    }

    /** A matrix of three rows without its second one. */
    private static double[] without(double[] joint, int size) {
        double[] rest = new double[2 * size];
        System.arraycopy(joint, 0, rest, 0, size);
        System.arraycopy(joint, 2 * size, rest, size, size);
        return rest;
    }

    @Test
    @Tag("D27")
    void d27_weightOfThePenaltiesIsFiveAndCanBeChanged() {
        assertEquals(5, RewardRules.DEFAULT.operatorPenalty());
        RewardRules standard = RewardRules.DEFAULT;
        RewardRules later = new RewardRules(
                standard.goals(), standard.contribution(), standard.localShare(), standard.operatorShare(), 15, -5);
        Reward five = RewardFormula.reward(standard, community(20, 0.5), purchase(10, 5, 5, 0.2));
        Reward fifteen = RewardFormula.reward(later, community(20, 0.5), purchase(10, 5, 5, 0.2));
        assertEquals(3 * five.operatorPenalty(), fifteen.operatorPenalty(), 1e-12);
        assertEquals(3 * five.unservedPenalty(), fifteen.unservedPenalty(), 1e-12);
        assertTrue(fifteen.total() < five.total());
    }
}
