package energy.isochron.formats;

import energy.isochron.formats.MatpowerCase.Row;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NodeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a network of a case. Lines count as 1 km, since a case tells no lengths; generators at load buses are loads below 0; shunts are
 * loads of constant impedance; branches that are out of service are open at both ends. The frequency, which a case does not tell, is
 * taken as 50 Hz and changes nothing.
 */
final class MatpowerNetwork {
    private static final double FREQUENCY_HZ = 50;
    private static final double KW_A_MW = 1000;
    private static final double MICRO = 1e-6;
    private static final double PERCENT = 100;

    private static final int PV = 2;
    private static final int REFERENCE = 3;

    private final String name;
    private final MatpowerCase read;
    private final Findings findings;
    private final NodeNames names = new NodeNames();
    private final Map<Integer, Row> buses = new HashMap<>();
    private final List<GridNode> nodes = new ArrayList<>();
    private final List<ElectricalBranch> branches = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int unrated;

    /**
     * Of a case without problems of its text.
     *
     * @param findings gets what cannot be expressed
     */
    MatpowerNetwork(String name, MatpowerCase read, Findings findings) {
        this.name = name;
        this.read = read;
        this.findings = findings;
    }

    NetworkFile build() {
        read.bus().forEach(this::bus);
        read.gen().stream().filter(row -> row.at(7) > 0).forEach(this::generator);
        read.bus().stream().filter(row -> row.whole(1) == REFERENCE).forEach(this::source);
        read.branch().forEach(this::branch);
        ElectricalNetwork network = new ElectricalNetwork(name, FREQUENCY_HZ, nodes, branches, sources, loads);
        findings.check(network);
        if (unrated > 0) {
            notes.add(unrated + " transformers have no rating in the case and take its base of " + read.baseMva()
                    + " MVA");
        }
        notes.addAll(names.notes());
        return new NetworkFile(network, false, notes);
    }

    private void bus(Row row) {
        int number = row.whole(0);
        if (row.at(0) != number || number < 1) {
            findings.add(
                    row.line(),
                    "mpc.bus, column bus_i",
                    Double.toString(row.at(0)),
                    "is no bus number. Maybe a column is missing?");
        }
        if (buses.putIfAbsent(number, row) != null) {
            findings.add(
                    row.line(),
                    "mpc.bus, column bus_i",
                    Integer.toString(number),
                    "is there twice. Maybe a row was copied?");
            return;
        }
        if (row.whole(1) < 1 || row.whole(1) > 4) {
            findings.add(
                    row.line(),
                    "mpc.bus, column type",
                    Double.toString(row.at(1)),
                    "is no type, allowed are 1 to 4. Maybe a column is missing?");
        }
        double baseKv = row.at(9);
        if (!(baseKv > 0)) {
            findings.add(
                    row.line(),
                    "mpc.bus, column baseKV",
                    Double.toString(baseKv),
                    "is its nominal voltage, allowed is above 0 kV. Maybe the case is in per unit alone?");
        }
        String id = id(number);
        nodes.add(new GridNode(id, Phases.BALANCED, baseKv));
        load(id, Load.Model.POWER, row.at(2), row.at(3));
        load(id, Load.Model.IMPEDANCE, row.at(4), -row.at(5));
    }

    private String id(int bus) {
        return names.node(Integer.toString(bus));
    }

    private void load(String node, Load.Model model, double pMw, double qMvar) {
        if (pMw != 0 || qMvar != 0) {
            loads.add(new Load(node, Phases.BALANCED, false, model, pMw * KW_A_MW, qMvar * KW_A_MW));
        }
    }

    private void generator(Row row) {
        Row bus = buses.get(row.whole(0));
        if (bus == null) {
            unknown(row, "mpc.gen, column bus", row.at(0));
        } else if (bus.whole(1) == PV) {
            findings.add(
                    row.line(),
                    "mpc.gen, column bus",
                    Integer.toString(row.whole(0)),
                    "is a bus whose voltage this generator holds, which engines here have at sources only, allowed are buses of type"
                            + " 1 and 3. Maybe set the bus to type 1, so that it feeds in Pg and Qg?");
        } else if (bus.whole(1) != REFERENCE) {
            load(id(row.whole(0)), Load.Model.POWER, -row.at(1), -row.at(2));
        }
    }

    private void unknown(Row row, String place, double number) {
        findings.add(row.line(), place, Double.toString(number), "is no bus of the case. Maybe its row is missing?");
    }

    /** A reference bus holds the voltage of its first generator that runs, or its own. */
    private void source(Row bus) {
        double held = read.gen().stream()
                .filter(row -> row.whole(0) == bus.whole(0) && row.at(7) > 0)
                .mapToDouble(row -> row.at(5))
                .findFirst()
                .orElse(bus.at(7));
        sources.add(new Source(id(bus.whole(0)), held, bus.at(8)));
    }

    private void branch(Row row) {
        Row from = buses.get(row.whole(0));
        Row to = buses.get(row.whole(1));
        if (from == null || to == null) {
            unknown(
                    row,
                    from == null ? "mpc.branch, column fbus" : "mpc.branch, column tbus",
                    row.at(from == null ? 0 : 1));
            return;
        }
        if (row.at(9) != 0) {
            findings.add(
                    row.line(),
                    "mpc.branch, column angle",
                    Double.toString(row.at(9)),
                    "is a phase shift, which engines here do not have, allowed is 0. Maybe the network is radial and can do without?");
        }
        Ends ends = row.at(10) > 0 ? Ends.BOTH : Ends.NONE;
        if (row.at(8) != 0 || from.at(9) != to.at(9)) {
            branches.add(transformer(row, from, to, ends));
        } else {
            branches.add(line(row, from.at(9), ends));
        }
    }

    private ElectricalBranch line(Row row, double baseKv, Ends ends) {
        String from = id(row.whole(0));
        String to = id(row.whole(1));
        boolean turned = names.hasBranch(from, to) && !names.hasBranch(to, from);
        String first = turned ? to : from;
        String second = turned ? from : to;
        String id = names.branch(first, second);
        double rating = row.at(5) > 0 ? row.at(5) * KW_A_MW : Double.NaN;
        if (row.at(2) == 0 && row.at(3) == 0 && row.at(4) == 0) {
            return new Switch(id, first, second, Phases.BALANCED, rating, ends);
        }
        double baseOhm = baseKv * baseKv / read.baseMva();
        LineImpedance impedance =
                LineImpedance.Sequence.positive(row.at(2) * baseOhm, row.at(3) * baseOhm, row.at(4) / baseOhm / MICRO);
        return new Line(id, first, second, Phases.BALANCED, 1, impedance, rating, ends);
    }

    private ElectricalBranch transformer(Row row, Row from, Row to, Ends ends) {
        if (row.at(4) != 0) {
            findings.add(
                    row.line(),
                    "mpc.branch, column b",
                    Double.toString(row.at(4)),
                    "is the susceptance of a transformer, which engines here do not have, allowed is 0. Maybe it is a line, then its"
                            + " ratio is 0 and its buses have one baseKV?");
        }
        boolean rated = row.at(5) > 0;
        unrated += rated ? 0 : 1;
        double ratingMva = rated ? row.at(5) : read.baseMva();
        double ratio = row.at(8) == 0 ? 1 : row.at(8);
        String first = id(row.whole(0));
        String second = id(row.whole(1));
        return new Transformer(
                names.branch(first, second),
                first,
                second,
                Phases.BALANCED,
                from.at(9) * ratio,
                to.at(9),
                ratingMva * KW_A_MW,
                row.at(2) * ratingMva / read.baseMva() * PERCENT,
                row.at(3) * ratingMva / read.baseMva() * PERCENT,
                0,
                0,
                ends);
    }
}
