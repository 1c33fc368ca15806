package dev.downhill.server.store;

import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How a SQLite file is opened. */
final class SqliteFile {
    private SqliteFile() {}

    /**
     * Connections to a file, which is made if it is not there.
     *
     * @param patienceMillis how long one waits for another's write to end
     */
    static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode, int patienceMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // an acknowledged preset must survive a power cut
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(patienceMillis);
        config.enforceForeignKeys(true);
        // what people take back is not to be found in the file
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTransactionMode(mode);
        return source(file, config);
    }

    /** Connections to a file that leave it as it is: a backup. */
    static SQLiteDataSource resting(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return source(file, config);
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
