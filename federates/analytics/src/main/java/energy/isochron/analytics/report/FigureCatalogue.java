package energy.isochron.analytics.report;

import java.util.List;

/** The figures of a run's report by name, in the order of the page (local-market specification, 5.2). */
public final class FigureCatalogue {
    private static final List<String> NAMES = List.of(
            "prices",
            "volumes",
            "market-performance",
            "price-distribution",
            "volume-distribution",
            "trading-network",
            "net-position-map",
            "voltage-map",
            "loading-map",
            "volume-matrix",
            "value-matrix",
            "count-matrix",
            "distance-matrix",
            "coordination",
            "grid-dashboard",
            "voltage",
            "loading",
            "resources-dashboard",
            "state-of-charge",
            "economy-dashboard",
            "profits",
            "operator-dashboard",
            "rewards",
            "reward-terms");

    private FigureCatalogue() {}

    /** The names of all figures. */
    public static List<String> names() {
        return NAMES;
    }
}
