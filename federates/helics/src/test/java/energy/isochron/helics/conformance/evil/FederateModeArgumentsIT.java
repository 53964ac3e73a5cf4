package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Calls for the life and the modes of a federate with what is none. */
@NeedsHelics
class FederateModeArgumentsIT {
    private static final int NO_ITERATION = 0;
    private static final int ITERATION_ERROR = 1;
    private static final int UNKNOWN_STATE = -1;

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_federate_test.helicsFederateDestroy")
    void noFederateIsDestroyed() {
        handle.isIgnoredBy(Raw::helicsFederateDestroy);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateClone")
    void noFederateHasAClone() {
        handle.isRefusedWith(NULL, Raw::helicsFederateClone);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateIsValid")
    void noFederateIsValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsFederateIsValid);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateFree")
    void noFederateIsFreed() {
        handle.isIgnoredBy(Raw::helicsFederateFree);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetState")
    void noFederateHasAKnownState() {
        handle.isRefusedWith(UNKNOWN_STATE, Raw::helicsFederateGetState);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetCore")
    void noFederateHasACore() {
        handle.isRefusedWith(NULL, Raw::helicsFederateGetCore);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateLocalError")
    void aLocalErrorNeedsNoErrorPointer() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateLocalError(h, 4, t.of("error_message"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGlobalError")
    void aGlobalErrorNeedsNoErrorPointer() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateGlobalError(h, 4, t.of("error_message"), e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateFinalize")
    void noFederateIsFinalized() {
        handle.isRefusedBy(Raw::helicsFederateFinalize);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateFinalizeAsync")
    void noFederateIsFinalizedAsync() {
        handle.isRefusedBy(Raw::helicsFederateFinalizeAsync);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateFinalizeComplete")
    void noFederateCompletesItsFinalization() {
        handle.isRefusedBy(Raw::helicsFederateFinalizeComplete);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateDisconnect")
    void noFederateDisconnects() {
        handle.isRefusedBy(Raw::helicsFederateDisconnect);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateDisconnectAsync")
    void noFederateDisconnectsAsync() {
        handle.isRefusedBy(Raw::helicsFederateDisconnectAsync);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateDisconnectComplete")
    void noFederateCompletesItsDisconnection() {
        handle.isRefusedBy(Raw::helicsFederateDisconnectComplete);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateIsAsyncOperationCompleted")
    void noFederateHasCompletedAnOperation() {
        handle.isRefusedWith(FALSE, Raw::helicsFederateIsAsyncOperationCompleted);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterInitializingMode")
    void noFederateInitializes() {
        handle.isRefusedBy(Raw::helicsFederateEnterInitializingMode);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterInitializingModeAsync")
    void noFederateInitializesAsync() {
        handle.isRefusedBy(Raw::helicsFederateEnterInitializingModeAsync);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterInitializingModeComplete")
    void noFederateCompletesItsInitialization() {
        handle.isRefusedBy(Raw::helicsFederateEnterInitializingModeComplete);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterInitializingModeIterative")
    void noFederateInitializesIteratively() {
        handle.isRefusedBy(Raw::helicsFederateEnterInitializingModeIterative);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterInitializingModeIterativeAsync")
    void noFederateInitializesIterativelyAsync() {
        handle.isRefusedBy(Raw::helicsFederateEnterInitializingModeIterativeAsync);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterInitializingModeIterativeComplete")
    void noFederateCompletesItsIterativeInitialization() {
        handle.isRefusedBy(Raw::helicsFederateEnterInitializingModeIterativeComplete);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterExecutingMode")
    void noFederateExecutes() {
        handle.isRefusedBy(Raw::helicsFederateEnterExecutingMode);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterExecutingModeAsync")
    void noFederateExecutesAsync() {
        handle.isRefusedBy(Raw::helicsFederateEnterExecutingModeAsync);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterExecutingModeComplete")
    void noFederateCompletesItsEntryIntoExecutingMode() {
        handle.isRefusedBy(Raw::helicsFederateEnterExecutingModeComplete);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterExecutingModeIterative")
    void anIterativeEntryOfNoFederateEndsInAnError() {
        handle.isRefusedWith(
                ITERATION_ERROR, (h, e) -> Raw.helicsFederateEnterExecutingModeIterative(h, NO_ITERATION, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterExecutingModeIterativeAsync")
    void noFederateExecutesIterativelyAsync() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateEnterExecutingModeIterativeAsync(h, NO_ITERATION, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateEnterExecutingModeIterativeComplete")
    void theIterativeEntryOfNoFederateCompletesInAnError() {
        handle.isRefusedWith(ITERATION_ERROR, Raw::helicsFederateEnterExecutingModeIterativeComplete);
    }
}
