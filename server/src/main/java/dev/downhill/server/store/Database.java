package dev.downhill.server.store;

import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Connections to the database, its tables up to date. SQLite lets one write at a time and any number read meanwhile: there is
 * one connection to write, whose transactions all that waits shares, and a few to read. PostgreSQL lets many write, from several servers: all connections do both.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_MILLIS = 5_000;

    /** Something done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Pool writer;
    private final Pool readers;
    /** Null where many may write at a time. */
    private final @Nullable SharedTransactions shared;

    private Database(Pool writer, Pool readers) {
        this.writer = writer;
        this.readers = readers;
        shared = writer == readers ? null : new SharedTransactions(this::transact, PATIENCE_MILLIS);
    }

    /**
     * Opens a database; a SQLite file is made if it is not there, with the directories above it.
     *
     * @throws StoreException when it cannot be opened
     */
    static Database open(DatabaseUrl url) {
        try {
            Path file = url.file();
            return file == null ? postgresql(url) : sqlite(file);
        } catch (IOException | FlywayException | HikariPool.PoolInitializationException e) {
            throw new StoreException("The database " + url + " cannot be opened: " + StoreException.reason(e), e);
        }
    }

    private static Database sqlite(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) Files.createDirectories(directory);
        // a transaction that will write takes the lock when it begins: taken later it could find another there first
        DataSource writing = SqliteFile.source(file, SQLiteConfig.TransactionMode.IMMEDIATE, PATIENCE_MILLIS);
        DataSource reading = SqliteFile.source(file, SQLiteConfig.TransactionMode.DEFERRED, PATIENCE_MILLIS);
        migrate(reading);
        Pool writer = new Pool("writer", 1, PATIENCE_MILLIS, pool -> pool.setDataSource(writing));
        Pool readers = new Pool("readers", READERS, PATIENCE_MILLIS, pool -> pool.setDataSource(reading));
        return new Database(writer, readers);
    }

    private static Database postgresql(DatabaseUrl url) {
        Pool pool = new Pool("database", CONNECTIONS, PATIENCE_MILLIS, config -> {
            config.setJdbcUrl(url.jdbc());
            // a database that falls silent is given up, not waited for
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("socketTimeout", "20");
            config.addDataSourceProperty("ApplicationName", "downhill");
        });
        try {
            migrate(pool.source());
            return new Database(pool, pool);
        } catch (FlywayException e) {
            pool.close();
            throw e;
        }
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:migrations")
                .load()
                .migrate();
    }

    /** @throws StoreException when the database cannot be read */
    <T> T read(Work<T> work) {
        try (Connection connection = readers.connection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("The database cannot be read: " + StoreException.reason(e), e);
        }
    }

    /**
     * Does all of the work or nothing of it.
     *
     * @throws StoreException when the database cannot be written; nothing has changed then, unless the answer was lost on the
     *     way: all work can be done again
     */
    <T> T write(Work<T> work) {
        try {
            return shared == null ? transact(work) : shared.write(work);
        } catch (SQLException e) {
            throw new StoreException("The database cannot be written: " + StoreException.reason(e), e);
        }
    }

    private <T> T transact(Work<T> work) throws SQLException {
        try (Connection connection = writer.connection()) {
            return transact(connection, work);
        }
    }

    private <T> T transact(Connection connection, Work<T> work) throws SQLException {
        try {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            // this commits, and unlike commit() does not at once begin the next transaction, which would hold the lock
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            // SQLite's driver no longer knows whether a transaction is open where one could not begin
            writer.forget(connection);
            throw e;
        }
        // whatever else is thrown, the pool rolls back
    }

    /** The writer goes last, so that SQLite can take its log into the file. */
    @Override
    public void close() {
        if (shared != null) shared.close();
        readers.close();
        writer.close();
    }
}
