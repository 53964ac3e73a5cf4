package energy.isochron.app.check;

import energy.isochron.app.ExitCode;
import energy.isochron.app.config.Problems;
import energy.isochron.app.scenario.ScenarioOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron check}: tells everything that is wrong with a federation's files, and starts nothing. */
@Command(
        name = "check",
        description =
                "Reads scenario, federate configurations and runner without starting anything and tells every problem.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron check federation-configs/local-market",
            "  isochron check my-study/scenario.yaml --set market.mechanism=average",
            "  isochron check federation-configs/local-market --without grid",
            "",
            "Exit codes: 0 no problem, 2 problems."
        })
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "A federation's folder, its scenario or its runner.")
    private @Nullable Path path;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Option(
            names = "--without",
            paramLabel = "FEDERATE",
            split = ",",
            description = "A federate that another tool takes the place of; may be repeated.")
    private Set<String> without = new LinkedHashSet<>();

    @Override
    public Integer call() {
        if (spec == null || path == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        Problems problems = new Problems();
        Optional<FederationFolder> folder = FederationFolder.check(path, options.settings(), without, problems);
        if (folder.isEmpty() || !problems.isEmpty()) {
            spec.commandLine().getErr().println(problems);
            spec.commandLine().getErr().flush();
            return ExitCode.BAD_INPUT;
        }
        spec.commandLine().getOut().println(summary(folder.get()));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private static String summary(FederationFolder folder) {
        var scenario = folder.scenario().scenario();
        String files = folder.federates().isEmpty()
                ? "scenario alone"
                : "scenario, " + folder.federates().size() + " federates"
                        + (folder.runner().isEmpty() ? "" : ", runner");
        return "ok: " + scenario.name() + " (" + files + "; " + scenario.agentCount() + " agents, "
                + scenario.intervals() + " intervals of " + scenario.intervalSeconds() + " s)";
    }
}
