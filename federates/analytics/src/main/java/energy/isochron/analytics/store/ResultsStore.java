package energy.isochron.analytics.store;

import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.RunSummary;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Records a run in a folder. Tables are kept in memory and written at the end, all at once; a journal on disk holds each interval as
 * soon as it is recorded, from which {@link RunRecovery} makes the same tables if the process does not live to its end.
 */
public final class ResultsStore implements Recorder {
    private final RunFolder folder;
    private final RunDescription description;
    private final Supplier<Map<String, Double>> wallSeconds;
    private final DiskSpace disk;
    private final RunTables tables = new RunTables();
    private final RunJournal journal;

    /**
     * Starts recording.
     *
     * @param folder the reserved place
     * @param description what is known of the run
     * @param wallSeconds asked at the end: wall time of each federate, s, in the order to be written
     * @throws StoreFailure if nothing can be written there
     */
    public ResultsStore(RunFolder folder, RunDescription description, Supplier<Map<String, Double>> wallSeconds) {
        this(folder, description, wallSeconds, DiskSpace.ofFileStore());
    }

    ResultsStore(
            RunFolder folder, RunDescription description, Supplier<Map<String, Double>> wallSeconds, DiskSpace disk) {
        this.folder = folder;
        this.description = description;
        this.wallSeconds = wallSeconds;
        this.disk = disk;
        JsonFiles.write(folder.partial().resolve(RunWriter.DESCRIPTION), description);
        journal = RunJournal.start(folder.partial());
    }

    /** Loads what the end of a run needs in a background thread; call it when a run starts. */
    public static void warmUp() {
        Database.warmUp();
    }

    @Override
    public void open(Settlement opening) {
        tables.open(opening);
        journal.open(opening);
    }

    @Override
    public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {
        tables.add(interval, indicators);
        journal.add(interval, indicators, audit);
    }

    @Override
    public void reward(Rewards rewards) {
        tables.add(rewards);
        journal.add(rewards);
    }

    @Override
    public void storage(StorageReport report) {
        tables.add(report);
        journal.add(report);
    }

    /**
     * {@inheritDoc} After it, {@link RunFolder#target} holds the results.
     *
     * @throws StoreFailure if they cannot be written; what was recorded stays in {@link RunFolder#partial}
     */
    @Override
    public void finish(RunSummary summary) {
        journal.close();
        RunWriter.write(folder, description, tables, summary, wallSeconds.get(), disk);
    }
}
