package energy.isochron.analytics.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Figures of each id of a table, such as each bus or branch, over a whole run; in one pass, so that many ids cost no series each. */
final class IdFigures {
    private final Map<String, Figures> byId = new LinkedHashMap<>();

    /** What is known of one id. NaN where it has no number. */
    static final class Figures {
        private double sum;
        private long count;
        private double lowest = Double.NaN;
        private double highest = Double.NaN;
        private double last = Double.NaN;

        private void add(double value) {
            sum += value;
            count++;
            lowest = count == 1 ? value : Math.min(lowest, value);
            highest = count == 1 ? value : Math.max(highest, value);
            last = value;
        }

        double sum() {
            return sum;
        }

        double mean() {
            return count == 0 ? Double.NaN : sum / count;
        }

        double lowest() {
            return lowest;
        }

        double highest() {
            return highest;
        }

        double last() {
            return last;
        }

        /** The least or the greatest, whichever is farther from a number. */
        double farthestFrom(double number) {
            return Math.abs(lowest - number) > Math.abs(highest - number) ? lowest : highest;
        }
    }

    private IdFigures() {}

    /** All ids of a table in order of first appearance; rows before interval 0 are left out. */
    static IdFigures of(Table table, String idColumn, String column) {
        IdFigures figures = new IdFigures();
        Column.Texts ids = table.texts(idColumn);
        Column.Doubles values = table.doubles(column);
        for (int row = table.start(0); row < table.rows(); row++) {
            Figures found = figures.byId.computeIfAbsent(ids.get(row), id -> new Figures());
            if (!Double.isNaN(values.get(row))) {
                found.add(values.get(row));
            }
        }
        return figures;
    }

    /** Figures of an id; of nothing, if it is not there. */
    Figures get(String id) {
        return byId.getOrDefault(id, new Figures());
    }

    /** All ids. */
    Set<String> ids() {
        return byId.keySet();
    }

    /** At most {@code most} of the ids, those that rank highest, in the order in which they stand; NaN ranks last. */
    Set<String> most(int most, ToDoubleFunction<Figures> rank) {
        return most(byId.keySet(), most, id -> rank.applyAsDouble(get(id)));
    }

    /** At most {@code most} of some things, those that rank highest, in the order in which they stand; NaN ranks last. */
    static <T> Set<T> most(Collection<T> all, int most, ToDoubleFunction<T> rank) {
        if (all.size() <= most) {
            return new LinkedHashSet<>(all);
        }
        List<T> ranked = new ArrayList<>(all);
        ranked.sort(Comparator.comparingDouble((T one) -> {
            double value = rank.applyAsDouble(one);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value;
        }));
        Set<T> chosen = Set.copyOf(ranked.subList(0, most));
        Set<T> inOrder = new LinkedHashSet<>(all);
        inOrder.retainAll(chosen);
        return inOrder;
    }
}
