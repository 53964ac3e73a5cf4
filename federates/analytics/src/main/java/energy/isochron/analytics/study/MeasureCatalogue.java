package energy.isochron.analytics.study;

import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.postrun.MeasureDescription;
import energy.isochron.analytics.postrun.RunAnalytics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All measures that a study keeps of a run: those of its {@link RunAnalytics}, then those of its {@link RunSummary}. The id of a measure
 * is {@code group.name}; the name ends with the unit.
 */
public final class MeasureCatalogue {
    private static final List<MeasureDescription> ALL = Stream.concat(
                    RunAnalytics.descriptions().stream(), SummaryMeasures.descriptions().stream())
            .toList();
    private static final List<String> IDS =
            ALL.stream().map(MeasureDescription::id).toList();
    private static final Map<String, Integer> PLACES = places();

    private MeasureCatalogue() {}

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (String id : IDS) {
            places.put(id, places.size());
        }
        return Map.copyOf(places);
    }

    /** Ids of all measures, in the order in which they are kept. */
    public static List<String> ids() {
        return IDS;
    }

    /** All measures, in the same order. */
    public static List<MeasureDescription> all() {
        return ALL;
    }

    /** Whether there is such a measure. */
    public static boolean has(String id) {
        return PLACES.containsKey(id);
    }

    /** A measure's place in {@link #ids()}. */
    public static int place(String id) {
        Integer place = PLACES.get(id);
        if (place == null) {
            throw new IllegalArgumentException("there is no measure '" + id + "', allowed are those of the README of"
                    + " analytics such as 'market.p2p_ratio'. Maybe '" + closest(id) + "'?");
        }
        return place;
    }

    /** What it takes to read a measure. */
    public static MeasureDescription description(String id) {
        return ALL.get(place(id));
    }

    /** A measure's unit, {@code 1} for a ratio. */
    public static String unit(String id) {
        return description(id).unit();
    }

    /** How a measure is made. */
    public static String formula(String id) {
        return description(id).formula();
    }

    /** A measure's name for readers. */
    public static String title(String id) {
        return MeasureTitles.of(description(id));
    }

    /**
     * The measures of a run, in the order of {@link #ids()}.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public static double[] values(RunAnalytics analytics, RunSummary summary) {
        List<Double> values = new ArrayList<>(IDS.size());
        for (RunAnalytics.Group group : analytics.groups()) {
            group.values().forEach(value -> values.add(value.value()));
        }
        values.addAll(SummaryMeasures.values(summary));
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < all.length; i++) {
            Names.requireFinite(IDS.get(i), all[i]);
        }
        return all;
    }

    static void require(String id) {
        place(id);
    }

    /** The id that shares the longest beginning or end with another. */
    private static String closest(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        String best = IDS.getFirst();
        for (String each : IDS) {
            if (likeness(each, wanted) > likeness(best, wanted)) {
                best = each;
            }
        }
        return best;
    }

    private static int likeness(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int front = 0;
        while (front < most && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < most - front && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return front + back;
    }
}
