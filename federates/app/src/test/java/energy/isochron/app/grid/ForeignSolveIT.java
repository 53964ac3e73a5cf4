package energy.isochron.app.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.foreign.Adapters;
import energy.isochron.grid.FeederReading;
import energy.isochron.grid.GridQuantities;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.grid.sweep.SweepProvider;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools of other languages that solve once, beside the built-in sweep on the same record of a balanced network. */
class ForeignSolveIT {
    /** What was measured is up to 9e-8: regulators without impedance, which the tools need some of. */
    private static final double VOLTAGE_PU = 1e-6;

    private static final double SHARE_OF_POWER = 1e-6;

    private static GridCase grid(Feeder feeder, double loads) {
        return GridCase.rated(
                PublishedNetworks.atPublishedTaps(feeder).withLoads(loads), new Network(feeder.plan(100_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "pandapower, IEEE33",
        "pandapower, IEEE34",
        "opendssdirect, IEEE33",
        "opendssdirect, CIGRE_MV",
        "gridlabd, IEEE33",
        "gridlabd, CIGRE_MV",
    })
    void voltagesFlowsAndLossesAreThoseOfTheSweep(String name, Feeder feeder) throws Exception {
        GridCase grid = grid(feeder, 1);
        String far = grid.graph().bus(grid.graph().busCount() - 1).id();
        EngineComparison.Result found = new ForeignSolve(Adapters.orCallOff(name), System.err::println)
                .of(grid, Map.of(far, 30.0), Map.of(far, -10.0));
        assertInstanceOf(Solution.Solved.class, found.solution());
        try (PowerFlow sweep = new SweepProvider().open(grid, EngineSettings.hourly())) {
            Injections changes = new Injections();
            changes.set(sweep.layout().node(far).orElseThrow(), 30, -10);
            sweep.inject(changes);
            assertInstanceOf(Solution.Solved.class, sweep.solve(0));
            GridQuantities wanted = new GridQuantities(grid.graph());
            new FeederReading(grid.graph(), sweep).read(wanted);
            double powerKw = SHARE_OF_POWER * sweep.importKw();
            assertClose(wanted.voltagePu(), found.state().voltagePu(), VOLTAGE_PU);
            assertClose(wanted.flowKw(), found.state().flowKw(), powerKw);
            assertClose(wanted.loading(), found.state().loading(), 1e-6);
            assertEquals(wanted.lossesKw(), found.state().lossesKw(), powerKw);
            assertEquals(sweep.lossesKvar(), found.lossesKvar(), 5 * powerKw);
            assertEquals(sweep.importKw(), found.importKw(), powerKw);
            assertEquals(sweep.importKvar(), found.importKvar(), 5 * powerKw);
        }
    }

    private static void assertClose(double[] wanted, double[] found, double tolerance) {
        assertEquals(wanted.length, found.length);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], found[i], tolerance, "at " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pandapower", "opendssdirect", "gridlabd"})
    void thatThereIsNoSolutionIsAResult(String name) throws Exception {
        EngineComparison.Result found =
                new ForeignSolve(Adapters.orCallOff(name), System.err::println).of(grid(Feeder.IEEE33, 1000));
        Solution.NotConverged open = assertInstanceOf(Solution.NotConverged.class, found.solution());
        assertTrue(!open.reason().isEmpty(), open::toString);
        assertEquals(Double.NaN, found.state().voltagePu()[5]);
        assertEquals(Double.NaN, found.importKw());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opendssdirect", "gridlabd"})
    void deltasAreToldByToolsThatHaveStarsOnly(String name) throws Exception {
        ForeignSolve solve = new ForeignSolve(Adapters.orCallOff(name), System.err::println);
        GridCase deltas = new GridCase(Deltas.network(), Deltas.graph());
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> solve.of(deltas))
                .getMessage());
        assertTrue(message.contains("the transformers 0-1 have delta windings"), message);
    }
}
