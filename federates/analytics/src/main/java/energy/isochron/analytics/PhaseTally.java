package energy.isochron.analytics;

import energy.isochron.exchange.BusPhases;
import energy.isochron.exchange.GridState;
import energy.isochron.exchange.Phase;

/** Keeps the extremes of the phases, of a grid that keeps them apart. Dead phases, of 0 pu, do not count. */
final class PhaseTally {
    private final WorstPhase lowest = new WorstPhase(false);
    private final WorstPhase highest = new WorstPhase(true);
    private final WorstValue unbalance = new WorstValue(true);
    private boolean any;

    void add(GridState grid) {
        for (BusPhases bus : grid.phases()) {
            any = true;
            for (Phase phase : Phase.values()) {
                if (bus.voltagePu(phase) > 0) {
                    lowest.see(bus, phase, grid.interval());
                    highest.see(bus, phase, grid.interval());
                }
            }
            unbalance.see(VoltageUnbalance.percent(bus), bus.busId(), grid.interval());
        }
    }

    RunSummary.Phases summary() {
        return any
                ? new RunSummary.Phases(lowest.extreme(), highest.extreme(), unbalance.extreme())
                : RunSummary.Phases.NONE;
    }

    /** The worst voltage of a phase, the first one of equal ones. */
    private static final class WorstPhase {
        private final boolean highest;
        private RunSummary.PhaseExtreme worst = RunSummary.PhaseExtreme.NONE;

        WorstPhase(boolean highest) {
            this.highest = highest;
        }

        void see(BusPhases bus, Phase phase, long interval) {
            double voltage = bus.voltagePu(phase);
            boolean worse = highest ? voltage > worst.value() : voltage < worst.value();
            if (worse || !worst.known()) {
                worst = new RunSummary.PhaseExtreme(voltage, bus.busId(), phase.name(), interval);
            }
        }

        RunSummary.PhaseExtreme extreme() {
            return worst;
        }
    }
}
