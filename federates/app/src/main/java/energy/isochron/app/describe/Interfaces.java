package energy.isochron.app.describe;

import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.federation.DeclaredInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import energy.isochron.federation.InterfaceTable;
import java.util.ArrayList;
import java.util.List;

/** The table of a federate's interfaces as words. */
public final class Interfaces {
    /** The titles of the columns. */
    public static final List<String> HEADER = List.of("Name", "Kind", "Type", "Unit", "Direction", "When", "Meaning");

    private Interfaces() {}

    /** One row an interface, its cells in the order of {@link #HEADER}. */
    public static List<List<String>> rows(InterfaceTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (DeclaredInterface row : table.rows()) {
            rows.add(List.of(
                    row.pattern(),
                    row.kind() == Kind.MESSAGE ? "message" : "value",
                    row.type(),
                    row.unit().isEmpty() ? "–" : row.unit(),
                    row.direction() == Direction.SENDS ? "sends" : row.optional() ? "reads if there" : "reads",
                    row.beat().offset() + " " + row.beat().name(),
                    row.meaning()));
        }
        return rows;
    }

    /** All federates and interfaces of a scenario as JSON, as {@code isochron describe} prints them. */
    public static String json(ScenarioFile scenario) {
        return Description.of(scenario).json();
    }

    /** The table in Markdown, as it stands in the federate's README. */
    public static String markdown(InterfaceTable table) {
        StringBuilder text = new StringBuilder();
        text.append("| ").append(String.join(" | ", HEADER)).append(" |\n");
        text.append("|---".repeat(HEADER.size())).append("|\n");
        for (List<String> row : rows(table)) {
            text.append("| `").append(row.getFirst()).append("` | ");
            text.append(String.join(" | ", row.subList(1, row.size()))).append(" |\n");
        }
        return text.toString();
    }

    /** The table with aligned columns, for a terminal. */
    public static String aligned(InterfaceTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        lines.addAll(rows(table));
        int[] width = new int[HEADER.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < width.length; column++) {
                width[column] = Math.max(width[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder("  ");
            for (int column = 0; column < width.length; column++) {
                String cell = line.get(column);
                row.append(cell).append(" ".repeat(width[column] - cell.length() + 2));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
