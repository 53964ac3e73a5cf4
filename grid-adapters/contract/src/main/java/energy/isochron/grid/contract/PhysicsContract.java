package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Solution;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What follows from impedances, of engines with {@link Capability#PHYSICS}; and angles of those with {@link Capability#ANGLES}. */
interface PhysicsContract extends ContractPart {
    @Test
    default void basesAreThoseOfTheNetwork() {
        tested().assume(Capability.PHYSICS);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
            GridNode house = feeder.layout.nodes().get(feeder.node("house"));
            assertEquals(0.4, house.baseKv(), 1e-12);
            int line = feeder.branch("source-mid");
            assertEquals(4000, feeder.layout.branches().get(line).ratingKva(), 1e-9);
        }
    }

    @Test
    default void agreesWithTheTwoNodeFormula() {
        tested().assume(Capability.PHYSICS);
        // V² is the larger root of V⁴ + (2(RP + XQ) − U²)V² + (R² + X²)(P² + Q²) = 0, in kV, MW and Mvar.
        double r = 2;
        double x = 1;
        double p = 3;
        double q = 1.5;
        double b = 2 * (r * p + x * q) - 100;
        double square = (-b + Math.sqrt(b * b - 4 * (r * r + x * x) * (p * p + q * q))) / 2;
        double current = Math.hypot(p, q) / Math.sqrt(square);
        try (Opened line = tested().open(ContractFeeder.twoNodes())) {
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
    default void whatBranchesTakeAndDoNotGiveIsLost() {
        tested().assume(Capability.PHYSICS);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
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
    default void aBranchWithoutRatingHasNoLoading() {
        tested().assume(Capability.PHYSICS);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
            feeder.solve();
            assertTrue(Double.isNaN(feeder.loading("mid-far")));
            assertTrue(feeder.loading("source-mid") > 0.1);
        }
    }

    @Test
    default void moreThanALineCanCarryIsAResult() {
        tested().assume(Capability.PHYSICS);
        try (Opened line = tested().open(ContractFeeder.twoNodes())) {
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
    default void missingImpedancesAreToldBeforeOpening() {
        tested().assume(Capability.PHYSICS);
        List<String> problems = tested().problems(ContractFeeder.withoutImpedances());
        assertTrue(String.join("\n", problems).contains("source-load"), problems::toString);
        tested().refuse(ContractFeeder.withoutImpedances());
    }

    @Test
    default void anglesAreThereOrUnknown() {
        boolean angles = tested().can(Capability.ANGLES);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
            feeder.inject("far", -800, 0);
            feeder.solve();
            assertTrue(DoubleStream.of(feeder.angles()).allMatch(angle -> Double.isNaN(angle) != angles));
            if (angles) {
                assertTrue(feeder.angles()[feeder.layout.nodeOffset(feeder.node("far"))] < -0.01);
            }
        }
    }
}
