package energy.isochron.federation;

import energy.isochron.federation.Standing.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Watches the federates of this process while they play on their threads, on the thread that started them. It ends the federation when
 * nothing moves for too long, and sees to it that everybody is told and that no wait is without bound.
 */
final class Watchdog {
    /** What is said if nobody says why. */
    static final String INTERRUPTED = "the federation was interrupted by its user";

    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration LIBRARY_ANSWERS = Duration.ofSeconds(2);

    private final Course course;
    private final List<HelicsMember> members;
    private final HelicsOptions options;
    private final Suspicion suspicion;
    private final Supplier<String> interruption;

    /** Finds out whether, and for whom, the federates wait too long. */
    @FunctionalInterface
    interface Suspicion {
        /** The words for the user, if the federation does not move any more. */
        Optional<String> standstill();
    }

    /**
     * A watchdog of some federates.
     *
     * @param interruption what is said if the thread that watches is interrupted
     */
    Watchdog(
            Course course,
            List<HelicsMember> members,
            HelicsOptions options,
            Suspicion suspicion,
            Supplier<String> interruption) {
        this.course = course;
        this.members = members;
        this.options = options;
        this.suspicion = suspicion;
        this.interruption = interruption;
    }

    /**
     * Watches until all have ended, or the federation has failed and those who can have left.
     *
     * @throws FederationFailure if it failed
     */
    void watch() {
        boolean ended = false;
        while (!ended && course.failure().isEmpty()) {
            ended = ended(TICK);
            if (!ended && course.failure().isEmpty()) {
                suspicion.standstill().ifPresent(this::breakOff);
            }
        }
        course.failure().ifPresent(this::windDown);
    }

    private boolean ended(Duration atMost) {
        try {
            return course.awaitEnd(atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breakOff(interruption.get());
            return false;
        }
    }

    private void breakOff(String reason) {
        FederationFailure failure = new FederationFailure(reason);
        if (course.report(failure) == failure) {
            tell(failure);
        }
    }

    private void tell(FederationFailure failure) {
        if (!Bounded.run(LIBRARY_ANSWERS, () -> members.getFirst().tell(failure))) {
            failure.addSuppressed(new FederationFailure("HELICS did not take the error within " + LIBRARY_ANSWERS));
        }
    }

    /** Gives each federate the time that it may have: to be released from the library, to end its beat, to leave. */
    private void windDown(FederationFailure failure) {
        boolean interrupted = Thread.interrupted();
        join(LIBRARY_ANSWERS, Phase.ACTING, Phase.LEAVING);
        for (HelicsMember member : members) {
            if (member.isPlaying() && member.standing().isWaiting()) {
                Bounded.run(LIBRARY_ANSWERS, () -> member.core().disconnect());
            }
        }
        join(LIBRARY_ANSWERS, Phase.ACTING, Phase.LEAVING);
        for (HelicsMember member : members) {
            if (member.isPlaying() && member.standing().isWaiting()) {
                member.leaveInstead(course, failure);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throw failure;
    }

    /** Waits for the threads: for those in the given phases as long as the grant timeout, for others that long. */
    private void join(Duration atMost, Phase... patient) {
        long start = System.nanoTime();
        List<Phase> patience = List.of(patient);
        for (HelicsMember member : members) {
            boolean wait = true;
            while (wait && member.isPlaying()) {
                Standing standing = member.standing();
                long limit = patience.contains(standing.phase())
                        ? standing.sinceNanos() + options.grantTimeout().toNanos()
                        : start + atMost.toNanos();
                wait = System.nanoTime() - limit < 0;
                if (wait) {
                    member.awaitBriefly();
                } else if (standing.phase() == Phase.ACTING) {
                    member.interrupt();
                    member.awaitBriefly();
                }
            }
        }
    }
}
