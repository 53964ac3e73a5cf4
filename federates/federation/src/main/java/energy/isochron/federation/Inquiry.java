package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.Standing.Phase;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.Query;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out for whom the one federate of this process waits, by asking HELICS. */
final class Inquiry {
    /** How long an answer may take. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long nobody's answer is not yet the broker's death: a busy machine, or words of another federate that are on their way. */
    private static final Duration GRACE = PATIENCE.multipliedBy(2);

    private static final Duration UNSUSPICIOUS = Duration.ofSeconds(1);

    private final HelicsMember member;
    private final Schedule schedule;
    private final HelicsOptions options;
    private volatile Map<Integer, String> names = Map.of();
    private Standing seen;
    private String report = "";
    private long changedNanos;
    private long silentNanos;

    /**
     * What is told of a federation that does not move.
     *
     * @param text for the user
     * @param heard whether it rests on answers, not on their lack
     */
    private record Words(String text, boolean heard) {}

    Inquiry(HelicsMember member, Schedule schedule, HelicsOptions options) {
        this.member = member;
        this.schedule = schedule;
        this.options = options;
        this.seen = member.standing();
    }

    /** Learns who is in the federation, once all have joined. */
    void learnNames() {
        names = TimeReport.names(askRoot("federate_map"));
    }

    /**
     * Asks the root broker; a busy machine answers too late now and then, so that it is asked again while federates may join.
     *
     * @throws FederationFailure if it does not answer
     */
    String askRoot(String question) {
        long end = System.nanoTime() + options.joinTimeout().toNanos();
        while (true) {
            String answer = member.core().query(new Query("root", question));
            if (!TimeReport.isError(answer)) {
                return answer;
            }
            if (TimeReport.isNone(answer) || System.nanoTime() > end) {
                throw new FederationFailure("the broker at " + options.brokerAddress() + " does not answer '" + question
                        + "': " + answer + ". Maybe it was stopped?");
            }
        }
    }

    /** The words for a federation that does not move: nobody waited for has moved for longer than allowed. */
    Optional<String> standstill() {
        Standing standing = member.standing();
        long now = System.nanoTime();
        Duration allowed = standing.moment().interval() < 0 ? options.joinTimeout() : options.grantTimeout();
        if (!standing.equals(seen)) {
            seen = standing;
            report = "";
            changedNanos = standing.sinceNanos();
            silentNanos = 0;
        }
        if (standing.phase() == Phase.ACTING) {
            return now - standing.sinceNanos() > allowed.toNanos()
                    ? Optional.of(Waits.forFederate(
                            allowed, member.name(), standing.moment().when()))
                    : Optional.empty();
        }
        long suspicious = Math.min(UNSUSPICIOUS.toNanos(), allowed.toNanos() / 2);
        if (!standing.isWaiting() || now - standing.sinceNanos() < suspicious) {
            return Optional.empty();
        }
        String latest = ask(standing);
        if (!latest.equals(report)) {
            changedNanos = report.isEmpty() ? changedNanos : now;
            report = latest;
        }
        return now - changedNanos > allowed.toNanos() ? verdict(standing, allowed) : Optional.empty();
    }

    /**
     * The words. Those that rest on silence are kept back for a while: if the connection was ended while we asked, another federate was
     * quicker to find out, and its words are on their way to this federate's thread.
     */
    private Optional<String> verdict(Standing standing, Duration allowed) {
        Words words = words(standing, allowed);
        long now = System.nanoTime();
        if (words.heard()) {
            silentNanos = 0;
            return Optional.of(words.text());
        }
        if (silentNanos == 0) {
            silentNanos = now;
        }
        return now - silentNanos > GRACE.toNanos() ? Optional.of(words.text()) : Optional.empty();
    }

    private String ask(Standing standing) {
        return switch (standing.phase()) {
            case JOINING -> answer(new Query("root", "federates"));
            case STARTING, WAITING -> times(member.name()).toString();
            case ACTING, DISCONNECTING, LEAVING, ENDED -> standing.phase().toString();
        };
    }

    private TimeReport times(String federate) {
        return TimeReport.parse(answer(new Query(federate, "global_time_debugging")));
    }

    /**
     * Who holds everybody up. Each federate knows only those that it reads from, and these may wait themselves: the trail is followed
     * until there is one that does not ask for time, is held up by nobody, or does not answer.
     */
    private Optional<TimeReport.Other> culprit() {
        Optional<TimeReport.Other> last = times(member.name()).waitedFor();
        Set<Integer> seen = new HashSet<>();
        while (last.isPresent() && !last.get().acts() && seen.add(last.get().id())) {
            double asked = last.get().seconds();
            Optional<TimeReport.Other> next = Optional.ofNullable(
                            names.get(last.get().id()))
                    .flatMap(name -> times(name).waitedFor())
                    .filter(other -> other.seconds() <= asked);
            if (next.isEmpty()) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private Words words(Standing standing, Duration allowed) {
        if (TimeReport.isError(answer(new Query("root", "name")))) {
            String text = "waited " + Waits.seconds(allowed) + " for the broker at " + options.brokerAddress()
                    + ", which does not answer; federate '" + member.name() + "' was "
                    + standing.moment().when()
                    + ". Maybe it was stopped?";
            return new Words(text, false);
        }
        return switch (standing.phase()) {
            case JOINING -> new Words(notJoined(allowed), true);
            case STARTING, WAITING -> waitedFor(allowed);
            case ACTING, DISCONNECTING, LEAVING, ENDED ->
                new Words(
                        "waited " + Waits.seconds(allowed) + " for HELICS to let federate '" + member.name() + "' go",
                        true);
        };
    }

    private String notJoined(Duration allowed) {
        return "waited " + Waits.seconds(allowed) + " for all federates to join, only these have: "
                + String.join(", ", TimeReport.list(answer(new Query("root", "federates"))))
                + ". Maybe another one did not start, or joins under another address or key?";
    }

    private Words waitedFor(Duration allowed) {
        Optional<TimeReport.Other> other = culprit();
        if (other.isEmpty()) {
            String text = "waited " + Waits.seconds(allowed) + " for HELICS, which grants federate '" + member.name()
                    + "' no time, though it depends on nobody";
            return new Words(text, false);
        }
        String name =
                names.getOrDefault(other.get().id(), "number " + other.get().id());
        String where = momentWords(name, Math.round(other.get().seconds() * Beat.MILLIS));
        return new Words(
                Waits.forFederate(allowed, name, (other.get().acts() ? "at " : "when it asked for ") + where), true);
    }

    /** The beat's name, if this federate reads what the other one sends there. */
    private String momentWords(String name, long millis) {
        if (millis < 0) {
            return "the start";
        }
        long interval = millis / schedule.intervalMillis();
        long offset = millis % schedule.intervalMillis();
        String beat = member.table().rows().stream()
                .filter(row -> row.direction() == Direction.READS
                        && row.pattern().startsWith(name + '/')
                        && row.beat().offsetMillis() == offset)
                .map(row -> "beat " + row.beat().name())
                .findFirst()
                .orElse("second "
                        + BigDecimal.valueOf(offset, 3).stripTrailingZeros().toPlainString());
        return "interval " + interval + ", " + beat;
    }

    private String answer(Query query) {
        try {
            return Bounded.call(PATIENCE.multipliedBy(2), () -> member.core().query(query))
                    .filter(answer -> !TimeReport.isNone(answer))
                    .orElse("{\"error\": \"no answer\"}");
        } catch (HelicsException | IllegalStateException e) {
            // the connection has failed, or was closed because this process ends: nobody answers
            return "{\"error\": \"refused\"}";
        }
    }
}
