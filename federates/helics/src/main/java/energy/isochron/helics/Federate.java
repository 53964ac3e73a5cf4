package energy.isochron.helics;

import energy.isochron.helics.generated.Direct;
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
public abstract sealed class Federate
        implements AutoCloseable, Iteration, FilterInterfaces, FederateSettings, FederateLog, CommandInterfaces
        permits ValueFederate, MessageFederate, CombinationFederate, CallbackFederate {
    private final FederateHandle handle;
    private final Core core;

    /** A second object of a federate: what ends with the first one is not ended by this one. */
    private final boolean shared;

    private boolean disconnected;

    Federate(FederateInfo info, Maker maker) {
        this(FederateMaking.byInfo(info, maker), false);
    }

    Federate(String config, ConfigMaker maker) {
        this(FederateMaking.byConfig(config, maker), false);
    }

    Federate(Federate other) {
        this(
                new FederateHandle(
                        other.name(),
                        other.handle.coreType(),
                        other.call((federate, error) -> Raw.helicsFederateClone(federate, error))),
                true);
    }

    Federate(FederateHandle handle, boolean shared) {
        this.handle = handle;
        this.shared = shared;
        core = new Core(call((federate, error) -> Raw.helicsFederateGetCore(federate, error)));
    }

    /** The C function that makes a federate of one kind. */
    @FunctionalInterface
    interface Maker {
        /** Makes it. */
        MemorySegment make(MemorySegment name, MemorySegment info, MemorySegment error);
    }

    /** The C function that makes a federate of one kind from a configuration. */
    @FunctionalInterface
    interface ConfigMaker {
        /** Makes it. */
        MemorySegment make(MemorySegment config, MemorySegment error);
    }

    FederateHandle handle() {
        return handle;
    }

    /** The federate's name. {@code helicsFederateGetName} */
    public String name() {
        return handle.name();
    }

    /**
     * The core that connects this federate; may be used by any thread at any time, and is closed with the federate. {@code
     * helicsFederateGetCore}
     */
    public Core core() {
        return core;
    }

    /** What the federate wants to be told. */
    public FederateCallbacks callbacks() {
        return new FederateCallbacks(handle);
    }

    /** Where the federate stands in its life. {@code helicsFederateGetState} */
    public FederateState state() {
        return FederateState.of(call((federate, error) -> Raw.helicsFederateGetState(federate, error)));
    }

    /** The time granted last. {@code helicsFederateGetCurrentTime} */
    public HelicsTime currentTime() {
        return time((federate, error) -> Raw.helicsFederateGetCurrentTime(federate, error));
    }

    /** Waits until all federates have registered their interfaces. {@code helicsFederateEnterInitializingMode} */
    public void enterInitializingMode() {
        await(Raw::helicsFederateEnterInitializingMode);
    }

    /**
     * Begins to wait as {@link #enterInitializingMode} does, on a thread of the library. {@code
     * helicsFederateEnterInitializingModeAsync}
     */
    public void enterInitializingModeAsync() {
        await(Raw::helicsFederateEnterInitializingModeAsync);
    }

    /** Waits for what {@link #enterInitializingModeAsync} began. {@code helicsFederateEnterInitializingModeComplete} */
    public void enterInitializingModeComplete() {
        await(Raw::helicsFederateEnterInitializingModeComplete);
    }

    /**
     * Waits until time starts; the federate is then at time 0 and sees what was sent in initializing mode. {@code
     * helicsFederateEnterExecutingMode}
     */
    public void enterExecutingMode() {
        await(Raw::helicsFederateEnterExecutingMode);
    }

    /** Begins to wait as {@link #enterExecutingMode} does, on a thread of the library. {@code helicsFederateEnterExecutingModeAsync} */
    public void enterExecutingModeAsync() {
        await(Raw::helicsFederateEnterExecutingModeAsync);
    }

    /** Waits for what {@link #enterExecutingModeAsync} began. {@code helicsFederateEnterExecutingModeComplete} */
    public void enterExecutingModeComplete() {
        await(Raw::helicsFederateEnterExecutingModeComplete);
    }

    /**
     * Whether what the last {@code …Async} began is done, so that {@code …Complete} does not wait. {@code
     * helicsFederateIsAsyncOperationCompleted}
     */
    public boolean isAsyncOperationCompleted() {
        return call((federate, error) -> Raw.helicsFederateIsAsyncOperationCompleted(federate, error)) != 0;
    }

    /**
     * Waits until the federation allows a time. {@code helicsFederateRequestTime}
     *
     * @param time to ask for, later than the current one
     * @return the time granted: an earlier one if something arrived before, unless the federate is uninterruptible; a later one where
     *     period and offset demand it; {@link HelicsTime#MAX} if the federation is over
     * @throws HelicsException if the federation failed or the federate is not in executing mode
     */
    public HelicsTime requestTime(HelicsTime time) {
        return HelicsTime.ofSeconds(requestTime(time.toSeconds()));
    }

    /** As {@link #requestTime(HelicsTime)}, in seconds; the end of time is 9223372036.854774. {@code helicsFederateRequestTime} */
    public double requestTime(double seconds) {
        handle.refuseInside();
        handle.begin();
        try {
            double granted = Direct.helicsFederateRequestTime(handle.address(), seconds, handle.error());
            handle.check();
            return granted;
        } finally {
            handle.end();
        }
    }

    /** Begins to wait as {@link #requestTime(HelicsTime)} does, on a thread of the library. {@code helicsFederateRequestTimeAsync} */
    public void requestTimeAsync(HelicsTime time) {
        handle.refuseInside();
        handle.begin();
        try {
            Direct.helicsFederateRequestTimeAsync(handle.address(), time.toSeconds(), handle.error());
            handle.check();
        } finally {
            handle.end();
        }
    }

    /** Waits for what {@link #requestTimeAsync} began. {@code helicsFederateRequestTimeComplete} */
    public HelicsTime requestTimeComplete() {
        handle.refuseInside();
        handle.begin();
        try {
            double granted = Direct.helicsFederateRequestTimeComplete(handle.address(), handle.error());
            handle.check();
            return HelicsTime.ofSeconds(granted);
        } finally {
            handle.end();
        }
    }

    /**
     * Waits as {@link #requestTime(HelicsTime)} does for a time that is so much later than the current one.
     * {@code helicsFederateRequestTimeAdvance}
     */
    public HelicsTime requestTimeAdvance(HelicsTime span) {
        return awaitTime((federate, error) -> Raw.helicsFederateRequestTimeAdvance(federate, span.toSeconds(), error));
    }

    /**
     * Waits for the next time that is possible: the current one plus the period, or plus the smallest step where there is no period.
     * {@code helicsFederateRequestNextStep}
     */
    public HelicsTime requestNextStep() {
        return awaitTime((federate, error) -> Raw.helicsFederateRequestNextStep(federate, error));
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
        await((federate, error) -> Raw.helicsFederateProcessCommunications(federate, seconds, error));
    }

    /**
     * Asks; waits for the answer. While this federate waits for a time, ask through {@link #core} instead. An empty target asks this
     * federate itself. {@code helicsQueryExecute}
     *
     * @return the answer, mostly JSON; JSON with the key {@code error} where the target or the question is unknown
     */
    public String query(Query query) {
        return handle.await((error, texts) ->
                query.ask(texts, error, asked -> Raw.helicsQueryExecute(asked, handle.federate(), error)));
    }

    /**
     * Asks without waiting for the answer. {@code helicsQueryExecuteAsync}
     *
     * @return the question, which is to be completed before the federate is closed
     */
    public PendingQuery queryAsync(Query query) {
        return PendingQuery.ask(handle, query);
    }

    /**
     * Declares this federate failed; others see it, and the federation ends if it was told to terminate on errors. {@code
     * helicsFederateLocalError}
     */
    public void localError(int code, String text) {
        handle.run((error, texts) ->
                Raw.helicsFederateLocalError(handle.federate(), code, texts.allocateFrom(text), error));
    }

    /** Declares the whole federation failed. {@code helicsFederateGlobalError} */
    public void globalError(int code, String text) {
        handle.run((error, texts) ->
                Raw.helicsFederateGlobalError(handle.federate(), code, texts.allocateFrom(text), error));
    }

    /** Leaves the federation; the others go on. A second call does nothing. {@code helicsFederateDisconnect} */
    public void disconnect() {
        if (!disconnected) {
            await(Raw::helicsFederateDisconnect);
            disconnected = true;
        }
    }

    /** Begins to leave as {@link #disconnect} does, on a thread of the library. {@code helicsFederateDisconnectAsync} */
    public void disconnectAsync() {
        await(Raw::helicsFederateDisconnectAsync);
    }

    /** Waits for what {@link #disconnectAsync} began. {@code helicsFederateDisconnectComplete} */
    public void disconnectComplete() {
        await(Raw::helicsFederateDisconnectComplete);
        disconnected = true;
    }

    /**
     * Another object of the same federate, for a part of a program that closes it by itself: closing it does not end the federate, and it
     * knows that the federate has ended by the library's errors. Neither object knows when a thread is in the other: use one at a time.
     * {@code helicsFederateClone}
     */
    public abstract Federate share();

    /** Whether the federate can still be called: it is not closed. {@code helicsFederateIsValid} */
    public boolean isValid() {
        return !handle.isClosed() && call((federate, error) -> Raw.helicsFederateIsValid(federate)) != 0;
    }

    /**
     * Keeps the federate of this name alive in the library when all its objects are closed, until {@link #unprotect}; while it is
     * protected, {@code byName} of its class gives it again. {@code helicsFederateProtect}
     *
     * @throws HelicsException.Argument if there is none of this name in this process
     */
    public static void protect(String name) {
        FederateMaking.forName(name, (text, error) -> {
            Raw.helicsFederateProtect(text, error);
            return true;
        });
    }

    /**
     * Gives the federate of this name up, see {@link #protect}. {@code helicsFederateUnProtect}
     *
     * @throws HelicsException.Argument if there is none of this name in this process
     */
    public static void unprotect(String name) {
        FederateMaking.forName(name, (text, error) -> {
            Raw.helicsFederateUnProtect(text, error);
            return true;
        });
    }

    /**
     * Whether the federate of this name is protected. {@code helicsFederateIsProtected}
     *
     * @throws HelicsException.Argument if there is none of this name in this process
     */
    public static boolean isProtected(String name) {
        return FederateMaking.forName(name, (text, error) -> Raw.helicsFederateIsProtected(text, error) != 0);
    }

    /**
     * Leaves the federation if the federate has not yet, and gives it back to the library. A second close does nothing.
     * {@code helicsFederateFree}
     *
     * @throws IllegalStateException if another thread is in a call of this federate; {@link Core#disconnect} ends that call
     */
    @Override
    public void close() {
        if (!handle.isClosed()) {
            handle.refuseInside();
            try {
                if (!shared) {
                    disconnect();
                }
            } finally {
                handle.free();
                core.close();
            }
            handle.callbacks().check();
        }
    }

    private void await(RawRun function) {
        handle.awaitEnd((error, texts) -> function.run(handle.federate(), error));
    }

    private HelicsTime awaitTime(BiFunction<MemorySegment, MemorySegment, Double> function) {
        handle.refuseInside();
        return time(function);
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
