package energy.isochron.app.describe;

import energy.isochron.app.ExitCode;
import energy.isochron.app.check.ConfiguredFederate;
import energy.isochron.app.check.FederationFolder;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Problems;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioOptions;
import energy.isochron.app.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron describe}: prints federates, beats and all interfaces of a federation. */
@Command(
        name = "describe",
        description = "Prints the federates of a federation, their beats and a table of all their interfaces.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron describe federation-configs/local-market",
            "  isochron describe federation-configs/local-market --format json",
            "  isochron describe my-study --write",
            "",
            "Exit codes: 0 ok, 2 the scenario has problems."
        })
public final class DescribeCommand implements Callable<Integer> {
    /** Forms of the output. */
    enum Format {
        /** Aligned columns. */
        TEXT,
        /** Tables. */
        MARKDOWN,
        /** With all keys. */
        JSON
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "A federation's folder, its scenario or its runner.")
    private @Nullable Path path;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--write",
            description =
                    "Writes the interfaces into the federates' configuration files, and makes those that are missing.")
    private boolean write;

    @Override
    public Integer call() throws IOException {
        if (spec == null || path == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        PrintWriter out = spec.commandLine().getOut();
        ScenarioFile scenario = ScenarioReader.read(FederationFolder.scenarioOf(path), options.settings());
        Description description = Description.of(scenario);
        if (write) {
            write(description, scenario, out);
        } else {
            out.print(
                    switch (format) {
                        case TEXT -> description.text();
                        case MARKDOWN -> description.markdown();
                        case JSON -> description.json();
                    });
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void write(Description description, ScenarioFile scenario, PrintWriter out) throws IOException {
        for (Description.Part part : description.federates()) {
            Path file = scenario.resolve(part.name() + ".json");
            Files.writeString(file, text(part, file, scenario));
            out.println(file);
        }
    }

    private static String text(Description.Part part, Path file, ScenarioFile scenario) {
        if (!Files.exists(file)) {
            return FederateConfigWriter.write(
                    part.table(), String.valueOf(scenario.path().getFileName()));
        }
        Problems problems = new Problems();
        Optional<ConfiguredFederate> before = ConfiguredFederate.read(file, problems);
        if (before.isEmpty() || !problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        return FederateConfigWriter.rewrite(part.table(), before.get().config());
    }
}
