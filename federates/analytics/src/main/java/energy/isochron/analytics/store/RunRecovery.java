package energy.isochron.analytics.store;

import energy.isochron.analytics.RunTally;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;
import java.nio.file.Path;
import java.util.Map;

/** Saves the results of a run whose process was killed: everything up to the last interval that was recorded. */
public final class RunRecovery {
    private RunRecovery() {}

    /**
     * Turns what a killed run left into a proper folder that says that it is incomplete.
     *
     * @param partial the hidden folder of the run
     * @param reason why it broke off, for the manifest; not empty
     * @return the run's folder
     * @throws StoreFailure if the run is still going on, or nothing can be read or written
     */
    public static Path finish(Path partial, String reason) {
        RunFolder folder = RunFolder.ofPartial(partial);
        if (RunJournal.isBeingWritten(folder.partial())) {
            throw new StoreFailure(partial + " is being written by a run. Maybe wait until it has ended?");
        }
        RunDescription description =
                JsonFiles.read(folder.partial().resolve(RunWriter.DESCRIPTION), RunDescription.class);
        Replay replay = new Replay(description.intervalHours());
        RunJournal.replay(folder.partial(), replay);
        return RunWriter.write(
                folder,
                description,
                replay.tables,
                replay.tally.summary(false, reason),
                Map.of(),
                DiskSpace.ofFileStore());
    }

    private static final class Replay implements RunJournal.Reader {
        private final RunTables tables = new RunTables();
        private final RunTally tally;

        private Replay(double intervalHours) {
            tally = new RunTally(intervalHours);
        }

        @Override
        public void opening(Settlement opening) {
            tables.open(opening);
            tally.open(opening);
        }

        @Override
        public void interval(RunJournal.Line line) {
            tables.add(line.interval(), line.indicators());
            tally.add(line.interval(), line.indicators(), line.audit());
        }

        @Override
        public void rewards(Rewards rewards) {
            tables.add(rewards);
            tally.add(rewards);
        }

        @Override
        public void storage(StorageReport report) {
            tables.add(report);
            tally.add(report);
        }
    }
}
