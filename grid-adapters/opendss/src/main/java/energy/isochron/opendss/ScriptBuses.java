package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.file.NodeNames;
import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The buses of a circuit as nodes, with those of the phases 1 to 3 that they have, and the voltages of its solution. A bus that is not
 * fed has no base of its own; it takes that of what a line joins it to, or the rated voltage of its transformer.
 */
final class ScriptBuses {
    private static final double SQRT3 = Math.sqrt(3);
    private static final double DEAD_PU = 1e-3;
    private static final double DEAD_V = 0.01;
    /** Bases are products of square roots; what is behind these digits is rounding. */
    private static final MathContext DIGITS = new MathContext(12);

    private final DssContext dss;
    private final NodeNames names;
    private final ScriptFindings findings;
    private final Map<String, Integer> places = new HashMap<>();
    private final MemorySegment voltages;
    private final Map<String, Integer> masks = new LinkedHashMap<>();
    private final Map<String, Double> baseKv = new HashMap<>();
    private final Map<String, GridNode> nodes = new LinkedHashMap<>();
    private final List<GridNode> more = new ArrayList<>();

    /**
     * Those of a circuit that is solved.
     *
     * @param findings gets buses without a base
     */
    ScriptBuses(DssContext dss, List<ScriptObject> objects, NodeNames names, ScriptFindings findings) {
        this.dss = dss;
        this.names = names;
        this.findings = findings;
        dss.names(Dss.NODE_NAMES).forEach(name -> places.put(name.toLowerCase(Locale.ROOT), places.size() + 1));
        voltages = dss.voltages(places.size());
        dss.names(Dss.BUS_NAMES).forEach(this::bus);
        inherit(objects);
        masks.forEach(this::node);
    }

    private void bus(String name) {
        String bus = name.toLowerCase(Locale.ROOT);
        int mask = 0;
        double highest = 0;
        for (int phase = 0; phase < 3; phase++) {
            mask |= places.containsKey(bus + '.' + (phase + 1)) ? 1 << phase : 0;
            highest = Math.max(highest, Math.hypot(re(bus, phase), im(bus, phase)));
        }
        if (mask == 0) {
            return;
        }
        masks.put(bus, mask);
        dss.activate(Dss.ACTIVE_BUS, name);
        double kv = new BigDecimal(dss.number(Dss.BUS_BASE) * SQRT3, DIGITS).doubleValue();
        boolean dead = highest < (kv > 0 ? 1000 * DEAD_PU * kv : DEAD_V);
        if (!dead && !(kv > 0)) {
            findings.add(
                    "",
                    "bus " + bus,
                    "has no voltage base, and values in pu need one."
                            + " Maybe the script lacks 'set voltagebases=[...]' and 'calcvoltagebases'?");
        }
        if (!dead || (kv > 0 && highest > 0)) {
            baseKv.put(bus, kv);
        }
    }

    /** Gives bases to buses that are not fed. */
    private void inherit(List<ScriptObject> objects) {
        boolean found = true;
        while (found) {
            found = false;
            for (ScriptObject object : objects) {
                found |= switch (object.kind()) {
                    case "line" ->
                        same(object.buses().get(0), object.buses().get(1))
                                || same(object.buses().get(1), object.buses().get(0));
                    case "transformer" -> rated(object, 0) || rated(object, 1);
                    default -> false;
                };
            }
        }
    }

    private boolean same(String bus, String other) {
        Double kv = baseKv.get(other);
        return kv != null && masks.containsKey(bus) && baseKv.putIfAbsent(bus, kv) == null;
    }

    /** The rated voltage of a winding, if its other end has a base. */
    private boolean rated(ScriptObject transformer, int end) {
        String bus = transformer.buses().get(end);
        if (!baseKv.containsKey(transformer.buses().get(1 - end)) || !masks.containsKey(bus)) {
            return false;
        }
        boolean star = transformer.phases() == 1 && transformer.terminal(end).get(transformer.conductors() - 1) == 0;
        double kv = transformer.number("kVs", end) * (star ? SQRT3 : 1);
        return baseKv.putIfAbsent(bus, new BigDecimal(kv, DIGITS).doubleValue()) == null;
    }

    private void node(String bus, int mask) {
        Double kv = baseKv.get(bus);
        if (kv == null) {
            findings.add(
                    "", "bus " + bus, "is not fed and has no voltage base. Maybe a line to it is missing or disabled?");
        }
        nodes.put(bus, new GridNode(names.node(bus), CircuitPhases.ofMask(mask), kv == null ? 1 : kv));
    }

    /** All of them, in the order of the circuit. */
    List<GridNode> nodes() {
        List<GridNode> all = new ArrayList<>(more);
        all.addAll(nodes.values());
        return all;
    }

    /** The node of a bus; one without phases that matter if the bus has none of 1 to 3. */
    GridNode node(String bus) {
        return nodes.getOrDefault(bus, new GridNode(bus, Phases.ABC, 1));
    }

    /** Adds the node behind the impedance of a source, with the phases and base of another one. */
    GridNode behind(GridNode node) {
        GridNode added = new GridNode(names.node(node.id() + "_source"), node.phases(), node.baseKv());
        more.add(added);
        return added;
    }

    /** Real part of the voltage of a phase, V; 0 where it is not there. */
    double re(String bus, int phase) {
        return voltages.getAtIndex(JAVA_DOUBLE, 2L * places.getOrDefault(bus + '.' + (phase + 1), 0));
    }

    /** Imaginary part of the same. */
    double im(String bus, int phase) {
        return voltages.getAtIndex(JAVA_DOUBLE, 2L * places.getOrDefault(bus + '.' + (phase + 1), 0) + 1);
    }
}
