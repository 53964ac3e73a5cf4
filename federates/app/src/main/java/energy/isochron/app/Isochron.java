package energy.isochron.app;

import energy.isochron.analytics.store.StoreFailure;
import energy.isochron.app.check.CheckCommand;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.describe.DescribeCommand;
import energy.isochron.app.foreign.MissingTool;
import energy.isochron.app.grid.GridCommand;
import energy.isochron.app.launch.BrokerCommand;
import energy.isochron.app.launch.CompareCommand;
import energy.isochron.app.launch.FederateCommand;
import energy.isochron.app.launch.MissingProgram;
import energy.isochron.app.launch.ProgramCommand;
import energy.isochron.app.launch.ReportCommand;
import energy.isochron.app.launch.RunCommand;
import energy.isochron.app.study.StudyCommand;
import energy.isochron.app.study.StudyFailure;
import energy.isochron.app.tables.TableCommand;
import energy.isochron.federation.FederationFailure;
import energy.isochron.helics.HelicsUnavailableException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code isochron} command. */
@Command(
        name = "isochron",
        description = "Co-simulation of energy markets: a local market of prosumers on a distribution grid.",
        mixinStandardHelpOptions = true,
        versionProvider = Isochron.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DescribeCommand.class,
            CompareCommand.class,
            StudyCommand.class,
            TableCommand.class,
            ReportCommand.class,
            GridCommand.class,
            FederateCommand.class,
            ProgramCommand.class,
            BrokerCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron run federation-configs/local-market",
            "  isochron check federation-configs/local-market",
            "  isochron describe federation-configs/local-market",
            "  isochron study --list",
            "",
            "Exit codes: 0 ok, 1 results differ, 2 bad input, 3 the federation broke off, 4 the audit failed."
        })
public final class Isochron implements Runnable {
    private static final int USAGE_WIDTH = 120;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with all its subcommands. */
    public static CommandLine commandLine() {
        return new CommandLine(new Isochron())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setParameterExceptionHandler(Isochron::explainOptions)
                .setExecutionExceptionHandler(Isochron::explain);
    }

    /** A wrong option is told in a line, with where to read on, instead of all of the help. */
    private static int explainOptions(CommandLine.ParameterException wrong, String... arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("isochron: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("isochron: for help, '" + command.getCommandSpec().qualifiedName() + " --help'");
        err.flush();
        return ExitCode.BAD_INPUT;
    }

    /** Problems that a user can mend are told without a stack trace. */
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case BadConfiguration bad -> tell(err, bad.getMessage(), ExitCode.BAD_INPUT);
            case StoreFailure store -> tell(err, store.getMessage(), ExitCode.BAD_INPUT);
            case MissingProgram missing -> tell(err, missing.getMessage(), ExitCode.BAD_INPUT);
            case MissingTool missing -> tell(err, missing.getMessage(), ExitCode.BAD_INPUT);
            case HelicsUnavailableException missing ->
                tell(
                        err,
                        missing.getMessage() + System.lineSeparator()
                                + "Without HELICS the same run goes: isochron run PATH --over local",
                        ExitCode.BAD_INPUT);
            case StudyFailure broken -> tell(err, broken.getMessage(), broken.exitCode());
            case FederationFailure broken -> tell(err, broken.getMessage(), ExitCode.BROKEN_OFF);
            default -> throw failure;
        };
    }

    private static int tell(PrintWriter err, @Nullable String message, int exitCode) {
        err.println("isochron: " + message);
        err.flush();
        return exitCode;
    }

    @Override
    public void run() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        throw new CommandLine.ParameterException(known.commandLine(), "a command is missing. Maybe 'run'?");
    }

    /** The version of the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"isochron " + Versions.isochron(), "Java " + Runtime.version()};
        }
    }
}
