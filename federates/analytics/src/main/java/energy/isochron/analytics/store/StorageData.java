package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** States of charge of all batteries together, what each was used, and the trips of vehicles. */
final class StorageData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_BATTERIES = 12;

    private final RunTables tables;
    private final IntervalFigures figures;
    private final Bins bins;

    private StorageData(RunTables tables, IntervalFigures figures, Bins bins) {
        this.tables = tables;
        this.figures = figures;
        this.bins = bins;
    }

    /** The batteries of a run. */
    static ObjectNode of(RunTables tables, IntervalFigures figures, Bins bins) {
        StorageData data = new StorageData(tables, figures, bins);
        double[][] ranked = data.rankedCharge();
        ObjectNode tree = JSON.objectNode();
        tree.set("lowest", Bins.array(bins.lowest(quantile(ranked, 0))));
        tree.set("lower", Bins.array(bins.means(quantile(ranked, 0.25))));
        tree.set("median", Bins.array(bins.means(quantile(ranked, 0.5))));
        tree.set("upper", Bins.array(bins.means(quantile(ranked, 0.75))));
        tree.set("highest", Bins.array(bins.highest(quantile(ranked, 1))));
        tree.set("batteries", data.batteries());
        return tree;
    }

    /** The trips of a run, by the interval in which they begin. */
    static ObjectNode trips(RunTables tables, IntervalFigures figures, Bins bins) {
        StorageData data = new StorageData(tables, figures, bins);
        Column.Doubles missing = tables.trips.doubles("shortfall_kwh");
        Column.Doubles elsewhere = tables.trips.doubles("charged_elsewhere_kwh");
        ObjectNode tree = JSON.objectNode();
        tree.set("met", data.sums(row -> missing.get(row) > 0 ? 0 : 1));
        tree.set("short", data.sums(row -> missing.get(row) > 0 ? 1 : 0));
        tree.set("missing", data.sums(missing::get));
        tree.set("elsewhere", data.sums(elsewhere::get));
        return tree;
    }

    private ArrayNode sums(IntToDoubleFunction figure) {
        return Bins.array(bins.means(figures.sum(tables.trips, figure)));
    }

    /** The states of charge of all batteries at the start of each interval, from the emptiest to the fullest. */
    private double[][] rankedCharge() {
        Set<String> stores = SeriesData.withBattery(tables);
        Table devices = tables.devices;
        Column.Texts agent = devices.texts("agent");
        Column.Doubles charge = devices.doubles("state_of_charge");
        double[][] ranked = new double[figures.intervals()][];
        for (int k = 0; k < ranked.length; k++) {
            double[] found = new double[stores.size()];
            int count = 0;
            for (int row = devices.start(k); row < devices.start(k + 1L); row++) {
                if (count < found.length && stores.contains(agent.get(row)) && !Double.isNaN(charge.get(row))) {
                    found[count++] = charge.get(row);
                }
            }
            ranked[k] = Arrays.copyOf(found, count);
            Arrays.sort(ranked[k]);
        }
        return ranked;
    }

    /** Interpolated between ranks; NaN of nothing. */
    private static double[] quantile(double[][] ranked, double share) {
        double[] quantiles = new double[ranked.length];
        for (int k = 0; k < ranked.length; k++) {
            double[] of = ranked[k];
            double rank = share * (of.length - 1);
            int below = (int) Math.floor(rank);
            quantiles[k] = of.length == 0
                    ? Double.NaN
                    : of[below] + (rank - below) * (of[Math.min(below + 1, of.length - 1)] - of[below]);
        }
        return quantiles;
    }

    /** Full cycles of each battery up to its last account. */
    private ObjectNode batteries() {
        IdFigures cycles = IdFigures.of(tables.storage, "agent", "cycles");
        Set<String> shown = cycles.most(MOST_BATTERIES, IdFigures.Figures::last);
        ObjectNode tree = JSON.objectNode().put("of", cycles.ids().size());
        ArrayNode ids = tree.putArray("ids");
        shown.forEach(ids::add);
        tree.set(
                "cycles",
                Bins.array(shown.stream()
                        .mapToDouble(agent -> cycles.get(agent).last())
                        .toArray()));
        return tree;
    }
}
