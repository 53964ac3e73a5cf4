package energy.isochron.app.launch;

import energy.isochron.analytics.store.ResultsStore;
import energy.isochron.analytics.store.RunDescription;
import energy.isochron.analytics.store.RunFolder;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.Scenario;
import energy.isochron.app.scenario.ScenarioOptions;
import energy.isochron.federation.HelicsOptions;
import energy.isochron.federation.LoopbackPorts;
import energy.isochron.helics.HelicsLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron run}: plays a federation and shows what came of it. */
@Command(
        name = "run",
        description = "Plays a federation: market, prosumers, grid and analytics, time-synchronised by HELICS.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron run federation-configs/local-market",
            "  isochron run federation-configs/local-market --over local --seed 7 --set market.mechanism=nash_bargaining",
            "  isochron run federation-configs/local-market --over helics",
            "  isochron run federation-configs/local-market --over helics --join 1          a federate of yours listens",
            "  isochron run federation-configs/local-market --over helics --without grid    a grid of yours takes its place",
            "",
            "Exit codes: 0 ok, 2 bad input, 3 the federation broke off, 4 the audit failed."
        })
public final class RunCommand implements Callable<Integer> {
    /** Where results go if no folder is named. */
    private static final Path RUNS = Path.of("runs");

    private static final String LOOPBACK = "127.0.0.1";

    private static final int HIGHEST_PORT = 65_534;
    private static final double JOIN_SECONDS = 600;
    /** What a tool of another language gets to join: the first start of large Python packages takes a while on a busy machine. */
    private static final Duration TOOL_STARTS = Duration.ofMinutes(3);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "A federation's folder, its scenario or its runner.")
    private @Nullable Path path;

    @Option(
            names = "--over",
            paramLabel = "HOST",
            description =
                    "Who carries the messages: embedded (HELICS in this process, the default), local (this process, no"
                            + " native code) or helics (a broker and one process a federate).")
    private Host host = Host.EMBEDDED;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the results, absent or empty; runs/<name>-<seed>-<n> if not given.")
    private @Nullable Path out;

    @Option(names = "--no-record", description = "Keeps no results.")
    private boolean unrecorded;

    @Option(names = "--quiet", description = "Prints nothing but problems.")
    private boolean quiet;

    @Option(
            names = "--grant-timeout",
            paramLabel = "S",
            description = "Longest wait for a federate while time runs; 60 s if not given.")
    private double grantTimeout = HelicsOptions.DEFAULT_TIMEOUT.toSeconds();

    @Option(
            names = "--join",
            paramLabel = "N",
            description = "With --over helics: waits for N federates that are not ours; those left out if not given.")
    private @Nullable Integer join;

    @Option(
            names = "--without",
            paramLabel = "FEDERATE",
            split = ",",
            description = "With --over helics: leaves out a federate of ours, for one of yours to take its place.")
    private Set<String> without = new LinkedHashSet<>();

    @Option(
            names = "--join-timeout",
            paramLabel = "S",
            description =
                    "Longest wait until all have joined; 60 s, 180 s with a grid of another language, 600 s for federates that are not ours.")
    private @Nullable Double joinTimeout;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The broker's port, and the next; free ones if not given.")
    private @Nullable Integer port;

    @Option(names = "--key", paramLabel = "KEY", description = "The broker's key; a random one if not given.")
    private @Nullable String key;

    @Option(
            names = "--interface",
            paramLabel = "ADDRESS",
            description =
                    "With --over helics: address of this machine that the broker listens on, so that federates of yours can"
                            + " join from other machines; loopback if not given.")
    private @Nullable String networkInterface;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec known = spec;
        if (known == null || path == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        PrintWriter err = known.commandLine().getErr();
        RunSettings settings = settings(path, known.commandLine());
        FederationFolder federation = FederationFolder.read(
                path, settings.scenarioSettings(), settings.joining().without());
        ForeignPlayer foreign =
                ForeignPlayer.of(federation.scenario(), settings.joining().without());
        foreign.requireHelics(host, known.commandLine());
        Optional<HelicsLibrary> library = library(err);
        foreign.prepare(err);
        if (foreign.plays() && joinTimeout == null) {
            settings = settings.joiningWithin(TOOL_STARTS);
        }
        Optional<RunFolder> folder = unrecorded
                ? Optional.empty()
                : Optional.of(
                        reserve(Optional.ofNullable(out), federation.scenario().scenario()));
        folder.ifPresent(reserved -> ResultsStore.warmUp());
        Outcome outcome = play(settings, federation, library, folder, foreign, err);
        report(outcome, federation.scenario().scenario(), known.commandLine());
        return outcome.exitCode();
    }

    private Outcome play(
            RunSettings settings,
            FederationFolder federation,
            Optional<HelicsLibrary> library,
            Optional<RunFolder> folder,
            ForeignPlayer foreign,
            PrintWriter err)
            throws IOException, InterruptedException {
        Scenario scenario = federation.scenario().scenario();
        Duration grant = Duration.ofMillis(Math.round(grantTimeout * 1000));
        try (foreign;
                ProgressLine progress = ProgressLine.of(scenario.name(), scenario.intervals(), quiet)) {
            if (host == Host.HELICS && library.isPresent()) {
                return new ProcessesRun(settings, federation, library.get(), folder, grant, foreign.programs())
                        .play(progress, err);
            }
            RunDescription description = RunInputs.describe(
                    federation.scenario(), settings.scenarioSettings(), RunInputs.configs(federation), host);
            Assembly assembly = new Assembly(federation.scenario());
            return new SingleProcessRun(host, assembly, grant, folder, description).play(progress);
        } finally {
            folder.ifPresent(RunFolders::removeIfEmpty);
        }
    }

    private Optional<HelicsLibrary> library(PrintWriter err) {
        if (!host.needsHelics()) {
            return Optional.empty();
        }
        return Optional.of(HelicsOnHand.orFetch(err));
    }

    private RunSettings settings(Path federation, CommandLine command) {
        if (host != Host.HELICS
                && (join != null || !without.isEmpty() || port != null || key != null || networkInterface != null)) {
            throw new ParameterException(
                    command,
                    "--join, --without, --port, --key and --interface need --over helics, --over is " + host
                            + ". Maybe add --over helics?");
        }
        int more = join == null ? without.size() : join;
        if (more < 0) {
            throw new ParameterException(command, "--join is " + more + ", allowed is 0 or more. Maybe 1?");
        }
        if (port != null) {
            requireFree(port, command);
        }
        requireSeconds("--grant-timeout", grantTimeout, command);
        double joinSeconds =
                joinTimeout != null ? joinTimeout : more > 0 ? JOIN_SECONDS : HelicsOptions.DEFAULT_TIMEOUT.toSeconds();
        requireSeconds("--join-timeout", joinSeconds, command);
        return new RunSettings(
                federation,
                options.settings(),
                new RunSettings.Joining(
                        more,
                        without,
                        port == null ? OptionalInt.empty() : OptionalInt.of(port),
                        Optional.ofNullable(key),
                        networkInterface == null ? LOOPBACK : networkInterface,
                        Duration.ofMillis(Math.round(joinSeconds * 1000))));
    }

    private static void requireSeconds(String option, double seconds, CommandLine command) {
        if (!(seconds >= 0.1 && seconds <= 864_000)) {
            throw new ParameterException(
                    command, option + " is " + seconds + ", allowed is 0.1 to 864000 s. Maybe it was given in ms?");
        }
    }

    /** Refuses a port that cannot be listened on. */
    static void requireFree(int port, CommandLine command) {
        if (port < 1024 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    command, "--port is " + port + ", allowed is 1024 to " + HIGHEST_PORT + ". Maybe 24500?");
        }
        for (int needed = port; needed <= port + 1; needed++) {
            if (!LoopbackPorts.isFree(needed)) {
                throw new ParameterException(
                        command,
                        "--port is " + port + ", but port " + needed + " is in use (the broker needs " + port + " and "
                                + (port + 1)
                                + "). Maybe another federation is running, or leave --port out for a free one?");
            }
        }
    }

    /** The folder that the user names, or the next one of the scenario. */
    static RunFolder reserve(Optional<Path> out, Scenario scenario) {
        return out.map(RunFolder::at).orElseGet(() -> RunFolder.reserve(RUNS, scenario.name(), scenario.seed()));
    }

    private void report(Outcome outcome, Scenario scenario, CommandLine command) {
        PrintWriter out = command.getOut();
        if (!quiet) {
            outcome.summary().ifPresent(summary -> {
                out.println(SummaryScreen.title(scenario, host));
                out.println(SummaryScreen.of(summary));
                out.println(SummaryScreen.time(outcome.playing(), summary.intervals()));
            });
            outcome.results().ifPresent(folder -> out.println(SummaryScreen.results(folder)));
            out.flush();
        }
        PrintWriter err = command.getErr();
        outcome.failure().ifPresent(failure -> {
            err.println("isochron: " + failure);
            if (quiet) {
                outcome.results().ifPresent(folder -> err.println("isochron: kept up to there: " + folder));
            }
        });
        err.flush();
    }
}
