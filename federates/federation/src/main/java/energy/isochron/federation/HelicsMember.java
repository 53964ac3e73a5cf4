package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import energy.isochron.federation.Standing.Phase;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.Core;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.HelicsException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A federate and its connection to HELICS; plays the schedule on a thread of its own. */
final class HelicsMember {
    private static final Logger LOG = LoggerFactory.getLogger(HelicsMember.class);

    /** The number under which HELICS carries our failures. */
    private static final int FAILED = 3;

    private static final Duration LIBRARY_ANSWERS = Duration.ofSeconds(2);

    private static final Pattern ERROR_NUMBER = Pattern.compile(" \\(HELICS error -?\\d+\\)$");

    private final Federate federate;
    private final List<Beat> beats;
    private final CombinationFederate connection;
    private final HelicsPorts ports;
    private final InterfaceTable table;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile Standing standing;
    private volatile long complete;
    private long grantedMillis;

    @Nullable
    private Thread thread;

    private HelicsMember(Federate federate, CombinationFederate connection, HelicsPorts ports, InterfaceTable table) {
        this.federate = federate;
        this.beats = List.copyOf(federate.beats());
        this.connection = connection;
        this.ports = ports;
        this.table = table;
        this.standing = Standing.now(Phase.JOINING, new Moment(-1, beats.getFirst()));
    }

    /** Lets a federate declare its interfaces on its connection, which is closed if that fails. */
    static HelicsMember join(Federate federate, CombinationFederate connection, HelicsOptions options) {
        try {
            Declarations declarations = new Declarations(federate.name());
            HelicsPorts ports = new HelicsPorts(connection, declarations, options);
            federate.join(ports);
            return new HelicsMember(federate, connection, ports, declarations.close());
        } catch (RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    String name() {
        return federate.name();
    }

    InterfaceTable table() {
        return table;
    }

    Core core() {
        return connection.core();
    }

    Standing standing() {
        return standing;
    }

    /**
     * Starts to play.
     *
     * @param keys what is sent in the whole federation, asked for when all have joined
     */
    void start(Course course, String threadName, Supplier<SentKeys> keys) {
        standing = Standing.now(Phase.JOINING, standing.moment());
        thread = Thread.ofPlatform().daemon().name(threadName).start(() -> run(course, keys));
    }

    /** Whether its thread has not ended. */
    boolean isPlaying() {
        return thread != null && thread.isAlive();
    }

    /** Waits a little for its thread to end. */
    void awaitBriefly() {
        try {
            if (thread != null) {
                thread.join(Duration.ofMillis(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks its federate to stop what it does. */
    void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(Course course, Supplier<SentKeys> keys) {
        try {
            enter(keys);
            play(course);
            stand(Phase.DISCONNECTING, standing.moment());
            connection.disconnect();
            leave(course, new Ending.Completed(complete));
        } catch (HelicsException e) {
            breakOff(course, new FederationFailure(words(e), e));
        } catch (FederationFailure e) {
            breakOff(course, e);
        } catch (RuntimeException | Error e) {
            breakOff(course, new FederationFailure("federate '" + name() + "' failed: " + e, e));
        } finally {
            stand(Phase.ENDED, standing.moment());
            course.ended();
        }
    }

    private void enter(Supplier<SentKeys> keys) {
        connection.enterInitializingMode();
        requireState(FederateState.INITIALIZING);
        SentKeys sent = keys.get();
        List<String> unmatched = ports.connect(sent.publications(), sent.endpoints());
        if (!unmatched.isEmpty()) {
            throw new FederationFailure("the federation cannot start:\n  " + String.join("\n  ", unmatched));
        }
        acting(standing.moment(), federate::announce);
        stand(Phase.STARTING, standing.moment());
        connection.enterExecutingMode();
        requireState(FederateState.EXECUTING);
    }

    private void play(Course course) {
        long intervals = course.schedule().intervals();
        for (long interval = 0; interval < intervals; interval++) {
            for (Beat beat : beats) {
                Moment moment = new Moment(interval, beat);
                await(moment, course.schedule());
                acting(moment, () -> act(moment, course.progress()));
            }
            complete = interval + 1;
        }
        conclude(intervals, course.schedule());
    }

    private void conclude(long intervals, Schedule schedule) {
        Moment after = new Moment(intervals, beats.getFirst());
        await(after, schedule);
        acting(after, () -> federate.conclude(intervals));
        // Who disconnects right after its last beat drops what it sent there; one more beat of its own lets it arrive.
        stand(Phase.WAITING, new Moment(intervals + 1, beats.getFirst()));
        ask(standing.moment().millis(schedule));
    }

    private void await(Moment moment, Schedule schedule) {
        stand(Phase.WAITING, moment);
        long target = moment.millis(schedule);
        ask(target);
        if (grantedMillis > target) {
            throw new FederationFailure("the federation was ended while federate '" + name() + "' waited for " + moment
                    + ". Maybe the broker was stopped?");
        }
    }

    /** HELICS counts in nanoseconds and tells seconds, which are whole milliseconds but for rounding. */
    private void ask(long targetMillis) {
        while (grantedMillis < targetMillis) {
            double granted = connection.requestTime(targetMillis / (double) Beat.MILLIS);
            grantedMillis = Math.round(granted * Beat.MILLIS);
        }
    }

    private void act(Moment moment, Progress progress) {
        federate.act(moment.beat(), moment.interval());
        progress.acted(federate, moment.beat(), moment.interval());
    }

    private void acting(Moment moment, Runnable action) {
        stand(Phase.ACTING, moment);
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            if (e instanceof HelicsException && hasFailed()) {
                throw endedByOthers(e);
            }
            throw new FederationFailure(moment.failure(name(), e), e);
        }
    }

    private void requireState(FederateState expected) {
        if (connection.state() != expected) {
            throw endedByOthers(new IllegalStateException("state is " + connection.state()));
        }
    }

    private boolean hasFailed() {
        return connection.state() == FederateState.ERROR || connection.state() == FederateState.FINISHED;
    }

    private FederationFailure endedByOthers(Throwable cause) {
        return new FederationFailure(
                "another federate ended the federation while federate '" + name() + "' was "
                        + standing.moment().when() + ". Maybe its own output says why?",
                cause);
    }

    private void breakOff(Course course, FederationFailure failure) {
        FederationFailure reason = course.report(failure);
        if (reason == failure) {
            tell(failure);
        }
        leave(course, new Ending.BrokenOff(complete, words(reason)));
    }

    /** Tells all other federates, in this process and in others. */
    void tell(FederationFailure failure) {
        try {
            core().globalError(FAILED, words(failure));
        } catch (HelicsException e) {
            failure.addSuppressed(e);
        }
    }

    /** Ends the federate's part after a failure, instead of its thread that hangs in the library. */
    void leaveInstead(Course course, FederationFailure reason) {
        leave(course, new Ending.BrokenOff(complete, words(reason)));
    }

    private void leave(Course course, Ending ending) {
        if (left.compareAndSet(false, true)) {
            stand(Phase.LEAVING, standing.moment());
            try {
                federate.leave(ending);
            } catch (RuntimeException | Error e) {
                FederationFailure failed =
                        new FederationFailure("federate '" + name() + "' failed when it left: " + e, e);
                FederationFailure reason = course.report(failed);
                if (reason != failed) {
                    reason.addSuppressed(failed);
                }
            }
        }
    }

    /** Gives the connection back, unless a thread hangs in it. */
    void close() {
        if (isPlaying()) {
            LOG.debug("federate '{}' still runs at {}, its connection is left behind", name(), standing.moment());
            return;
        }
        try {
            if (!Bounded.run(LIBRARY_ANSWERS, connection::close)) {
                LOG.debug("the connection of federate '{}' did not close, it is left behind", name());
            }
        } catch (HelicsException e) {
            LOG.debug("the connection of federate '{}' had failed before it was closed", name(), e);
        }
    }

    private void stand(Phase phase, Moment moment) {
        standing = Standing.now(phase, moment);
    }

    private static String words(Exception e) {
        return ERROR_NUMBER.matcher(String.valueOf(e.getMessage())).replaceFirst("");
    }
}
