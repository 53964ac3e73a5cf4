package energy.isochron.app.launch;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.store.RunFolder;
import energy.isochron.analytics.store.RunManifest;
import energy.isochron.analytics.store.StoreFailure;
import energy.isochron.app.ExitCode;
import energy.isochron.app.check.ConfiguredFederate;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.foreign.ForeignProgram;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.FederationBroker;
import energy.isochron.federation.LoopbackPorts;
import energy.isochron.helics.HelicsLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A broker and a process for each of our federates, and room for federates that are not ours. */
final class ProcessesRun {
    /** Time that processes get on top of their own bounds before the launcher thinks that they hang. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final RunSettings settings;
    private final FederationFolder federation;
    private final HelicsLibrary library;
    private final Optional<RunFolder> results;
    private final Duration grantTimeout;
    private final Map<String, ForeignProgram> foreign;

    /**
     * A run.
     *
     * @param foreign programs of other languages that play federates of ours, by their names
     */
    ProcessesRun(
            RunSettings settings,
            FederationFolder federation,
            HelicsLibrary library,
            Optional<RunFolder> results,
            Duration grantTimeout,
            Map<String, ForeignProgram> foreign) {
        this.settings = settings;
        this.federation = federation;
        this.library = library;
        this.results = results;
        this.grantTimeout = grantTimeout;
        this.foreign = Map.copyOf(foreign);
    }

    /**
     * Plays.
     *
     * @param evaluated hears of each interval that is complete
     * @param messages gets what federates that are not ours must know to join
     */
    Outcome play(LongConsumer evaluated, PrintWriter messages) throws IOException, InterruptedException {
        RunSettings.Joining joining = settings.joining();
        List<String> ours = Assembly.FEDERATES.stream()
                .filter(name -> !joining.without().contains(name))
                .toList();
        Path executable = HelicsOnHand.broker(library);
        int port = joining.port().orElseGet(LoopbackPorts::freePair);
        String key = joining.key().orElseGet(FederationBroker::newKey);
        Path logs = Files.createTempDirectory("isochron-logs");
        Stopwatch watch = new Stopwatch();
        try (BrokerProcess broker = BrokerProcess.start(
                executable,
                ours.size() + joining.more(),
                joining.networkInterface(),
                port,
                key,
                logs.resolve("broker.log"))) {
            if (joining.more() > 0) {
                tellHowToJoin(broker.address(), joining, messages);
            }
            ProcessFederation.Outcome outcome =
                    ProcessFederation.run(broker, programs(ours), logs, silence(), (federate, beat, interval) -> {
                        watch.acted();
                        if (beat.equals(LocalMarket.EVALUATE.name())) {
                            evaluated.accept(interval);
                        }
                    });
            return outcome(outcome, watch.elapsed());
        } finally {
            Logs.delete(logs);
        }
    }

    private Duration silence() {
        Duration longest = settings.joining().timeout().compareTo(grantTimeout) > 0
                ? settings.joining().timeout()
                : grantTimeout;
        return longest.plus(MARGIN);
    }

    private void tellHowToJoin(BrokerAddress broker, RunSettings.Joining joining, PrintWriter messages) {
        messages.println("Waiting for " + joining.more() + (joining.more() == 1 ? " federate" : " federates")
                + " of yours, for at most " + joining.timeout().toSeconds()
                + " s. HELICS finds the broker by its environment:");
        messages.println("  export " + BrokerAddress.ADDRESS_VARIABLE + "=" + broker.address());
        messages.println("  export " + BrokerAddress.KEY_VARIABLE + "=" + broker.key());
        messages.flush();
    }

    private Map<String, ForeignProgram> programs(List<String> ours) {
        Map<String, ForeignProgram> programs = new LinkedHashMap<>();
        for (String name : ours) {
            ForeignProgram other = foreign.get(name);
            programs.put(name, other == null ? new ForeignProgram(command(name), Map.of()) : reporting(other));
        }
        return programs;
    }

    private static ForeignProgram reporting(ForeignProgram program) {
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.put(ForeignProgram.REPORTING_VARIABLE, "1");
        return new ForeignProgram(program.command(), environment);
    }

    private List<String> command(String name) {
        List<String> arguments = new ArrayList<>(List.of("federate", name));
        ConfiguredFederate config = federation.federates().get(name);
        if (config == null) {
            arguments.addAll(List.of("--scenario", federation.scenario().path().toString()));
        } else {
            arguments.addAll(List.of("--config", config.file().toString()));
        }
        settings.scenarioSettings().forEach(setting -> arguments.addAll(List.of("--set", setting)));
        arguments.addAll(List.of("--grant-timeout", seconds(grantTimeout)));
        arguments.addAll(List.of("--join-timeout", seconds(settings.joining().timeout())));
        arguments.add("--reporting");
        if (name.equals(AnalyticsFederate.NAME)) {
            results.ifPresentOrElse(
                    folder -> arguments.addAll(
                            List.of("--partial", folder.partial().toString())),
                    () -> arguments.add("--no-record"));
        }
        return JavaCommand.of(arguments);
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toMillis() / 1000.0);
    }

    private Outcome outcome(ProcessFederation.Outcome outcome, Duration playing) {
        Optional<Report.Failed> failure = outcome.failure();
        Optional<Path> kept = Optional.empty();
        try {
            if (results.isPresent()) {
                kept = keep(results.get(), outcome);
            }
        } catch (StoreFailure e) {
            String before = failure.map(failed -> failed.message() + System.lineSeparator())
                    .orElse("");
            failure = Optional.of(new Report.Failed(ExitCode.BROKEN_OFF, before + e.getMessage()));
        }
        return new Outcome(
                failure.map(Report.Failed::exitCode).orElse(ExitCode.OK),
                failure.map(Report.Failed::message),
                outcome.summary().map(SummaryJson::read),
                kept,
                playing);
    }

    /** Completes what analytics wrote with what only the launcher knows, or saves what it left if it was killed. */
    private static Optional<Path> keep(RunFolder folder, ProcessFederation.Outcome outcome) {
        if (Files.isDirectory(folder.partial())) {
            String reason = outcome.failure().map(Report.Failed::message).orElse("analytics did not finish");
            return RunFolders.recover(folder, reason);
        }
        if (!outcome.wallSeconds().isEmpty()) {
            RunManifest.setWallTimes(folder.target(), outcome.wallSeconds());
        }
        return Optional.of(folder.target());
    }
}
