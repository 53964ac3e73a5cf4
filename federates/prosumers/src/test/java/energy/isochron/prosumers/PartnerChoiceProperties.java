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

    /** Beyond 1024 buses with agents nothing is kept; below, everything is. */
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
