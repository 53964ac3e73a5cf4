package energy.isochron.app.study;

import energy.isochron.analytics.store.StoreFailure;
import energy.isochron.analytics.study.Cost;
import energy.isochron.analytics.study.Findings;
import energy.isochron.analytics.study.RunResults;
import energy.isochron.analytics.study.StudyOrigin;
import energy.isochron.analytics.study.StudyResults;
import energy.isochron.analytics.study.StudyWriter;
import energy.isochron.analytics.study.VariantResults;
import energy.isochron.app.Versions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a study into the folder of its results, from where it was left off.
 *
 * @param plan the study, whole: what was played before is told apart by all of its variants
 * @param chosen the study that is played: all variants, or some
 * @param seeds each variant is played with
 * @param settings what the user set beside the files, for the manifest
 * @param folder of the results
 * @param meter of time and memory, asked if the study wants its cost
 */
record StudySession(
        StudyPlan plan, StudyPlan chosen, List<Long> seeds, List<String> settings, Path folder, CostMeter meter) {
    private static final String MANIFEST = "study.json";
    private static final Logger LOG = LoggerFactory.getLogger(StudySession.class);

    /**
     * How it is played.
     *
     * @param jobs number of threads
     * @param fresh whether runs that are there are forgotten
     * @param quiet whether nothing is told
     */
    record Conduct(int jobs, boolean fresh, boolean quiet) {}

    /**
     * Plays what is missing and writes the results.
     *
     * @param err where progress is told
     * @return what the runs say
     * @throws StudyFailure if a run breaks off
     * @throws StoreFailure if nothing can be written, or the folder holds something else
     */
    Findings play(Conduct conduct, PrintWriter err) throws IOException, InterruptedException {
        prepare(folder);
        try (StudyJournal journal = StudyJournal.open(folder, StudyIdentity.of(plan), conduct.fresh())) {
            return StudyWriter.write(folder, results(runs(journal, conduct, err)), origin());
        }
    }

    private List<List<RunResults>> runs(StudyJournal journal, Conduct conduct, PrintWriter err)
            throws InterruptedException {
        ParallelRuns runs = new ParallelRuns(chosen.variants(), seeds, journal);
        int already = runs.done();
        if (already > 0 && !conduct.quiet()) {
            err.println(plan.spec().name() + ": " + already + " of " + runs.total() + " runs are there already");
            err.flush();
        }
        Thread farewell = new Thread(() -> farewell(runs, err));
        Runtime.getRuntime().addShutdownHook(farewell);
        try (StudyProgress progress =
                StudyProgress.of(plan.spec().name(), runs.total(), already, conduct.quiet(), err)) {
            return runs.play(conduct.jobs(), progress);
        } finally {
            dismiss(farewell);
        }
    }

    private static void dismiss(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            LOG.debug("the process is being ended, its farewell is said", e);
        }
    }

    /** What is said when the user stops it. */
    private static void farewell(ParallelRuns runs, PrintWriter err) {
        err.println();
        err.println("isochron: stopped. " + runs.kept());
        err.flush();
    }

    private StudyResults results(List<List<RunResults>> runs) {
        List<VariantResults> variants = new ArrayList<>();
        for (int v = 0; v < runs.size(); v++) {
            VariantScenario variant = chosen.variants().get(v);
            Optional<Cost> cost = plan.spec().cost() ? meter.measure(variant, seeds.getFirst()) : Optional.empty();
            variants.add(new VariantResults(variant.variant(), runs.get(v), cost));
        }
        return new StudyResults(chosen.study(), seeds, variants);
    }

    private StudyOrigin origin() throws IOException {
        return new StudyOrigin(
                Versions.isochron(), Runtime.version().toString(), StudyIdentity.inputs(chosen), settings);
    }

    /** Makes the folder; one that holds something else is left alone. */
    private static void prepare(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreFailure("results cannot be written to " + folder
                    + ": it is a file, allowed is a folder. Maybe another name with --out?");
        }
        try {
            Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                boolean ours =
                        Files.exists(folder.resolve(StudyJournal.FILE)) || Files.exists(folder.resolve(MANIFEST));
                if (!ours && content.findAny().isPresent()) {
                    throw new StoreFailure("results cannot be written to " + folder
                            + ": it holds something else, allowed is an absent or empty folder, or one of this study. Maybe"
                            + " another name with --out?");
                }
            }
        } catch (IOException e) {
            throw StoreFailure.whenWriting(folder, e);
        }
    }
}
