package energy.isochron.app.grid;

import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.network.Network;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Voltages of the buses phase by phase.
 *
 * @param byBus magnitudes of the phases A, B and C, pu, NaN for a phase that the bus has not; empty of an engine that has one value a bus
 * @param anglesByBus their angles, degrees, of the same buses; NaN where they are not known
 */
record PhaseVoltages(Map<String, List<Double>> byBus, Map<String, List<Double>> anglesByBus) {
    private static final int PHASES = 3;
    private static final List<Double> UNKNOWN = Collections.nCopies(PHASES, Double.NaN);

    PhaseVoltages {
        byBus = Map.copyOf(byBus);
        anglesByBus = Map.copyOf(anglesByBus);
    }

    /** Of an engine that keeps no phases apart, or found nothing. */
    static PhaseVoltages none() {
        return new PhaseVoltages(Map.of(), Map.of());
    }

    /** Those of an engine that has solved. */
    static PhaseVoltages of(Network graph, PowerFlow engine) {
        GridLayout layout = engine.layout();
        double[] magnitudePu = new double[layout.nodeValues()];
        double[] angleDeg = new double[layout.nodeValues()];
        engine.voltages(magnitudePu, angleDeg);
        Map<String, List<Double>> byBus = new HashMap<>();
        Map<String, List<Double>> anglesByBus = new HashMap<>();
        for (int bus = 0; bus < graph.busCount(); bus++) {
            String id = graph.bus(bus).id();
            int node = layout.requireNode(id);
            if (layout.nodes().get(node).phases() != Phases.BALANCED) {
                byBus.put(id, phases(layout, node, magnitudePu));
                anglesByBus.put(id, phases(layout, node, angleDeg));
            }
        }
        return new PhaseVoltages(byBus, anglesByBus);
    }

    private static List<Double> phases(GridLayout layout, int node, double[] values) {
        Phases shown = layout.nodes().get(node).phases();
        return IntStream.range(0, PHASES)
                .mapToObj(phase ->
                        shown.has(phase) ? values[layout.nodeOffset(node) + shown.position(phase)] : Double.NaN)
                .toList();
    }

    /** Whether no bus has phases of its own. */
    boolean isEmpty() {
        return byBus.isEmpty();
    }

    /**
     * The voltage of a phase, pu; NaN if the bus has none.
     *
     * @param phase 0 for A, 1 for B, 2 for C
     */
    double get(String bus, int phase) {
        return byBus.getOrDefault(bus, UNKNOWN).get(phase);
    }

    /**
     * The angle of a phase, degrees; NaN if the bus has none, or it is not known.
     *
     * @param phase 0 for A, 1 for B, 2 for C
     */
    double angleDeg(String bus, int phase) {
        return anglesByBus.getOrDefault(bus, UNKNOWN).get(phase);
    }

    /** The lowest phase of a bus, or empty. */
    OptionalDouble lowest(String bus) {
        return known(bus).length == 0
                ? OptionalDouble.empty()
                : Arrays.stream(known(bus)).min();
    }

    /** The highest phase of a bus, or empty. */
    OptionalDouble highest(String bus) {
        return known(bus).length == 0
                ? OptionalDouble.empty()
                : Arrays.stream(known(bus)).max();
    }

    private double[] known(String bus) {
        return byBus.getOrDefault(bus, List.of()).stream()
                .mapToDouble(value -> value)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }
}
