package energy.isochron.app.launch;

import energy.isochron.app.ExitCode;
import energy.isochron.app.check.ConfiguredFederate;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Problems;
import energy.isochron.app.foreign.ForeignTool;
import energy.isochron.app.grid.NetworkFile;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioOptions;
import energy.isochron.app.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
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

/** {@code isochron program}: how to start the grid of a scenario that a tool of another language plays. */
@Command(
        name = "program",
        description =
                "Prints, for a shell, the program that plays the grid of a scenario whose engine is a tool of another language.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron program federation-configs/local-market-pandapower",
            "  eval \"$(isochron program federation-configs/local-market-pandapower)\"     the shell becomes the federate",
            "",
            "What the tool needs is fetched on first use. The program finds the broker by HELICS_BROKER_ADDRESS and",
            "HELICS_BROKER_KEY, as HELICS itself does.",
            "",
            "Exit codes: 0 ok, 2 bad input, or what the tool needs cannot be had."
        })
public final class ProgramCommand implements Callable<Integer> {
    private static final Duration BROKER_STARTS = Duration.ofSeconds(60);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..1", description = "A federation's folder, its scenario or its runner.")
    private @Nullable Path path;

    @Option(names = "--config", paramLabel = "FILE", description = "The grid's configuration, in place of PATH.")
    private @Nullable Path config;

    @Option(
            names = "--session",
            paramLabel = "PID",
            description = "The launcher, such as 'helics run', beside whose 'isochron broker' the program is started.")
    private @Nullable Long session;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        ScenarioFile scenario = ScenarioReader.read(scenario(known), options.settings());
        ForeignTool tool = scenario.scenario().grid().foreign().orElseThrow(() -> ours(scenario, known));
        PrintWriter err = known.commandLine().getErr();
        PrintWriter out = known.commandLine().getOut();
        String shell = tool.federate(network(scenario), line -> {
                    err.println("isochron: " + line);
                    err.flush();
                })
                .shell();
        out.print(broker(known));
        out.print(shell);
        out.flush();
        return ExitCode.OK;
    }

    private static ParameterException ours(ScenarioFile scenario, CommandSpec known) {
        return new ParameterException(
                known.commandLine(),
                "grid.engine of " + scenario.path() + " is '"
                        + scenario.scenario().grid().engine()
                        + "', an engine of ours. Maybe 'isochron federate grid --scenario " + scenario.path() + "'?");
    }

    private Path scenario(CommandSpec known) {
        if (path != null) {
            return FederationFolder.scenarioOf(path);
        }
        if (config == null) {
            throw new ParameterException(
                    known.commandLine(), "PATH is missing. Maybe federation-configs/local-market-pandapower?");
        }
        Problems problems = new Problems();
        Optional<ConfiguredFederate> read = ConfiguredFederate.read(config, problems);
        if (read.isEmpty() || !problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        return read.get().scenario();
    }

    /** A file in the cache, named after what is in it: the program outlives this command. */
    private static Path network(ScenarioFile scenario) throws IOException {
        String home = System.getProperty("isochron.home");
        if (home == null) {
            throw new IOException("no cache is known, as -Disochron.home is not set");
        }
        return NetworkFile.keep(scenario, Path.of(home, ".cache", "grid"));
    }

    /** Where the broker is, if the environment does not say so but a launcher's session does. */
    private String broker(CommandSpec known) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        if (session == null || BrokerAddress.fromEnvironment(environment).isPresent()) {
            return "";
        }
        BrokerAddress broker = Session.of(session)
                .await(BROKER_STARTS)
                .orElseThrow(() -> new ParameterException(
                        known.commandLine(),
                        "no 'isochron broker' was started beside process " + session + " within "
                                + BROKER_STARTS.toSeconds() + " s. Maybe set " + BrokerAddress.ADDRESS_VARIABLE + "?"));
        return "export " + BrokerAddress.ADDRESS_VARIABLE + "=" + broker.address() + "\nexport "
                + BrokerAddress.KEY_VARIABLE + "=" + broker.key() + "\n";
    }
}
