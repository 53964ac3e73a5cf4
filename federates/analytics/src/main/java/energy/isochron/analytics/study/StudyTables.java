package energy.isochron.analytics.study;

import java.util.ArrayList;
import java.util.List;

/** The tables of all runs: one row a run, and one row an interval of a run. */
final class StudyTables {
    private final StudyResults results;

    StudyTables(StudyResults results) {
        this.results = results;
    }

    /** One row a variant and seed: the level of each factor, all measures. */
    CsvText samples() {
        List<Factor> factors = results.study().factors();
        List<String> header = new ArrayList<>(List.of("variant"));
        factors.forEach(factor -> header.add("factor." + factor.id()));
        header.add("seed");
        header.addAll(MeasureCatalogue.ids());
        CsvText table = new CsvText(header);
        for (VariantResults variant : results.variants()) {
            for (RunResults run : variant.runs()) {
                CsvText.Row row = table.row().add(variant.id());
                variant.variant().levels().values().forEach(row::add);
                row.add(run.seed());
                for (double value : run.values()) {
                    row.add(value);
                }
                row.end();
            }
        }
        return table;
    }

    /** One row a variant, seed and interval: all quantities. */
    CsvText series() {
        List<String> header = new ArrayList<>(List.of("variant", "seed", "interval"));
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            header.add(quantity.column());
        }
        CsvText table = new CsvText(header);
        for (VariantResults variant : results.variants()) {
            for (RunResults run : variant.runs()) {
                addIntervals(table, variant.id(), run);
            }
        }
        return table;
    }

    private static void addIntervals(CsvText table, String variant, RunResults run) {
        for (int interval = 0; interval < run.series().intervals(); interval++) {
            CsvText.Row row = table.row().add(variant).add(run.seed()).add(interval);
            for (SeriesQuantity quantity : SeriesQuantity.values()) {
                row.add(run.series().figure(quantity, interval));
            }
            row.end();
        }
    }

    /** Whether the cost of any variant is known. */
    boolean hasCost() {
        return results.variants().stream().anyMatch(variant -> variant.cost().isPresent());
    }

    /** One row a variant whose cost is known. */
    CsvText cost() {
        CsvText table = new CsvText(List.of(
                "variant",
                "agents",
                "intervals",
                "assembly_s",
                "wall_s",
                "wall_s_per_interval",
                "wall_s_per_agent",
                "cpu_s",
                "allocated_bytes",
                "live_bytes"));
        for (VariantResults variant : results.variants()) {
            if (variant.cost().isPresent()) {
                Cost cost = variant.cost().get();
                CsvText.Row row =
                        table.row().add(variant.id()).add(cost.agents()).add(cost.intervals());
                row.add(cost.assemblySeconds()).add(cost.wallSeconds());
                row.add(cost.intervalSeconds()).add(cost.secondsPerAgent()).add(cost.cpuSeconds());
                row.add(cost.allocatedBytes()).add(cost.liveBytes()).end();
            }
        }
        return table;
    }
}
