package energy.isochron.app.grid;

import energy.isochron.app.ExitCode;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.scenario.ScenarioOptions;
import energy.isochron.app.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron grid export}: a scenario's network and interfaces as a file for grid tools in any language. */
@Command(
        name = "export",
        description =
                "Writes the network of a scenario as JSON for grid tools in any language, with all that they need to join.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron grid export federation-configs/local-market",
            "  isochron grid export federation-configs/local-market --set grid.network_loads=1 --set grid.engine=sweep --out network.json",
            "",
            "The form is described in grid-adapters/schema/grid-network-1.schema.json.",
            "",
            "Exit codes: 0 ok, 2 the scenario has problems."
        })
public final class GridExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "A federation's folder, its scenario or its runner.")
    private @Nullable Path path;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Gets the network; standard output if not given.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (spec == null || path == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        String text = NetworkFile.text(ScenarioReader.read(FederationFolder.scenarioOf(path), options.settings()));
        if (out == null) {
            PrintWriter screen = spec.commandLine().getOut();
            screen.print(text);
            screen.flush();
        } else {
            Files.writeString(out, text);
        }
        return ExitCode.OK;
    }
}
