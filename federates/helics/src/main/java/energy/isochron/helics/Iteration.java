package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * Staying at a moment until the federation has converged: each call says whether the federate wants to iterate, and what it is granted
 * says whether it does. Each {@code …Async} call begins to wait on a thread of the library, and its {@code …Complete} waits for the
 * outcome; no other call of the federate may stand between them except {@link Federate#isAsyncOperationCompleted} and
 * {@link Federate#state}.
 */
public sealed interface Iteration permits Federate {
    /**
     * Iterates before initializing mode: waits until all others do so too or are in initializing mode, and comes back to the state in
     * which interfaces are registered, with all queries and commands of the others done. {@code helicsFederateEnterInitializingModeIterative}
     */
    default void enterInitializingModeIterative() {
        handle().awaitEnd(
                        (error, texts) -> Raw.helicsFederateEnterInitializingModeIterative(handle().federate(), error));
    }

    /** Begins what {@link #enterInitializingModeIterative} does. {@code helicsFederateEnterInitializingModeIterativeAsync} */
    default void enterInitializingModeIterativeAsync() {
        handle().awaitEnd((error, texts) ->
                Raw.helicsFederateEnterInitializingModeIterativeAsync(handle().federate(), error));
    }

    /** Waits for {@link #enterInitializingModeIterativeAsync}. {@code helicsFederateEnterInitializingModeIterativeComplete} */
    default void enterInitializingModeIterativeComplete() {
        handle().awaitEnd((error, texts) ->
                Raw.helicsFederateEnterInitializingModeIterativeComplete(handle().federate(), error));
    }

    /**
     * Waits until time starts, or stays in initializing mode to exchange values once more.
     * {@code helicsFederateEnterExecutingModeIterative}
     *
     * @return {@link IterationResult#NEXT_STEP} if time has started, {@link IterationResult#ITERATING} if the federate is still in
     *     initializing mode
     */
    default IterationResult enterExecutingModeIterative(IterationRequest request) {
        return IterationResult.of(handle().await((error, texts) ->
                Raw.helicsFederateEnterExecutingModeIterative(handle().federate(), request.code(), error)));
    }

    /** Begins what {@link #enterExecutingModeIterative} does. {@code helicsFederateEnterExecutingModeIterativeAsync} */
    default void enterExecutingModeIterativeAsync(IterationRequest request) {
        handle().awaitEnd((error, texts) ->
                Raw.helicsFederateEnterExecutingModeIterativeAsync(handle().federate(), request.code(), error));
    }

    /** Waits for {@link #enterExecutingModeIterativeAsync}. {@code helicsFederateEnterExecutingModeIterativeComplete} */
    default IterationResult enterExecutingModeIterativeComplete() {
        return IterationResult.of(handle().await((error, texts) ->
                Raw.helicsFederateEnterExecutingModeIterativeComplete(handle().federate(), error)));
    }

    /**
     * Waits for a time at which the federate may stay and iterate. {@code helicsFederateRequestTimeIterative}
     *
     * @return the time granted, and whether it is the old one once more ({@link IterationResult#ITERATING}) or a new one
     */
    default IterationGrant requestTimeIterative(HelicsTime time, IterationRequest request) {
        return granted((federate, result, error) ->
                Raw.helicsFederateRequestTimeIterative(federate, time.toSeconds(), request.code(), result, error));
    }

    /** Begins what {@link #requestTimeIterative} does. {@code helicsFederateRequestTimeIterativeAsync} */
    default void requestTimeIterativeAsync(HelicsTime time, IterationRequest request) {
        handle().awaitEnd((error, texts) -> Raw.helicsFederateRequestTimeIterativeAsync(
                handle().federate(), time.toSeconds(), request.code(), error));
    }

    /** Waits for {@link #requestTimeIterativeAsync}. {@code helicsFederateRequestTimeIterativeComplete} */
    default IterationGrant requestTimeIterativeComplete() {
        return granted(Raw::helicsFederateRequestTimeIterativeComplete);
    }

    private IterationGrant granted(IterativeGrant function) {
        return handle().await((error, texts) -> {
            MemorySegment result = texts.allocate(JAVA_INT);
            double granted = function.call(handle().federate(), result, error);
            handle().check();
            return new IterationGrant(HelicsTime.ofSeconds(granted), IterationResult.of(result.get(JAVA_INT, 0)));
        });
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }
}
