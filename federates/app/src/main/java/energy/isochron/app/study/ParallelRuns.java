package energy.isochron.app.study;

import energy.isochron.analytics.store.StoreFailure;
import energy.isochron.analytics.study.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All runs of a study: each variant with each seed. What the journal lacks is played, each run on one of several threads; the results do
 * not depend on how many there are, nor on what was there before.
 */
final class ParallelRuns {
    private final List<VariantScenario> variants;
    private final List<Long> seeds;
    private final StudyJournal journal;
    private final ConcurrentSkipListMap<Integer, RuntimeException> failures = new ConcurrentSkipListMap<>();

    ParallelRuns(List<VariantScenario> variants, List<Long> seeds, StudyJournal journal) {
        this.variants = variants;
        this.seeds = seeds;
        this.journal = journal;
    }

    /** Number of all runs. */
    int total() {
        return Math.multiplyExact(variants.size(), seeds.size());
    }

    /** Number of runs that the journal holds. */
    int done() {
        int done = 0;
        for (int run = 0; run < total(); run++) {
            done += kept(run).isPresent() ? 1 : 0;
        }
        return done;
    }

    private VariantScenario variant(int run) {
        return variants.get(run / seeds.size());
    }

    private long seed(int run) {
        return seeds.get(run % seeds.size());
    }

    private Optional<RunResults> kept(int run) {
        return journal.run(variant(run).id(), seed(run));
    }

    /**
     * Plays what is missing. If a run breaks off, those that are being played are ended and kept, and no other is begun.
     *
     * @param jobs number of threads
     * @param progress hears of each run
     * @return for each variant its runs in the order of seeds
     * @throws StoreFailure if a run cannot be kept
     * @throws StudyFailure for the first of the runs that broke off, in matrix order
     */
    List<List<RunResults>> play(int jobs, StudyProgress progress) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                jobs, Thread.ofPlatform().daemon().name("study-", 1).factory());
        List<Future<?>> workers = new ArrayList<>();
        for (int job = 0; job < jobs; job++) {
            workers.add(threads.submit(() -> work(next, progress)));
        }
        threads.shutdown();
        for (Future<?> worker : workers) {
            end(worker);
        }
        Map.Entry<Integer, RuntimeException> failure = failures.firstEntry();
        if (failure != null) {
            throw failure(failure.getKey(), failure.getValue());
        }
        return results();
    }

    private RuntimeException failure(int run, RuntimeException reason) {
        return reason instanceof StoreFailure ? reason : StudyFailure.of(variant(run), seed(run), reason, kept());
    }

    /** How many runs are kept, in words. */
    String kept() {
        return done() + " of " + total() + " runs are kept; the same command goes on from there.";
    }

    private void work(AtomicInteger next, StudyProgress progress) {
        for (int run = next.getAndIncrement(); run < total() && failures.isEmpty(); run = next.getAndIncrement()) {
            if (kept(run).isEmpty()) {
                try {
                    journal.add(variant(run).id(), VariantRun.play(variant(run), seed(run)));
                } catch (RuntimeException e) {
                    failures.put(run, e);
                    return;
                }
                synchronized (progress) {
                    progress.ended();
                }
            }
        }
    }

    private static void end(Future<?> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread of the study died: " + e.getCause(), e.getCause());
        }
    }

    private List<List<RunResults>> results() {
        List<List<RunResults>> results = new ArrayList<>();
        for (VariantScenario variant : variants) {
            List<RunResults> runs = new ArrayList<>();
            for (long seed : seeds) {
                runs.add(journal.run(variant.id(), seed).orElseThrow());
            }
            results.add(runs);
        }
        return results;
    }
}
