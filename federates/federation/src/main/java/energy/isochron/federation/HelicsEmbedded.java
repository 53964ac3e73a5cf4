package energy.isochron.federation;

import energy.isochron.federation.Standing.Phase;
import energy.isochron.helics.Broker;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.FederateInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A federation in this process over HELICS: a broker and one core that carries data in memory. Every federate is created, and declares
 * its interfaces, on the thread that calls {@link #run}, before any goes on; then each plays on a thread of its own. (HELICS is known
 * to hang when threads create federates side by side.)
 */
public final class HelicsEmbedded implements Federation {
    private final List<Federate> federates;
    private final Schedule schedule;
    private final HelicsOptions options;

    private HelicsEmbedded(List<Federate> federates, Schedule schedule, HelicsOptions options) {
        this.federates = List.copyOf(federates);
        this.schedule = schedule;
        this.options = options;
    }

    /**
     * Prepares a federation; nothing is started.
     *
     * @param federates all of the federation; they belong to it from now on
     * @param schedule the intervals to play
     * @param options carrier, address, key and remaps are not used
     * @throws IllegalArgumentException if names or beats are not allowed
     */
    public static HelicsEmbedded of(List<Federate> federates, Schedule schedule, HelicsOptions options) {
        BeatPlan.of(federates, schedule);
        return new HelicsEmbedded(
                federates,
                schedule,
                HelicsOptions.embedded()
                        .named(options.federation())
                        .waiting(options.grantTimeout(), options.joinTimeout()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws energy.isochron.helics.HelicsUnavailableException without the native library
     */
    @Override
    public void run(Progress progress) {
        String id = options.federation() + '-' + UUID.randomUUID();
        CoreOptions core = CoreOptions.defaults().federates(federates.size());
        try (Broker broker = Broker.create(options.coreType(), id + "-broker", core)) {
            CoreOptions connected = core.broker(broker.address()).connectTimeout(options.joinTimeout());
            play(name -> connect(name, id + "-core", connected), progress);
            broker.waitForDisconnect(options.grantTimeout());
        }
    }

    private CombinationFederate connect(String name, String coreName, CoreOptions core) {
        return CombinationFederate.create(FederateInfo.named(name)
                .coreType(options.coreType())
                .coreName(coreName)
                .coreOptions(core)
                .uninterruptible());
    }

    private void play(Function<String, CombinationFederate> connections, Progress progress) {
        List<HelicsMember> members = new ArrayList<>();
        try {
            for (Federate federate : federates) {
                members.add(HelicsMember.join(federate, connections.apply(federate.name()), options));
            }
            List<InterfaceTable> tables =
                    members.stream().map(HelicsMember::table).toList();
            Mismatches.refuse(InterfaceTable.match(tables));
            SentKeys keys = SentKeys.of(tables);
            Course course = new Course(schedule, progress, members.size());
            Watchdog watchdog =
                    new Watchdog(course, members, options, () -> standstill(members), () -> Watchdog.INTERRUPTED);
            for (HelicsMember member : members) {
                member.start(course, options.federation() + '-' + member.name(), () -> keys);
            }
            watchdog.watch();
        } finally {
            members.forEach(HelicsMember::close);
        }
    }

    private Optional<String> standstill(List<HelicsMember> members) {
        long now = System.nanoTime();
        long still = Long.MAX_VALUE;
        Duration bound = options.grantTimeout();
        StringBuilder waiting = new StringBuilder();
        for (HelicsMember member : members) {
            Standing standing = member.standing();
            Duration allowed = standing.moment().interval() < 0 ? options.joinTimeout() : options.grantTimeout();
            if (standing.phase() == Phase.ACTING) {
                return now - standing.sinceNanos() > allowed.toNanos()
                        ? Optional.of(Waits.forFederate(
                                allowed, member.name(), standing.moment().when()))
                        : Optional.empty();
            }
            if (standing.isWaiting()) {
                still = Math.min(still, now - standing.sinceNanos());
                bound = allowed;
                waiting.append(waiting.isEmpty() ? "" : ", ")
                        .append(member.name())
                        .append(" waits for ")
                        .append(standing.moment());
            }
        }
        return waiting.isEmpty() || still <= bound.toNanos()
                ? Optional.empty()
                : Optional.of("waited " + Waits.seconds(bound) + " for HELICS, which grants nobody a time: " + waiting
                        + ". Maybe the machine is overloaded?");
    }
}
