package energy.isochron.analytics.study;

import energy.isochron.analytics.postrun.Quantity;
import energy.isochron.analytics.postrun.RunHistory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The figures of each interval of a run that a study keeps: one row a {@link SeriesQuantity}, one column an interval. */
public final class SeriesTable {
    private final EnumMap<SeriesQuantity, double[]> figures;

    private SeriesTable(EnumMap<SeriesQuantity, double[]> figures) {
        this.figures = figures;
    }

    /**
     * A table of given figures.
     *
     * @param figures every quantity, one figure an interval; NaN where there is none
     */
    public static SeriesTable of(Map<SeriesQuantity, double[]> figures) {
        EnumMap<SeriesQuantity, double[]> rows = new EnumMap<>(SeriesQuantity.class);
        double[] first = figures.get(SeriesQuantity.CLEARING_PRICE);
        int intervals = first == null ? 0 : first.length;
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            double[] row = figures.get(quantity);
            if (row == null || row.length != intervals) {
                throw new IllegalArgumentException(quantity + " has " + (row == null ? 0 : row.length)
                        + " figures, allowed are " + intervals + ". Maybe an interval is missing?");
            }
            if (Arrays.stream(row).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException(quantity
                        + " has an infinite figure, allowed are finite ones and NaN. Maybe it was divided by 0?");
            }
            rows.put(quantity, row.clone());
        }
        return new SeriesTable(rows);
    }

    /** The figures of a run. Linear in intervals and agents. */
    public static SeriesTable of(RunHistory run) {
        Map<SeriesQuantity, double[]> figures = new EnumMap<>(SeriesQuantity.class);
        double[] volume = run.volume();
        double[] p2p = run.series(Quantity.P2P_VOLUME);
        figures.put(SeriesQuantity.CLEARING_PRICE, run.series(Quantity.CLEARING_PRICE));
        figures.put(SeriesQuantity.LOCAL_PRICE, where(p2p, run.series(Quantity.LOCAL_PRICE)));
        figures.put(SeriesQuantity.VOLUME, volume);
        figures.put(SeriesQuantity.P2P_SHARE, shares(p2p, volume));
        figures.put(SeriesQuantity.DSO_BUY, run.series(Quantity.DSO_BUY_VOLUME));
        figures.put(SeriesQuantity.DSO_SELL, run.series(Quantity.DSO_SELL_VOLUME));
        figures.put(SeriesQuantity.NET_EXPORT, run.series(Quantity.NET_EXPORT));
        figures.put(SeriesQuantity.CONGESTION, run.series(Quantity.CONGESTION));
        figures.put(SeriesQuantity.REWARD, rewards(run));
        return of(figures);
    }

    private static double[] where(double[] amount, double[] figures) {
        double[] known = figures.clone();
        for (int k = 0; k < known.length; k++) {
            known[k] = amount[k] > 0 ? known[k] : Double.NaN;
        }
        return known;
    }

    private static double[] shares(double[] part, double[] whole) {
        double[] shares = new double[part.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = whole[k] > 0 ? part[k] / whole[k] : Double.NaN;
        }
        return shares;
    }

    private static double[] rewards(RunHistory run) {
        double[] sums = new double[run.intervals()];
        Arrays.fill(sums, run.rewardedIntervals(), sums.length, Double.NaN);
        for (double[] agent : run.rewards().values()) {
            for (int k = 0; k < agent.length; k++) {
                sums[k] += agent[k];
            }
        }
        return sums;
    }

    /** Number of intervals. */
    public int intervals() {
        return row(SeriesQuantity.CLEARING_PRICE).length;
    }

    /** The figures of a quantity, one an interval; NaN where there is none. */
    public double[] figures(SeriesQuantity quantity) {
        return row(quantity).clone();
    }

    /** The figure of an interval; NaN where there is none. */
    public double figure(SeriesQuantity quantity, int interval) {
        return row(quantity)[interval];
    }

    private double[] row(SeriesQuantity quantity) {
        return Objects.requireNonNull(figures.get(quantity));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesTable table
                && Arrays.stream(SeriesQuantity.values())
                        .allMatch(quantity -> Arrays.equals(row(quantity), table.row(quantity)));
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            hash = 31 * hash + Arrays.hashCode(row(quantity));
        }
        return hash;
    }
}
