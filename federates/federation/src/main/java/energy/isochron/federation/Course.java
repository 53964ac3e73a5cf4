package energy.isochron.federation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the federates of one process share while they play over HELICS: the schedule, and the first failure. */
final class Course {
    private final Schedule schedule;
    private final Progress progress;
    private final CountDownLatch playing;
    private final AtomicReference<@Nullable FederationFailure> failure = new AtomicReference<>();

    Course(Schedule schedule, Progress progress, int federates) {
        this.schedule = schedule;
        this.progress = progress;
        this.playing = new CountDownLatch(federates);
    }

    Schedule schedule() {
        return schedule;
    }

    Progress progress() {
        return progress;
    }

    /**
     * Takes note of a failure.
     *
     * @return the first one, of which all others are consequences
     */
    FederationFailure report(FederationFailure failed) {
        FederationFailure before = failure.compareAndExchange(null, failed);
        return before == null ? failed : before;
    }

    Optional<FederationFailure> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** One federate has ended. */
    void ended() {
        playing.countDown();
    }

    /** Waits for the end of all federates; true if they have ended. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return playing.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
