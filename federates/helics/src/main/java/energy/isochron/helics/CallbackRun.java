package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The running of a callback federate, and its end. While it runs it belongs to threads of the library; it may be freed when its core,
 * asked by a question that stands in line behind all that came before, answers that the federate has left or failed, or when the core
 * is gone. The federate's own state does not tell: after {@link Federate#localError} it says error, and the library calls it on.
 */
final class CallbackRun {
    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long LOOK_NANOS = 500_000;
    private static final Duration LONGEST_CORE_END = Duration.ofSeconds(1);
    private static final List<String> OVER = List.of("\"disconnected\"", "\"error\"", "\"finished\"");

    private static final Set<CallbackRun> STARTED = ConcurrentHashMap.newKeySet();

    private final CallbackFederate federate;

    /** The federate's core, which its user cannot close. */
    private final Core core;

    private volatile boolean started;
    private volatile boolean ended;

    CallbackRun(CallbackFederate federate) {
        this.federate = federate;
        core = new Core(federate.handle()
                .call((error, texts) ->
                        Raw.helicsFederateGetCore(federate.handle().federate(), error)));
    }

    /** Whether a query that overtakes could be taken to a running callback federate by the asking thread, beside the federate's own. */
    static boolean mayRun(String target) {
        return STARTED.stream().anyMatch(run -> target.equals("federate") || target.equals(run.federate.name()));
    }

    boolean isStarted() {
        return started;
    }

    /** The federate begins; from now on its calls wait for each other. */
    void start(Runnable enter) {
        federate.set(FederateFlag.ALLOW_REMOTE_CONTROL, true);
        federate.handle().drivenByLibrary(PATIENCE_NANOS, this::settle);
        STARTED.add(this);
        started = true;
        enter.run();
    }

    /** Calls the callback for the next time, whose failure the library cannot be told: the federate then leaves. */
    HelicsTime nextTime(CallbackFederate.NextTime next, HelicsTime granted) {
        try {
            return next.next(granted);
        } catch (Throwable thrown) {
            terminate();
            throw thrown;
        }
    }

    /** Tells the federate to leave; it does so when its turn comes. */
    void terminate() {
        if (started && core.isConnected()) {
            core.sendCommand(federate.name(), "terminate");
        }
    }

    /** Makes the federate leave, and waits until it may be freed. */
    void end(Duration atMost) {
        if (!started || ended) {
            return;
        }
        federate.handle().refuseInside();
        terminate();
        if (!settle(System.nanoTime() + atMost.toNanos())) {
            throw new IllegalStateException("callback federate " + federate.name() + " still runs after "
                    + atMost.toSeconds() + " s, and cannot be freed. Maybe one of its callbacks does not return.");
        }
    }

    /** Waits until the federate has left or failed; false if it has not by the deadline, of {@link System#nanoTime}. */
    boolean settle(long deadline) {
        while (started && !ended) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            if (saysOver() && isOver(deadline)) {
                ended = true;
            } else {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        return true;
    }

    /** The federate is freed. */
    void freed() {
        STARTED.remove(this);
        core.close();
    }

    private boolean saysOver() {
        FederateState state = federate.handle().stateNow();
        return state == FederateState.FINALIZED || state == FederateState.ERROR || state == FederateState.FINISHED;
    }

    /** Asks the core, on a thread of its own: where a callback does not return the core does not answer. */
    private boolean isOver(long deadline) {
        AtomicBoolean over = new AtomicBoolean();
        Thread asking = Thread.ofPlatform()
                .daemon()
                .name("helics-" + federate.name() + "-end")
                .start(() -> over.set(isOver()));
        try {
            asking.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return over.get();
    }

    private boolean isOver() {
        String state = core.query(new Query(federate.name(), "state", Query.Order.ORDERED));
        return OVER.contains(state) || (!core.isConnected() && core.waitForDisconnect(LONGEST_CORE_END));
    }
}
