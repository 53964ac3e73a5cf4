package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** Writes everything that a finished run's folder holds, and makes the folder the run's. */
final class RunWriter {
    /** The description that a run leaves for its recovery; hidden, as it is no result. */
    static final String DESCRIPTION = ".run.json";

    private static final String SUMMARY = "summary.json";
    private static final String ANALYTICS = "analytics";
    /** The page. */
    static final String REPORT = "report.html";

    private static final int BYTES_PER_CELL = 12;

    private RunWriter() {}

    /**
     * Writes a run and publishes its folder.
     *
     * @param folder where
     * @param description what is known of the run
     * @param tables its tables
     * @param summary its summary
     * @param wallSeconds wall time of each federate
     * @param disk the disk, asked whether all will fit
     * @return the run's folder
     */
    static Path write(
            RunFolder folder,
            RunDescription description,
            RunTables tables,
            RunSummary summary,
            Map<String, Double> wallSeconds,
            DiskSpace disk) {
        Path partial = folder.partial();
        disk.require(partial, neededBytes(tables));
        writeTables(tables, partial);
        RunAnalytics analytics = RecordedHistory.analytics(tables, description.intervalHours(), description.feeder());
        writeSummary(partial, summary, analytics);
        description.feeder().write(partial);
        writeReport(partial, ReportData.page(description, summary, analytics, tables));
        manifest(description, summary, wallSeconds).write(partial);
        Path target = folder.publish();
        forget(target.resolve(RunJournal.FILE));
        forget(target.resolve(DESCRIPTION));
        return target;
    }

    private static void writeSummary(Path folder, RunSummary summary, RunAnalytics analytics) {
        ObjectNode tree = (ObjectNode) JsonFiles.tree(summary);
        tree.set(ANALYTICS, AnalyticsJson.forSummary(analytics));
        JsonFiles.write(folder.resolve(SUMMARY), tree);
    }

    /** The summary of a run's folder. */
    static RunSummary readSummary(Path folder) {
        Path file = folder.resolve(SUMMARY);
        return JsonFiles.read(file, RunSummary.class, ANALYTICS);
    }

    private static long neededBytes(RunTables tables) {
        long cells = 0;
        for (Table table : tables.kept()) {
            cells += (long) table.rows() * table.columns().size();
        }
        return DiskSpace.REPORT_BYTES + BYTES_PER_CELL * cells;
    }

    private static void writeTables(RunTables tables, Path folder) {
        try (Database database = Database.open()) {
            for (Table table : tables.kept()) {
                database.write(table, folder);
            }
        } catch (SQLException e) {
            throw DiskSpace.failure(folder, neededBytes(tables), e);
        }
    }

    private static void writeReport(Path folder, ReportPage page) {
        try {
            Files.writeString(folder.resolve(REPORT), page.html());
        } catch (IOException e) {
            throw DiskSpace.failure(folder, e);
        }
    }

    private static RunManifest manifest(
            RunDescription description, RunSummary summary, Map<String, Double> wallSeconds) {
        return new RunManifest(
                RunManifest.FORMAT,
                description.isochronVersion(),
                description.javaVersion(),
                description.helicsVersion(),
                description.scenario(),
                description.seed(),
                description.host(),
                description.intervalHours(),
                description.plannedIntervals(),
                summary.intervals(),
                summary.complete(),
                summary.reason(),
                description.inputs(),
                RunManifest.wallTimes(wallSeconds));
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreFailure(file + " cannot be deleted: " + e + ". Maybe the folder is read-only?", e);
        }
    }
}
