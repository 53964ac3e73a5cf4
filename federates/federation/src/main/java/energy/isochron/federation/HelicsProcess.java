package energy.isochron.federation;

import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.HelicsException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One federate in this process, that joins a HELICS federation of other processes, ours or foreign, at a broker.
 */
public final class HelicsProcess implements Federation {
    /** What the library says if the broker gave no answer in time. */
    private static final String UNANSWERED = "Unable to connect to broker";

    private static final Duration SHORTEST_TRY = Duration.ofSeconds(3);

    private final Federate federate;
    private final Schedule schedule;
    private final HelicsOptions options;
    private volatile String interruption = Watchdog.INTERRUPTED;

    @Nullable
    private volatile Thread runner;

    private HelicsProcess(Federate federate, Schedule schedule, HelicsOptions options) {
        this.federate = federate;
        this.schedule = schedule;
        this.options = options;
    }

    /**
     * Prepares to join; nothing is started.
     *
     * @param federate the federate; it belongs to this federation from now on
     * @param schedule the intervals to play, the same in all processes
     * @param options the broker's address and key, and how long to wait
     * @throws IllegalArgumentException if its name or beats are not allowed
     */
    public static HelicsProcess of(Federate federate, Schedule schedule, HelicsOptions options) {
        BeatPlan.of(List.of(federate), schedule);
        return new HelicsProcess(federate, schedule, options);
    }

    /**
     * {@inheritDoc}
     *
     * @throws energy.isochron.helics.HelicsUnavailableException without the native library
     */
    @Override
    public void run(Progress progress) {
        runner = Thread.currentThread();
        HelicsMember member = HelicsMember.join(federate, connect(), options);
        try {
            Course course = new Course(schedule, progress, 1);
            Inquiry inquiry = new Inquiry(member, schedule, options);
            Watchdog watchdog = new Watchdog(course, List.of(member), options, inquiry::standstill, () -> interruption);
            member.start(course, options.federation() + '-' + member.name(), () -> sentKeys(inquiry));
            watchdog.watch();
        } finally {
            member.close();
        }
    }

    /**
     * Ends the federate's part before its time; may be called by any thread. {@link #run} throws a failure with the reason.
     *
     * @param reason in words
     */
    public void stop(String reason) {
        interruption = reason;
        Thread running = runner;
        if (running != null) {
            running.interrupt();
        }
    }

    private SentKeys sentKeys(Inquiry inquiry) {
        inquiry.learnNames();
        return new SentKeys(
                new HashSet<>(TimeReport.list(inquiry.askRoot("publications"))),
                new HashSet<>(TimeReport.list(inquiry.askRoot("endpoints"))));
    }

    /** Connects; a busy machine answers too late now and then, so that one refusal for lack of an answer is not the last word. */
    private CombinationFederate connect() {
        long end = System.nanoTime() + options.joinTimeout().toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(SHORTEST_TRY.toNanos(), end - System.nanoTime()));
            try {
                return CombinationFederate.create(config(left));
            } catch (HelicsException.Registration e) {
                boolean unanswered = String.valueOf(e.getMessage()).contains(UNANSWERED);
                if (!unanswered
                        || System.nanoTime() > end
                        || Thread.currentThread().isInterrupted()) {
                    throw new FederationFailure(
                            "federate '" + federate.name() + "' cannot join the federation at "
                                    + options.brokerAddress() + ": " + e.getMessage()
                                    + ". Maybe the broker does not run there, has another key, or knows a federate of this"
                                    + " name?",
                            e);
                }
            }
        }
    }

    private FederateInfo config(Duration connectTimeout) {
        CoreOptions core = CoreOptions.defaults()
                .federates(1)
                .broker(options.brokerAddress())
                .connectTimeout(connectTimeout)
                .queryTimeout(Inquiry.PATIENCE)
                .terminateOnError();
        CoreOptions listening =
                options.networkInterface().isEmpty() ? core : core.networkInterface(options.networkInterface());
        return FederateInfo.named(federate.name())
                .coreType(options.coreType())
                .coreName(options.federation() + '-' + federate.name() + '-' + UUID.randomUUID())
                .coreOptions(options.key().isEmpty() ? listening : listening.key(options.key()))
                .uninterruptible();
    }
}
