package energy.isochron.federation;

import java.util.ArrayList;
import java.util.List;

/**
 * A federation in this process and on the calling thread: pure Java, records passed by reference. It takes well under a microsecond
 * an interval beside what the federates do themselves, so that training steps thousands of these side by side, each on one thread.
 *
 * <pre>{@code
 * LocalFederation federation = LocalFederation.of(List.of(market, prosumers, grid, analytics), new Schedule(3600, 24));
 * while (federation.step(Progress.none())) {
 *     // look at the federates' domain objects
 * }
 * }</pre>
 */
public final class LocalFederation implements Federation {
    private final Federate[] federates;
    private final Schedule schedule;
    private final BeatPlan plan;
    private final LocalExchange exchange;
    private final long[] complete;
    private boolean announced;
    private boolean ended;
    private long interval;

    private LocalFederation(List<Federate> federates, Schedule schedule, BeatPlan plan, LocalExchange exchange) {
        this.federates = federates.toArray(new Federate[0]);
        this.schedule = schedule;
        this.plan = plan;
        this.exchange = exchange;
        this.complete = new long[federates.size()];
    }

    /**
     * Lets all federates join.
     *
     * @param federates in the order in which those of the same time act; they belong to this federation from now on
     * @param schedule the intervals to play
     * @throws IllegalArgumentException if names or beats are not allowed
     * @throws FederationFailure if interfaces do not fit together; names all that do not
     */
    public static LocalFederation of(List<Federate> federates, Schedule schedule) {
        BeatPlan plan = BeatPlan.of(federates, schedule);
        LocalExchange exchange = new LocalExchange();
        List<InterfaceTable> tables = new ArrayList<>();
        for (Federate federate : federates) {
            Declarations declarations = new Declarations(federate.name());
            federate.join(exchange.ports(declarations));
            tables.add(declarations.close());
        }
        Mismatches.refuse(InterfaceTable.match(tables));
        exchange.connect();
        return new LocalFederation(federates, schedule, plan, exchange);
    }

    /** Plays all intervals that are left and ends. */
    @Override
    public void run(Progress progress) {
        boolean more = true;
        while (more) {
            more = step(progress);
        }
    }

    /**
     * Plays one interval. After the last one the federates leave.
     *
     * @param progress hears of each beat
     * @return whether intervals are left
     * @throws IllegalStateException if none was left
     * @throws FederationFailure if a federate fails; all others have been told
     */
    public boolean step(Progress progress) {
        if (ended) {
            throw new IllegalStateException("the federation has ended after " + interval
                    + " intervals. Maybe a new one should be made for the next episode?");
        }
        if (!announced) {
            announce();
        }
        for (int i = 0; i < plan.size(); i++) {
            act(i, progress);
        }
        interval++;
        if (interval == schedule.intervals()) {
            conclude();
            ended = true;
            leaveAll(new Ending.Completed(interval));
        }
        return !ended;
    }

    /** Number of intervals that were played whole. */
    public long completeIntervals() {
        return interval;
    }

    /**
     * Ends before the last interval. Nothing happens if it has ended already.
     *
     * @param reason why, for the federates
     */
    public void breakOff(String reason) {
        if (!ended) {
            ended = true;
            List<RuntimeException> failures = tellAll(reason);
            if (!failures.isEmpty()) {
                throw leaveFailure(failures);
            }
        }
    }

    private void announce() {
        announced = true;
        for (Federate federate : federates) {
            try {
                federate.announce();
            } catch (RuntimeException | Error e) {
                throw failed(new Moment(-1, federate.beats().getFirst()).failure(federate.name(), e), e);
            }
        }
        exchange.handOver();
    }

    private void act(int step, Progress progress) {
        int who = plan.federate(step);
        Federate federate = federates[who];
        try {
            federate.act(plan.beat(step), interval);
            progress.acted(federate, plan.beat(step), interval);
        } catch (RuntimeException | Error e) {
            throw failed(new Moment(interval, plan.beat(step)).failure(federate.name(), e), e);
        }
        if (plan.isLastOfFederate(step)) {
            complete[who] = interval + 1;
        }
        if (plan.isLastOfSlot(step)) {
            exchange.handOver();
        }
    }

    private void conclude() {
        for (int i = 0; i < plan.size(); i++) {
            Federate federate = federates[plan.federate(i)];
            if (plan.isFirstOfFederate(i)) {
                try {
                    federate.conclude(interval);
                } catch (RuntimeException | Error e) {
                    throw failed(new Moment(interval, plan.beat(i)).failure(federate.name(), e), e);
                }
            }
            if (plan.isLastOfSlot(i)) {
                exchange.handOver();
            }
        }
    }

    private FederationFailure failed(String message, Throwable cause) {
        ended = true;
        FederationFailure failure = new FederationFailure(message, cause);
        tellAll(message).forEach(failure::addSuppressed);
        return failure;
    }

    private List<RuntimeException> tellAll(String reason) {
        List<RuntimeException> failures = new ArrayList<>();
        for (int i = 0; i < federates.length; i++) {
            leave(federates[i], new Ending.BrokenOff(complete[i], reason), failures);
        }
        return failures;
    }

    private void leaveAll(Ending ending) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Federate federate : federates) {
            leave(federate, ending, failures);
        }
        if (!failures.isEmpty()) {
            throw leaveFailure(failures);
        }
    }

    private static void leave(Federate federate, Ending ending, List<RuntimeException> failures) {
        try {
            federate.leave(ending);
        } catch (RuntimeException e) {
            failures.add(new FederationFailure("federate '" + federate.name() + "' failed when it left: " + e, e));
        }
    }

    private static RuntimeException leaveFailure(List<RuntimeException> failures) {
        RuntimeException first = failures.getFirst();
        failures.subList(1, failures.size()).forEach(first::addSuppressed);
        return first;
    }
}
