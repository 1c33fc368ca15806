package dev.downhill.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to the database, its tables up to date. SQLite lets one write at a time and any number read meanwhile: there is
 * one connection to write and a few to read.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int PATIENCE_MILLIS = 5_000;

    /** Something done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    private Database(HikariDataSource writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens a SQLite file, which is made if it is not there, with the directories above it.
     *
     * @throws StoreException when it cannot be opened
     */
    static Database sqlite(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) Files.createDirectories(directory);
            // a transaction that will write takes the lock when it begins: taken later it could find another there
            // first
            SQLiteDataSource writing = sqlite(file, SQLiteConfig.TransactionMode.IMMEDIATE);
            SQLiteDataSource reading = sqlite(file, SQLiteConfig.TransactionMode.DEFERRED);
            Flyway.configure()
                    .dataSource(reading)
                    .locations("classpath:migrations")
                    .load()
                    .migrate();
            return new Database(pool("writer", writing, 1), pool("readers", reading, READERS));
        } catch (IOException | FlywayException | HikariPool.PoolInitializationException e) {
            throw new StoreException("The database " + file + " cannot be opened: " + reason(e), e);
        }
    }

    private static SQLiteDataSource sqlite(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // an acknowledged preset must survive a power cut
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        // what people take back is not to be found in the file
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(String name, SQLiteDataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return new HikariDataSource(config);
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return String.valueOf(deepest.getMessage());
    }

    /** @throws StoreException when the database cannot be read */
    <T> T read(Work<T> work) {
        try (Connection connection = readers.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("The database cannot be read: " + reason(e), e);
        }
    }

    /**
     * Does all of the work or nothing of it.
     *
     * @throws StoreException when the database cannot be written; nothing has changed then
     */
    <T> T write(Work<T> work) {
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            // this commits, and unlike commit() does not at once begin the next transaction, which would hold the lock
            connection.setAutoCommit(true);
            // what was not committed, whatever was thrown, the pool rolls back
            return result;
        } catch (SQLException e) {
            throw new StoreException("The database cannot be written: " + reason(e), e);
        }
    }

    /** The writer goes last, so that SQLite can take its log into the file. */
    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
