package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of every engine, whatever it can do: how it is found, laid out, read and closed, and that results follow from inputs alone. */
interface EveryEngineContract extends ContractPart {
    @Test
    default void isFoundUnderItsName() {
        PowerFlowProvider provider = tested().provider();
        PowerFlowProvider found = Objects.requireNonNull(
                PowerFlowEngines.byName().get(provider.name()), "no engine is found under this name");
        assertSame(provider.getClass(), found.getClass());
        assertTrue(provider.name().matches("[a-z][a-z0-9-]*"), provider.name());
    }

    @Test
    default void sameCapabilitiesBeforeAndAfterOpening() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            assertEquals(tested().capabilities(), feeder.engine.capabilities());
        }
    }

    @Test
    default void layoutHasAllBusesAndBranchesOfTheFeeder() {
        GridCase grid = ContractFeeder.loaded();
        try (Opened feeder = tested().open(grid)) {
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
    default void whatItCannotDoItRefuses() {
        Set<Capability> can = tested().capabilities();
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
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

    @Test
    default void sameInputsGiveTheSameBitsWhateverWasSolvedBefore() {
        assumeFalse(tested().can(Capability.CONTROLS));
        try (Opened used = tested().open(ContractFeeder.loaded());
                Opened fresh = tested().open(ContractFeeder.loaded())) {
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
    default void openedNetworksDoNotMeet() {
        try (Opened one = tested().open(ContractFeeder.loaded());
                Opened other = tested().open(ContractFeeder.loaded())) {
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
    default void nothingIsReadBeforeASolveOrAfterAChange() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
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
    default void arraysOfAnotherLengthAreRefused() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
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
    default void nothingWorksOnceItIsClosed() {
        Opened feeder = tested().open(ContractFeeder.idle());
        feeder.solve();
        feeder.close();
        feeder.close();
        assertThrows(IllegalStateException.class, () -> feeder.engine.solve(0));
        assertThrows(IllegalStateException.class, feeder::magnitudes);
        assertThrows(IllegalStateException.class, () -> feeder.inject("far", 1, 0));
    }
}
