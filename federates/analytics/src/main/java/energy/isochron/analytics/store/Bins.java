package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The intervals of a run in groups of equal length, so that a chart has no more points than a reader can tell apart. A point is the
 * mean of its intervals.
 */
final class Bins {
    private static final int MOST_POINTS = 400;
    private static final MathContext DIGITS = new MathContext(7);

    private final int points;
    private final int length;

    Bins(int intervals) {
        length = Math.max(1, Math.ceilDiv(intervals, MOST_POINTS));
        points = Math.ceilDiv(intervals, length);
    }

    /** Number of intervals in a point. */
    int length() {
        return length;
    }

    /** The first interval of each point. */
    ArrayNode starts() {
        ArrayNode starts = JsonNodeFactory.instance.arrayNode(points);
        for (int i = 0; i < points; i++) {
            starts.add(i * length);
        }
        return starts;
    }

    /** A column of a table that has one row an interval. */
    double[] series(Table table, String column) {
        Sums sums = new Sums(points);
        Column.Doubles values = table.doubles(column);
        for (int row = 0; row < table.rows(); row++) {
            if (table.interval(row) >= 0) {
                sums.add(point(table, row), values.get(row));
            }
        }
        return sums.means();
    }

    /** A column of a table that has one row for each id and interval; ids in order of first appearance. */
    Map<String, double[]> byId(Table table, String idColumn, String column) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        Column.Texts ids = table.texts(idColumn);
        Column.Doubles values = table.doubles(column);
        for (int row = 0; row < table.rows(); row++) {
            if (table.interval(row) >= 0) {
                sums.computeIfAbsent(ids.get(row), id -> new Sums(points)).add(point(table, row), values.get(row));
            }
        }
        Map<String, double[]> means = new LinkedHashMap<>();
        sums.forEach((id, sum) -> means.put(id, sum.means()));
        return means;
    }

    private int point(Table table, int row) {
        return (int) (table.interval(row) / length);
    }

    /** Numbers for the page: seven digits, null for NaN. */
    static ArrayNode array(double[] values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.length);
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(rounded(value));
            } else {
                array.addNull();
            }
        }
        return array;
    }

    /** A finite number with seven digits. */
    static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** The mean of all values that are numbers, NaN if none is. */
    static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The ids of at most {@code most} series, those that rank highest, in the order in which they stand. */
    static List<String> most(Map<String, double[]> series, int most, ToDoubleFunction<double[]> rank) {
        List<String> ids = new ArrayList<>(series.keySet());
        if (ids.size() <= most) {
            return ids;
        }
        List<String> ranked = new ArrayList<>(ids);
        ranked.sort((a, b) -> Double.compare(rank.applyAsDouble(get(series, b)), rank.applyAsDouble(get(series, a))));
        ids.retainAll(Set.copyOf(ranked.subList(0, most)));
        return ids;
    }

    private static double[] get(Map<String, double[]> series, String id) {
        return Objects.requireNonNull(series.get(id));
    }

    /** Sums and counts of the numbers of each point. */
    private static final class Sums {
        private final double[] sum;
        private final int[] count;

        Sums(int points) {
            sum = new double[points];
            count = new int[points];
        }

        void add(int point, double value) {
            if (!Double.isNaN(value)) {
                sum[point] += value;
                count[point]++;
            }
        }

        double[] means() {
            double[] means = new double[sum.length];
            for (int i = 0; i < means.length; i++) {
                means[i] = count[i] == 0 ? Double.NaN : sum[i] / count[i];
            }
            return means;
        }
    }
}
