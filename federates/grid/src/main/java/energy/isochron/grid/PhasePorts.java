package energy.isochron.grid;

import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.Phase;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueOutputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the grid federate publishes voltages by phase, where its engine keeps the phases apart. */
final class PhasePorts {
    private final List<OfPhase> byPhase = new ArrayList<>();

    /** Which phases the buses of a feeder have by themselves. */
    @FunctionalInterface
    interface Having {
        /** Whether a bus, by its index in the feeder, has a phase. */
        boolean has(int bus, Phase phase);
    }

    /** The buses that have a phase, and the values of it. */
    private static final class OfPhase {
        private final Phase phase;
        private final int[] buses;
        private final ValueOutputs voltage;
        private final ValueOutputs angle;

        OfPhase(Ports ports, List<String> ids, Phase phase, int[] buses) {
            this.phase = phase;
            this.buses = buses;
            List<String> having = IntStream.of(buses).mapToObj(ids::get).toList();
            voltage = ports.publish(LocalMarket.PHASE_VOLTAGES.get(phase.index()), having);
            angle = ports.publish(LocalMarket.PHASE_ANGLES.get(phase.index()), having);
        }

        void publish(FeederReading reading, boolean solved) {
            for (int i = 0; i < buses.length; i++) {
                voltage.set(i, solved ? reading.voltagePu(buses[i], phase) : Double.NaN);
                angle.set(i, solved ? reading.angleDeg(buses[i], phase) : Double.NaN);
            }
        }
    }

    private PhasePorts() {}

    /**
     * Declares the values of all phases that buses have.
     *
     * @param buses ids of the feeder's buses
     * @return empty for a grid that has one value a bus
     */
    static Optional<PhasePorts> of(Ports ports, List<String> buses, Having having) {
        PhasePorts made = new PhasePorts();
        for (Phase phase : Phase.values()) {
            int[] found = IntStream.range(0, buses.size())
                    .filter(bus -> having.has(bus, phase))
                    .toArray();
            if (found.length > 0) {
                made.byPhase.add(new OfPhase(ports, buses, phase, found));
            }
        }
        return made.byPhase.isEmpty() ? Optional.empty() : Optional.of(made);
    }

    /** Publishes what was read, or NaN where there is no solution. */
    void publish(FeederReading reading, boolean solved) {
        byPhase.forEach(values -> values.publish(reading, solved));
    }
}
