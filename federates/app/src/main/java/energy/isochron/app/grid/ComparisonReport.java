package energy.isochron.app.grid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.report.FigureCatalogue;
import energy.isochron.analytics.store.ReportFiles;
import energy.isochron.app.Versions;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the page and the pictures of a comparison show, as their scripts read it: places in the order of distance from the source. */
final class ComparisonReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EngineComparison comparison;
    private final List<Integer> buses;
    private final List<Integer> branches;

    private ComparisonReport(EngineComparison comparison) {
        this.comparison = comparison;
        Network graph = comparison.graph();
        double[] distances = new double[graph.busCount()];
        graph.distances(graph.slack(), distances);
        buses = IntStream.range(0, graph.busCount())
                .boxed()
                .sorted(Comparator.comparingDouble(bus -> distances[bus]))
                .toList();
        branches = IntStream.range(0, graph.branchCount())
                .boxed()
                .sorted(Comparator.comparingDouble(e -> Math.max(distances[graph.from(e)], distances[graph.to(e)])))
                .toList();
    }

    /** The report of a comparison. */
    static ReportFiles of(EngineComparison comparison) {
        return new ReportFiles(
                FigureCatalogue.ENGINES, comparison.network().name(), new ComparisonReport(comparison).tree());
    }

    private ObjectNode tree() {
        ObjectNode tree = JSON.objectNode();
        tree.putObject("sheet")
                .put("source", comparison.network().name() + " · Isochron " + Versions.isochron())
                .put("warning", "")
                .put("nothing", "");
        tree.put("loadKw", comparison.network().loadKw()).put("loadKvar", comparison.loadKvar());
        ArrayNode busIds = tree.putArray("buses");
        buses.forEach(bus -> busIds.add(comparison.graph().bus(bus).id()));
        ArrayNode branchIds = tree.putArray("branches");
        branches.forEach(e -> branchIds.add(comparison.graph().branchId(e)));
        ArrayNode engines = tree.putArray("engines");
        comparison.results().forEach(result -> engines.add(engine(result)));
        tree.set("voltages", values(buses, result -> result.state().voltagePu()));
        tree.set("loadings", values(branches, result -> result.state().loading()));
        ArrayNode bands = tree.putArray("bands");
        comparison.results().forEach(result -> band(bands, result.phases()));
        return tree;
    }

    private ObjectNode engine(EngineComparison.Result result) {
        ObjectNode node = JSON.objectNode()
                .put("name", result.engine())
                .put("physics", result.physics())
                .put("solved", result.solution() instanceof Solution.Solved)
                .put("reference", comparison.reference().filter(result::equals).isPresent())
                .put("outcome", ComparisonForm.outcome(result));
        put(node, "lossesKw", result.state().lossesKw());
        put(node, "lossesKvar", result.lossesKvar());
        put(node, "importKw", result.importKw());
        put(node, "importKvar", result.importKvar());
        return node;
    }

    private ArrayNode values(List<Integer> places, Function<EngineComparison.Result, double[]> values) {
        ArrayNode engines = JSON.arrayNode();
        for (EngineComparison.Result result : comparison.results()) {
            ArrayNode array = engines.addArray();
            double[] all = values.apply(result);
            places.forEach(place -> add(array, all[place]));
        }
        return engines;
    }

    private void band(ArrayNode bands, PhaseVoltages phases) {
        if (phases.isEmpty()) {
            bands.addNull();
            return;
        }
        ObjectNode band = bands.addObject();
        ArrayNode low = band.putArray("low");
        ArrayNode high = band.putArray("high");
        for (int bus : buses) {
            String id = comparison.graph().bus(bus).id();
            add(low, known(phases.lowest(id)));
            add(high, known(phases.highest(id)));
        }
    }

    private static double known(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static void add(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.addNull();
        }
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
