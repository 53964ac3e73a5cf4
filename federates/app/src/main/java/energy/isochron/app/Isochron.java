package energy.isochron.app;

import energy.isochron.app.check.CheckCommand;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.describe.DescribeCommand;
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
        subcommands = {CheckCommand.class, DescribeCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron check federation-configs/local-market",
            "  isochron describe federation-configs/local-market",
            "",
            "Exit codes: 0 ok, 1 results differ, 2 bad input, 3 the federation broke off, 4 the audit failed."
        })
public final class Isochron implements Runnable {
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
                .setExecutionExceptionHandler(Isochron::explain);
    }

    /** Problems that a user can mend are told without a stack trace. */
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof BadConfiguration bad) {
            err.println(bad.getMessage());
            return ExitCode.BAD_INPUT;
        }
        throw failure;
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
            String version = Isochron.class.getPackage().getImplementationVersion();
            return new String[] {
                "isochron " + (version == null ? "development build" : version), "Java " + Runtime.version()
            };
        }
    }
}
