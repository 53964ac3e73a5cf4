package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.analytics.postrun.RunAnalytics;
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
    private static final String BEGIN = "<!-- measures:begin -->\n";
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
        StringBuilder rows = new StringBuilder("| Measure | Unit | Range | Formula |\n|---|---|---|---|\n");
        RunAnalytics analytics =
                RecordedHistory.analytics(new RunTables(), 1, SampleRun.day().feeder());
        for (RunAnalytics.Group group : analytics.groups()) {
            for (RunAnalytics.Value value : group.values()) {
                rows.append("| `").append(group.name()).append('.').append(value.name());
                rows.append("` | ").append(value.unit()).append(" | ").append(value.range());
                rows.append(" | ").append(value.formula().replace("|", "\\|")).append(" |\n");
            }
        }
        Path readme = Path.of("README.md");
        String text = Files.readString(readme);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf("<!-- measures:end -->");
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(readme, text.substring(0, from) + rows + text.substring(to));
        }
        assertEquals(rows.toString(), Files.readString(readme).substring(from, from + rows.length()));
    }
}
