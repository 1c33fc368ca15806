package dev.downhill.server.store;

import dev.downhill.server.Needed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, started once for all tests and stopped with them. */
public final class Postgresql {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres running;

    private Postgresql() {}

    private static synchronized EmbeddedPostgres running() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Needed.here(platform.equals("Linux amd64"), "The tests bring a PostgreSQL for Linux on amd64 only.");
        EmbeddedPostgres server = running == null ? start() : running;
        running = server;
        return server;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that nobody has opened yet. */
    public static DatabaseUrl fresh() {
        EmbeddedPostgres server = running();
        String name = "downhill" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseUrl(server.getJdbcUrl("postgres", name), null);
    }
}
