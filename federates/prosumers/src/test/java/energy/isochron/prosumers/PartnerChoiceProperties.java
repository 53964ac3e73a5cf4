package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PartnerChoiceProperties {
    /** Coarse reputations and positions make many exact ties. */
    @Property(tries = 300)
    void choosesTheFirstOfTheBestScores(
            @ForAll @IntRange(min = 1, max = 40) int agents,
            @ForAll @IntRange(min = 1, max = 12) int buses,
            @ForAll @IntRange(min = 1, max = 9) int levels,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] busOf = random.ints(agents, 0, buses).toArray();
        PartnerChoice choice = new PartnerChoice(busOf, (a, b) -> Math.abs(a - b) / 4.0);
        for (int interval = 0; interval < 3; interval++) {
            double[] reputation =
                    random.ints(agents, 0, levels).mapToDouble(r -> r / 8.0).toArray();
            choice.begin(reputation);
            for (int agent = 0; agent < agents; agent++) {
                assertEquals(exhaustive(choice, agent, agents), choice.of(agent), "agent " + agent);
            }
        }
    }

    @Property(tries = 100)
    void anyReputationsAgreeWithTheExhaustiveSearch(
            @ForAll @IntRange(min = 1, max = 60) int agents,
            @ForAll @IntRange(min = 1, max = 60) int buses,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] place = random.doubles(buses).toArray();
        PartnerChoice choice =
                new PartnerChoice(random.ints(agents, 0, buses).toArray(), (a, b) -> Math.abs(place[a] - place[b]));
        choice.begin(random.doubles(agents).toArray());
        for (int agent = 0; agent < agents; agent++) {
            assertEquals(exhaustive(choice, agent, agents), choice.of(agent), "agent " + agent);
        }
    }

    /** Up to 1024 buses with agents all distances are kept; beyond, only neighbours. */
    @Property(tries = 6)
    void largeCommunitiesAgreeWithTheExhaustiveSearch(
            @ForAll @IntRange(min = 900, max = 1200) int buses, @ForAll @IntRange(min = 1, max = 60) int levels) {
        Random random = new Random(levels);
        PartnerChoice choice = new PartnerChoice(
                IntStream.range(0, buses).toArray(), (a, b) -> Math.min(Math.abs(a - b), buses - Math.abs(a - b)));
        choice.begin(random.ints(buses, 0, levels)
                .mapToDouble(r -> 0.3 + 0.4 * r / levels)
                .toArray());
        for (int agent = 0; agent < buses; agent += 7) {
            assertEquals(exhaustive(choice, agent, buses), choice.of(agent), "agent " + agent);
        }
    }

    /** Of 2500 buses with agents only the 1677 nearest are known of each; fewer on a star, where many are equally far. */
    @Property(tries = 6)
    void veryLargeCommunitiesAgreeWithTheExhaustiveSearch(
            @ForAll @IntRange(min = 1, max = 60) int levels, @ForAll boolean star) {
        int buses = 5000;
        Random random = new Random(levels);
        double[] spoke = random.doubles(buses, 1, 1 + levels / 10.0).toArray();
        BusDistance distance = star
                ? (a, b) -> a == b ? 0 : 20 + spoke[Math.min(a, b)] + spoke[Math.max(a, b)]
                : (a, b) -> Math.abs(a - b) * 0.1;
        PartnerChoice choice =
                new PartnerChoice(IntStream.range(0, buses).map(i -> i / 2 * 2).toArray(), distance);
        for (int interval = 0; interval < 2; interval++) {
            choice.begin(random.ints(buses, 0, levels)
                    .mapToDouble(r -> 0.6 + 0.4 * r / levels)
                    .toArray());
            for (int agent = 0; agent < buses; agent += 271) {
                assertEquals(exhaustive(choice, agent, buses), choice.of(agent), "agent " + agent);
            }
        }
    }

    /** What is said of a row may be off by rounding for buses earlier in the list, and nothing changes. */
    @Property(tries = 3)
    void roundingInARowChangesNothing(@ForAll long seed) {
        int buses = 1100;
        Random random = new Random(seed);
        double[] place = random.doubles(buses).toArray();
        BusDistance rounding = new BusDistance() {
            @Override
            public double between(int a, int b) {
                return Math.abs(place[a] - place[b]);
            }

            @Override
            public void from(int bus, double[] into) {
                BusDistance.super.from(bus, into);
                for (int other = 0; other < bus; other++) {
                    into[other] *= random.nextBoolean() ? 1 + 1e-11 : 1 - 1e-11;
                }
            }
        };
        int[] busOf = IntStream.range(0, buses).toArray();
        PartnerChoice rounded = new PartnerChoice(busOf, rounding);
        PartnerChoice exact = new PartnerChoice(busOf, (a, b) -> Math.abs(place[a] - place[b]));
        double[] reputation = random.doubles(buses).toArray();
        rounded.begin(reputation);
        exact.begin(reputation);
        for (int agent = 0; agent < buses; agent++) {
            assertEquals(exact.of(agent), rounded.of(agent), "agent " + agent);
            assertEquals(exact.scoreOf(agent, 0), rounded.scoreOf(agent, 0), "agent " + agent);
        }
    }

    private static int exhaustive(PartnerChoice choice, int agent, int agents) {
        int best = -1;
        for (int other = 0; other < agents; other++) {
            if (other != agent && (best < 0 || choice.scoreOf(agent, other) > choice.scoreOf(agent, best))) {
                best = other;
            }
        }
        return best;
    }
}
