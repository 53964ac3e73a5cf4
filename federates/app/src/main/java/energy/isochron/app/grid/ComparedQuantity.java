package energy.isochron.app.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A quantity that is compared, of each bus or branch or of the whole network. */
enum ComparedQuantity {
    /** Voltage magnitude of each bus. */
    VOLTAGE("pu", 5),
    /** Voltage magnitude of each phase of each bus, where an engine keeps the phases apart. */
    PHASE_VOLTAGE("pu", 5),
    /** Active power into the first end of each branch. */
    FLOW("kW", 2),
    /** Flow by rating of each branch. */
    LOADING("1", 4),
    /** Losses and import of the whole network. */
    TOTAL("kW or kvar", 2);

    /**
     * A row of values, one an engine.
     *
     * @param id of the bus or branch, or name of the total
     * @param unit of the values
     */
    record Row(String id, String unit, List<Double> values) {
        Row {
            values = List.copyOf(values);
        }

        /** Largest less smallest of the known values; NaN if fewer than two are known. */
        double spread() {
            List<Double> known =
                    values.stream().filter(value -> !Double.isNaN(value)).toList();
            return known.size() < 2
                    ? Double.NaN
                    : known.stream().mapToDouble(value -> value).max().orElseThrow()
                            - known.stream().mapToDouble(value -> value).min().orElseThrow();
        }
    }

    private static final String PHASES = "abc";

    private final String unit;
    private final int decimals;

    ComparedQuantity(String unit, int decimals) {
        this.unit = unit;
        this.decimals = decimals;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }

    /** As text; a dash if unknown. */
    String shown(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** All rows of it, in the network's order. */
    List<Row> rows(EngineComparison comparison) {
        List<Row> rows = new ArrayList<>();
        switch (this) {
            case VOLTAGE -> {
                for (int bus = 0; bus < comparison.graph().busCount(); bus++) {
                    int at = bus;
                    rows.add(row(comparison, comparison.graph().bus(bus).id(), unit, result -> result.state()
                            .voltagePu()[at]));
                }
            }
            case PHASE_VOLTAGE -> {
                for (int bus = 0; bus < comparison.graph().busCount(); bus++) {
                    rows.addAll(phases(comparison, comparison.graph().bus(bus).id()));
                }
            }
            case FLOW -> {
                for (int e = 0; e < comparison.graph().branchCount(); e++) {
                    int at = e;
                    rows.add(row(comparison, comparison.graph().branchId(e), unit, result -> result.state()
                            .flowKw()[at]));
                }
            }
            case LOADING -> {
                for (int e = 0; e < comparison.graph().branchCount(); e++) {
                    int at = e;
                    rows.add(row(comparison, comparison.graph().branchId(e), unit, result -> result.state()
                            .loading()[at]));
                }
            }
            case TOTAL -> {
                rows.add(
                        row(comparison, "losses", "kW", result -> result.state().lossesKw()));
                rows.add(row(comparison, "reactive losses", "kvar", EngineComparison.Result::lossesKvar));
                rows.add(row(comparison, "import", "kW", EngineComparison.Result::importKw));
                rows.add(row(comparison, "reactive import", "kvar", EngineComparison.Result::importKvar));
            }
        }
        return rows;
    }

    /** A row for each phase of a bus that an engine knows. */
    private List<Row> phases(EngineComparison comparison, String bus) {
        List<Row> rows = new ArrayList<>();
        for (int phase = 0; phase < PHASES.length(); phase++) {
            int at = phase;
            Row row = row(comparison, bus + '.' + PHASES.charAt(phase), unit, result -> result.phases()
                    .get(bus, at));
            if (row.values().stream().anyMatch(value -> !value.isNaN())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(
            EngineComparison comparison,
            String id,
            String unit,
            java.util.function.ToDoubleFunction<EngineComparison.Result> value) {
        return new Row(
                id,
                unit,
                comparison.results().stream().map(value::applyAsDouble).toList());
    }
}
