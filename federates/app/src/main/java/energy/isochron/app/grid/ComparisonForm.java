package energy.isochron.app.grid;

import energy.isochron.app.grid.ComparedQuantity.Row;
import energy.isochron.grid.engine.Solution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a comparison is shown. */
enum ComparisonForm {
    /** Tables for people. */
    TEXT {
        @Override
        String of(EngineComparison comparison) {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%s: %d buses, %d branches, loads of %.1f kW and %.1f kvar at 1 pu%n",
                    comparison.network().name(),
                    comparison.graph().busCount(),
                    comparison.graph().branchCount(),
                    comparison.network().loadKw(),
                    comparison.loadKvar()));
            comparison.results().forEach(result -> text.append("  " + result.engine() + ": " + outcome(result) + '\n'));
            for (ComparedQuantity quantity : List.of(
                    ComparedQuantity.TOTAL,
                    ComparedQuantity.VOLTAGE,
                    ComparedQuantity.PHASE_VOLTAGE,
                    ComparedQuantity.FLOW,
                    ComparedQuantity.LOADING)) {
                if (!quantity.rows(comparison).isEmpty()) {
                    text.append('\n').append(table(quantity, comparison));
                }
            }
            return text.toString();
        }
    },
    /** One line a quantity and place, full precision; what is unknown is empty. */
    CSV {
        @Override
        String of(EngineComparison comparison) {
            StringBuilder text = new StringBuilder("quantity,id,unit,")
                    .append(engines(comparison).collect(Collectors.joining(",")))
                    .append(",difference\n");
            for (ComparedQuantity quantity : ComparedQuantity.values()) {
                for (Row row : quantity.rows(comparison)) {
                    text.append(quantity.key())
                            .append(',')
                            .append(row.id())
                            .append(',')
                            .append(row.unit());
                    Stream.concat(row.values().stream(), Stream.of(row.spread()))
                            .forEach(value -> text.append(',').append(Double.isNaN(value) ? "" : value.toString()));
                    text.append('\n');
                }
            }
            return text.toString();
        }
    };

    /** A comparison in this form, each line with its end. */
    abstract String of(EngineComparison comparison);

    private static Stream<String> engines(EngineComparison comparison) {
        return comparison.results().stream().map(EngineComparison.Result::engine);
    }

    /** What came out, in a few words. */
    static String outcome(EngineComparison.Result result) {
        return switch (result.solution()) {
            case Solution.Solved solved -> {
                String dead = solved.deadNodes().isEmpty() ? "" : "; dead: " + String.join(", ", solved.deadNodes());
                String rounds = solved.iterations() == 0 ? "" : " in " + solved.iterations() + " iterations";
                yield "solved" + rounds + dead;
            }
            case Solution.NotConverged open -> "no solution: " + open.reason();
        };
    }

    private static String table(ComparedQuantity quantity, EngineComparison comparison) {
        List<Row> rows = quantity.rows(comparison);
        List<List<String>> cells = new ArrayList<>();
        cells.add(Stream.of(Stream.of(quantity.key()), engines(comparison), Stream.of("difference", "unit"))
                .flatMap(cell -> cell)
                .toList());
        for (Row row : rows) {
            cells.add(Stream.of(
                            Stream.of(row.id()),
                            row.values().stream().map(quantity::shown),
                            Stream.of(quantity.shown(row.spread()), row.unit()))
                    .flatMap(cell -> cell)
                    .toList());
        }
        return aligned(cells) + largest(quantity, rows);
    }

    private static String aligned(List<List<String>> cells) {
        StringBuilder text = new StringBuilder();
        int columns = cells.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : cells) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String padding = " ".repeat(widths[c] - row.get(c).length());
                boolean left = c == 0 || c == columns - 1;
                line.append(left ? row.get(c) + padding : padding + row.get(c)).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String largest(ComparedQuantity quantity, List<Row> rows) {
        Optional<Row> largest = quantity == ComparedQuantity.TOTAL
                ? Optional.empty()
                : rows.stream().filter(row -> !Double.isNaN(row.spread())).max(Comparator.comparingDouble(Row::spread));
        return largest.map(row -> "largest difference: " + quantity.shown(row.spread()) + ' ' + row.unit() + " at "
                        + row.id() + '\n')
                .orElse("");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
