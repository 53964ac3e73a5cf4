package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.time.Duration;

/**
 * A federate that the library drives: {@link #enterInitializingMode} returns at once, and from then on threads of the library call it
 * back, to begin and for each time granted, until it is over: the federation ends, it reaches its {@link TimeProperty#STOP_TIME}, a
 * callback asks for {@link IterationRequest#HALT_OPERATIONS}, or it is closed. Without a next-time callback it asks for the next
 * possible time, for ever.
 *
 * <p>It may be called by any thread while it runs: calls wait for each other for a while instead of being refused. What one of its
 * driving callbacks throws ends it, and is thrown by its next call as {@link CallbackException}.
 *
 * <p>The library crashes when such a federate is freed while it runs. So {@link #disconnect} and {@link #close} tell it to leave and
 * wait until it has; if it has not after {@value #LONGEST_END_SECONDS} s, as when one of its callbacks does not return, they are refused.
 */
public final class CallbackFederate extends Federate implements ValueInterfaces, MessageInterfaces {
    private static final int LONGEST_END_SECONDS = 5;

    private final CallbackRun run = new CallbackRun(this);

    /** Tells which time the federate asks for next. */
    @FunctionalInterface
    public interface NextTime {
        /** The time to ask for, given the time granted; {@link HelicsTime#ZERO} for the next one possible. */
        HelicsTime next(HelicsTime granted);
    }

    /** Tells which time the federate asks for next, or whether it stays or leaves. */
    @FunctionalInterface
    public interface NextTimeIterative {
        /** What to ask for, given the time granted and whether it was granted before. */
        TimeStep next(HelicsTime granted, IterationResult result);
    }

    /** Tells whether the federate goes on from initializing mode. */
    @FunctionalInterface
    public interface Initialize {
        /** To go on, to stay in initializing mode, or to leave. */
        IterationRequest initialize();
    }

    private CallbackFederate(FederateInfo info) {
        super(info, Raw::helicsCreateCallbackFederate);
    }

    private CallbackFederate(String config) {
        super(config, Raw::helicsCreateCallbackFederateFromConfig);
    }

    private CallbackFederate(CallbackFederate other) {
        super(other);
    }

    CallbackFederate(FederateHandle handle) {
        super(handle, true);
    }

    /**
     * Makes the federate and connects its core with the broker. {@code helicsCreateCallbackFederate}
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static CallbackFederate create(FederateInfo info) {
        return Helics.whileOpen(() -> new CallbackFederate(info));
    }

    /**
     * Makes the federate that a configuration describes, with its interfaces. {@code helicsCreateCallbackFederateFromConfig}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     * @throws HelicsException if it cannot be read, or the federate cannot be made, see {@link #create}
     */
    public static CallbackFederate fromConfig(String config) {
        return Helics.whileOpen(() -> new CallbackFederate(config));
    }

    /**
     * Another object of the federate of this name that lives in this process, whoever made it; see {@link #share}.
     * {@code helicsGetFederateByName}
     *
     * @throws HelicsException.Argument if there is none
     */
    public static CallbackFederate byName(String name) {
        return Helics.whileOpen(() -> new CallbackFederate(FederateMaking.byName(name)));
    }

    @Override
    public CallbackFederate share() {
        return Helics.whileOpen(() -> new CallbackFederate(this));
    }

    /** Asks for times by a callback, unless an iterative one is set. If it throws the federate leaves. {@code helicsCallbackFederateNextTimeCallback} */
    public void onNextTime(NextTime next) {
        NextTime guarded = granted -> run.nextTime(next, granted);
        callbacks().set("next", Raw::helicsCallbackFederateNextTimeCallback, CallbackStubs.NEXT_TIME, guarded);
    }

    /** Asks for times by a callback that may iterate or leave. If it throws the federate fails. {@code helicsCallbackFederateNextTimeIterativeCallback} */
    public void onNextTimeIterative(NextTimeIterative next) {
        callbacks()
                .set(
                        "nextIterative",
                        Raw::helicsCallbackFederateNextTimeIterativeCallback,
                        CallbackStubs.NEXT_TIME_ITERATIVE,
                        next);
    }

    /** Asks whether to go on from initializing mode. If it throws the federate fails. {@code helicsCallbackFederateInitializeCallback} */
    public void onInitialize(Initialize initialize) {
        callbacks()
                .set("initialize", Raw::helicsCallbackFederateInitializeCallback, CallbackStubs.INITIALIZE, initialize);
    }

    /**
     * Starts the federate, and does not wait: callbacks tell what becomes of it. From now on its properties, flags and options cannot be
     * changed. It can always be told to leave by the command {@code terminate}.
     */
    @Override
    public void enterInitializingMode() {
        run.start(super::enterInitializingMode);
    }

    /**
     * Waits until the federate is over; true if it is.
     *
     * @param atMost of wall time
     * @throws CallbackException if one of its callbacks threw
     */
    public boolean awaitEnd(Duration atMost) {
        boolean over = run.isStarted() && run.settle(System.nanoTime() + atMost.toNanos());
        handle().callbacks().check();
        return over;
    }

    /**
     * Asks; waits for the answer. A query that would overtake what is on its way stands in line instead once the federate runs.
     * {@code helicsQueryExecute}
     */
    @Override
    public String query(Query query) {
        return run.isStarted() ? core().query(query) : super.query(query);
    }

    /** Declares this federate failed and makes it leave; the library alone would call it on. {@code helicsFederateLocalError} */
    @Override
    public void localError(int code, String text) {
        super.localError(code, text);
        run.terminate();
    }

    /**
     * Makes the federate leave and waits until it has.
     *
     * @throws IllegalStateException if it still runs after {@value #LONGEST_END_SECONDS} s
     */
    @Override
    public void disconnect() {
        run.end(Duration.ofSeconds(LONGEST_END_SECONDS));
        super.disconnect();
    }

    /**
     * Makes the federate leave if it still runs, waits until it has, and gives it back to the library.
     *
     * @throws IllegalStateException if it still runs after {@value #LONGEST_END_SECONDS} s; it is then left as it is
     */
    @Override
    public void close() {
        if (!handle().isClosed()) {
            run.end(Duration.ofSeconds(LONGEST_END_SECONDS));
            try {
                super.close();
            } finally {
                run.freed();
            }
        }
    }
}
