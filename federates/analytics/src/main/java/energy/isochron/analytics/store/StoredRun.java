package energy.isochron.analytics.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of a run's folder. */
final class StoredRun {
    private StoredRun() {}

    /** All tables of a folder. */
    static RunTables read(Path folder) {
        RunManifest manifest = RunManifest.read(folder);
        if (manifest.format() != RunManifest.FORMAT) {
            throw new StoreFailure(folder + " has format " + manifest.format() + ", this build reads "
                    + RunManifest.FORMAT + ". Maybe it was written by another release of this program?");
        }
        RunTables tables = new RunTables();
        try (Database database = Database.open()) {
            for (Table table : tables.all()) {
                Path file = folder.resolve(table.name() + ".parquet");
                if (Files.exists(file) || !tables.isOptional(table)) {
                    read(database, file, table);
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure(folder + " cannot be read: " + e.getMessage() + ". Maybe a table is damaged?", e);
        }
        return tables;
    }

    private static void read(Database database, Path file, Table table) throws SQLException {
        if (!Files.exists(file)) {
            throw new StoreFailure(file + " is missing. Maybe the folder was not copied whole?");
        }
        try (Statement statement = database.statement();
                ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet(" + Database.literal(file) + ")")) {
            requireColumns(file, table, rows);
            while (rows.next()) {
                table.row(rows.getLong(1));
                for (int i = 1; i < table.columns().size(); i++) {
                    switch (table.columns().get(i)) {
                        case Column.Doubles doubles -> table.add(rows.getDouble(i + 1));
                        case Column.Longs longs -> table.add(rows.getLong(i + 1));
                        case Column.Texts texts -> table.add(rows.getString(i + 1));
                    }
                }
                table.end();
            }
        }
    }

    private static void requireColumns(Path file, Table table, ResultSet rows) throws SQLException {
        List<String> found = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            found.add(rows.getMetaData().getColumnName(i));
        }
        List<String> expected = table.columns().stream().map(Column::name).toList();
        if (!found.equals(expected)) {
            throw new StoreFailure(file + " has the columns " + found + ", expected are " + expected
                    + ". Maybe it was written by another release of this program?");
        }
    }
}
