package energy.isochron.app.grid;

import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Voltages of the buses phase by phase.
 *
 * @param byBus magnitudes of the phases A, B and C, pu, NaN for a phase that the bus has not; empty of an engine that has one value a bus
 */
record PhaseVoltages(Map<String, List<Double>> byBus) {
    private static final int PHASES = 3;

    PhaseVoltages {
        byBus = Map.copyOf(byBus);
    }

    /** Of an engine that keeps no phases apart, or found nothing. */
    static PhaseVoltages none() {
        return new PhaseVoltages(Map.of());
    }

    /** Those of an engine that has solved. */
    static PhaseVoltages of(Network graph, PowerFlow engine) {
        GridLayout layout = engine.layout();
        double[] magnitudePu = new double[layout.nodeValues()];
        engine.voltages(magnitudePu, new double[magnitudePu.length]);
        Map<String, List<Double>> byBus = new LinkedHashMap<>();
        for (int bus = 0; bus < graph.busCount(); bus++) {
            String id = graph.bus(bus).id();
            int node = layout.node(id).orElseThrow();
            GridNode shown = layout.nodes().get(node);
            List<Double> phases = new ArrayList<>();
            for (int phase = 0; phase < PHASES; phase++) {
                boolean has = shown.phases().has(phase);
                phases.add(
                        has
                                ? magnitudePu[
                                        layout.nodeOffset(node) + shown.phases().position(phase)]
                                : Double.NaN);
            }
            if (phases.stream().anyMatch(value -> !value.isNaN())) {
                byBus.put(id, List.copyOf(phases));
            }
        }
        return new PhaseVoltages(byBus);
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
        return byBus.getOrDefault(bus, List.of(Double.NaN, Double.NaN, Double.NaN))
                .get(phase);
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
