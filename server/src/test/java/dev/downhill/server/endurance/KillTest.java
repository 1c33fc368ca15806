package dev.downhill.server.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.Postgresql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed again and again while eight write: what it said it had is there, once, and the files are sound. */
class KillTest {
    private static final String SAVED = "select count(*) from preset where digest <> ''";
    private static final String DOUBLED =
            "select count(*) - count(distinct canonical) from preset where canonical <> ''";
    private static final String KEPT_BY_NOBODY =
            "select count(*) from preset where canonical <> '' and not exists (select 1 from holder where preset_id = id)";
    private static final String GONE_BUT_HELD =
            "select count(*) from preset where canonical = '' and exists (select 1 from holder where preset_id = id)";

    @TempDir
    private Path directory;

    private final Random random = new Random(1);

    /** Returns how much was acknowledged. */
    private long survive(String url) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("DATABASE_URL", url, "MAX_SAVES_PER_MINUTE", "1000000");
        try (Writers writers = new Writers()) {
            for (int i = 0; i < Scale.kills(); i++) {
                ServerProcess server = new ServerProcess(environment, "-XX:TieredStopAtLevel=1");
                writers.goOnAt(server.port());
                long before = writers.acknowledgements();
                while (writers.acknowledgements() < before + 20) Thread.sleep(2);
                Thread.sleep(random.nextInt(300));
                server.kill();
                writers.goOnAt(0);
            }
            writers.close();
            assertThat(writers.wrong).isEmpty();
            try (ServerProcess server = new ServerProcess(environment)) {
                writers.assertNothingLost(server.port());
            }
            System.out.println("killed " + Scale.kills() + " times; acknowledged " + writers.acknowledgements()
                    + ", of these kept " + writers.kept.size() + ", let go " + writers.gone.size() + ": " + url);
            return (long) writers.kept.size() + writers.gone.size();
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static void assertSound(Connection connection, long acknowledged) throws SQLException {
        assertThat(count(connection, SAVED)).isGreaterThanOrEqualTo(acknowledged);
        assertThat(count(connection, DOUBLED)).isZero();
        assertThat(count(connection, KEPT_BY_NOBODY)).isZero();
        assertThat(count(connection, GONE_BUT_HELD)).isZero();
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_in_sqlite() throws IOException, InterruptedException, SQLException {
        Path file = directory.resolve("downhill.db");
        long acknowledged = survive(file.toString());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertSound(connection, acknowledged);
            try (ResultSet check = statement.executeQuery("pragma integrity_check")) {
                assertThat(check.next()).isTrue();
                assertThat(check.getString(1)).isEqualTo("ok");
            }
        }
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_in_postgresql()
            throws IOException, InterruptedException, SQLException {
        DatabaseUrl url = Postgresql.fresh();
        long acknowledged = survive(url.jdbc());
        try (Connection connection = DriverManager.getConnection(url.jdbc());
                Statement statement = connection.createStatement()) {
            assertSound(connection, acknowledged);
            // every page of every table and index of ours, read and held against its check sum
            statement.execute("vacuum full analyze");
            statement.execute("reindex table preset");
            statement.execute("reindex table holder");
            assertSound(connection, acknowledged);
        }
    }
}
