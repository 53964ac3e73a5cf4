package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.INVALID_TIME;
import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Calls for the time of a federate with what is none. */
@NeedsHelics
class FederateTimeArgumentsIT {
    private static final int FORCE_ITERATION = 1;
    private static final int ITERATION_ERROR = 1;
    private static final int ITERATING = 3;

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_federate_test.helicsFederateRequestTime")
    void noFederateIsGrantedATime() {
        handle.isRefusedWith(INVALID_TIME, (h, e) -> Raw.helicsFederateRequestTime(h, 1.0, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRequestTimeAdvance")
    void noFederateAdvances() {
        handle.isRefusedWith(INVALID_TIME, (h, e) -> Raw.helicsFederateRequestTimeAdvance(h, 1.0, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRequestNextStep")
    void noFederateIsGrantedAStep() {
        handle.isRefusedWith(INVALID_TIME, Raw::helicsFederateRequestNextStep);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRequestTimeIterative")
    void theIterationOfNoFederateEndsInAnError() {
        handle.isRefusedWith(
                INVALID_TIME, (h, e) -> Raw.helicsFederateRequestTimeIterative(h, 1.0, FORCE_ITERATION, NULL, e));
        handle.isRefusedWith(
                ITERATION_ERROR,
                (h, e) -> iterationAfter(
                        result -> Raw.helicsFederateRequestTimeIterative(h, 1.0, FORCE_ITERATION, result, e)));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRequestTimeAsync")
    void noFederateRequestsATimeAsync() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateRequestTimeAsync(h, 1.0, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRequestTimeComplete")
    void noFederateCompletesARequest() {
        handle.isRefusedWith(INVALID_TIME, Raw::helicsFederateRequestTimeComplete);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRequestTimeIterativeAsync")
    void noFederateRequestsAnIterationAsync() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateRequestTimeIterativeAsync(h, 1.0, FORCE_ITERATION, e));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateRequestTimeIterativeComplete")
    void theIterationOfNoFederateCompletesInAnError() {
        handle.isRefusedWith(INVALID_TIME, (h, e) -> Raw.helicsFederateRequestTimeIterativeComplete(h, NULL, e));
        handle.isRefusedWith(
                ITERATION_ERROR,
                (h, e) -> iterationAfter(result -> Raw.helicsFederateRequestTimeIterativeComplete(h, result, e)));
    }

    @Test
    @Covers("evil_federate_test.helicsFederateGetCurrentTime")
    void noFederateHasACurrentTime() {
        handle.isRefusedWith(INVALID_TIME, Raw::helicsFederateGetCurrentTime);
    }

    @Test
    @Covers("evil_federate_test.helicsFederateProcessCommunications")
    void noFederateProcessesCommunications() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateProcessCommunications(h, 1.0, e));
    }

    /** The result of an iteration that a call writes, whose time is invalid; {@code ITERATING} stood there before. */
    private static int iterationAfter(ToDoubleFunction<MemorySegment> call) {
        MemorySegment result = Arena.ofAuto().allocateFrom(JAVA_INT, ITERATING);
        assertEquals(INVALID_TIME, call.applyAsDouble(result));
        return result.get(JAVA_INT, 0);
    }
}
