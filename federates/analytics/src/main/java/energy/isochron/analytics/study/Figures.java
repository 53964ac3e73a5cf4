package energy.isochron.analytics.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them: thousands parted by commas, a true minus sign. */
final class Figures {
    private static final int MOST_DECIMALS = 6;

    private Figures() {}

    /** With a number of decimals; what rounds to 0 has no sign. */
    static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().allMatch(c -> "-0.".indexOf(c) >= 0);
        return text.replace("-", zero ? "" : "−");
    }

    /** With four significant digits, from 1000 on with all before the point. */
    static String number(double value) {
        return fixed(value, decimals(4, value));
    }

    /** The same without zeros at the end of its decimals. */
    static String brief(double value) {
        String text = number(value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** Decimals that give so many significant digits to the least of the magnitudes that are not 0; 0..6. */
    static int decimals(int digits, double... values) {
        double least = Arrays.stream(values)
                .map(Math::abs)
                .filter(value -> value > 0 && Double.isFinite(value))
                .min()
                .orElse(1);
        int decimals = digits - 1 - (int) Math.floor(Math.log10(least));
        return Math.max(0, Math.min(MOST_DECIMALS, decimals));
    }

    /**
     * Decimals that tell means apart: two digits of the middle one of their intervals and one of the narrowest, four of the least mean where
     * nothing varies.
     */
    static int decimals(List<SampleSummary> summaries) {
        double[] halves = summaries.stream()
                .flatMap(summary -> summary.interval().stream())
                .mapToDouble(interval -> (interval.high() - interval.low()) / 2)
                .filter(half -> half > 0)
                .sorted()
                .toArray();
        if (halves.length == 0) {
            return decimals(
                    4, summaries.stream().mapToDouble(SampleSummary::mean).toArray());
        }
        return Math.max(decimals(2, halves[halves.length / 2]), decimals(1, halves[0]));
    }

    /** A p-value with its sign: p &lt; 0.001, p = 0.012; near the level with one digit more. */
    static String p(double p) {
        if (p < 0.001) {
            return "p < 0.001";
        }
        boolean close = p >= 0.045 && p < 0.055;
        return "p = " + fixed(p, close ? 4 : p < 0.1 ? 3 : 2);
    }

    /** An interval in words: {@code −1.2 to 3.4}. */
    static String range(Interval interval, int decimals) {
        return fixed(interval.low(), decimals) + " to " + fixed(interval.high(), decimals);
    }

    /** Stars for a p-value: three below 0.001, two below 0.01, one below 0.05. */
    static String stars(double p) {
        return p < 0.001 ? "***" : p < 0.01 ? "**" : p < 0.05 ? "*" : "";
    }
}
