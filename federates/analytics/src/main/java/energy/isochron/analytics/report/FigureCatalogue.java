package energy.isochron.analytics.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of report.
 *
 * @param template the resource that its page is made of
 * @param scripts the resources that define its figures, after what all figures share
 * @param names its figures by name, in the order of the page
 */
public record FigureCatalogue(String template, List<String> scripts, List<String> names) {
    /** A run of the local market (local-market specification, 5.2). */
    public static final FigureCatalogue RUN = new FigureCatalogue(
            "report.html",
            List.of(
                    "figures-market.js",
                    "figures-network.js",
                    "figures-dashboards.js",
                    "figures-phases.js",
                    "figures-agents.js"),
            List.of(
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
                    "phase-profile",
                    "phases",
                    "unbalance",
                    "resources-dashboard",
                    "state-of-charge",
                    "storage",
                    "trips",
                    "economy-dashboard",
                    "profits",
                    "operator-dashboard",
                    "rewards",
                    "reward-terms"));

    /** One network solved by several power-flow engines. */
    public static final FigureCatalogue ENGINES = new FigureCatalogue(
            "engines.html",
            List.of("figures-engines.js"),
            List.of("voltages", "voltage-differences", "loadings", "losses"));

    public FigureCatalogue {
        scripts = List.copyOf(scripts);
        names = List.copyOf(names);
    }

    /** The scripts that draw the figures without a page, in the order in which they are loaded. */
    Stream<String> drawingScripts() {
        return Stream.of(Stream.of("echarts.min.js", "figures.js"), scripts.stream(), Stream.of("figure-export.js"))
                .flatMap(names -> names);
    }
}
