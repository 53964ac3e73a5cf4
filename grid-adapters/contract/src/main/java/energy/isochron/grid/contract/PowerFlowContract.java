package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * What every engine must do to stand behind the port. An adapter's test class extends it and names its provider; what an engine says
 * that it cannot do is called off with the reason. Tolerances: 1e-6 pu and 1e-3 kW, well above what the tools differ by.
 */
public abstract class PowerFlowContract {
    private static final double PU = 1e-6;
    private static final double KW = 1e-3;

    /** Made for each test. */
    protected PowerFlowContract() {}

    /** The provider that is tested, as the service loader finds it. */
    protected abstract PowerFlowProvider provider();

    /** Settings to open with; without options unless the engine needs some. */
    protected EngineSettings settings() {
        return EngineSettings.hourly();
    }

    private Opened open(GridCase grid) {
        assertEquals(List.of(), provider().problems(grid, settings()));
        return new Opened(provider().open(grid, settings()));
    }

    private void assume(Capability capability) {
        assumeTrue(
                provider().capabilities().contains(capability),
                () -> provider().name() + " does not say that it can do " + capability);
    }

    @Test
    void isFoundUnderItsName() {
        PowerFlowProvider found = Objects.requireNonNull(
                PowerFlowEngines.byName().get(provider().name()), "no engine is found under this name");
        assertSame(provider().getClass(), found.getClass());
        assertTrue(provider().name().matches("[a-z][a-z0-9-]*"), provider().name());
    }

    @Test
    void sameCapabilitiesBeforeAndAfterOpening() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            assertEquals(provider().capabilities(), feeder.engine.capabilities());
        }
    }

    @Test
    void layoutHasAllBusesAndBranchesOfTheFeeder() {
        GridCase grid = ContractFeeder.loaded();
        try (Opened feeder = open(grid)) {
            Set<String> nodes = new TreeSet<>();
            feeder.layout.nodes().forEach(node -> nodes.add(node.id()));
            Set<String> branches = new TreeSet<>();
            feeder.layout.branches().forEach(branch -> branches.add(branch.id()));
            grid.graph().buses().forEach(bus -> assertTrue(nodes.contains(bus.id()), bus.id()));
            assertTrue(branches.containsAll(grid.graph().branchIds()), branches::toString);
            int values = feeder.layout.nodes().stream()
                    .mapToInt(node -> node.phases().count())
                    .sum();
            assertEquals(values, feeder.layout.nodeValues());
        }
    }

    @Test
    void basesAreThoseOfTheNetwork() {
        assume(Capability.PHYSICS);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            GridNode house = feeder.layout.nodes().get(feeder.node("house"));
            assertEquals(0.4, house.baseKv(), 1e-12);
            int line = feeder.branch("source-mid");
            assertEquals(4000, feeder.layout.branches().get(line).ratingKva(), 1e-9);
        }
    }

    @Test
    void anIdleFeederHasTheSourcesVoltageAndCarriesNothing() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.solve();
            for (double voltage : feeder.magnitudes()) {
                assertEquals(1, voltage, 1e-4); // cables charge a little
            }
            assertEquals(0, feeder.engine.lossesKw(), 0.05);
            assertEquals(0, feeder.engine.importKw(), 0.05);
        }
    }

    @Test
    void whatComesInAndIsInjectedIsLost() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.inject("far", -500, -100);
            feeder.inject("house", 30, 0);
            feeder.inject("spur", -40, 5);
            feeder.solve();
            assertEquals(510 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    void whatIsInjectedAtTheSourceDoesNotFlow() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.solve();
            double idle = feeder.engine.importKw();
            feeder.inject("source", -70, 0);
            feeder.solve();
            assertEquals(idle + 70, feeder.engine.importKw(), KW);
            assertEquals(0, feeder.flow(BranchEnd.FROM, 0, "source-mid"), 0.05);
        }
    }

    @Test
    void aLoadLowersTheVoltageAndASurplusRaisesIt() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.inject("far", -800, 0);
            feeder.solve();
            assertTrue(feeder.voltage("mid") < feeder.voltage("source"));
            assertTrue(feeder.voltage("far") < feeder.voltage("mid"));
            feeder.inject("far", 800, 0);
            feeder.solve();
            assertTrue(feeder.voltage("far") > feeder.voltage("mid"));
            assertTrue(feeder.voltage("mid") > feeder.voltage("source"));
        }
    }

    @Test
    void injectionsHoldUntilTheyChange() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.inject("far", -500, -100);
            feeder.solve();
            double[] before = feeder.magnitudes();
            feeder.engine.inject(new Injections());
            feeder.solve();
            assertArrayEquals(before, feeder.magnitudes());
            feeder.inject("spur", -1, 0);
            feeder.solve();
            assertEquals(501 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            feeder.inject("far", 0, 0);
            feeder.inject("spur", 0, 0);
            feeder.solve();
            assertEquals(0, feeder.engine.importKw(), 0.05);
        }
    }

    @Test
    void theLastEntryOfANodeWins() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            Injections changes = new Injections();
            changes.set(feeder.node("far"), -900, 0);
            changes.set(feeder.node("spur"), -10, 0);
            changes.set(feeder.node("far"), -20, 0);
            feeder.engine.inject(changes);
            feeder.solve();
            assertEquals(30 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    void aListWithAnErrorChangesNothing() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.inject("far", -500, 0);
            Injections changes = new Injections();
            changes.set(feeder.node("far"), 0, 0);
            changes.set(feeder.layout.nodes().size(), -1, 0);
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.inject(changes));
            feeder.solve();
            assertEquals(500 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    void aPhaseThatANodeHasNotIsRefused() {
        assumeFalse(provider().capabilities().contains(Capability.UNBALANCED));
        try (Opened feeder = open(ContractFeeder.idle())) {
            Injections changes = new Injections();
            changes.set(feeder.node("far"), 1, -10, 0);
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.inject(changes));
        }
    }

    @Test
    void aPhaseThatDoesNotExistIsRefused() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            for (int phase : new int[] {3, -2}) {
                Injections changes = new Injections();
                changes.set(feeder.node("spur"), -10, 0);
                changes.set(feeder.node("far"), phase, -10, 0);
                assertThrows(IllegalArgumentException.class, () -> feeder.engine.inject(changes));
            }
            feeder.solve();
            assertEquals(0, feeder.engine.importKw(), 0.05);
        }
    }

    @Test
    void aNodeThatIsGivenBalancedHasAllPhasesInAnUnbalancedEngine() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            Set<Capability> can = feeder.engine.capabilities();
            Phases expected = can.contains(Capability.UNBALANCED) ? Phases.ABC : Phases.BALANCED;
            feeder.layout.nodes().forEach(node -> assertEquals(expected, node.phases(), node.id()));
            feeder.layout.branches().forEach(branch -> assertEquals(expected, branch.phases(), branch.id()));
        }
    }

    @Test
    void aLoadOnOnePhaseLowersThatPhase() {
        assume(Capability.UNBALANCED);
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.inject("far", 1, -300, -60);
            feeder.solve();
            assertTrue(feeder.voltage("far", 1) < 0.999);
            assertTrue(feeder.voltage("far", 1) < feeder.voltage("far", 0) - 1e-3);
            assertTrue(feeder.voltage("far", 1) < feeder.voltage("far", 2) - 1e-3);
            assertEquals(300 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            double[] pKw = feeder.flows(BranchEnd.TO)[0];
            int first = feeder.layout.branchOffset(feeder.branch("mid-far"));
            assertEquals(0, pKw[first], 0.5);
            assertEquals(-300, pKw[first + 1], KW);
            assertEquals(0, pKw[first + 2], 0.5);
        }
    }

    @Test
    void anInjectionOfAllPhasesIsSharedEvenly() {
        assume(Capability.UNBALANCED);
        try (Opened whole = open(ContractFeeder.idle());
                Opened parts = open(ContractFeeder.idle())) {
            whole.inject("house", -30, -6);
            whole.solve();
            for (int phase = 0; phase < 3; phase++) {
                parts.inject("house", phase, -10, -2);
            }
            parts.solve();
            assertArrayEquals(whole.magnitudes(), parts.magnitudes(), 1e-12);
            assertEquals(whole.voltage("house", 0), whole.voltage("house", 1), PU);
            assertEquals(whole.voltage("house", 0), whole.voltage("house", 2), PU);
        }
    }

    @Test
    void anInjectionOfAllPhasesTakesThePlaceOfSingleOnes() {
        assume(Capability.UNBALANCED);
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.inject("far", 0, -200, 0);
            feeder.inject("far", -90, 0);
            feeder.solve();
            assertEquals(90 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            feeder.inject("far", 2, -100, 0);
            feeder.solve();
            assertEquals(160 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            assertTrue(feeder.voltage("far", 2) < feeder.voltage("far", 0));
        }
    }

    @Test
    void phasesFollowEachOther() {
        assume(Capability.UNBALANCED);
        assume(Capability.ANGLES);
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.solve();
            double[] angleDeg = feeder.angles();
            for (int node = 0; node < feeder.layout.nodes().size(); node++) {
                int first = feeder.layout.nodeOffset(node);
                assertEquals(angleDeg[first] - 120, angleDeg[first + 1], 1e-6);
                assertEquals(angleDeg[first] + 120, angleDeg[first + 2], 1e-6);
            }
        }
    }

    @Test
    void aTapOfOnePhaseMovesThatPhase() {
        assume(Capability.TAPS);
        assume(Capability.UNBALANCED);
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.solve();
            double before = feeder.voltage("low", 2);
            int regulator = feeder.branch("mid-low");
            try {
                feeder.engine.setTap(regulator, 0, -2);
            } catch (UnsupportedOperationException e) {
                abort(provider().name() + " moves the phases of a transformer together: " + e.getMessage());
            }
            feeder.solve();
            assertEquals(1 / 0.95, feeder.voltage("low", 0), 1e-3);
            assertEquals(before, feeder.voltage("low", 2), PU);
            feeder.engine.setTap(regulator, 0);
            feeder.solve();
            assertEquals(before, feeder.voltage("low", 0), PU);
        }
    }

    @Test
    void noSinglePhaseHasATapOfItsOwnInABalancedEngine() {
        assume(Capability.TAPS);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            assumeFalse(feeder.engine.capabilities().contains(Capability.UNBALANCED));
            int transformer = feeder.branch("mid-low");
            assertThrows(UnsupportedOperationException.class, () -> feeder.engine.setTap(transformer, 0, 1));
            feeder.engine.setTap(transformer, Injections.ALL_PHASES, -2);
            feeder.solve();
            assertTrue(feeder.voltage("house") > 1);
        }
    }

    @Test
    void sameInputsGiveTheSameBitsWhateverWasSolvedBefore() {
        assumeFalse(provider().capabilities().contains(Capability.CONTROLS));
        try (Opened used = open(ContractFeeder.loaded());
                Opened fresh = open(ContractFeeder.loaded())) {
            for (int i = 1; i < 20; i++) {
                used.inject("house", -i, 0.5 * i);
                used.solve();
            }
            used.inject("house", -25, -5);
            fresh.inject("house", -25, -5);
            assertEquals(used.solve(), fresh.solve());
            assertArrayEquals(used.magnitudes(), fresh.magnitudes());
            assertArrayEquals(used.flows(BranchEnd.TO)[0], fresh.flows(BranchEnd.TO)[0]);
            assertEquals(used.engine.lossesKw(), fresh.engine.lossesKw());
        }
    }

    @Test
    void nothingIsReadBeforeASolveOrAfterAChange() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            assertThrows(IllegalStateException.class, feeder::magnitudes);
            assertThrows(IllegalStateException.class, feeder.engine::lossesKw);
            feeder.solve();
            feeder.magnitudes();
            feeder.inject("far", -1, 0);
            assertThrows(IllegalStateException.class, feeder::magnitudes);
            assertThrows(IllegalStateException.class, () -> feeder.flows(BranchEnd.FROM));
            assertThrows(IllegalStateException.class, () -> feeder.loading("mid-far"));
            assertThrows(IllegalStateException.class, feeder.engine::importKw);
        }
    }

    @Test
    void arraysOfAnotherLengthAreRefused() {
        try (Opened feeder = open(ContractFeeder.idle())) {
            feeder.solve();
            int nodes = feeder.layout.nodeValues();
            int branches = feeder.layout.branchValues();
            PowerFlow engine = feeder.engine;
            assertThrows(
                    IllegalArgumentException.class, () -> engine.voltages(new double[nodes - 1], new double[nodes]));
            assertThrows(
                    IllegalArgumentException.class, () -> engine.voltages(new double[nodes], new double[nodes + 1]));
            double[] fits = new double[branches];
            assertThrows(
                    IllegalArgumentException.class,
                    () -> engine.flows(BranchEnd.TO, fits, fits.clone(), new double[branches + 1]));
            int ratings = feeder.layout.branches().size();
            assertThrows(IllegalArgumentException.class, () -> engine.loadings(new double[ratings + 1]));
        }
    }

    @Test
    void nothingWorksOnceItIsClosed() {
        Opened feeder = open(ContractFeeder.idle());
        feeder.solve();
        feeder.close();
        feeder.close();
        assertThrows(IllegalStateException.class, () -> feeder.engine.solve(0));
        assertThrows(IllegalStateException.class, feeder::magnitudes);
        assertThrows(IllegalStateException.class, () -> feeder.inject("far", 1, 0));
    }

    @Test
    void openedNetworksDoNotMeet() {
        try (Opened one = open(ContractFeeder.loaded());
                Opened other = open(ContractFeeder.loaded())) {
            one.inject("house", -80, 0);
            one.solve();
            double voltage = one.voltage("house");
            other.inject("house", 80, 0);
            other.solve();
            assertEquals(voltage, one.voltage("house"));
            assertTrue(other.voltage("house") > voltage);
        }
    }

    @Test
    void aSnapshotBringsInjectionsBack() {
        assume(Capability.SNAPSHOT);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            feeder.inject("house", -25, -5);
            Snapshot kept = feeder.engine.snapshot();
            feeder.solve();
            double[] before = feeder.magnitudes();
            feeder.inject("house", 60, 0);
            feeder.inject("spur", -300, 0);
            feeder.solve();
            assertFalse(java.util.Arrays.equals(before, feeder.magnitudes()));
            feeder.engine.restore(kept);
            assertThrows(IllegalStateException.class, feeder::magnitudes);
            feeder.solve();
            assertArrayEquals(before, feeder.magnitudes());
        }
    }

    @Test
    void aSnapshotOfAnotherEngineIsRefused() {
        assume(Capability.SNAPSHOT);
        try (Opened feeder = open(ContractFeeder.idle());
                Opened other = open(ContractFeeder.idle())) {
            Snapshot foreign = other.engine.snapshot();
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.restore(foreign));
        }
    }

    @Test
    void anglesAreThereOrUnknown() {
        boolean angles = provider().capabilities().contains(Capability.ANGLES);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            feeder.inject("far", -800, 0);
            feeder.solve();
            assertTrue(DoubleStream.of(feeder.angles()).allMatch(angle -> Double.isNaN(angle) != angles));
            if (angles) {
                assertTrue(feeder.angles()[feeder.layout.nodeOffset(feeder.node("far"))] < -0.01);
            }
        }
    }

    @Test
    void agreesWithTheTwoNodeFormula() {
        assume(Capability.PHYSICS);
        // V² is the larger root of V⁴ + (2(RP + XQ) − U²)V² + (R² + X²)(P² + Q²) = 0, in kV, MW and Mvar.
        double r = 2;
        double x = 1;
        double p = 3;
        double q = 1.5;
        double b = 2 * (r * p + x * q) - 100;
        double square = (-b + Math.sqrt(b * b - 4 * (r * r + x * x) * (p * p + q * q))) / 2;
        double current = Math.hypot(p, q) / Math.sqrt(square);
        try (Opened line = open(ContractFeeder.twoNodes())) {
            line.inject("load", -1000 * p, -1000 * q);
            line.solve();
            assertEquals(Math.sqrt(square) / 10, line.voltage("load"), PU);
            assertEquals(1000 * current * current * r, line.engine.lossesKw(), KW);
            assertEquals(1000 * current * current * x, line.engine.lossesKvar(), KW);
            assertEquals(1000 * current / Math.sqrt(3), line.flow(BranchEnd.TO, 2, "source-load"), 1e-3);
            assertEquals(-1000 * p, line.flow(BranchEnd.TO, 0, "source-load"), KW);
            assertEquals(-1000 * q, line.flow(BranchEnd.TO, 1, "source-load"), KW);
            assertEquals(line.engine.importKw(), line.flow(BranchEnd.FROM, 0, "source-load"), KW);
            double sent = Math.hypot(line.engine.importKw(), line.engine.importKvar());
            assertEquals(sent / 1000, line.loading("source-load"), PU);
        }
    }

    @Test
    void whatBranchesTakeAndDoNotGiveIsLost() {
        assume(Capability.PHYSICS);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            feeder.inject("house", -60, -10);
            feeder.solve();
            for (int quantity = 0; quantity < 2; quantity++) {
                double taken = DoubleStream.of(feeder.flows(BranchEnd.FROM)[quantity])
                                .sum()
                        + DoubleStream.of(feeder.flows(BranchEnd.TO)[quantity]).sum();
                double lost = quantity == 0 ? feeder.engine.lossesKw() : feeder.engine.lossesKvar();
                assertEquals(taken, lost, KW);
            }
            assertTrue(feeder.engine.lossesKw() > 0);
            assertEquals(600 + 60 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            assertEquals(200 + 10 + feeder.engine.lossesKvar(), feeder.engine.importKvar(), KW);
        }
    }

    @Test
    void aBranchWithoutRatingHasNoLoading() {
        assume(Capability.PHYSICS);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            feeder.solve();
            assertTrue(Double.isNaN(feeder.loading("mid-far")));
            assertTrue(feeder.loading("source-mid") > 0.1);
        }
    }

    @Test
    void moreThanALineCanCarryIsAResult() {
        assume(Capability.PHYSICS);
        try (Opened line = open(ContractFeeder.twoNodes())) {
            line.inject("load", -40_000, 0);
            Solution.NotConverged open = assertInstanceOf(Solution.NotConverged.class, line.engine.solve(0));
            assertFalse(open.reason().isBlank());
            assertThrows(IllegalStateException.class, line::magnitudes);
            line.inject("load", -1000, 0);
            line.solve();
            assertTrue(line.voltage("load") < 1);
        }
    }

    @Test
    void missingImpedancesAreToldBeforeOpening() {
        assume(Capability.PHYSICS);
        List<String> problems = provider().problems(ContractFeeder.withoutImpedances(), settings());
        assertTrue(String.join("\n", problems).contains("source-load"), problems::toString);
        assertThrows(IllegalArgumentException.class, () -> provider()
                .open(ContractFeeder.withoutImpedances(), settings())
                .close());
    }

    @Test
    void aLoopIsSolvedOrToldBeforeOpening() {
        List<String> problems = provider().problems(ContractFeeder.meshed(), settings());
        if (provider().capabilities().contains(Capability.MESHES)) {
            try (Opened mesh = open(ContractFeeder.meshed())) {
                mesh.inject("far", -500, 0);
                mesh.solve();
                assertEquals(500 + mesh.engine.lossesKw(), mesh.engine.importKw(), KW);
            }
        } else {
            assertTrue(String.join("\n", problems).contains("far"), problems::toString);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> provider().open(ContractFeeder.meshed(), settings()).close());
        }
    }

    @Test
    void anOpenSwitchLeavesDeadNodes() {
        assume(Capability.SWITCHES);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            feeder.inject("spur", -50, 0);
            assertEquals(List.of(), feeder.solve().deadNodes());
            double before = feeder.engine.importKw();
            feeder.engine.setSwitch(feeder.branch("mid-spur"), false);
            assertEquals(List.of("spur"), feeder.solve().deadNodes());
            assertEquals(0, feeder.voltage("spur"));
            assertEquals(0, feeder.flow(BranchEnd.FROM, 0, "mid-spur"));
            assertTrue(feeder.engine.importKw() < before - 49);
            feeder.engine.setSwitch(feeder.branch("far-spur"), true);
            assertEquals(List.of(), feeder.solve().deadNodes());
            assertEquals(600 + 50 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    void aTapMovesTheVoltage() {
        assume(Capability.TAPS);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            feeder.inject("house", -20, 0);
            feeder.solve();
            double before = feeder.voltage("house");
            feeder.engine.setTap(feeder.branch("mid-low"), 2);
            feeder.solve();
            assertEquals(before / 1.05, feeder.voltage("house"), 5e-3);
            int line = feeder.branch("low-house");
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.setTap(line, 1));
        }
    }

    @Test
    void aTapAtTheSecondEndRaisesItsVoltage() {
        assume(Capability.PHYSICS);
        try (Opened regulated = open(ContractFeeder.regulated())) {
            regulated.solve();
            assertEquals(1.025, regulated.voltage("behind"), PU);
            assumeTrue(regulated.engine.capabilities().contains(Capability.TAPS));
            regulated.engine.setTap(regulated.branch("source-behind"), 8);
            regulated.inject("behind", -600, 0);
            regulated.solve();
            assertEquals(1.05, regulated.voltage("behind"), PU);
            assertEquals(600, regulated.engine.importKw(), 0.01);
        }
    }

    @Test
    void aSnapshotBringsTapsAndSwitchesBack() {
        assume(Capability.SNAPSHOT);
        assume(Capability.TAPS);
        assume(Capability.SWITCHES);
        try (Opened feeder = open(ContractFeeder.loaded())) {
            feeder.solve();
            double[] before = feeder.magnitudes();
            Snapshot kept = feeder.engine.snapshot();
            feeder.engine.setTap(feeder.branch("mid-low"), -2);
            feeder.engine.setSwitch(feeder.branch("mid-spur"), false);
            feeder.solve();
            feeder.engine.restore(kept);
            feeder.solve();
            assertArrayEquals(before, feeder.magnitudes());
        }
    }

    @Test
    void whatItCannotDoItRefuses() {
        Set<Capability> can = provider().capabilities();
        try (Opened feeder = open(ContractFeeder.loaded())) {
            PowerFlow engine = feeder.engine;
            if (!can.contains(Capability.TAPS)) {
                assertThrows(UnsupportedOperationException.class, () -> engine.setTap(0, 1));
            }
            if (!can.contains(Capability.SWITCHES)) {
                assertThrows(UnsupportedOperationException.class, () -> engine.setSwitch(0, false));
            }
            if (!can.contains(Capability.SNAPSHOT)) {
                assertThrows(UnsupportedOperationException.class, engine::snapshot);
            }
        }
    }
}
