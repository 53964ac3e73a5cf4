package energy.isochron.app.check;

import energy.isochron.app.ExitCode;
import energy.isochron.app.config.Problems;
import energy.isochron.app.scenario.ScenarioOptions;
import energy.isochron.app.study.StudyPlan;
import energy.isochron.app.study.StudyReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

/** {@code isochron check}: tells everything that is wrong with a federation's files, and starts nothing. */
@Command(
        name = "check",
        description =
                "Reads scenario, federate configurations and runner, or a study with the scenarios of all its variants, without"
                        + " starting anything and tells every problem.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron check federation-configs/local-market",
            "  isochron check my-study/scenario.yaml --set market.mechanism=average",
            "  isochron check my-study                                  its study.yaml and the scenario of each variant",
            "  isochron check federation-configs/local-market --without grid",
            "",
            "Exit codes: 0 no problem, 2 problems."
        })
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "A federation's folder, its scenario or its runner; a study's folder or file.")
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
        List<String> fine = check(path, spec.commandLine(), problems);
        if (!problems.isEmpty()) {
            spec.commandLine().getErr().println(problems);
            spec.commandLine().getErr().flush();
            return ExitCode.BAD_INPUT;
        }
        fine.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    /** Checks the study that a path means, and the federation if it means one too; gives what is fine, in words. */
    private List<String> check(Path place, CommandLine command, Problems problems) {
        List<String> fine = new ArrayList<>();
        Optional<Path> study = StudyReader.studyAt(place);
        if (study.isPresent() && !options.settings().isEmpty()) {
            throw new ParameterException(
                    command,
                    "--set and --seed change a scenario, " + place
                            + " is a study. Maybe check one of its scenarios, or add a level?");
        }
        study.flatMap(file -> StudyReader.read(file, problems)).ifPresent(plan -> fine.add(summary(plan)));
        boolean alsoFederation =
                Files.isDirectory(place) && Files.exists(FederationFolder.scenarioOf(place)) && problems.isEmpty();
        if (study.isEmpty() || alsoFederation) {
            FederationFolder.check(place, options.settings(), without, problems)
                    .ifPresent(folder -> fine.add(summary(folder)));
        }
        return fine;
    }

    private static String summary(StudyPlan plan) {
        return "ok: " + plan.spec().name() + " (study of " + plan.variants().size() + " variants with "
                + plan.spec().seeds() + " seeds each)";
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
