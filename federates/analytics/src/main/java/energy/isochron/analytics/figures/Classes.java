package energy.isochron.analytics.figures;

import java.util.stream.IntStream;

/**
 * The classes of a histogram: of equal width, a round number, with bounds that are multiples of it.
 *
 * @param start lower bound of the first class
 * @param width width of each, above 0
 * @param count number of them, 1 or more
 */
public record Classes(double start, double width, int count) {
    private static final double LEAST = 15;
    private static final double MOST = 40;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    public Classes {
        if (!(width > 0) || count < 1) {
            throw new IllegalArgumentException("width is " + width + " and count " + count
                    + ", allowed is above 0 and 1 or more. Maybe the sample is empty?");
        }
    }

    /**
     * Classes for a sample by the rule of Freedman and Diaconis (1981), width 2·IQR·n^(−1/3), but about 15 to 40 of them.
     *
     * @param all the sample; with nothing in it there is one class from 0 to 1
     */
    public static Classes of(Distribution all) {
        if (all.count() == 0) {
            return new Classes(0, 1, 1);
        }
        double range = all.highest() - all.lowest();
        if (!(range > 1e-9 * Math.max(Math.abs(all.highest()), Math.abs(all.lowest())))) {
            double width = rounded(Math.max(1e-6, Math.abs(all.highest()) / 50));
            return new Classes(Math.floor(all.lowest() / width) * width, width, 2);
        }
        double wanted = 2 * (all.quantile(0.75) - all.quantile(0.25)) / Math.cbrt(all.count());
        double width = rounded(Math.max(range / MOST, Math.min(range / LEAST, wanted)));
        double start = Math.floor(all.lowest() / width) * width;
        int count = (int) Math.floor((all.highest() - start) / width) + 1;
        return new Classes(start, width, count);
    }

    /** The least of 1, 2, 2.5, 5 by a power of ten that is not below a number above 0. */
    private static double rounded(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /** The class of a value; values outside belong to the nearest. */
    public int of(double value) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor((value - start) / width)));
    }

    /** The lower bounds of all classes, and the upper bound of the last. */
    public double[] bounds() {
        return IntStream.rangeClosed(0, count)
                .mapToDouble(i -> start + i * width)
                .toArray();
    }
}
