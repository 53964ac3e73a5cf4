package energy.isochron.grid.feeder;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the files of a published network: {@code nodes.csv} and {@code lines.csv}, and where there are some {@code codes.csv} (line
 * types), {@code transformers.csv}, {@code switches.csv} and {@code loads.csv}.
 */
final class NetworkFiles {
    private static final double KM_A_KFT = 0.3048;
    private static final double KM_A_MILE = 1.609344;

    private final String folder;
    private final Map<String, LineCode> codes = new HashMap<>();
    private final Map<String, Double> baseKv = new HashMap<>();

    private record LineCode(LineImpedance impedance, double ratingA) {}

    /**
     * The files of a network.
     *
     * @param folder name of their folder beside this class
     */
    NetworkFiles(String folder) {
        this.folder = folder;
    }

    /**
     * Where regulators stand in the published solution, by the id of their branch: one tap for all phases, or one for each in their
     * order.
     */
    Map<String, List<Integer>> publishedTaps() {
        Map<String, List<Integer>> taps = new HashMap<>();
        for (NamedCsvRecord row : rows("transformers", false)) {
            String published = row.findField("published_tap").orElse("");
            if (!published.isEmpty()) {
                taps.put(
                        id(row),
                        Arrays.stream(published.split(" ", -1))
                                .map(Integer::valueOf)
                                .toList());
            }
        }
        return taps;
    }

    ElectricalNetwork read(double frequencyHz) {
        List<GridNode> nodes = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (NamedCsvRecord row : rows("nodes", true)) {
            GridNode node = new GridNode(row.getField("node"), phases(row), number(row, "base_kv"));
            nodes.add(node);
            baseKv.put(node.id(), node.baseKv());
            if (!row.getField("source_pu").isEmpty()) {
                sources.add(new Source(node.id(), number(row, "source_pu"), 0));
            }
        }
        rows("codes", false).forEach(row -> codes.put(row.getField("code"), code(row)));
        List<ElectricalBranch> branches = new ArrayList<>();
        rows("switches", false).forEach(row -> branches.add(aSwitch(row)));
        rows("transformers", false).forEach(row -> branches.add(transformer(row)));
        rows("lines", true).forEach(row -> branches.add(line(row)));
        List<Load> loads = rows("loads", false).stream().map(NetworkFiles::load).toList();
        return new ElectricalNetwork(folder, frequencyHz, nodes, branches, sources, loads);
    }

    private static LineCode code(NamedCsvRecord row) {
        double km = row.getField("unit").equals("mile") ? KM_A_MILE : 1;
        List<Double> r = triangle(row, "r", km);
        List<Double> x = triangle(row, "x", km);
        List<Double> b = triangle(row, "b", km);
        boolean sequence = row.getField("unit").equals("km");
        LineImpedance impedance = sequence
                ? LineImpedance.Sequence.positive(r.getFirst(), x.getFirst(), b.getFirst())
                : new LineImpedance.Matrix(r, x, b);
        return new LineCode(impedance, row.getField("rating_a").isEmpty() ? Double.NaN : number(row, "rating_a"));
    }

    private static List<Double> triangle(NamedCsvRecord row, String column, double km) {
        return Arrays.stream(row.getField(column).split(" ", -1))
                .map(cell -> Double.parseDouble(cell) / km)
                .toList();
    }

    private static ElectricalBranch aSwitch(NamedCsvRecord row) {
        return new Switch(id(row), row.getField("from"), row.getField("to"), phases(row), Double.NaN, ends(row));
    }

    private static ElectricalBranch transformer(NamedCsvRecord row) {
        return new Transformer(
                id(row),
                row.getField("from"),
                row.getField("to"),
                phases(row),
                number(row, "from_kv"),
                number(row, "to_kv"),
                number(row, "kva"),
                number(row, "r_percent"),
                number(row, "x_percent"),
                taps(row),
                Ends.BOTH);
    }

    private static Taps taps(NamedCsvRecord row) {
        boolean second = row.findField("tap_end").orElse("").equals("to");
        int tap = Integer.parseInt(row.getField("tap"));
        return new Taps(second ? BranchEnd.TO : BranchEnd.FROM, tap, number(row, "tap_step"), List.of());
    }

    /** A line whose impedance is published as a whole counts as 1 km. */
    private ElectricalBranch line(NamedCsvRecord row) {
        String from = row.getField("from");
        boolean whole = row.getHeader().contains("r_ohm");
        LineCode code = whole
                ? new LineCode(
                        LineImpedance.Sequence.positive(number(row, "r_ohm"), number(row, "x_ohm"), 0), Double.NaN)
                : codes.getOrDefault(row.getField("code"), new LineCode(new LineImpedance.Unknown(), Double.NaN));
        double km = whole
                ? 1
                : row.getHeader().contains("length_kft")
                        ? number(row, "length_kft") * KM_A_KFT
                        : number(row, "length_km");
        Phases phases = phases(row);
        double ratingKva = code.ratingA() * baseKv.getOrDefault(from, Double.NaN) * voltageFactor(phases);
        return new Line(id(row), from, row.getField("to"), phases, km, code.impedance(), ratingKva, ends(row));
    }

    /** Apparent power by ampacity and voltage between phases: √3 for three phases, 1/√3 for each single one. */
    private static double voltageFactor(Phases phases) {
        return phases == Phases.BALANCED ? Math.sqrt(3) : phases.count() / Math.sqrt(3);
    }

    private static Load load(NamedCsvRecord row) {
        return new Load(
                row.getField("node"),
                phases(row),
                row.getField("connection").equals("delta"),
                Load.Model.valueOf(row.getField("model").toUpperCase(Locale.ROOT)),
                number(row, "kw"),
                number(row, "kvar"));
    }

    private static String id(NamedCsvRecord row) {
        return row.getField("from") + '-' + row.getField("to");
    }

    private static Phases phases(NamedCsvRecord row) {
        return Phases.valueOf(row.getField("phases"));
    }

    private static Ends ends(NamedCsvRecord row) {
        return Ends.valueOf(row.getField("closed").toUpperCase(Locale.ROOT));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private List<NamedCsvRecord> rows(String name, boolean required) {
        String resource = folder + '/' + name + ".csv";
        try (InputStream bytes = NetworkFiles.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                if (required) {
                    throw new IllegalStateException(
                            "resource " + resource + " is missing. Maybe the jar was built without its resources?");
                }
                return List.of();
            }
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return records.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
