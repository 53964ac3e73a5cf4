package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;
import energy.isochron.network.Network;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The circuit of a script as nodes and branches. Buses are nodes, with those of the phases 1 to 3 that they have; neutrals are not shown.
 * What joins two buses is a branch {@code from-to}: single-phase elements beside each other on different phases are one, as regulators are;
 * others beside each other are {@code from-to#2} and so on. Where the feeder's graph has a bus of the same name in other letters, or a
 * branch listed from its other end, it is shown as there.
 */
final class ScriptReading {
    private static final double SQRT3 = Math.sqrt(3);
    /** Below this a bus is not fed; where it has no base, in V. */
    private static final double DEAD_PU = 1e-3;

    private static final double DEAD_V = 0.01;

    private final DssContext dss;
    private final Network graph;
    private final Map<String, String> shownBus = new LinkedHashMap<>();
    private final Map<String, Integer> voltagePlaces = new LinkedHashMap<>();
    private final Map<String, GridNode> nodes = new LinkedHashMap<>();
    private final Map<String, Joined> branches = new LinkedHashMap<>();
    private final Set<String> dead = new LinkedHashSet<>();
    private final MemorySegment voltages;
    private int powers;

    /** Elements that are one branch, and which of their terminals is its first end. */
    private static final class Joined {
        final List<ScriptElement> elements = new ArrayList<>();
        int mask;
        int first;
    }

    /** Reads the circuit that stands in a context and is solved. */
    ScriptReading(DssContext dss, Network graph) {
        this.dss = dss;
        this.graph = graph;
        graph.buses().forEach(bus -> shownBus.put(bus.id().toLowerCase(Locale.ROOT), bus.id()));
        dss.names(Dss.NODE_NAMES)
                .forEach(name -> voltagePlaces.put(name.toLowerCase(Locale.ROOT), voltagePlaces.size() + 1));
        voltages = dss.voltages(voltagePlaces.size());
        dss.names(Dss.BUS_NAMES).forEach(this::bus);
        dss.names(Dss.ELEMENT_NAMES).forEach(this::element);
    }

    private void bus(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int mask = 0;
        for (int phase = 0; phase < 3; phase++) {
            mask |= voltagePlaces.containsKey(lower + '.' + (phase + 1)) ? 1 << phase : 0;
        }
        if (mask == 0) {
            return;
        }
        dss.activate(Dss.ACTIVE_BUS, name);
        double kv = dss.number(Dss.BUS_BASE) * SQRT3;
        if (highestV(lower) < (kv > 0 ? 1000 * DEAD_PU * kv : DEAD_V)) {
            dead.add(lower);
        } else if (!(kv > 0)) {
            throw new IllegalArgumentException(
                    "bus '" + name + "' of the script has no voltage base, and values in pu need"
                            + " one. Maybe the script lacks 'set voltagebases=[...]' and 'calcvoltagebases'?");
        }
        nodes.put(lower, new GridNode(shown(lower), CircuitPhases.ofMask(mask), kv > 0 ? kv : Double.NaN));
    }

    /** The highest voltage of a bus, V. */
    private double highestV(String bus) {
        double highest = 0;
        for (int phase = 0; phase < 3; phase++) {
            long at = 2L * voltagePlaces.getOrDefault(bus + '.' + (phase + 1), 0);
            highest = Math.max(
                    highest,
                    Math.hypot(voltages.getAtIndex(JAVA_DOUBLE, at), voltages.getAtIndex(JAVA_DOUBLE, at + 1)));
        }
        return highest;
    }

    private String shown(String bus) {
        return shownBus.getOrDefault(bus, bus);
    }

    private void element(String name) {
        dss.activate(Dss.ACTIVE_ELEMENT, name);
        List<String> buses =
                dss.names(Dss.ELEMENT_BUSES).stream().map(ScriptElement::bus).toList();
        List<Integer> conductors = dss.flag(Dss.ELEMENT_ENABLED)
                ? Arrays.stream(dss.integers(Dss.ELEMENT_NODES)).boxed().toList()
                : List.of();
        ScriptElement element = new ScriptElement(
                name, buses, conductors, dss.integer(Dss.ELEMENT_CONDUCTORS), dss.number(Dss.ELEMENT_AMPS), powers);
        powers += element.powers();
        if (element.joins() && mask(element) != 0) {
            join(element);
        }
    }

    /** The phases that it has at both ends. */
    private int mask(ScriptElement element) {
        return element.mask(0)
                & element.mask(1)
                & mask(element.buses().get(0))
                & mask(element.buses().get(1));
    }

    private int mask(String bus) {
        GridNode node = nodes.get(bus);
        return node == null ? 0 : CircuitPhases.mask(node.phases());
    }

    private void join(ScriptElement element) {
        String forward =
                shown(element.buses().get(0)) + '-' + shown(element.buses().get(1));
        String backward =
                shown(element.buses().get(1)) + '-' + shown(element.buses().get(0));
        boolean turned = graph.findBranch(forward).isEmpty()
                && (graph.findBranch(backward).isPresent() || branches.containsKey(backward));
        String id = turned ? backward : forward;
        int beside = 1;
        Joined joined = branches.computeIfAbsent(id, key -> new Joined());
        while ((joined.mask & mask(element)) != 0) {
            beside++;
            joined = branches.computeIfAbsent(id + '#' + beside, key -> new Joined());
        }
        joined.first = joined.elements.isEmpty() ? (turned ? 1 : 0) : joined.first;
        joined.mask |= mask(element);
        joined.elements.add(element);
    }

    GridLayout layout() {
        List<GridBranch> shown = new ArrayList<>();
        branches.forEach((id, joined) -> shown.add(branch(id, joined)));
        return new GridLayout(List.copyOf(nodes.values()), shown);
    }

    private GridBranch branch(String id, Joined joined) {
        ScriptElement element = joined.elements.getFirst();
        String from = element.buses().get(joined.first);
        String to = element.buses().get(1 - joined.first);
        GridNode first = nodes.getOrDefault(element.buses().getFirst(), new GridNode(from, Phases.ABC, Double.NaN));
        double kva = 0;
        for (ScriptElement each : joined.elements) {
            kva += each.normalAmps() * first.baseKv() / SQRT3 * Integer.bitCount(mask(each));
        }
        return new GridBranch(
                id, shown(from), shown(to), CircuitPhases.ofMask(joined.mask), kva > 0 ? kva : Double.NaN);
    }

    /**
     * Where values are found.
     *
     * @param loadAt the loads that inject
     */
    BuiltCircuit built(GridLayout layout, int[] loadAt) {
        int[] fromAt = new int[layout.branchValues()];
        int[] toAt = new int[layout.branchValues()];
        Arrays.fill(fromAt, -1);
        Arrays.fill(toAt, -1);
        int e = 0;
        for (Joined joined : branches.values()) {
            for (ScriptElement element : joined.elements) {
                int second = element.buses()
                                .get(0)
                                .equals(joined.elements.getFirst().buses().get(0))
                        ? 1 - joined.first
                        : joined.first;
                place(layout, e, element, second, fromAt, toAt);
            }
            e++;
        }
        return new BuiltCircuit(
                voltageAt(layout),
                fromAt,
                toAt,
                loadAt,
                powers,
                voltagePlaces.size(),
                dead.stream().map(this::shown).toList());
    }

    private void place(GridLayout layout, int branch, ScriptElement element, int second, int[] fromAt, int[] toAt) {
        Phases phases = layout.branches().get(branch).phases();
        for (int phase = 0; phase < 3; phase++) {
            if ((mask(element) >> phase & 1) == 1) {
                int value = layout.branchOffset(branch) + phases.position(phase);
                fromAt[value] = element.place(1 - second, phase);
                toAt[value] = element.place(second, phase);
            }
        }
    }

    private int[] voltageAt(GridLayout layout) {
        int[] places = new int[layout.nodeValues()];
        int value = 0;
        for (Map.Entry<String, GridNode> node : nodes.entrySet()) {
            for (int phase = 0; phase < 3; phase++) {
                if (node.getValue().phases().has(phase)) {
                    places[value++] = dead.contains(node.getKey())
                            ? 0
                            : voltagePlaces.getOrDefault(node.getKey() + '.' + (phase + 1), 0);
                }
            }
        }
        return places;
    }

    /** The bus and phase of a value of a node, as commands name them; empty if it is dead. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        nodes.forEach((bus, node) -> {
            for (int phase = 0; phase < 3; phase++) {
                if (node.phases().has(phase)) {
                    places.add(
                            dead.contains(bus)
                                    ? ""
                                    : "bus1=" + bus + '.' + (phase + 1) + " kv=" + node.baseKv() / SQRT3);
                }
            }
        });
        return places;
    }
}
