package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.Snapshot;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What decides a solve is kept and brought back, of engines with {@link Capability#SNAPSHOT}. */
interface SnapshotContract extends ContractPart {
    @Test
    default void aSnapshotBringsInjectionsBack() {
        tested().assume(Capability.SNAPSHOT);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
            feeder.inject("house", -25, -5);
            Snapshot kept = feeder.engine.snapshot();
            feeder.solve();
            double[] before = feeder.magnitudes();
            feeder.inject("house", 60, 0);
            feeder.inject("spur", -300, 0);
            feeder.solve();
            assertFalse(Arrays.equals(before, feeder.magnitudes()));
            feeder.engine.restore(kept);
            assertThrows(IllegalStateException.class, feeder::magnitudes);
            feeder.solve();
            assertArrayEquals(before, feeder.magnitudes());
        }
    }

    @Test
    default void aSnapshotBringsTapsAndSwitchesBack() {
        tested().assume(Capability.SNAPSHOT);
        tested().assume(Capability.TAPS);
        tested().assume(Capability.SWITCHES);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
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
    default void aSnapshotOfAnotherEngineIsRefused() {
        tested().assume(Capability.SNAPSHOT);
        try (Opened feeder = tested().open(ContractFeeder.idle());
                Opened other = tested().open(ContractFeeder.idle())) {
            Snapshot foreign = other.engine.snapshot();
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.restore(foreign));
        }
    }
}
