package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * What a federate wants to be told in the course of its life. Each callback stays until the federate is closed or another one is set in
 * its place; they are set before the federate enters initializing mode, or at least not while it waits.
 *
 * <p>Most are called by the thread that is in the federate's own call, in the middle of it: they may read, publish and send, but not
 * wait (ask for a time, enter a mode, query, close): that is an {@link IllegalStateException}. The query callback and the log are called
 * by threads of the library too, while the federate may be in a call: they must not use the federate then, which refuses a second
 * thread. What a callback throws is told by {@link CallbackException}.
 */
public final class FederateCallbacks {
    private final FederateHandle federate;

    FederateCallbacks(FederateHandle federate) {
        this.federate = federate;
    }

    /** Answers questions to a federate that the library has no answer to. */
    @FunctionalInterface
    public interface QueryAnswer {
        /** The answer, as JSON or plain text; empty or "" where there is none, and the library answers that the question is unknown. */
        Optional<String> answer(String question);
    }

    /** Is told that the federate asks for a time. */
    @FunctionalInterface
    public interface TimeRequest {
        /** The federate, now at a time, asks for a later one, and whether it may iterate. */
        void requested(HelicsTime current, HelicsTime requested, boolean iterating);
    }

    /** Is told the federate's time. */
    @FunctionalInterface
    public interface TimeUpdate {
        /** The federate is at a time, and whether it is there again, iterating. */
        void updated(HelicsTime time, boolean iterating);
    }

    /** Is told the federate's state. */
    @FunctionalInterface
    public interface StateChange {
        /** The federate is in a state and was in another; states in which it waits are left out. */
        void changed(FederateState now, FederateState before);
    }

    /** Is told that the federate is in initializing mode. */
    @FunctionalInterface
    public interface InitializingEntry {
        /** It has entered it: for the first time, or iterating. */
        void entered(boolean iterating);
    }

    /** Is told of the federate's errors. */
    @FunctionalInterface
    public interface ErrorHandler {
        /** The federate or the federation has failed, with a number and a text. */
        void failed(int code, String message);
    }

    /** Hears what the federate logs. {@code helicsFederateSetLoggingCallback} */
    public void onLog(LogListener listener) {
        set("log", Raw::helicsFederateSetLoggingCallback, CallbackStubs.LOG, listener);
    }

    /** Answers questions to this federate, by a thread of the library. {@code helicsFederateSetQueryCallback}, {@code helicsQueryBufferFill} */
    public void onQuery(QueryAnswer answer) {
        set("query", Raw::helicsFederateSetQueryCallback, CallbackStubs.QUERY, answer);
    }

    /** Is told before the federate waits for a time. {@code helicsFederateSetTimeRequestEntryCallback} */
    public void onTimeRequest(TimeRequest listener) {
        set("request", Raw::helicsFederateSetTimeRequestEntryCallback, CallbackStubs.TIME_REQUEST, listener);
    }

    /** Is told each time granted, from time 0 on, before the values of that time are there. {@code helicsFederateSetTimeUpdateCallback} */
    public void onTimeUpdate(TimeUpdate listener) {
        set("update", Raw::helicsFederateSetTimeUpdateCallback, CallbackStubs.TIME, listener);
    }

    /** Is told each time granted, as the last before the federate's call returns. {@code helicsFederateSetTimeRequestReturnCallback} */
    public void onTimeGranted(TimeUpdate listener) {
        set("granted", Raw::helicsFederateSetTimeRequestReturnCallback, CallbackStubs.TIME, listener);
    }

    /** Is told each state. {@code helicsFederateSetStateChangeCallback} */
    public void onStateChange(StateChange listener) {
        set("state", Raw::helicsFederateSetStateChangeCallback, CallbackStubs.STATE, listener);
    }

    /** Is told when the federate is in initializing mode. {@code helicsFederateInitializingEntryCallback} */
    public void onInitializing(InitializingEntry listener) {
        set("initializing", Raw::helicsFederateInitializingEntryCallback, CallbackStubs.INITIALIZING, listener);
    }

    /** Is told once that time has started for the federate. {@code helicsFederateExecutingEntryCallback} */
    public void onExecuting(Runnable listener) {
        set("executing", Raw::helicsFederateExecutingEntryCallback, CallbackStubs.MOMENT, listener);
    }

    /** Is told once that the federate has left or failed. {@code helicsFederateCosimulationTerminationCallback} */
    public void onTermination(Runnable listener) {
        set("termination", Raw::helicsFederateCosimulationTerminationCallback, CallbackStubs.MOMENT, listener);
    }

    /** Is told when the federate fails. {@code helicsFederateErrorHandlerCallback} */
    public void onError(ErrorHandler handler) {
        set("error", Raw::helicsFederateErrorHandlerCallback, CallbackStubs.ERROR, handler);
    }

    /** Sets one by its C function. */
    void set(String place, Setter setter, Stub stub, Object callback) {
        federate.run((error, texts) -> {
            MemorySegment userdata = federate.callbacks().set(place, callback);
            setter.set(federate.federate(), stub.function(), userdata, error);
        });
    }

    /** A C function that sets a callback. */
    @FunctionalInterface
    interface Setter {
        /** Calls it. */
        void set(MemorySegment owner, MemorySegment function, MemorySegment userdata, MemorySegment error);
    }
}
