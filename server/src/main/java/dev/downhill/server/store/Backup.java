package dev.downhill.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.core.DB;

/** A copy of a SQLite store in one file, made and brought back while servers go on reading and saving. */
public final class Backup {
    /** Nobody waits for an operator, but an operator can wait. */
    private static final int PATIENCE_MILLIS = 60_000;

    private Backup() {}

    /**
     * Writes all that is in a store at one moment into a file, which is whole when it is there, and only its owner's to read.
     *
     * @throws StoreException when either cannot be read or written, or the copy is damaged
     */
    public static void write(DatabaseUrl store, Path file) {
        SQLiteDataSource source =
                SqliteFile.source(file(store), SQLiteConfig.TransactionMode.DEFERRED, PATIENCE_MILLIS);
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, "backup", ".part");
            try {
                try (Connection connection = source.getConnection()) {
                    Sql.change(connection, "vacuum into ?", part.toString());
                }
                check(part);
                force(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | SQLException e) {
            throw new StoreException("The backup " + file + " cannot be written: " + StoreException.reason(e), e);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Makes a store what it was when a backup was made. Servers that have it open see that at once.
     *
     * @throws StoreException when the file is damaged or no backup, or the store cannot be written; then it is as it was
     */
    public static void restore(Path file, DatabaseUrl store) {
        Path target = file(store);
        try {
            check(file);
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            SQLiteDataSource source = SqliteFile.source(target, SQLiteConfig.TransactionMode.DEFERRED, PATIENCE_MILLIS);
            try (SQLiteConnection connection = source.getConnection("", "")) {
                // one transaction of SQLite's own, whatever the pages
                int code = connection.getDatabase().restore("main", file.toString(), null);
                if (code != 0) throw DB.newSQLException(code, "the copy was not finished");
            }
            // a backup of an earlier version gets its later tables
            Database.open(store).close();
        } catch (IOException | SQLException e) {
            throw new StoreException("The backup " + file + " cannot be restored: " + StoreException.reason(e), e);
        }
    }

    private static Path file(DatabaseUrl store) {
        Path file = store.file();
        if (file != null) return file;
        throw new StoreException(
                "Only a SQLite file is backed up and restored so: for PostgreSQL there are pg_dump and pg_restore.");
    }

    /** @throws StoreException when a file is damaged, or none of ours */
    private static void check(Path file) throws SQLException {
        if (!Files.isRegularFile(file)) throw new StoreException("There is no backup " + file + ".");
        try (Connection connection = SqliteFile.resting(file).getConnection()) {
            List<String> damages = Sql.all(connection, row -> row.getString(1), "pragma integrity_check(10)");
            if (!damages.equals(List.of("ok"))) {
                throw new StoreException("The backup " + file + " is damaged: " + String.join("; ", damages));
            }
            if (Sql.any(connection, "pragma foreign_key_check")) {
                throw new StoreException("The backup " + file + " is damaged: holders without a preset.");
            }
            String tables = "select 1 from sqlite_master where type = 'table' and name = ?";
            if (!Sql.any(connection, tables, "preset") || !Sql.any(connection, tables, "flyway_schema_history")) {
                throw new StoreException("The file " + file + " is no backup of Downhill.");
            }
            checkDigests(connection, file);
        }
    }

    /** SQLite knows when its tables are damaged, but not when a letter of a text is. */
    private static void checkDigests(Connection connection, Path file) throws SQLException {
        String sql = "select id, digest, canonical from preset where canonical <> ''";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (Digest.of(rows.getString(3)).equals(rows.getString(2))) continue;
                throw new StoreException(
                        "The backup " + file + " is damaged: preset " + rows.getString(1) + " is not what was saved.");
            }
        }
    }
}
