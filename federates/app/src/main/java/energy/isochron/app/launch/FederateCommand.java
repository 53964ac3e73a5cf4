package energy.isochron.app.launch;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.store.ResultsStore;
import energy.isochron.analytics.store.RunFolder;
import energy.isochron.app.ExitCode;
import energy.isochron.app.check.ConfiguredFederate;
import energy.isochron.app.check.FederateConfig;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Problems;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioOptions;
import energy.isochron.app.scenario.ScenarioReader;
import energy.isochron.federation.Federate;
import energy.isochron.federation.FederationFailure;
import energy.isochron.federation.HelicsOptions;
import energy.isochron.federation.HelicsProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron federate}: one federate in this process, that joins a federation over HELICS. */
@Command(
        name = "federate",
        description = "Plays one federate in this process; it joins a HELICS federation at a broker.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron broker --federates 4 --port 24500 --key secret",
            "  isochron federate market --config federation-configs/local-market/market.json --broker tcp://127.0.0.1:24500"
                    + " --key secret",
            "",
            "Without --broker the address and key are taken from HELICS_BROKER_ADDRESS and HELICS_BROKER_KEY, then from the",
            "configuration, then from an 'isochron broker' that the same launcher (such as 'helics run') has started.",
            "",
            "Exit codes: 0 ok, 2 bad input, 3 the federation broke off, 4 the audit failed."
        })
public final class FederateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FEDERATE", description = "prosumers, market, grid or analytics.")
    private String name = "";

    @Option(names = "--config", paramLabel = "FILE", description = "The federate's configuration.")
    private @Nullable Path config;

    @Option(names = "--scenario", paramLabel = "FILE", description = "The scenario, in place of a configuration.")
    private @Nullable Path scenario;

    @Option(names = "--broker", paramLabel = "ADDRESS", description = "The broker, such as tcp://127.0.0.1:24500.")
    private @Nullable String broker;

    @Option(names = "--key", paramLabel = "KEY", description = "What the broker asks for.")
    private @Nullable String key;

    @Option(
            names = "--interface",
            paramLabel = "ADDRESS",
            description =
                    "Address of this machine to listen on, for a broker on another machine; loopback if not given.")
    private String networkInterface = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the results, absent or empty (analytics).")
    private @Nullable Path out;

    @Option(names = "--no-record", description = "Keeps no results (analytics).")
    private boolean unrecorded;

    @Option(
            names = "--grant-timeout",
            paramLabel = "S",
            description = "Longest wait for the others while time runs; the configuration's, or 60 s.")
    private @Nullable Double grantTimeout;

    @Option(
            names = "--join-timeout",
            paramLabel = "S",
            description = "Longest wait for the broker and for all to join; 60 s if not given.")
    private double joinTimeout = HelicsOptions.DEFAULT_TIMEOUT.toSeconds();

    @Option(names = "--partial", hidden = true)
    private @Nullable Path partial;

    @Option(names = "--reporting", hidden = true)
    private boolean reporting;

    private @Nullable RunFolder results;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec known = known();
        if (!Assembly.FEDERATES.contains(name)) {
            throw new ParameterException(
                    known.commandLine(),
                    "FEDERATE is '" + name + "', allowed are " + String.join(", ", Assembly.FEDERATES));
        }
        Optional<ConfiguredFederate> configured = configured(known);
        ScenarioFile file = ScenarioReader.read(
                configured.map(ConfiguredFederate::scenario).orElseGet(() -> requireScenario(known)),
                options.settings());
        ForeignPlayer.requireOurs(name, file, known.commandLine());
        PrintWriter err = known.commandLine().getErr();
        HelicsOnHand.orFetch(err);
        if (name.equals(AnalyticsFederate.NAME) && !unrecorded) {
            ResultsStore.warmUp();
        }
        Assembly assembly = new Assembly(file);
        TimedFederate federate = new TimedFederate(federate(assembly, file, configured));
        HelicsProcess process = HelicsProcess.of(federate, assembly.schedule(), helics(configured));
        return play(process, federate, err);
    }

    private CommandSpec known() {
        if (spec == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        return spec;
    }

    private Path requireScenario(CommandSpec known) {
        if (scenario == null) {
            throw new ParameterException(
                    known.commandLine(),
                    "--config is missing. Maybe federation-configs/local-market/" + name + ".json?");
        }
        return FederationFolder.scenarioOf(scenario);
    }

    private Optional<ConfiguredFederate> configured(CommandSpec known) {
        if (config == null) {
            requireScenario(known);
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<ConfiguredFederate> read = ConfiguredFederate.read(config, problems);
        if (read.isEmpty() || !problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        if (!read.get().config().name().equals(name)) {
            throw new ParameterException(
                    known.commandLine(),
                    config + " configures '" + read.get().config().name() + "', not '" + name
                            + "'. Maybe another file was meant?");
        }
        return read;
    }

    private Federate federate(Assembly assembly, ScenarioFile file, Optional<ConfiguredFederate> configured)
            throws IOException {
        return name.equals(AnalyticsFederate.NAME)
                ? assembly.analytics(recorder(file, configured))
                : assembly.federate(name);
    }

    private Recorder recorder(ScenarioFile file, Optional<ConfiguredFederate> configured) throws IOException {
        if (unrecorded) {
            return Recorder.none();
        }
        RunFolder folder = partial != null
                ? RunFolder.ofPartial(partial)
                : RunCommand.reserve(Optional.ofNullable(out), file.scenario());
        results = folder;
        List<Path> configs = configured.map(ConfiguredFederate::file).stream().toList();
        return new ResultsStore(
                folder,
                RunInputs.describe(file, options.settings(), configs, Host.HELICS),
                // The launcher knows the others' times and adds them.
                Map::of);
    }

    private HelicsOptions helics(Optional<ConfiguredFederate> configured) throws IOException, InterruptedException {
        Duration join = duration("--join-timeout", joinTimeout);
        double grant = grantTimeout != null
                ? grantTimeout
                : configured.map(c -> c.config().grantTimeout()).orElse((double)
                        HelicsOptions.DEFAULT_TIMEOUT.toSeconds());
        BrokerAddress address = broker(configured.map(ConfiguredFederate::config), join);
        HelicsOptions helics = HelicsOptions.at(address.address(), address.key())
                .listeningOn(networkInterface)
                .waiting(duration("--grant-timeout", grant), join);
        if (configured.isEmpty()) {
            return helics;
        }
        return helics.over(configured.get().config().coreType().type())
                .remapped(configured.get().remaps());
    }

    private Duration duration(String option, double seconds) {
        if (!(seconds >= 0.1 && seconds <= 864_000)) {
            throw new ParameterException(
                    known().commandLine(),
                    option + " is " + seconds + ", allowed is 0.1 to 864000 s. Maybe it was given in ms?");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private BrokerAddress broker(Optional<FederateConfig> configured, Duration patience)
            throws IOException, InterruptedException {
        if (broker != null) {
            return new BrokerAddress(broker, key == null ? "" : key);
        }
        Optional<BrokerAddress> told = BrokerAddress.fromEnvironment(System.getenv())
                .or(() -> configured
                        .map(FederateConfig::brokerAddress)
                        .filter(address -> !address.isEmpty())
                        .map(address -> new BrokerAddress(address, key == null ? "" : key)));
        if (told.isPresent()) {
            return told.get();
        }
        return Session.ofParent()
                .await(patience)
                .orElseThrow(() -> new ParameterException(
                        known().commandLine(),
                        "no broker is known: --broker, HELICS_BROKER_ADDRESS and broker_address are not given, and within "
                                + patience.toSeconds() + " s no 'isochron broker' was started beside this process."
                                + " Maybe 'isochron run PATH --over helics' is what you want?"));
    }

    private int play(HelicsProcess process, TimedFederate federate, PrintWriter err) {
        PrintWriter out = known().commandLine().getOut();
        if (reporting) {
            Launcher.obey(process::stop);
        }
        try {
            process.run((acting, beat, interval) -> {
                if (reporting) {
                    tell(out, new Report.Acted(beat.name(), interval));
                }
            });
            summary(federate, out);
            tell(out, new Report.Ended(federate.nanos()));
            return ExitCode.OK;
        } catch (FederationFailure e) {
            int code = ExitCode.of(e);
            summary(federate, out);
            tell(out, new Report.Failed(code, String.valueOf(e.getMessage())));
            if (!reporting) {
                err.println("isochron: " + e.getMessage());
                err.flush();
            }
            return code;
        }
    }

    private void summary(TimedFederate federate, PrintWriter out) {
        federate.summary().ifPresent(summary -> {
            if (reporting) {
                tell(out, new Report.Summary(SummaryJson.write(summary)));
            } else {
                out.println(SummaryScreen.of(summary));
                if (results != null) {
                    out.println(SummaryScreen.results(results.target()));
                }
                out.flush();
            }
        });
    }

    private void tell(PrintWriter out, Report report) {
        if (reporting) {
            out.println(report.line());
            out.flush();
        }
    }
}
