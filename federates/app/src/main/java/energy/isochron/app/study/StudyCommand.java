package energy.isochron.app.study;

import energy.isochron.analytics.study.Findings;
import energy.isochron.app.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isochron study}: plays all variants of a study with many seeds and shows what they say. */
@Command(
        name = "study",
        description =
                "Plays all variants of a study with many seeds, on all cores, and compares them: means, 95 %% confidence"
                        + " intervals, tests, and a verdict on each claim. What was played is kept at once: after Ctrl-C or a"
                        + " kill the same command goes on where it stopped.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  isochron study --list                              the studies that are there",
            "  isochron study 5                                   the study in federation-configs/case-5-…",
            "  isochron study 5 --seeds 20 --jobs 1               fewer seeds, on one core",
            "  isochron study case-5-batteries --variants no_battery,strategic",
            "  isochron study my-study/study.yaml --out results --fresh",
            "",
            "Exit codes: 0 ok, 2 bad input, 3 a run broke off, 4 the audit of a run failed."
        })
public final class StudyCommand implements Callable<Integer> {
    /** Where results go if no folder is named. */
    private static final Path RUNS = Path.of("runs");

    private static final int MOST_SEEDS = 1_000_000;
    private static final int MOST_JOBS = 1024;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            arity = "0..1",
            description = "A study: its number, the name of its folder, or a path of its study.yaml or folder.")
    private @Nullable String wanted;

    @Option(names = "--list", description = "Lists the studies that are there and plays none.")
    private boolean list;

    @Option(names = "--seeds", paramLabel = "N", description = "Number of seeds; the study's if not given.")
    private @Nullable Integer seeds;

    @Option(names = "--first-seed", paramLabel = "N", description = "The first of the seeds; the study's if not given.")
    private @Nullable Long firstSeed;

    @Option(names = "--jobs", paramLabel = "N", description = "Number of runs at a time; one a core if not given.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the results: absent, empty or of this study; runs/study-<name> if not given.")
    private @Nullable Path out;

    @Option(
            names = "--variants",
            paramLabel = "A,B",
            split = ",",
            description = "Plays some variants only; with several factors all combinations of some levels.")
    private List<String> variants = new ArrayList<>();

    @Option(names = "--fresh", description = "Begins anew, without the runs that are there.")
    private boolean fresh;

    @Option(names = "--no-cost", description = "Leaves out time and memory, which some studies measure after all runs.")
    private boolean noCost;

    @Option(names = "--quiet", description = "Prints nothing but problems.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("the command was not made by picocli");
        }
        CommandLine command = known.commandLine();
        StudyCatalogue catalogue = StudyCatalogue.ofInstallation();
        if (list) {
            command.getOut().print(StudyList.of(catalogue.folders()));
            command.getOut().flush();
            return ExitCode.OK;
        }
        if (wanted == null) {
            throw new ParameterException(command, "CASE is missing. Maybe 'isochron study --list' to see all studies?");
        }
        requireIn("--jobs", jobs, MOST_JOBS, command);
        play(StudyReader.read(catalogue.find(wanted)), command);
        return ExitCode.OK;
    }

    private void play(StudyPlan plan, CommandLine command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int count = seeds == null ? plan.spec().seeds() : seeds;
        requireIn("--seeds", count, MOST_SEEDS, command);
        long first = firstSeed == null ? plan.spec().firstSeed() : firstSeed;
        StudyPlan chosen = variants.isEmpty() ? plan : Selection.of(plan, variants);
        Path folder = out == null ? RUNS.resolve("study-" + plan.spec().name()) : out;
        List<String> settings = variants.isEmpty() ? List.of() : List.of("variants=" + String.join(",", variants));
        StudySession session = new StudySession(
                plan,
                chosen,
                StudyPlan.seeds(first, count),
                settings,
                folder,
                noCost ? CostMeter.none() : new RunMeter());
        Findings findings = session.play(new StudySession.Conduct(jobs, fresh, quiet), command.getErr());
        if (!quiet) {
            PrintWriter screen = command.getOut();
            screen.print(StudyScreen.of(findings, folder, (System.nanoTime() - start) / 1e9));
            screen.flush();
        }
    }

    private static void requireIn(String option, int value, int most, CommandLine command) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    command, option + " is " + value + ", allowed is 1 to " + most + ". Maybe leave it out?");
        }
    }
}
