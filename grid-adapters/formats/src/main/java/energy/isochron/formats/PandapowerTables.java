package energy.isochron.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a pandapower network: frames of pandas, each as text in {@code _object}, split into columns, index and data. */
final class PandapowerTables {
    private final ObjectMapper mapper;
    private final Findings findings;
    private final JsonNode net;
    private final Map<String, List<Row>> tables = new HashMap<>();

    /**
     * A row of a table.
     *
     * @param table name of the table
     * @param index as pandapower numbers its rows
     * @param cells by column
     */
    record Row(String table, long index, Map<String, JsonNode> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        /** The element and a column of it, such as {@code line[3].r_ohm_per_km}. */
        String place(String column) {
            return table + '[' + index + "]." + column;
        }

        boolean has(String column) {
            JsonNode cell = cells.get(column);
            return cell != null && !cell.isNull();
        }

        /** A number; NaN if there is none. */
        double number(String column) {
            JsonNode cell = cells.get(column);
            return (cell != null && cell.isNumber()) ? cell.doubleValue() : Double.NaN;
        }

        double number(String column, double otherwise) {
            double value = number(column);
            return Double.isNaN(value) ? otherwise : value;
        }

        String text(String column) {
            JsonNode cell = cells.get(column);
            return cell == null || cell.isNull() ? "" : cell.asText();
        }

        boolean isTrue(String column, boolean otherwise) {
            JsonNode cell = cells.get(column);
            return (cell != null && cell.isBoolean()) ? cell.booleanValue() : otherwise;
        }

        boolean inService() {
            return isTrue("in_service", true);
        }
    }

    /**
     * The tables of a file.
     *
     * @param root the whole of it
     * @param findings gets what is wrong with their form
     */
    PandapowerTables(JsonNode root, ObjectMapper mapper, Findings findings) {
        this.mapper = mapper;
        this.findings = findings;
        net = root.path("_object");
        if (!root.path("_class").asText().equals("pandapowerNet") || !net.isObject()) {
            findings.add(
                    0,
                    "_class",
                    root.path("_class").asText("none"),
                    "is what it holds, allowed is pandapowerNet. Maybe it was not written by pandapower.to_json?");
            return;
        }
        net.properties().forEach(entry -> {
            JsonNode frame = entry.getValue();
            if (frame.path("_class").asText().equals("DataFrame")
                    && !entry.getKey().startsWith("res_")) {
                tables.put(entry.getKey(), rows(entry.getKey(), frame));
            }
        });
        for (String needed : List.of("bus", "line", "load", "ext_grid")) {
            if (!tables.containsKey(needed)) {
                findings.add(
                        0, needed, "none", "is there of this table, allowed is one. Maybe the file was cut by hand?");
            }
        }
    }

    private List<Row> rows(String table, JsonNode frame) {
        JsonNode content = frame.path("_object");
        try {
            JsonNode split = content.isTextual() ? mapper.readTree(content.asText()) : content;
            if (!split.path("columns").isArray() || !split.path("data").isArray()) {
                findings.add(
                        0,
                        table,
                        frame.path("orient").asText("none"),
                        "is how this table is written, allowed is split. Maybe write it by pandapower.to_json?");
                return List.of();
            }
            return split(table, split);
        } catch (JsonProcessingException e) {
            findings.add(
                    0, table, e.getOriginalMessage(), "is why this table is no JSON. Maybe the file was cut by hand?");
            return List.of();
        }
    }

    private List<Row> split(String table, JsonNode split) {
        List<Row> rows = new ArrayList<>();
        JsonNode columns = split.path("columns");
        for (int r = 0; r < split.path("data").size(); r++) {
            JsonNode data = split.path("data").path(r);
            Map<String, JsonNode> cells = new HashMap<>();
            for (int c = 0; c < columns.size() && c < data.size(); c++) {
                cells.put(columns.path(c).asText(), data.path(c));
            }
            Row row = new Row(table, split.path("index").path(r).asLong(r), cells);
            if (data.size() != columns.size()) {
                findings.add(
                        0,
                        table + '[' + row.index() + ']',
                        data.size() + " cells",
                        "are in this row, allowed are " + columns.size() + ". Maybe the file was cut by hand?");
            }
            rows.add(row);
        }
        return rows;
    }

    /** Rows of a table, in their order; none if there is no such table. */
    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Nominal frequency, Hz; NaN if it is not told. */
    double frequencyHz() {
        return net.path("f_hz").asDouble(Double.NaN);
    }
}
