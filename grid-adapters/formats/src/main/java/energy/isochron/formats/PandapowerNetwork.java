package energy.isochron.formats;

import energy.isochron.formats.PandapowerTables.Row;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NodeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a network of pandapower's tables. Nodes have the names of the buses if each has one of its own, otherwise their indices. */
final class PandapowerNetwork {
    private static final double KW_A_MW = 1000;
    private static final double PERCENT = 100;

    /** Tables of elements that the neutral record does not know. */
    private static final List<String> OTHERS = List.of(
            "trafo3w",
            "impedance",
            "xward",
            "motor",
            "dcline",
            "asymmetric_load",
            "asymmetric_sgen",
            "svc",
            "ssc",
            "vsc",
            "tcsc",
            "bus_dc",
            "line_dc",
            "vsc_stacked",
            "vsc_bipolar");

    private final String name;
    private final PandapowerTables tables;
    private final Findings findings;
    private final NodeNames names = new NodeNames();
    private final Map<Long, GridNode> nodes = new HashMap<>();
    private final Set<Long> dark = new HashSet<>();
    private final List<GridNode> listed = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Of tables without problems of their form.
     *
     * @param findings gets what cannot be expressed
     */
    PandapowerNetwork(String name, PandapowerTables tables, Findings findings) {
        this.name = name;
        this.tables = tables;
        this.findings = findings;
    }

    NetworkFile build() {
        buses();
        for (String table : OTHERS) {
            running(table)
                    .forEach(
                            row -> findings.add(
                                    0,
                                    table + '[' + row.index() + ']',
                                    row.text("name"),
                                    "is of a kind that engines here do not have. Maybe take it out of service, or put loads in its place?"));
        }
        List<ElectricalBranch> branches = new PandapowerBranches(tables, this).build();
        loads();
        sources();
        if (running("controller").findAny().isPresent()) {
            notes.add("the controllers of the file do not act, taps and powers stay as they are written");
        }
        ElectricalNetwork network = new ElectricalNetwork(name, tables.frequencyHz(), listed, branches, sources, loads);
        findings.check(network);
        notes.addAll(names.notes());
        return new NetworkFile(network, true, notes);
    }

    private java.util.stream.Stream<Row> running(String table) {
        return tables.rows(table).stream().filter(Row::inService);
    }

    NodeNames names() {
        return names;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    private void buses() {
        List<Row> rows = tables.rows("bus");
        Set<String> given = new HashSet<>();
        boolean named = rows.stream().allMatch(row -> !row.text("name").isBlank() && given.add(row.text("name")));
        if (!named) {
            notes.add("buses have the ids of their indices, since not each has a name of its own");
        }
        for (Row row : rows) {
            String id = names.node(named ? row.text("name") : Long.toString(row.index()));
            GridNode node = new GridNode(id, Phases.BALANCED, positive(row, "vn_kv"));
            nodes.put(row.index(), node);
            listed.add(node);
            if (!row.inService()) {
                dark.add(row.index());
            }
        }
    }

    /** Whether a bus is out of service, so that nothing is connected to it. */
    boolean isDark(Row row, String column) {
        return dark.contains((long) row.number(column, -1));
    }

    /** The node of a bus that a column names; another one, and a problem, if there is none. */
    GridNode node(Row row, String column) {
        GridNode node = nodes.get((long) row.number(column, -1));
        if (node == null) {
            findings.add(0, row.place(column), row.text(column), "is no bus of the file. Maybe its row is missing?");
            return new GridNode("", Phases.BALANCED, 1);
        }
        return node;
    }

    double finite(Row row, String column) {
        double value = row.number(column);
        if (!Double.isFinite(value)) {
            findings.add(
                    0,
                    row.place(column),
                    row.text(column),
                    "is no number, allowed is a finite one. Maybe it is missing?");
        }
        return value;
    }

    double positive(Row row, String column) {
        double value = finite(row, column);
        if (value <= 0) {
            findings.add(
                    0,
                    row.place(column),
                    Double.toString(value),
                    "is out of range, allowed is above 0. Maybe it is in another unit?");
        }
        return value;
    }

    /** Adds a problem if a value is there and not the one that can be expressed. */
    void only(Row row, String column, double allowed, String maybe) {
        double value = row.number(column, allowed);
        if (value != allowed) {
            findings.add(
                    0,
                    row.place(column),
                    Double.toString(value),
                    "cannot be expressed here, allowed is " + allowed + ". Maybe " + maybe + '?');
        }
    }

    void refuse(Row row, String column, String detail) {
        findings.add(0, row.place(column), row.text(column), detail);
    }

    private void loads() {
        running("load").forEach(this::load);
        running("sgen").forEach(row -> power(row, "p_mw", "q_mvar", -row.number("scaling", 1)));
        running("storage").forEach(row -> power(row, "p_mw", "q_mvar", row.number("scaling", 1)));
        running("ward").forEach(row -> {
            power(row, "ps_mw", "qs_mvar", 1);
            add(row, Load.Model.IMPEDANCE, finite(row, "pz_mw"), finite(row, "qz_mvar"));
        });
        running("shunt").forEach(row -> {
            double kv = node(row, "bus").baseKv();
            double factor = row.number("step", 1) * Math.pow(kv / row.number("vn_kv", kv), 2);
            add(row, Load.Model.IMPEDANCE, factor * finite(row, "p_mw"), factor * finite(row, "q_mvar"));
        });
    }

    /** A load in parts of constant power, current and impedance; before release 3 the shares of both powers were one. */
    private void load(Row row) {
        double p = finite(row, "p_mw") * row.number("scaling", 1);
        double q = finite(row, "q_mvar") * row.number("scaling", 1);
        double pCurrent = share(row, "const_i_p_percent", "const_i_percent");
        double pImpedance = share(row, "const_z_p_percent", "const_z_percent");
        double qCurrent = share(row, "const_i_q_percent", "const_i_percent");
        double qImpedance = share(row, "const_z_q_percent", "const_z_percent");
        add(row, Load.Model.POWER, p * (1 - pCurrent - pImpedance), q * (1 - qCurrent - qImpedance));
        add(row, Load.Model.CURRENT, p * pCurrent, q * qCurrent);
        add(row, Load.Model.IMPEDANCE, p * pImpedance, q * qImpedance);
    }

    private static double share(Row row, String column, String before) {
        return row.number(column, row.number(before, 0)) / PERCENT;
    }

    private void power(Row row, String p, String q, double factor) {
        add(row, Load.Model.POWER, factor * finite(row, p), factor * finite(row, q));
    }

    private void add(Row row, Load.Model model, double pMw, double qMvar) {
        String node = node(row, "bus").id();
        if (!isDark(row, "bus") && (pMw != 0 || qMvar != 0)) {
            loads.add(new Load(node, Phases.BALANCED, false, model, pMw * KW_A_MW, qMvar * KW_A_MW));
        }
    }

    /** Adds a load of constant impedance at a node, kW and kvar. */
    void addShunt(String node, double pKw, double qKvar) {
        loads.add(new Load(node, Phases.BALANCED, false, Load.Model.IMPEDANCE, pKw, qKvar));
    }

    private void sources() {
        running("ext_grid").forEach(row -> source(row, row.number("va_degree", 0)));
        running("gen").forEach(row -> {
            if (row.isTrue("slack", false)) {
                source(row, 0);
            } else {
                findings.add(
                        0,
                        "gen[" + row.index() + ']',
                        row.text("name"),
                        "holds the voltage of its bus, which engines here have at external grids only. Maybe make it an sgen?");
            }
        });
    }

    private void source(Row row, double angleDeg) {
        Source source = new Source(node(row, "bus").id(), positive(row, "vm_pu"), angleDeg);
        if (!isDark(row, "bus")
                && sources.stream().noneMatch(known -> known.node().equals(source.node()))) {
            sources.add(source);
        }
    }
}
