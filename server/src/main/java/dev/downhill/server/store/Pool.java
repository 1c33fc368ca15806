package dev.downhill.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Connections that are used again. When there was none to be had for a while it says so at once for a second: everybody who
 * waited would keep a thread from those who need no database.
 */
final class Pool implements AutoCloseable {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final HikariDataSource source;
    private volatile long awayUntil = System.nanoTime();
    private volatile long lastGiven = System.nanoTime();

    /** @param address sets where the connections go */
    Pool(String name, int size, int patienceMillis, Consumer<HikariConfig> address) {
        HikariConfig config = new HikariConfig();
        address.accept(config);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patienceMillis);
        source = new HikariDataSource(config);
    }

    DataSource source() {
        return source;
    }

    Connection connection() throws SQLException {
        if (System.nanoTime() - awayUntil < 0) {
            throw new SQLTransientConnectionException("there was no connection a moment ago");
        }
        try {
            Connection connection = source.getConnection();
            lastGiven = System.nanoTime();
            return connection;
        } catch (SQLTransientConnectionException e) {
            // where others are given some it is busy, not away
            long now = System.nanoTime();
            if (now - lastGiven > PAUSE) awayUntil = now + PAUSE;
            throw e;
        }
    }

    /** A connection of which it is not sure in what state it is: it is closed, which undoes what was not committed. */
    void forget(Connection connection) {
        source.evictConnection(connection);
    }

    @Override
    public void close() {
        source.close();
    }
}
