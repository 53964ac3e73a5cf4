package energy.isochron.prosumers;

/** The centred moving average of profiles and tariffs (12.41). */
public final class Smoothing {
    private Smoothing() {}

    /**
     * The mean of the terms i − ⌊w/2⌋ … i + ⌊(w−1)/2⌋, of those that exist at the ends. O(length·w).
     *
     * @param values any number of them; not changed
     * @param window w; at most 1, or longer than the series: nothing is smoothed
     */
    public static double[] centred(double[] values, int window) {
        if (window <= 1 || values.length < window) {
            return values.clone();
        }
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - window / 2);
            int to = Math.min(values.length - 1, i + (window - 1) / 2);
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += values[j];
            }
            smooth[i] = sum / (to - from + 1);
        }
        return smooth;
    }
}
