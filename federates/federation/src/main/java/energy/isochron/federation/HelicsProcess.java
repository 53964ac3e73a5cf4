package energy.isochron.federation;

import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.FederateConfig;
import energy.isochron.helics.HelicsException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * One federate in this process, that joins a HELICS federation of other processes, ours or foreign, at a broker.
 */
public final class HelicsProcess implements Federation {
    private final Federate federate;
    private final Schedule schedule;
    private final HelicsOptions options;

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
        HelicsMember member = HelicsMember.join(federate, connect(), options);
        try {
            Course course = new Course(schedule, progress, 1);
            Inquiry inquiry = new Inquiry(member, schedule, options);
            Watchdog watchdog = new Watchdog(course, List.of(member), options, inquiry::standstill);
            member.start(course, options.federation() + '-' + member.name(), () -> sentKeys(inquiry));
            watchdog.watch();
        } finally {
            member.close();
        }
    }

    private SentKeys sentKeys(Inquiry inquiry) {
        inquiry.learnNames();
        return new SentKeys(
                new HashSet<>(TimeReport.list(inquiry.askRoot("publications"))),
                new HashSet<>(TimeReport.list(inquiry.askRoot("endpoints"))));
    }

    private CombinationFederate connect() {
        CoreOptions core = CoreOptions.defaults()
                .federates(1)
                .broker(options.brokerAddress())
                .connectTimeout(options.joinTimeout())
                .queryTimeout(Inquiry.PATIENCE)
                .terminateOnError();
        try {
            return CombinationFederate.create(FederateConfig.named(federate.name())
                    .coreType(options.coreType())
                    .coreName(options.federation() + '-' + federate.name() + '-' + UUID.randomUUID())
                    .coreOptions(options.key().isEmpty() ? core : core.key(options.key()))
                    .uninterruptible());
        } catch (HelicsException.Registration e) {
            throw new FederationFailure(
                    "federate '" + federate.name() + "' cannot join the federation at " + options.brokerAddress()
                            + ": " + e.getMessage()
                            + ". Maybe the broker does not run there, has another key, or knows a federate of this name?",
                    e);
        }
    }
}
