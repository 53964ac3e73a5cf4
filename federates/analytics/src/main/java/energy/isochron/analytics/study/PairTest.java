package energy.isochron.analytics.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A measure of two variants compared. Holm's p-values hold for all pairs of variants of the measure together.
 *
 * @param variant id of the variant whose mean comes first
 * @param against id of the variant whose mean is subtracted
 * @param test how they differ
 * @param welchHolm Welch's p-value adjusted by Holm's method, 0..1
 * @param mannWhitneyHolm Mann and Whitney's p-value adjusted by Holm's method, 0..1
 */
public record PairTest(String variant, String against, TwoSampleTest test, double welchHolm, double mannWhitneyHolm) {
    /** The same with the variants exchanged. */
    PairTest reversed() {
        return new PairTest(against, variant, test.reversed(), welchHolm, mannWhitneyHolm);
    }

    /** Whether the adjusted p-value of Welch tells the means apart at 5 %. */
    public boolean isSignificant() {
        return welchHolm < TwoSampleTest.LEVEL;
    }

    /**
     * Adjusts p-values for being several (Holm, 1979): the i-th least times the number of those not less, never below one before it.
     *
     * @param pValues 0..1 each
     * @return the adjusted ones, in the same order
     */
    static double[] holm(double... pValues) {
        List<Integer> ascending = new ArrayList<>();
        for (int i = 0; i < pValues.length; i++) {
            ascending.add(i);
        }
        ascending.sort(Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[pValues.length];
        double highest = 0;
        for (int rank = 0; rank < pValues.length; rank++) {
            int place = ascending.get(rank);
            highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[place]));
            adjusted[place] = highest;
        }
        return adjusted;
    }
}
