package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.RunSummary;
import energy.isochron.exchange.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phases over time, and along the feeder in the interval that shows most. */
final class PhaseData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_BUSES = 2000;

    private final RunTables tables;
    private final IntervalFigures figures;
    private final Bins bins;
    private final ObjectNode tree = JSON.objectNode();

    private PhaseData(RunTables tables, IntervalFigures figures, Bins bins) {
        this.tables = tables;
        this.figures = figures;
        this.bins = bins;
    }

    /** The phases of a run; at interval −1 if its grid does not keep them apart. */
    static ObjectNode of(
            RunTables tables, FeederMap feeder, RunSummary.Phases summary, IntervalFigures figures, Bins bins) {
        PhaseData data = new PhaseData(tables, figures, bins);
        data.overTime();
        data.alongTheFeeder(feeder, shown(summary));
        return data.tree;
    }

    /** The interval whose unbalance is highest, or else that with the lowest voltage. */
    private static long shown(RunSummary.Phases summary) {
        return summary.highestUnbalancePercent().known()
                ? summary.highestUnbalancePercent().interval()
                : summary.lowestVoltage().interval();
    }

    private void overTime() {
        Column.Doubles voltage = tables.phases.doubles("voltage_pu");
        Column.Texts phases = tables.phases.texts("phase");
        ArrayNode low = tree.putArray("low");
        ArrayNode mean = tree.putArray("mean");
        ArrayNode high = tree.putArray("high");
        for (Phase phase : Phase.values()) {
            String name = phase.name();
            low.add(Bins.array(bins.lowest(
                    figures.lowest(tables.phases, row -> fed(phases.get(row).equals(name), voltage.get(row))))));
            mean.add(Bins.array(bins.means(
                    figures.mean(tables.phases, row -> fed(phases.get(row).equals(name), voltage.get(row))))));
            high.add(Bins.array(bins.highest(
                    figures.highest(tables.phases, row -> fed(phases.get(row).equals(name), voltage.get(row))))));
        }
        Column.Doubles unbalance = tables.unbalance.doubles("unbalance_percent");
        tree.put("angles", angles());
        tree.set("middle", Bins.array(bins.means(figures.mean(tables.unbalance, unbalance::get))));
        tree.set("highest", Bins.array(bins.highest(figures.highest(tables.unbalance, unbalance::get))));
    }

    /** Whether angles are known, so that unbalance is a ratio of sequences. */
    private boolean angles() {
        Column.Doubles angles = tables.phases.doubles("angle_deg");
        for (int row = 0; row < tables.phases.rows(); row++) {
            if (!Double.isNaN(angles.get(row))) {
                return true;
            }
        }
        return tables.phases.rows() == 0;
    }

    private static double fed(boolean wanted, double voltagePu) {
        return wanted && voltagePu > 0 ? voltagePu : Double.NaN;
    }

    private void alongTheFeeder(FeederMap feeder, long interval) {
        Map<String, double[]> voltages = voltages(interval);
        Map<String, Double> distances = FeederDistance.fromSlack(feeder);
        double farthest =
                distances.values().stream().mapToDouble(value -> value).max().orElse(0);
        Set<String> shown =
                IdFigures.most(voltages.keySet(), MOST_BUSES, bus -> spread(voltages.getOrDefault(bus, new double[0])));
        tree.put("interval", interval).put("of", voltages.size());
        Map<String, Integer> places = new HashMap<>();
        ArrayNode buses = tree.putArray("buses");
        for (String bus : shown) {
            Double distance = distances.get(bus);
            if (distance != null) {
                places.put(bus, places.size());
                ObjectNode node = buses.addObject().put("id", bus);
                node.put("distance", Bins.rounded(farthest > 0 ? distance / farthest : 0));
                node.set("voltage", Bins.array(voltages.getOrDefault(bus, new double[0])));
            }
        }
        ArrayNode branches = tree.putArray("branches");
        for (FeederMap.Branch branch : feeder.branches()) {
            Integer from = places.get(branch.from());
            Integer to = places.get(branch.to());
            if (from != null && to != null) {
                branches.addArray().add(from).add(to);
            }
        }
    }

    /** Of each bus the phases A, B and C, pu; NaN where it has none, or a dead one. */
    private Map<String, double[]> voltages(long interval) {
        Table table = tables.phases;
        Map<String, double[]> voltages = new LinkedHashMap<>();
        for (int row = table.start(Math.max(0, interval)); interval >= 0 && row < table.start(interval + 1); row++) {
            double[] phases = voltages.computeIfAbsent(table.texts("bus").get(row), bus -> unknown());
            double voltage = table.doubles("voltage_pu").get(row);
            phases[Phase.valueOf(table.texts("phase").get(row)).index()] = voltage > 0 ? voltage : Double.NaN;
        }
        return voltages;
    }

    private static double[] unknown() {
        double[] phases = new double[Phase.values().length];
        Arrays.fill(phases, Double.NaN);
        return phases;
    }

    private static double spread(double[] phases) {
        List<Double> known = new ArrayList<>();
        for (double phase : phases) {
            if (!Double.isNaN(phase)) {
                known.add(phase);
            }
        }
        return known.size() < 2
                ? 0
                : known.stream().mapToDouble(value -> value).max().orElseThrow()
                        - known.stream().mapToDouble(value -> value).min().orElseThrow();
    }
}
