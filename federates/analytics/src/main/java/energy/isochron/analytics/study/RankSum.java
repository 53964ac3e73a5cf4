package energy.isochron.analytics.study;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * The rank sum test of Wilcoxon, Mann and Whitney of two independent samples: does one tend to be greater? Equal values share the mean of
 * their ranks.
 *
 * <p>Up to {@value #EXACT} values in all the p-value is exact given the ties: all ways to deal the ranks out are counted (Streitberg and
 * Röhmel, 1986). Above, it is that of the normal distribution, with the variance corrected for ties and with a correction for continuity.
 * {@code MannWhitneyUTest} of Commons Math 3.6.1 does neither, so that its p-value is too great where there are ties, and too small in
 * small samples; ranks and normal distribution are those of Commons Math.
 */
final class RankSum {
    /** Most values of both samples together whose p-value is exact. */
    static final int EXACT = 20;

    private final double[] ranks;
    private final int first;
    private final int second;
    private final double u;

    /**
     * Ranks two samples. n·log n.
     *
     * @param sample finite values, one or more
     * @param other finite values, one or more
     */
    RankSum(double[] sample, double[] other) {
        first = sample.length;
        second = other.length;
        double[] both = Arrays.copyOf(sample, first + second);
        System.arraycopy(other, 0, both, first, second);
        for (int i = 0; i < both.length; i++) {
            both[i] += 0.0; // −0 is 0
        }
        ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(both);
        u = Arrays.stream(ranks, 0, first).sum() - first * (first + 1.0) / 2;
    }

    /** How often a value of the first sample is greater than one of the second, 0..n·m; equal ones count half. */
    double u() {
        return u;
    }

    /** Cliff's delta, −1..1: how often a value of the first sample is greater than one of the second less how often it is less. */
    double delta() {
        return 2 * u / pairs() - 1;
    }

    /** Two-sided p-value, 0..1; 1 if all values are equal. */
    double pValue() {
        return ranks.length <= EXACT ? exact() : normal();
    }

    private double pairs() {
        return (double) first * second;
    }

    /** Share of all ways to deal the ranks out whose U is at least as far from its mean. Ranks are halves, so twice of them are counted. */
    private double exact() {
        int most = (int) Math.round(2 * Arrays.stream(ranks).sum());
        double[][] ways = new double[first + 1][most + 1];
        ways[0][0] = 1;
        for (double rank : ranks) {
            int twice = (int) Math.round(2 * rank);
            for (int taken = first; taken > 0; taken--) {
                for (int sum = most; sum >= twice; sum--) {
                    ways[taken][sum] += ways[taken - 1][sum - twice];
                }
            }
        }
        int middle = first * (ranks.length + 1);
        long distance = Math.abs(Math.round(2 * Arrays.stream(ranks, 0, first).sum()) - middle);
        double all = 0;
        double far = 0;
        for (int sum = 0; sum <= most; sum++) {
            all += ways[first][sum];
            far += Math.abs(sum - middle) >= distance ? ways[first][sum] : 0;
        }
        return far / all;
    }

    private double normal() {
        double n = ranks.length;
        double variance = pairs() / 12 * (n + 1 - tieTerm() / (n * (n - 1)));
        if (!(variance > 0)) {
            return 1;
        }
        double distance = Math.max(0, Math.abs(u - pairs() / 2) - 0.5);
        return Math.min(1, 2 * standardNormal().cumulativeProbability(-distance / Math.sqrt(variance)));
    }

    /** Without a source of random numbers: nothing is drawn of it. */
    @SuppressWarnings("NullAway")
    private static NormalDistribution standardNormal() {
        return new NormalDistribution(null, 0, 1);
    }

    /** Σ t³ − t over the groups of t equal values. */
    private double tieTerm() {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double term = 0;
        for (int from = 0, to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] != sorted[from]) {
                double t = to - from;
                term += t * t * t - t;
                from = to;
            }
        }
        return term;
    }
}
