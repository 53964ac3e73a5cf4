package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * A participant of a federation: its life and its time. It registers its interfaces, enters initializing mode, where first values and
 * messages are sent, then executing mode, where it asks for times, and disconnects.
 *
 * <p>A federate may be called by any thread, by one at a time: a second thread gets an {@link IllegalStateException}, as does any call
 * after {@link #close}. Only {@link #core} may be used beside a running call, to end it. Calls that wait do so inside the library:
 * {@link Thread#interrupt} does not end them, {@link Core#disconnect} does.
 */
public abstract sealed class Federate implements AutoCloseable, Iteration
        permits ValueFederate, MessageFederate, CombinationFederate, CallbackFederate {
    private final FederateHandle handle;
    private final Core core;
    private boolean disconnected;

    Federate(FederateInfo config, Maker maker) {
        MemorySegment federate = Handles.create((error, arena) -> {
            MemorySegment info = config.info(arena, error);
            try {
                return maker.make(arena.allocateFrom(config.name()), info, error);
            } finally {
                Raw.helicsFederateInfoFree(info);
            }
        });
        handle = new FederateHandle(config.name(), config.coreType(), federate);
        core = new Core(handle.call((error, texts) -> Raw.helicsFederateGetCore(federate, error)));
    }

    /** The C function that makes a federate of one kind. */
    @FunctionalInterface
    interface Maker {
        /** Makes it. */
        MemorySegment make(MemorySegment name, MemorySegment info, MemorySegment error);
    }

    FederateHandle handle() {
        return handle;
    }

    /** The federate's name. */
    public String name() {
        return handle.name();
    }

    /** The core that connects this federate; may be used by any thread at any time, and is closed with the federate. */
    public Core core() {
        return core;
    }

    /** Where the federate stands in its life. */
    public FederateState state() {
        return FederateState.of(call((federate, error) -> Raw.helicsFederateGetState(federate, error)));
    }

    /** The time granted last. */
    public HelicsTime currentTime() {
        return time((federate, error) -> Raw.helicsFederateGetCurrentTime(federate, error));
    }

    /** Waits until all federates have registered their interfaces. */
    public void enterInitializingMode() {
        run(Raw::helicsFederateEnterInitializingMode);
    }

    /** Begins to wait as {@link #enterInitializingMode} does, on a thread of the library. */
    public void enterInitializingModeAsync() {
        run(Raw::helicsFederateEnterInitializingModeAsync);
    }

    /** Waits for what {@link #enterInitializingModeAsync} began. */
    public void enterInitializingModeComplete() {
        run(Raw::helicsFederateEnterInitializingModeComplete);
    }

    /** Waits until time starts; the federate is then at time 0 and sees what was sent in initializing mode. */
    public void enterExecutingMode() {
        run(Raw::helicsFederateEnterExecutingMode);
    }

    /** Begins to wait as {@link #enterExecutingMode} does, on a thread of the library. */
    public void enterExecutingModeAsync() {
        run(Raw::helicsFederateEnterExecutingModeAsync);
    }

    /** Waits for what {@link #enterExecutingModeAsync} began. */
    public void enterExecutingModeComplete() {
        run(Raw::helicsFederateEnterExecutingModeComplete);
    }

    /** Whether what the last {@code …Async} began is done, so that {@code …Complete} does not wait. */
    public boolean isAsyncOperationCompleted() {
        return call((federate, error) -> Raw.helicsFederateIsAsyncOperationCompleted(federate, error)) != 0;
    }

    /**
     * Waits until the federation allows a time.
     *
     * @param time to ask for, later than the current one
     * @return the time granted: an earlier one if something arrived before, unless the federate is uninterruptible; a later one where
     *     period and offset demand it; {@link HelicsTime#MAX} if the federation is over
     * @throws HelicsException if the federation failed or the federate is not in executing mode
     */
    public HelicsTime requestTime(HelicsTime time) {
        return HelicsTime.ofSeconds(requestTime(time.toSeconds()));
    }

    /** As {@link #requestTime(HelicsTime)}, in seconds; the end of time is 9223372036.854774. */
    public double requestTime(double seconds) {
        MemorySegment error = handle.enter();
        try {
            double granted = Raw.helicsFederateRequestTime(handle.federate(), seconds, error);
            handle.check();
            return granted;
        } finally {
            handle.leave();
        }
    }

    /** Begins to wait as {@link #requestTime(HelicsTime)} does, on a thread of the library. */
    public void requestTimeAsync(HelicsTime time) {
        run((federate, error) -> Raw.helicsFederateRequestTimeAsync(federate, time.toSeconds(), error));
    }

    /** Waits for what {@link #requestTimeAsync} began. */
    public HelicsTime requestTimeComplete() {
        return time((federate, error) -> Raw.helicsFederateRequestTimeComplete(federate, error));
    }

    /**
     * Waits as {@link #requestTime(HelicsTime)} does for a time that is so much later than the current one.
     * {@code helicsFederateRequestTimeAdvance}
     */
    public HelicsTime requestTimeAdvance(HelicsTime span) {
        return time((federate, error) -> Raw.helicsFederateRequestTimeAdvance(federate, span.toSeconds(), error));
    }

    /**
     * Waits for the next time that is possible: the current one plus the period, or plus the smallest step where there is no period.
     * {@code helicsFederateRequestNextStep}
     */
    public HelicsTime requestNextStep() {
        return time((federate, error) -> Raw.helicsFederateRequestNextStep(federate, error));
    }

    /**
     * Handles what has arrived for the federate, for so long, while it is not waiting in the library: a federate that is called by one
     * thread only ({@link FederateFlag#SINGLE_THREAD_FEDERATE}) answers queries and accepts connections only in its calls.
     * {@code helicsFederateProcessCommunications}
     *
     * @param wallTime how long, to the millisecond
     */
    public void processCommunications(Duration wallTime) {
        double seconds = Handles.milliseconds(wallTime) / 1e3;
        run((federate, error) -> Raw.helicsFederateProcessCommunications(federate, seconds, error));
    }

    /** Sets a length of time. */
    public void set(TimeProperty property, HelicsTime value) {
        run((federate, error) ->
                Raw.helicsFederateSetTimeProperty(federate, property.code(), value.toSeconds(), error));
    }

    /** Sets a whole number. */
    public void set(IntegerProperty property, int value) {
        run((federate, error) -> Raw.helicsFederateSetIntegerProperty(federate, property.code(), value, error));
    }

    /** Switches a flag. */
    public void set(FederateFlag flag, boolean on) {
        run((federate, error) -> Raw.helicsFederateSetFlagOption(federate, flag.code(), on ? 1 : 0, error));
    }

    /** Asks; waits for the answer. While this federate waits for a time, ask through {@link #core} instead. */
    public String query(Query query) {
        return handle.call((error, texts) ->
                query.ask(texts, error, asked -> Raw.helicsQueryExecute(asked, handle.federate(), error)));
    }

    /** Declares this federate failed; others see it, and the federation ends if it was told to terminate on errors. */
    public void localError(int code, String text) {
        handle.run((error, texts) ->
                Raw.helicsFederateLocalError(handle.federate(), code, texts.allocateFrom(text), error));
    }

    /** Declares the whole federation failed. */
    public void globalError(int code, String text) {
        handle.run((error, texts) ->
                Raw.helicsFederateGlobalError(handle.federate(), code, texts.allocateFrom(text), error));
    }

    /** Leaves the federation; the others go on. A second call does nothing. */
    public void disconnect() {
        if (!disconnected) {
            run(Raw::helicsFederateDisconnect);
            disconnected = true;
        }
    }

    /** Begins to leave as {@link #disconnect} does, on a thread of the library. {@code helicsFederateDisconnectAsync} */
    public void disconnectAsync() {
        run(Raw::helicsFederateDisconnectAsync);
    }

    /** Waits for what {@link #disconnectAsync} began. {@code helicsFederateDisconnectComplete} */
    public void disconnectComplete() {
        run(Raw::helicsFederateDisconnectComplete);
        disconnected = true;
    }

    /**
     * Leaves the federation if the federate has not yet, and gives it back to the library. A second close does nothing.
     *
     * @throws IllegalStateException if another thread is in a call of this federate; {@link Core#disconnect} ends that call
     */
    @Override
    public void close() {
        if (!handle.isClosed()) {
            try {
                disconnect();
            } finally {
                handle.free();
                core.close();
            }
        }
    }

    private void run(RawRun function) {
        handle.run((error, texts) -> function.run(handle.federate(), error));
    }

    private HelicsTime time(BiFunction<MemorySegment, MemorySegment, Double> function) {
        return HelicsTime.ofSeconds(call(function).doubleValue());
    }

    private <T> T call(BiFunction<MemorySegment, MemorySegment, T> function) {
        return handle.call((error, texts) -> function.apply(handle.federate(), error));
    }

    /** A C function of a federate. */
    @FunctionalInterface
    private interface RawRun {
        /** Calls it. */
        void run(MemorySegment federate, MemorySegment error);
    }
}
