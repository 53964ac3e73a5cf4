package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The intervals of a run in groups of equal length, so that a chart has no more points than a reader can tell apart. A point is the
 * mean of its intervals, their least or their greatest figure.
 */
final class Bins {
    private static final int MOST_POINTS = 400;
    private static final double RESIDUE = 1e-10;
    private static final MathContext DIGITS = new MathContext(7);

    private final int points;
    private final int length;

    /**
     * As few intervals in a point as there is room for; if a day has a whole number of them, days or equal parts of a day, so that no
     * point has more nights than its neighbour.
     *
     * @param intervals number of all
     * @param intervalHours length of one, h
     */
    Bins(int intervals, double intervalHours) {
        int least = Math.max(1, Math.ceilDiv(intervals, MOST_POINTS));
        long perDay = Math.round(24 / intervalHours);
        boolean even = perDay > 0 && Math.abs(perDay * intervalHours - 24) < 1e-9;
        length = even ? evenly(least, (int) Math.min(perDay, Integer.MAX_VALUE)) : least;
        points = Math.ceilDiv(intervals, length);
    }

    private static int evenly(int least, int perDay) {
        if (least >= perDay) {
            return Math.ceilDiv(least, perDay) * perDay;
        }
        int length = least;
        while (perDay % length != 0) {
            length++;
        }
        return length;
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

    /** Means of figures of each interval. */
    double[] means(double[] figures) {
        Sums sums = new Sums(points);
        for (int k = 0; k < figures.length; k++) {
            sums.add(k / length, figures[k]);
        }
        return sums.means();
    }

    /** Least of figures of each interval; NaN of nothing. */
    double[] lowest(double[] figures) {
        double[] negative = Arrays.stream(figures).map(value -> -value).toArray();
        return Arrays.stream(highest(negative)).map(value -> -value).toArray();
    }

    /** Greatest of figures of each interval; NaN of nothing. */
    double[] highest(double[] figures) {
        double[] highest = new double[points];
        Arrays.fill(highest, Double.NaN);
        for (int k = 0; k < figures.length; k++) {
            double known = highest[k / length];
            highest[k / length] = Double.isNaN(known) || figures[k] > known ? figures[k] : known;
        }
        return highest;
    }

    /** A column of a table that has one row for each id and interval; the wanted ids in order of first appearance. */
    Map<String, double[]> byId(Table table, String idColumn, String column, Set<String> wanted) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        Column.Texts ids = table.texts(idColumn);
        Column.Doubles values = table.doubles(column);
        for (int row = table.start(0); row < table.rows(); row++) {
            String id = ids.get(row);
            if (wanted.contains(id)) {
                sums.computeIfAbsent(id, key -> new Sums(points)).add(point(table, row), values.get(row));
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

    /** A finite number with seven digits; what is left of a difference that should be 0 is 0. */
    static double rounded(double value) {
        return Math.abs(value) < RESIDUE
                ? 0
                : new BigDecimal(value).round(DIGITS).doubleValue();
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
