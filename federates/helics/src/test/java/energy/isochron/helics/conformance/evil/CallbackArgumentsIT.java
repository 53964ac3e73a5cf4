package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.mayBeNull;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Setting callbacks of what is no federate. */
@NeedsHelics
class CallbackArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_callback_test.helicsFederateSetTimeRequestEntryCallback")
    void theEntryIntoATimeRequestIsThatOfAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetTimeRequestEntryCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateSetTimeUpdateCallback")
    void theUpdateOfTheTimeIsThatOfAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetTimeUpdateCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateSetStateChangeCallback")
    void theChangeOfStateIsThatOfAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetStateChangeCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateSetTimeRequestReturnCallback")
    void theReturnOfATimeRequestIsThatOfAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetTimeRequestReturnCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateInitializingEntryCallback")
    void theEntryIntoInitializingModeIsThatOfAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInitializingEntryCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateExecutingEntryCallback")
    void theEntryIntoExecutingModeIsThatOfAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateExecutingEntryCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateCosimulationTerminationCallback")
    void theEndOfTheCosimulationIsToldToAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateCosimulationTerminationCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateErrorHandlerCallback")
    void anErrorIsHandledByAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateErrorHandlerCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsFederateSetQueryCallback")
    void aQueryIsAnsweredByAFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateSetQueryCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsCallbackFederateNextTimeCallback")
    void theNextTimeIsThatOfACallbackFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsCallbackFederateNextTimeCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsCallbackFederateNextTimeIterativeCallback")
    void theNextIterativeTimeIsThatOfACallbackFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsCallbackFederateNextTimeIterativeCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsCallbackFederateInitializeCallback")
    void theInitializationIsThatOfACallbackFederate() {
        handle.isRefusedBy((h, e) -> Raw.helicsCallbackFederateInitializeCallback(h, NULL, NULL, e));
    }

    @Test
    @Covers("evil_callback_test.helicsQueryBufferFill")
    void anAnswerNeedsAQueryBuffer() {
        ErrorArgument error = new ErrorArgument();
        // null only: 3.6.1 takes any other pointer for a buffer and follows it
        error.isKeptBy(e -> Raw.helicsQueryBufferFill(NULL, NULL, 0, e));
        error.isSetBy(e -> Raw.helicsQueryBufferFill(NULL, text("answer"), 6, e));
        mayBeNull(e -> Raw.helicsQueryBufferFill(NULL, text("answer"), 6, e));
    }
}
