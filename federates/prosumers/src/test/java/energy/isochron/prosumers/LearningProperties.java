package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.prosumers.reward.AgentInterval;
import energy.isochron.prosumers.reward.CommunityInterval;
import energy.isochron.prosumers.reward.NormalisedIndicators;
import energy.isochron.prosumers.reward.RewardFormula;
import energy.isochron.prosumers.reward.RewardRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LearningProperties {
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final NormalisedIndicators.Bounds BOUNDS = new NormalisedIndicators.Bounds(20, 300, 100, 3);

    /** Numbers of any size, sign and kind that a message may hold, zero and huge ones among them. */
    private static double any(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> random.nextDouble(-1, 1);
            case 2 -> random.nextDouble(-1e3, 1e3);
            case 3 -> random.nextDouble(-1e12, 1e12);
            default -> random.nextBoolean() ? Double.MIN_VALUE : -Double.MIN_NORMAL;
        };
    }

    private static double positive(SplittableRandom random) {
        return Math.abs(any(random));
    }

    private static Indicators indicators(SplittableRandom random) {
        double congestion = random.nextInt(4) == 0 ? Double.NaN : any(random);
        return new Indicators(
                0,
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                congestion,
                any(random),
                any(random),
                any(random),
                any(random),
                any(random));
    }

    private static MarketResult result(SplittableRandom random) {
        return new MarketResult(
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random));
    }

    @Property(tries = 2000)
    void observationsStayInTheirRangesInAnyState(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int agents) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean preference = random.nextBoolean();
        LearningRules learning = new LearningRules(
                1 + random.nextInt(50), Double.MIN_NORMAL + positive(random), RewardRules.DEFAULT, false);
        Observer observer = new Observer(Fixtures.rules(preference, true), learning, agents);
        double[] reputations = random.doubles(agents).toArray();
        observer.begin(
                new CommunityState(
                        random.nextLong(learning.intervals() + 1),
                        any(random),
                        any(random),
                        random.nextBoolean() ? Optional.empty() : Optional.of(result(random)),
                        any(random),
                        NormalisedIndicators.of(indicators(random), BOUNDS)),
                reputations);
        double[] seen = new double[observer.size() + 2];
        observer.write(state(random), seen, 1);
        List<ObservationSpace.Slot> slots = new ObservationSpace(Fixtures.buses(agents), preference).slots();
        assertEquals(slots.size(), observer.size());
        for (int i = 0; i < slots.size(); i++) {
            ObservationSpace.Slot slot = slots.get(i);
            double value = seen[i + 1];
            assertTrue(value >= slot.low() && value <= slot.high(), () -> slot + " is " + value);
        }
        assertEquals(0, seen[0]);
        assertEquals(0, seen[seen.length - 1]);
    }

    private static AgentState state(SplittableRandom random) {
        return new AgentState(
                positive(random),
                positive(random),
                new Fulfilment(any(random), any(random), any(random), positive(random)),
                new Fulfilment(any(random), any(random), any(random), positive(random)),
                any(random),
                random.nextDouble(),
                new BatteryState(
                        positive(random),
                        positive(random),
                        any(random),
                        any(random),
                        positive(random),
                        positive(random)));
    }

    @Property(tries = 2000)
    void rewardsAreFiniteAndTheSumOfTheirTerms(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int trades) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean buys = random.nextBoolean();
        double price = random.nextInt(4) == 0 ? 0 : random.nextDouble(-50, 300);
        List<Trade> own = new ArrayList<>();
        for (int i = 0; i < trades; i++) {
            own.add(trade(random, buys));
        }
        TradeTally tally = new TradeTally(Map.of("a", 0), 1);
        tally.count(own, price);
        CommunityInterval all = new CommunityInterval(
                random.nextInt(4) == 0 ? 0 : random.nextDouble(-500, 500),
                random.nextDouble(1, 1000),
                price,
                random.nextDouble(0, 300),
                random.nextDouble(0, 300),
                20,
                300,
                NormalisedIndicators.of(indicators(random), BOUNDS).cooperation());
        Reward reward = RewardFormula.reward(
                RewardRules.DEFAULT,
                all,
                new AgentInterval(
                        "a",
                        buys,
                        random.nextDouble(1e-6, 200),
                        tally.of(0),
                        random.nextInt(4) == 0 ? 0 : random.nextDouble(-200, 200),
                        random.nextDouble()));
        checkTerms(reward, trades > 0);
    }

    private static Trade trade(SplittableRandom random, boolean buys) {
        Stage stage = STAGES.get(random.nextInt(STAGES.size()));
        double quantity = random.nextInt(5) == 0 ? 0 : random.nextDouble(0, 100);
        String other = stage.withOperator() ? "DSO" : "b";
        return new Trade(
                buys ? "a" : other,
                buys ? other : "a",
                random.nextDouble(0, 300),
                quantity,
                stage,
                0,
                0,
                quantity * random.nextDouble(0.5),
                0);
    }

    private static void checkTerms(Reward reward, boolean traded) {
        assertTrue(Double.isFinite(reward.total()), reward::toString);
        assertTrue(reward.cooperation() >= 0 && reward.cooperation() <= 1, reward::toString);
        assertTrue(reward.contribution() >= 0 && reward.contribution() <= 1 + 1e-12, reward::toString);
        assertTrue(reward.trade() >= 0 && reward.trade() <= 1 + 1e-12, reward::toString);
        assertTrue(reward.economy() >= 0 && reward.economy() <= 1 + 1e-12, reward::toString);
        assertTrue(reward.resource() >= -1.5 && reward.resource() <= 1, reward::toString);
        double grid = reward.gridBalance() + reward.gridOrder() + reward.gridExport() + reward.gridRelief();
        assertEquals(grid, reward.grid(), 1e-12);
        double base = 10 * reward.grid()
                + 1.5 * reward.resource()
                + 5 * reward.trade()
                + 2 * reward.stability()
                + 3 * reward.economy();
        assertEquals(base, reward.base(), 1e-9);
        double expected =
                traded ? base * (1 + reward.cooperation() * reward.contribution()) - reward.operatorPenalty() : -5;
        assertEquals(expected - reward.unservedPenalty(), reward.total(), 1e-9);
    }

    /** A space of some agents, of which some cannot reach one another. */
    private static ActionSpace space(int agents, boolean preference, int unreachable) {
        double[] most = new double[agents];
        Arrays.fill(most, 40);
        return new ActionSpace(
                Fixtures.RULES, preference, most, (i, j) -> (i + j) % (unreachable + 2) != unreachable + 1);
    }

    @Property(tries = 1000)
    void masksNeverAllowOneselfOrWhoCannotBeReached(
            @ForAll @IntRange(min = 1, max = 30) int agents,
            @ForAll boolean preference,
            @ForAll @IntRange(min = 0, max = 5) int unreachable) {
        ActionSpace space = space(agents, preference, unreachable);
        boolean[] mask = new boolean[space.partners() + 1];
        for (int agent = 0; agent < agents; agent++) {
            space.writeMask(agent, mask, 1);
            assertFalse(mask[1 + agent], "oneself");
            assertTrue(mask[agents + 2], "nobody is always allowed");
            assertEquals(preference, mask[agents + 1], "the operator");
            for (int other = 0; other < agents; other++) {
                boolean reachable = (agent + other) % (unreachable + 2) != unreachable + 1;
                assertTrue(!mask[1 + other] || (reachable && preference), "no path");
            }
        }
    }

    @Property(tries = 2000)
    void noActionNamesAPartnerThatTheMaskForbids(
            @ForAll @IntRange(min = 1, max = 30) int agents,
            @ForAll boolean preference,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @IntRange(min = 0, max = 5) int unreachable) {
        ActionSpace space = space(agents, preference, unreachable);
        for (int agent = 0; agent < agents; agent++) {
            Action action = space.action(ActionForm.CONTINUOUS, agent, new double[] {x, x, x, x}, 0);
            assertTrue(space.allows(agent, action.partner()));
            assertTrue(action.priceUsdPerMwh() >= 20 && action.priceUsdPerMwh() <= 300);
            assertTrue(action.quantityKwh() >= 0 && action.quantityKwh() <= 40);
        }
    }

    @Property(tries = 2000)
    void bothFormsOfAnActionGiveTheSameOrder(
            @ForAll @IntRange(min = 1, max = 30) int agents,
            @ForAll @DoubleRange(min = -1.2, max = 1.2) double price,
            @ForAll @DoubleRange(min = -1.2, max = 1.2) double quantity,
            @ForAll boolean buys,
            @ForAll @IntRange(min = 0, max = 1000) int choice) {
        ActionSpace space = space(agents, true, 3);
        int agent = choice % agents;
        int partner = choice % space.partners();
        double middle = (partner + 0.5) * (agents + 1) / (agents + 2);
        double x = space.normalised(agent, 3, middle);
        Action continuous =
                space.action(ActionForm.CONTINUOUS, agent, new double[] {price, quantity, buys ? 0.3 : -0.3, x}, 0);
        Action mixed =
                space.action(ActionForm.MIXED, agent, new double[] {9, price, quantity, buys ? 1 : 0, partner}, 1);
        assertEquals(mixed.priceUsdPerMwh(), continuous.priceUsdPerMwh());
        assertEquals(mixed.isBuy(), continuous.isBuy());
        assertEquals(mixed.partner(), continuous.partner());
        FeasibleQuantity feasible = new FeasibleQuantity(5, 0, 7, 20);
        assertEquals(feasible.orderKwh(mixed, Fixtures.RULES), feasible.orderKwh(continuous, Fixtures.RULES));
    }
}
