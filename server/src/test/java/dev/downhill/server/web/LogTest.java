package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the operator reads: a line for each thing, and nothing about visitors. */
@Timeout(60)
class LogTest {
    @TempDir
    private Path directory;

    @Test
    void what_goes_wrong_is_a_line_and_no_visitor_is_in_it() throws SQLException {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (TestServer server = new TestServer(directory, Map.of("TRUSTED_PROXIES", "127.0.0.1"))) {
            String[] who = {
                "Content-Type", "application/json", "X-Forwarded-For", "198.51.100.7", "User-Agent", "visitor's browser"
            };
            String saved = server.send("POST", "/api/presets", "{\"title\": \"visitor's title\"}", who)
                    .body();
            server.send("POST", "/api/presets", "{\"title\": \"visitor's typo\", \"steps\": 0}", who);
            server.send("GET", "/p/aaaaaaaaaa?visitor", "", who);
            server.send("DELETE", "/api/presets/aaaaaaaaaa", "", "Authorization", "Bearer visitor-token");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("downhill.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("drop table holder");
            }
            assertThat(server.send("POST", "/api/presets", "{\"title\": \"visitor's loss\"}", who)
                            .statusCode())
                    .isEqualTo(503);
            assertThat(saved).contains("deleteToken");
        } finally {
            System.setErr(before);
        }
        String lines = log.toString(StandardCharsets.UTF_8);
        assertThat(lines.lines())
                .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} (INFO|WARN|ERROR) \\w+ - .+"));
        assertThat(lines)
                .contains("ERROR")
                .doesNotContainIgnoringCase("visitor")
                .doesNotContain("198.51.100.7");
    }
}
