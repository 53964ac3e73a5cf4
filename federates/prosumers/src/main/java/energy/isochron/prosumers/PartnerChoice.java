package energy.isochron.prosumers;

import java.util.Arrays;

/**
 * Whom an agent prefers to trade with if it does not choose itself (12.7): the other agent j with the best
 * {@code 0.5·reputation + 0.5·(1 − distance / largest distance)}, the first in agent order among equals. At the same distance the
 * better reputation wins even where rounding makes the scores equal.
 *
 * <p>Agents of one bus differ in reputation only, so each bus is searched by its best agent. Buses are searched from the best
 * reputation down and from the nearest on at the same time, and the search ends where not even the next reputation at the next
 * distance would do (the threshold algorithm of Fagin, Lotem and Naor, 2003); O(buses) in the worst case, some O(√buses) as a
 * rule. Of very many buses only the nearest of each are ranked: these are searched first, and the others by reputation where one of
 * them may still do. {@link #begin} takes O(agents + buses·log buses), the first choice of each bus O(buses·log buses).
 */
final class PartnerChoice {
    private static final int NOBODY = -1;

    private final int[] placeOf;
    private final Nearness nearness;
    private double[] reputation = {};
    private final int[] best;
    private final int[] second;
    private final long[] ranking;
    private final int[] choice;
    private final boolean[] chosen;
    private int found;
    private double foundScore;

    /**
     * For agents that do not move.
     *
     * @param busOf bus of each agent
     * @param distance of the buses
     */
    PartnerChoice(int[] busOf, BusDistance distance) {
        int[] busAt = Arrays.stream(busOf).sorted().distinct().toArray();
        Require.that(
                busAt.length <= RankKey.MOST,
                "number of buses",
                busAt.length,
                "at most " + RankKey.MOST,
                "a bus is repeated");
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
            ranking[place] = RankKey.of(reputation[best[place]], place);
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
        found = NOBODY;
        foundScore = Double.NEGATIVE_INFINITY;
        if (nearness.isKept()) {
            searchRanked(place, self);
        } else {
            searchNeighbours(place, self);
        }
        return found;
    }

    private void searchRanked(int place, int self) {
        long[] nearest = nearness.ranking(place);
        for (int rank = ranking.length - 1; rank >= 0; rank--) {
            if (0.5 * RankKey.bound(ranking[rank]) + RankKey.bound(nearest[rank]) < foundScore) {
                return;
            }
            consider(place, self, RankKey.place(ranking[rank]));
            consider(place, self, RankKey.place(nearest[rank]));
        }
    }

    /** No distance is asked for but those of neighbours that may do by their rough one. */
    private void searchNeighbours(int place, int self) {
        double bestReputation = RankKey.bound(ranking[ranking.length - 1]);
        Neighbourhoods neighbourhoods = nearness.neighbourhoods();
        for (long neighbour : neighbourhoods.nearest(place)) {
            double bound = nearness.atDistance(place, RankKey.floor(neighbour));
            if (0.5 * bestReputation + bound < foundScore) {
                return;
            }
            int other = RankKey.place(neighbour);
            if (0.5 * reputation[best[other]] + bound >= foundScore) {
                consider(place, self, other);
            }
        }
        double bound = nearness.atDistance(place, neighbourhoods.horizon(place));
        for (int rank = ranking.length - 1; rank >= 0; rank--) {
            if (!(0.5 * RankKey.bound(ranking[rank]) + bound >= foundScore)) {
                return;
            }
            consider(place, self, RankKey.place(ranking[rank]));
        }
    }

    private void consider(int place, int self, int other) {
        int candidate = best[other] == self ? second[other] : best[other];
        if (candidate != NOBODY) {
            double score = 0.5 * reputation[candidate] + nearness.between(place, other);
            if (score > foundScore || (score == foundScore && candidate < found)) {
                found = candidate;
                foundScore = score;
            }
        }
    }

    /** The score of {@code other} as a partner of {@code agent}, 0..1. */
    double scoreOf(int agent, int other) {
        return 0.5 * reputation[other] + nearness.between(placeOf[agent], placeOf[other]);
    }
}
