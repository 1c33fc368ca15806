package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.Postgresql;
import dev.downhill.server.store.RelayedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the service while its database cannot be read or written, and that it comes back by itself. */
@Timeout(120)
class OutageTest {
    @TempDir
    private Path directory;

    private static void assertRefusesToSave(TestServer server) {
        HttpResponse<String> refused = server.post("{\"title\": \"during\"}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(header(refused, "Retry-After")).isEqualTo("10");
        assertThat(refused.body())
                .startsWith("{\"problems\":[{")
                .contains("a link with everything behind its # still works")
                .doesNotContainIgnoringCase("sql");
    }

    /** What needs no database: the page, which opens links with everything in the address, and what it asks for. */
    private static void assertServesThePage(TestServer server) {
        for (String path : new String[] {
            "/", "/plain.css", "/script/downhill.js", "/lessons/zigzag", "/api/lessons", "/api/catalog", "/health/live"
        }) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
        }
        HttpResponse<String> code =
                server.send("POST", "/api/code", "{\"library\": \"numpy\"}", "Content-Type", "application/json");
        assertThat(code.statusCode()).isEqualTo(200);
    }

    private static void assertIsBack(TestServer server, String id) {
        HttpResponse<String> saved = server.post("{\"title\": \"during\"}");
        assertThat(saved.statusCode()).isEqualTo(201);
        assertThat(server.get("/p/" + text(saved, "id")).statusCode()).isEqualTo(200);
        assertThat(server.get("/p/" + id + ".json").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_database_that_is_away_keeps_nobody_from_the_page_and_is_found_again() {
        try (RelayedDatabase database = new RelayedDatabase(Postgresql.fresh());
                TestServer server = new TestServer(
                        directory, Map.of("DATABASE_URL", database.url().jdbc()))) {
            String id = text(server.post("{\"title\": \"before\"}"), "id");
            database.cut();
            assertRefusesToSave(server);
            assertServesThePage(server);
            for (String path : new String[] {"/p/" + id, "/p/" + id + ".json", "/health/ready"}) {
                HttpResponse<String> away = server.get(path);
                assertThat(away.statusCode()).as(path).isEqualTo(503);
                assertThat(header(away, "Retry-After")).isEqualTo("10");
            }
            database.join();
            while (server.get("/health/ready").statusCode() != 200) Thread.onSpinWait();
            assertIsBack(server, id);
        }
    }

    @Test
    void a_file_that_another_keeps_locked_can_be_read_and_later_written() throws SQLException {
        try (TestServer server = new TestServer(directory)) {
            String id = text(server.post("{\"title\": \"before\"}"), "id");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("downhill.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertRefusesToSave(server);
                assertServesThePage(server);
                assertThat(server.get("/p/" + id).statusCode()).isEqualTo(200);
                assertThat(server.get("/p/" + id + ".json").statusCode()).isEqualTo(200);
                statement.execute("rollback");
            }
            assertIsBack(server, id);
        }
    }
}
