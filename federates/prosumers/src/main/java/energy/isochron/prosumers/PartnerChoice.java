package energy.isochron.prosumers;

import java.util.Arrays;

/**
 * Whom an agent prefers to trade with if it does not choose itself (12.7): the other agent j with the best
 * {@code 0.5·reputation + 0.5·(1 − distance / largest distance)}, the first in agent order among equals. At the same distance the
 * better reputation wins even where rounding makes the scores equal.
 *
 * <p>Agents of one bus differ in reputation only, so each bus is searched by its best agent. Buses are searched from the best
 * reputation down and the search ends where not even distance 0 would do; O(buses) in the worst case, some O(√buses) when
 * reputations are spread. {@link #begin} takes O(agents + buses·log buses).
 */
final class PartnerChoice {
    /** Low bits of a sort key, which hold the place; the rest is the reputation's leading bits. */
    private static final long PLACE = (1L << 24) - 1;

    private static final int NOBODY = -1;

    private final int[] placeOf;
    private final Nearness nearness;
    private double[] reputation = {};
    private final int[] best;
    private final int[] second;
    private final long[] ranking;
    private final int[] choice;
    private final boolean[] chosen;

    /**
     * For agents that do not move.
     *
     * @param busOf bus of each agent
     * @param distance of the buses
     */
    PartnerChoice(int[] busOf, BusDistance distance) {
        int[] busAt = Arrays.stream(busOf).sorted().distinct().toArray();
        Require.that(busAt.length <= PLACE, "number of buses", busAt.length, "at most " + PLACE, "a bus is repeated");
        placeOf =
                Arrays.stream(busOf).map(bus -> Arrays.binarySearch(busAt, bus)).toArray();
        nearness = new Nearness(busAt, distance);
        best = new int[busAt.length];
        second = new int[busAt.length];
        ranking = new long[busAt.length];
        choice = new int[busAt.length];
        chosen = new boolean[busAt.length];
    }

    /**
     * Begins an interval.
     *
     * @param newReputation of each agent, 0 or more; read until the next call, so not to be changed meanwhile
     */
    void begin(double[] newReputation) {
        reputation = newReputation;
        Arrays.fill(best, NOBODY);
        Arrays.fill(second, NOBODY);
        Arrays.fill(chosen, false);
        for (int agent = 0; agent < placeOf.length; agent++) {
            int place = placeOf[agent];
            if (best[place] == NOBODY || reputation[agent] > reputation[best[place]]) {
                second[place] = best[place];
                best[place] = agent;
            } else if (second[place] == NOBODY || reputation[agent] > reputation[second[place]]) {
                second[place] = agent;
            }
        }
        for (int place = 0; place < ranking.length; place++) {
            ranking[place] = (Double.doubleToLongBits(reputation[best[place]] + 0.0) & ~PLACE) | place;
        }
        Arrays.sort(ranking);
    }

    /** The preferred partner's index; −1 if there is no other agent. */
    int of(int agent) {
        int place = placeOf[agent];
        if (best[place] == agent) {
            return search(place, agent);
        }
        if (!chosen[place]) {
            choice[place] = search(place, NOBODY);
            chosen[place] = true;
        }
        return choice[place];
    }

    private int search(int place, int self) {
        int found = NOBODY;
        double foundScore = Double.NEGATIVE_INFINITY;
        for (int rank = ranking.length - 1; rank >= 0; rank--) {
            double reputationBound = Double.longBitsToDouble(ranking[rank] | PLACE);
            if (0.5 * reputationBound + 0.5 < foundScore) {
                break;
            }
            int other = (int) (ranking[rank] & PLACE);
            int candidate = best[other] == self ? second[other] : best[other];
            if (candidate != NOBODY) {
                double score = 0.5 * reputation[candidate] + nearness.between(place, other);
                if (score > foundScore || (score == foundScore && candidate < found)) {
                    found = candidate;
                    foundScore = score;
                }
            }
        }
        return found;
    }

    /** The score of {@code other} as a partner of {@code agent}, 0..1. */
    double scoreOf(int agent, int other) {
        return 0.5 * reputation[other] + nearness.between(placeOf[agent], placeOf[other]);
    }
}
