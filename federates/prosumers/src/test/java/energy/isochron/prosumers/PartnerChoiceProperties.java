package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
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
