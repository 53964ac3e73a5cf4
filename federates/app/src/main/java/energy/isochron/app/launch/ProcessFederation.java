package energy.isochron.app.launch;

import energy.isochron.app.ExitCode;
import energy.isochron.app.foreign.ForeignProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A broker and one process a federate, watched until all have ended; no process outlives it. */
final class ProcessFederation {
    /** How long the others get to keep what they have, once one has failed. */
    private static final long GRACE_SECONDS = 15;

    private final BrokerProcess broker;
    private final List<FederateProcess> federates = new ArrayList<>();
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, Report.Acted> last = new HashMap<>();
    private final Map<String, Double> wallSeconds = new LinkedHashMap<>();
    private Optional<String> summary = Optional.empty();

    /**
     * How it ended.
     *
     * @param failure what broke it off; empty if all intervals were played
     * @param wallSeconds of each federate that ended well
     * @param summary the run's summary as JSON, if analytics gave one
     */
    record Outcome(Optional<Report.Failed> failure, Map<String, Double> wallSeconds, Optional<String> summary) {}

    /** Hears of each beat. */
    @FunctionalInterface
    interface Listener {
        void acted(String federate, String beat, long interval);
    }

    private sealed interface Event {
        record Told(String federate, Report report) implements Event {}

        record Exited(FederateProcess federate) implements Event {}

        record BrokerExited() implements Event {}
    }

    private ProcessFederation(BrokerProcess broker) {
        this.broker = broker;
    }

    /**
     * Plays.
     *
     * @param broker the broker, started
     * @param programs the program of each federate
     * @param logs folder that gets what the processes print for people
     * @param silence longest time without any word from any federate
     * @param listener hears of each beat
     */
    static Outcome run(
            BrokerProcess broker, Map<String, ForeignProgram> programs, Path logs, Duration silence, Listener listener)
            throws IOException, InterruptedException {
        ProcessFederation federation = new ProcessFederation(broker);
        Thread hook = new Thread(federation::endAll, "end federates");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            federation.start(programs, logs);
            return federation.watch(silence, listener);
        } finally {
            federation.endAll();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void start(Map<String, ForeignProgram> programs, Path logs) throws IOException {
        ends.add(broker.onExit().thenRun(() -> events.add(new Event.BrokerExited())));
        for (Map.Entry<String, ForeignProgram> program : programs.entrySet()) {
            String name = program.getKey();
            FederateProcess federate = FederateProcess.start(
                    name,
                    program.getValue(),
                    broker.address(),
                    logs.resolve(name + ".log"),
                    report -> events.add(new Event.Told(name, report)));
            federates.add(federate);
            ends.add(federate.process().onExit().thenRun(() -> events.add(new Event.Exited(federate))));
        }
    }

    private Outcome watch(Duration silence, Listener listener) throws IOException, InterruptedException {
        int running = federates.size();
        while (running > 0) {
            Event event = events.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                return broken(
                        failed("no federate has said anything for " + silence.toSeconds() + " s" + whereTheyStand()));
            }
            Optional<Report.Failed> failure =
                    switch (event) {
                        case Event.Told told -> hear(told.federate(), told.report(), listener);
                        case Event.Exited exited -> {
                            running--;
                            yield exit(exited.federate());
                        }
                        // Code 0: all federates have left, though their processes may still be busy.
                        case Event.BrokerExited gone -> broker.exitCode() == 0 ? Optional.empty() : brokerGone();
                    };
            if (failure.isPresent()) {
                return broken(failure.get());
            }
        }
        return new Outcome(Optional.empty(), wallSeconds, summary);
    }

    private Optional<Report.Failed> hear(String federate, Report report, Listener listener) {
        return switch (report) {
            case Report.Acted acted -> {
                last.put(federate, acted);
                listener.acted(federate, acted.beat(), acted.interval());
                yield Optional.empty();
            }
            case Report.Ended ended -> {
                wallSeconds.put(federate, ended.wallNanos() / 1e9);
                yield Optional.empty();
            }
            case Report.Summary told -> {
                summary = Optional.of(told.json());
                yield Optional.empty();
            }
            case Report.Failed failed -> Optional.of(failed);
        };
    }

    private Optional<Report.Failed> exit(FederateProcess federate) throws IOException, InterruptedException {
        federate.drain();
        int code = federate.process().exitValue();
        if (code == 0) {
            return Optional.empty();
        }
        for (Event event : events) {
            if (event instanceof Event.Told told
                    && told.federate().equals(federate.name())
                    && told.report() instanceof Report.Failed failed) {
                return Optional.of(failed);
            }
        }
        String how = code > 128 ? "was killed by signal " + (code - 128) : "ended with code " + code;
        String words = federate.lastLines(10);
        return Optional.of(failed("federate '" + federate.name() + "' " + how + ", " + lastBeat(federate.name())
                + (words.isEmpty() ? "" : System.lineSeparator() + words)));
    }

    private Optional<Report.Failed> brokerGone() throws IOException {
        return Optional.of(failed(broker.ending() + whereTheyStand()));
    }

    private static Report.Failed failed(String message) {
        return new Report.Failed(ExitCode.BROKEN_OFF, message);
    }

    private String whereTheyStand() {
        StringBuilder text = new StringBuilder();
        for (FederateProcess federate : federates) {
            text.append(text.isEmpty() ? "; " : ", ")
                    .append("federate '")
                    .append(federate.name())
                    .append("' ")
                    .append(lastBeat(federate.name()));
        }
        return text.toString();
    }

    private String lastBeat(String federate) {
        Report.Acted acted = last.get(federate);
        return acted == null
                ? "before its first beat"
                : "last heard of at interval " + acted.interval() + ", beat " + acted.beat();
    }

    private Outcome broken(Report.Failed failure) throws InterruptedException {
        federates.forEach(federate -> federate.stop(failure.message()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
        for (FederateProcess federate : federates) {
            federate.end(Math.max(0, TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime())));
            federate.drain();
        }
        for (Event event : events) {
            if (event instanceof Event.Told told && told.report() instanceof Report.Summary last) {
                summary = Optional.of(last.json());
            }
        }
        return new Outcome(Optional.of(failure), wallSeconds, summary);
    }

    private void endAll() {
        federates.forEach(FederateProcess::close);
        broker.close();
    }
}
