package energy.isochron.app.grid;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.Scenario;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.DeclaredInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import energy.isochron.federation.InterfaceTable;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Source;
import energy.isochron.network.Bus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A network as a file for foreign tools, in the form {@code isochron-grid-network}, version 1, whose schema is {@code
 * grid-network-1.schema.json}: the electrical network as it stands, and, of a scenario, what a grid federate has to know to join.
 */
final class NetworkJson {
    /** What the file calls its form. */
    static final String FORMAT = "isochron-grid-network";

    static final int VERSION = 1;

    /** How the last words of keys begin that are of the market's schedule; in the file they stand apart, by their quantity alone. */
    private static final Pattern OF_SCHEDULE = Pattern.compile("^schedule[d]?_");

    private static final ObjectMapper JSON = new ObjectMapper();

    private NetworkJson() {}

    /** The file of a scenario's network. */
    static String of(ScenarioFile file) {
        Assembly assembly = new Assembly(file);
        ObjectNode root = root(assembly.gridCase());
        federation(file.scenario(), InterfaceTable.of(assembly.federate("grid")), root.putObject("federation"));
        return root.toPrettyString() + "\n";
    }

    /** The file of a network alone. */
    static String of(GridCase grid) {
        return root(grid).toPrettyString() + "\n";
    }

    private static ObjectNode root(GridCase grid) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        network(grid, root.putObject("network"));
        return root;
    }

    private static void network(GridCase grid, ObjectNode into) {
        ElectricalNetwork network = grid.electrical();
        into.put("name", network.name());
        into.put("frequency_hz", network.frequencyHz());
        ArrayNode nodes = into.putArray("nodes");
        network.nodes().forEach(node -> node(node, nodes.addObject()));
        ArrayNode lines = into.putArray("lines");
        ArrayNode transformers = into.putArray("transformers");
        ArrayNode switches = into.putArray("switches");
        for (ElectricalBranch branch : network.branches()) {
            switch (branch) {
                case Line line -> line(line, branch(line, lines.addObject()));
                case Transformer transformer -> transformer(transformer, branch(transformer, transformers.addObject()));
                case Switch plain -> branch(plain, switches.addObject());
            }
        }
        ArrayNode sources = into.putArray("sources");
        network.sources().forEach(source -> source(source, sources.addObject()));
        ArrayNode loads = into.putArray("loads");
        network.loads().forEach(load -> load(load, loads.addObject()));
        ArrayNode buses = into.putArray("buses");
        grid.graph().buses().stream().map(Bus::id).forEach(buses::add);
        ArrayNode branches = into.putArray("branches");
        grid.graph().branchIds().forEach(branches::add);
    }

    private static void node(GridNode node, ObjectNode into) {
        into.put("id", node.id());
        into.put("phases", node.phases().name());
        into.put("base_kv", node.baseKv());
    }

    private static ObjectNode branch(ElectricalBranch branch, ObjectNode into) {
        into.put("id", branch.id());
        into.put("from", branch.from());
        into.put("to", branch.to());
        into.put("phases", branch.phases().name());
        into.put("closed", branch.closed().name().toLowerCase(Locale.ROOT));
        known("rating_kva", branch.ratingKva(), into);
        return into;
    }

    private static void line(Line line, ObjectNode into) {
        LineImpedance.Sequence balanced = line.impedance().balanced();
        into.put("length_km", line.lengthKm());
        into.put("r1_ohm_per_km", balanced.r1());
        into.put("x1_ohm_per_km", balanced.x1());
        into.put("b1_us_per_km", balanced.b1());
        known("r0_ohm_per_km", balanced.r0(), into);
        known("x0_ohm_per_km", balanced.x0(), into);
        known("b0_us_per_km", balanced.b0(), into);
        if (line.impedance() instanceof LineImpedance.Matrix matrix) {
            ObjectNode rows = into.putObject("matrix");
            matrix(matrix.r(), matrix.phases(), rows.putArray("r_ohm_per_km"));
            matrix(matrix.x(), matrix.phases(), rows.putArray("x_ohm_per_km"));
            matrix(matrix.b(), matrix.phases(), rows.putArray("b_us_per_km"));
        }
    }

    private static void known(String key, double value, ObjectNode into) {
        if (!Double.isNaN(value)) {
            into.put(key, value);
        }
    }

    /** The lower triangle as a whole matrix, row by row. */
    private static void matrix(List<Double> triangle, int phases, ArrayNode into) {
        for (int row = 0; row < phases; row++) {
            ArrayNode values = into.addArray();
            for (int column = 0; column < phases; column++) {
                int low = Math.max(row, column);
                values.add(triangle.get(low * (low + 1) / 2 + Math.min(row, column)));
            }
        }
    }

    private static void transformer(Transformer transformer, ObjectNode into) {
        into.put("from_kv", transformer.fromKv());
        into.put("to_kv", transformer.toKv());
        into.put("r_percent", transformer.rPercent());
        into.put("x_percent", transformer.xPercent());
        into.put("tap", transformer.tap());
        into.put("tap_step", transformer.tapStep());
        into.put("tap_end", transformer.taps().end().name().toLowerCase(Locale.ROOT));
        if (transformer.group().hasDelta()) {
            into.put("vector_group", transformer.group().key());
        }
        if (!transformer.taps().byPhase().isEmpty()) {
            transformer.taps().byPhase().forEach(into.putArray("taps")::add);
        }
    }

    private static void source(Source source, ObjectNode into) {
        into.put("node", source.node());
        into.put("voltage_pu", source.voltagePu());
        into.put("angle_deg", source.angleDeg());
    }

    private static void load(Load load, ObjectNode into) {
        into.put("node", load.node());
        into.put("phases", load.phases().name());
        into.put("delta", load.delta());
        into.put("model", load.model().name().toLowerCase(Locale.ROOT));
        into.put("p_kw", load.pKw());
        into.put("q_kvar", load.qKvar());
    }

    private static void federation(Scenario scenario, InterfaceTable table, ObjectNode into) {
        into.put("name", scenario.name());
        into.put("federate", table.federate());
        into.put("intervals", scenario.intervals());
        into.put("interval_s", scenario.intervalSeconds());
        into.put("solve_offset_s", LocalMarket.SOLVE.offsetSeconds());
        List<DeclaredInterface> values =
                table.rows().stream().filter(row -> row.kind() == Kind.VALUE).toList();
        Map<Boolean, List<DeclaredInterface>> ofChecks =
                values.stream().collect(Collectors.partitioningBy(NetworkJson::isOfChecks));
        values(ofChecks.getOrDefault(false, List.of()), into);
        int checks = scenario.market().feedback().checks();
        if (checks > 0) {
            ObjectNode asked = into.putObject("checks");
            ArrayNode offsets = asked.putArray("offsets_s");
            for (int check = 1; check <= checks; check++) {
                offsets.add(LocalMarket.check(check).offsetSeconds());
            }
            values(ofChecks.getOrDefault(true, List.of()), asked);
        }
    }

    private static boolean isOfChecks(DeclaredInterface row) {
        return LocalMarket.CHECK_VALUES.stream()
                .anyMatch(value -> value.pattern().equals(row.pattern()));
    }

    private static void values(List<DeclaredInterface> rows, ObjectNode into) {
        ArrayNode reads = into.putArray("reads");
        ArrayNode publishes = into.putArray("publishes");
        for (DeclaredInterface row : rows) {
            row.keys()
                    .forEach(key ->
                            value(key, row, (row.direction() == Direction.READS ? reads : publishes).addObject()));
        }
    }

    private static void value(String key, DeclaredInterface row, ObjectNode into) {
        String pattern = row.pattern();
        into.put("key", key);
        into.put(
                "quantity",
                OF_SCHEDULE
                        .matcher(pattern.substring(pattern.lastIndexOf('/') + 1))
                        .replaceFirst(""));
        into.put("unit", row.unit());
        int begin = pattern.indexOf('<');
        if (begin >= 0) {
            int end = pattern.indexOf('>');
            String id = key.substring(begin, key.length() - (pattern.length() - end - 1));
            into.put(pattern.substring(begin, end + 1).equals("<bus>") ? "node" : "branch", id);
        }
    }
}
