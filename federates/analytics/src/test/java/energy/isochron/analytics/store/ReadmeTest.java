package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.analytics.postrun.MeasureDescription;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.study.MeasureCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| (`\\w+`(?:, `\\w+`)*) \\|$");

    @Test
    void readmeListsTheTablesAndTheirColumns() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (Table table : new RunTables().all()) {
            List<String> columns = new ArrayList<>();
            table.columns().stream().skip(1).forEach(column -> columns.add('`' + column.name() + '`'));
            expected.put(table.name(), String.join(", ", columns));
        }
        Map<String, String> listed = new LinkedHashMap<>();
        for (MatchResult row :
                ROW.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
            listed.put(row.group(1), row.group(2));
        }
        assertEquals(expected, listed);
    }

    @Test
    void readmeListsTheMeasuresWithUnitRangeAndFormula() throws IOException {
        List<MeasureDescription> measures = RunAnalytics.descriptions();
        assertListed("measures", measures);
        List<MeasureDescription> kept = MeasureCatalogue.all();
        assertEquals(measures, kept.subList(0, measures.size()));
        assertListed("study-measures", kept.subList(measures.size(), kept.size()));
    }

    private static void assertListed(String table, List<MeasureDescription> measures) throws IOException {
        StringBuilder rows = new StringBuilder("| Measure | Unit | Range | Formula |\n|---|---|---|---|\n");
        for (MeasureDescription measure : measures) {
            rows.append("| `").append(measure.id());
            rows.append("` | ").append(measure.unit()).append(" | ").append(measure.range());
            rows.append(" | ").append(measure.formula().replace("|", "\\|")).append(" |\n");
        }
        Path readme = Path.of("README.md");
        String text = Files.readString(readme);
        String begin = "<!-- " + table + ":begin -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- " + table + ":end -->");
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(readme, text.substring(0, from) + rows + text.substring(to));
        }
        assertEquals(rows.toString(), Files.readString(readme).substring(from, from + rows.length()));
    }
}
