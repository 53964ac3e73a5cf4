package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.file.NodeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines, switches and what else is an impedance between two buses; capacitors and reactors at one bus are loads. */
final class ScriptLines {
    private static final double SQRT3 = Math.sqrt(3);
    /** Impedance of a switch that counts as none, pu of 1 MVA. */
    private static final double ALMOST_ZERO_PU = 1e-8;
    /** Length of what has none, km. */
    private static final double STUB_KM = 1e-3;

    private static final Map<String, Double> KM = Map.of(
            "mi", 1.609344, "kft", 0.3048, "km", 1.0, "m", 1e-3, "ft", 0.3048e-3, "in", 0.0254e-3, "cm", 1e-5, "mm",
            1e-6);

    private final DssContext dss;
    private final ScriptBuses buses;
    private final NodeNames names;
    private final ScriptFindings findings;
    private final double omega;
    private final boolean lengthsKnown;
    private final List<ElectricalBranch> branches = new ArrayList<>();
    private final List<Load> shunts = new ArrayList<>();

    ScriptLines(
            DssContext dss,
            List<ScriptObject> objects,
            ScriptBuses buses,
            NodeNames names,
            ScriptFindings findings,
            double frequencyHz) {
        this.dss = dss;
        this.buses = buses;
        this.names = names;
        this.findings = findings;
        omega = 2 * Math.PI * frequencyHz;
        List<ScriptObject> lines = objects.stream()
                .filter(object -> object.kind().equals("line") && !isSwitch(object))
                .toList();
        lengthsKnown = !lines.isEmpty() && lines.stream().allMatch(line -> KM.containsKey(line.word("Units")));
        if (!lines.isEmpty() && !lengthsKnown) {
            findings.note(
                    "lengths are not known, since lines have no units: %s",
                    lines.stream()
                            .filter(line -> !KM.containsKey(line.word("Units")))
                            .findFirst()
                            .map(ScriptObject::name)
                            .orElse(""));
        }
    }

    /** Whether lengths are km. */
    boolean lengthsKnown() {
        return lengthsKnown;
    }

    List<ElectricalBranch> branches() {
        return branches;
    }

    List<Load> shunts() {
        return shunts;
    }

    private static boolean isSwitch(ScriptObject line) {
        return line.properties().path("Switch").asBoolean();
    }

    void line(ScriptObject line) {
        if (!fits(line)) {
            return;
        }
        double length = line.number("Length");
        ComplexMatrix ohm = new ComplexMatrix(line.conductors());
        ComplexMatrix microSiemens = new ComplexMatrix(line.conductors());
        for (int row = 0; row < ohm.size(); row++) {
            for (int column = 0; column < ohm.size(); column++) {
                ohm.add(
                        row,
                        column,
                        length * line.number("RMatrix", row, column),
                        length * line.number("XMatrix", row, column));
                microSiemens.add(row, column, 0, length * omega * 1e-3 * line.number("CMatrix", row, column));
            }
        }
        double km = length * KM.getOrDefault(line.word("Units"), STUB_KM / length);
        add(line, km, ohm, microSiemens, isSwitch(line));
    }

    /** A reactor or capacitor: between two buses a line, at one a load. */
    void series(ScriptObject object) {
        ScriptAdmittance admittance = new ScriptAdmittance(dss, object);
        boolean joins = object.buses().size() > 1
                && !object.buses().get(0).equals(object.buses().get(1))
                && object.terminal(1).stream().anyMatch(node -> node != 0);
        if (!joins) {
            GridNode node = buses.node(object.buses().getFirst());
            if (object.nodes().stream().anyMatch(at -> at > 3)) {
                findings.refuse(
                        object, "is at a neutral, allowed are phases 1 to 3 and the ground, 0. Maybe ground it?");
            } else {
                shunts.addAll(admittance.loads(node));
            }
        } else if (fits(object)) {
            ComplexMatrix none = new ComplexMatrix(object.conductors());
            add(object, STUB_KM, admittance.seriesOhm(), none, false);
        }
    }

    /** The impedance of a source, from the node behind it to the bus; it carries no more than its short-circuit power. */
    void source(GridNode behind, GridNode node, ComplexMatrix ohm) {
        double km = lengthsKnown ? STUB_KM : 1;
        LineImpedance impedance = impedance(ohm, new ComplexMatrix(3), List.of(1, 2, 3), km);
        LineImpedance.Sequence balanced = impedance.balanced();
        double shortCircuitKva = 1000 * node.baseKv() * node.baseKv() / (Math.hypot(balanced.r1(), balanced.x1()) * km);
        branches.add(new Line(
                names.branch(behind.id(), node.id()),
                behind.id(),
                node.id(),
                Phases.ABC,
                km,
                impedance,
                shortCircuitKva,
                Ends.BOTH));
    }

    private boolean fits(ScriptObject object) {
        List<Integer> first = object.terminal(0);
        if (ScriptObject.mask(first) == 0 || !first.equals(object.terminal(1))) {
            findings.refuse(
                    object,
                    "joins the conductors " + first + " to " + object.terminal(1)
                            + ", allowed are up to three phases of 1 to 3, the same at both ends."
                            + " Maybe reduce its matrices to the phases?");
            return false;
        }
        return true;
    }

    private void add(ScriptObject object, double km, ComplexMatrix ohm, ComplexMatrix microSiemens, boolean contact) {
        Ends ends = ScriptEnds.of(dss, object, findings);
        GridNode from = buses.node(object.buses().get(0));
        GridNode to = buses.node(object.buses().get(1));
        if (names.hasBranch(from.id(), to.id()) && !names.hasBranch(to.id(), from.id())) {
            GridNode first = from;
            from = to;
            to = first;
            ends = turned(ends);
        }
        Phases phases = ScriptObject.phases(object.terminal(0));
        double kv = from.baseKv();
        double amps = object.normalAmps();
        double rating = amps > 0 ? amps * kv / SQRT3 * phases.count() : Double.NaN;
        String id = names.branch(from.id(), to.id());
        if (contact && ohm.largest() <= ALMOST_ZERO_PU * kv * kv) {
            branches.add(new Switch(id, from.id(), to.id(), phases, rating, ends));
            return;
        }
        if (contact) {
            findings.note("switches with an impedance are short lines: %s", object.name());
        }
        double length = lengthsKnown ? km : 1;
        LineImpedance impedance = impedance(ohm, microSiemens, object.terminal(0), length);
        branches.add(new Line(id, from.id(), to.id(), phases, length, impedance, rating, ends));
    }

    private static Ends turned(Ends ends) {
        return switch (ends) {
            case FROM -> Ends.TO;
            case TO -> Ends.FROM;
            case BOTH, NONE -> ends;
        };
    }

    /** By km, in the order of the phases; in symmetrical components if the phases are alike. */
    private static LineImpedance impedance(
            ComplexMatrix ohm, ComplexMatrix microSiemens, List<Integer> conductors, double km) {
        List<Double> r = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> b = new ArrayList<>();
        List<Integer> order =
                conductors.stream().sorted().map(conductors::indexOf).toList();
        for (int row = 0; row < order.size(); row++) {
            for (int column = 0; column <= row; column++) {
                r.add(ohm.re(order.get(row), order.get(column)) / km);
                x.add(ohm.im(order.get(row), order.get(column)) / km);
                b.add(microSiemens.im(order.get(row), order.get(column)) / km);
            }
        }
        if (isTransposed(r) && isTransposed(x) && isTransposed(b)) {
            return new LineImpedance.Sequence(one(r), one(x), one(b), zero(r), zero(x), zero(b));
        }
        return new LineImpedance.Matrix(r, x, b);
    }

    private static boolean isTransposed(List<Double> triangle) {
        if (triangle.size() != 6) {
            return false;
        }
        double most = 1e-12 * Math.abs(triangle.getFirst());
        return Math.abs(triangle.get(2) - triangle.get(0)) <= most
                && Math.abs(triangle.get(5) - triangle.get(0)) <= most
                && Math.abs(triangle.get(3) - triangle.get(1)) <= most
                && Math.abs(triangle.get(4) - triangle.get(1)) <= most;
    }

    private static double one(List<Double> triangle) {
        return triangle.get(0) - triangle.get(1);
    }

    private static double zero(List<Double> triangle) {
        return triangle.get(0) + 2 * triangle.get(1);
    }
}
