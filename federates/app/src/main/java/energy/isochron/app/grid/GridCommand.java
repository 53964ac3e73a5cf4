package energy.isochron.app.grid;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code isochron grid}: the grid without a market. */
@Command(
        name = "grid",
        description =
                "The grid without a market: compares power-flow engines, serves and tests grid tools of other languages.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GridCompareCommand.class, GridExportCommand.class, GridConformanceCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {"  isochron grid compare --network ieee33 --engines graph,sweep", "", "Exit codes: 0 ok, 2 bad input."
        })
public final class GridCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        throw new CommandLine.ParameterException(known.commandLine(), "a command is missing. Maybe 'compare'?");
    }
}
