package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
