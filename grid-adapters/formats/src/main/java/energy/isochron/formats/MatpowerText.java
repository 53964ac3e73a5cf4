package energy.isochron.formats;

import energy.isochron.formats.MatpowerCase.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a case: assignments of numbers to fields of {@code mpc}. It is no interpreter: other code that touches them is refused. */
final class MatpowerText {
    private static final Pattern ASSIGNMENT = Pattern.compile("mpc\\.(\\w+)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern TOUCHES = Pattern.compile("(^|[^\\w.])mpc\\s*[.(=]");
    private static final Map<String, Integer> TABLES = Map.of("bus", 13, "gen", 10, "branch", 11);

    private final String[] lines;
    private final Findings findings;
    private final Map<String, List<Row>> tables = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private boolean versionTwo;
    private int next;

    MatpowerText(String text, Findings findings) {
        lines = text.split("\\R", -1);
        this.findings = findings;
    }

    MatpowerCase read() {
        while (next < lines.length) {
            int line = next + 1;
            statement(line, uncommented(lines[next++]).strip());
        }
        if (!versionTwo) {
            findings.add(
                    0,
                    "mpc.version",
                    "none",
                    "is its version, allowed is '2'. Maybe it is a case of version 1, or not of MATPOWER?");
        }
        double base = numbers.getOrDefault("baseMVA", Double.NaN);
        if (!(base > 0 && Double.isFinite(base))) {
            findings.add(
                    0,
                    "mpc.baseMVA",
                    Double.toString(base),
                    "is its base, allowed is above 0. Maybe its line is missing?");
        }
        TABLES.keySet().stream()
                .sorted()
                .filter(table -> !tables.containsKey(table))
                .forEach(table -> findings.add(
                        0,
                        "mpc." + table,
                        "none",
                        "is there of this table, allowed is one. Maybe the file was cut off?"));
        return new MatpowerCase(base, table("bus"), table("gen"), table("branch"));
    }

    private List<Row> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    /** A line without its comment; a percent sign in a text of quotes is none. */
    private static String uncommented(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '%' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private void statement(int line, String text) {
        Matcher assignment = ASSIGNMENT.matcher(text);
        if (text.startsWith("function")) {
            return;
        }
        if (assignment.matches()) {
            assign(line, assignment.group(1), assignment.group(2).strip());
        } else if (TOUCHES.matcher(text).find()) {
            findings.add(
                    line,
                    "",
                    text,
                    "is code that works on the case, allowed are assignments of numbers. Maybe load it in MATPOWER and write it"
                            + " out by savecase?");
        }
    }

    private void assign(int line, String field, String value) {
        if (value.startsWith("[")) {
            List<Row> rows = matrix(line, field, value.substring(1));
            if (TABLES.containsKey(field) && tables.putIfAbsent(field, rows) != null) {
                findings.add(line, "mpc." + field, "a second one", "is given, allowed is one. Maybe it is left over?");
            }
        } else if (value.startsWith("{")) {
            skip(value, "}");
        } else if (field.equals("version")) {
            versionTwo = value.replaceAll("[';\"\\s]", "").equals("2");
        } else if (field.equals("baseMVA")) {
            number(line, "mpc.baseMVA", value.replace(";", "").strip()).ifKnown(base -> numbers.put(field, base));
        } else if (TABLES.containsKey(field)) {
            findings.add(
                    line,
                    "mpc." + field,
                    value,
                    "is code, allowed is a table in brackets. Maybe write it out by savecase?");
        }
    }

    private void skip(String first, String end) {
        String text = first;
        while (!text.contains(end) && next < lines.length) {
            text = uncommented(lines[next++]);
        }
    }

    private List<Row> matrix(int first, String field, String opened) {
        List<Row> rows = new ArrayList<>();
        List<Double> row = new ArrayList<>();
        String text = opened;
        int line = first;
        while (true) {
            boolean ends = text.contains("]");
            String inside = ends ? text.substring(0, text.indexOf(']')) : text;
            boolean goesOn = inside.contains("...");
            String[] parts = (goesOn ? inside.substring(0, inside.indexOf("...")) : inside).split(";", -1);
            for (int i = 0; i < parts.length; i++) {
                values(line, field, parts[i], row);
                boolean rowEnds = i < parts.length - 1 || ends || !goesOn;
                if (rowEnds && !row.isEmpty()) {
                    rows.add(row(line, field, row));
                    row.clear();
                }
            }
            if (ends) {
                return rows;
            }
            if (next == lines.length) {
                findings.add(
                        first, "mpc." + field, "[", "has no end, allowed is one with ]. Maybe the file was cut off?");
                return rows;
            }
            line = next + 1;
            text = uncommented(lines[next++]);
        }
    }

    private Row row(int line, String field, List<Double> values) {
        int least = TABLES.getOrDefault(field, 0);
        if (values.size() < least) {
            findings.add(
                    line,
                    "mpc." + field,
                    values.size() + " numbers",
                    "are in this row, allowed are " + least + " or more. Maybe the file was cut off?");
        }
        return new Row(line, values);
    }

    private void values(int line, String field, String text, List<Double> into) {
        for (String word : text.strip().split("[\\s,]+", -1)) {
            if (!word.isEmpty()) {
                into.add(number(line, "mpc." + field, word).value());
            }
        }
    }

    /** A number, or NaN where it is none and a problem has been added. */
    private record Parsed(double value, boolean known) {
        void ifKnown(java.util.function.DoubleConsumer consumer) {
            if (known) {
                consumer.accept(value);
            }
        }
    }

    private Parsed number(int line, String place, String word) {
        if (word.equalsIgnoreCase("Inf") || word.equalsIgnoreCase("+Inf")) {
            return new Parsed(Double.POSITIVE_INFINITY, true);
        }
        if (word.equalsIgnoreCase("-Inf")) {
            return new Parsed(Double.NEGATIVE_INFINITY, true);
        }
        try {
            double value = Double.parseDouble(word);
            if (!Double.isNaN(value)) {
                return new Parsed(value, true);
            }
        } catch (NumberFormatException e) {
            findings.add(line, place, word, "is no number. Maybe it is code, then write the case out by savecase?");
            return new Parsed(Double.NaN, false);
        }
        findings.add(line, place, word, "is no number. Maybe a value is missing?");
        return new Parsed(Double.NaN, false);
    }
}
