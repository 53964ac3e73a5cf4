package energy.isochron.analytics.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB as a writer and reader of Parquet files: in memory, one thread, no extensions, so that the same table always gives the same
 * bytes. Loading its native library takes most of the time, so that {@link #warmUp} does it beside the run.
 */
final class Database implements AutoCloseable {
    private static final int ROWS_PER_GROUP = 122_880;
    private static @Nullable CompletableFuture<Database> warm;

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Opens a database in a background thread, for the next {@link #open}. */
    static synchronized void warmUp() {
        if (warm == null) {
            CompletableFuture<Database> next = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("results-store-warm-up").start(() -> {
                try {
                    next.complete(connect());
                } catch (SQLException | RuntimeException | LinkageError e) {
                    next.completeExceptionally(e);
                }
            });
            warm = next;
        }
    }

    private static synchronized @Nullable CompletableFuture<Database> takeWarm() {
        CompletableFuture<Database> taken = warm;
        warm = null;
        return taken;
    }

    /** A database of its own: the one that is warm, or a new one. */
    static Database open() {
        CompletableFuture<Database> ready = takeWarm();
        try {
            return ready == null ? connect() : ready.join();
        } catch (CompletionException | SQLException | LinkageError e) {
            throw new StoreFailure(
                    "DuckDB, which writes the results, cannot be loaded: " + e
                            + ". Maybe this platform has no native library of it, or the temporary folder is full?",
                    e);
        }
    }

    private static Database connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        return new Database(connection.unwrap(DuckDBConnection.class));
    }

    /** Writes a table to {@code <folder>/<table>.parquet}, zstd. */
    void write(Table table, Path folder) throws SQLException {
        Path file = folder.resolve(table.name() + ".parquet");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE run_table (" + columns(table) + ")");
            append(table);
            statement.execute("COPY run_table TO " + literal(file)
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROWS_PER_GROUP + ")");
            statement.execute("DROP TABLE run_table");
        }
    }

    private static String columns(Table table) {
        StringBuilder sql = new StringBuilder();
        for (Column column : table.columns()) {
            sql.append(sql.isEmpty() ? "" : ", ");
            sql.append('"').append(column.name()).append("\" ").append(column.sqlType());
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    private void append(Table table) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("run_table")) {
            for (int row = 0; row < table.rows(); row++) {
                appender.beginRow();
                for (Column column : table.columns()) {
                    switch (column) {
                        case Column.Doubles doubles -> appender.append(doubles.get(row));
                        case Column.Longs longs -> appender.append(longs.get(row));
                        case Column.Texts texts -> appender.append(texts.get(row));
                    }
                }
                appender.endRow();
            }
        }
    }

    /** Opens a query on a Parquet file. */
    Statement statement() throws SQLException {
        return connection.createStatement();
    }

    /** A path as an SQL literal. */
    static String literal(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailure("DuckDB cannot be closed: " + e + ". Maybe the process is out of memory?", e);
        }
    }
}
