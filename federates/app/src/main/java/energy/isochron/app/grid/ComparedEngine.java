package energy.isochron.app.grid;

import energy.isochron.app.foreign.ForeignTool;
import energy.isochron.grid.FeederReading;
import energy.isochron.grid.GridQuantities;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.engine.Solution;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What solves a network once with its own loads, to be compared: an engine of this process or a tool of its own. */
interface ComparedEngine {
    /**
     * Solves.
     *
     * @throws IllegalArgumentException if it cannot open the network, with its reasons
     */
    EngineComparison.Result solve(GridCase grid);

    /**
     * An engine behind the port.
     *
     * @param provider its make
     */
    record InProcess(PowerFlowProvider provider) implements ComparedEngine {
        /** {@inheritDoc} An engine without physics knows no loads of the network: they are injected, as they are at 1 pu. */
        @Override
        public EngineComparison.Result solve(GridCase grid) {
            try (PowerFlow engine = provider.open(grid, EngineSettings.hourly())) {
                boolean physics = engine.capabilities().contains(Capability.PHYSICS);
                if (!physics) {
                    engine.inject(loads(grid.electrical(), engine));
                }
                GridQuantities state = new GridQuantities(grid.graph());
                return switch (engine.solve(0)) {
                    case Solution.Solved solved -> {
                        new FeederReading(grid.graph(), engine).read(state);
                        yield new EngineComparison.Result(
                                provider.name(),
                                physics,
                                solved,
                                state,
                                PhaseVoltages.of(grid.graph(), engine),
                                engine.lossesKvar(),
                                engine.importKw(),
                                engine.importKvar());
                    }
                    case Solution.NotConverged open ->
                        EngineComparison.Result.open(provider.name(), physics, open, state);
                };
            }
        }

        private static Injections loads(ElectricalNetwork network, PowerFlow engine) {
            double[] pKw = new double[engine.layout().nodes().size()];
            double[] qKvar = new double[pKw.length];
            for (Load load : network.loads()) {
                int node = engine.layout().requireNode(load.node());
                pKw[node] -= load.pKw();
                qKvar[node] -= load.qKvar();
            }
            Injections injections = new Injections();
            for (int node = 0; node < pKw.length; node++) {
                injections.set(node, pKw[node], qKvar[node]);
            }
            return injections;
        }
    }

    /**
     * A tool of another language.
     *
     * @param tool its adapter
     */
    record Foreign(ForeignTool tool) implements ComparedEngine {
        @Override
        public EngineComparison.Result solve(GridCase grid) {
            try {
                return new ForeignSolve(tool, line -> System.err.println("isochron: " + line)).of(grid);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while " + tool.name() + " solved", e);
            }
        }
    }
}
