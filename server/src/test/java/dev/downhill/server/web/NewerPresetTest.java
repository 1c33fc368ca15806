package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers may share a database while one of them is newer: what that one saved, this one cannot run. */
class NewerPresetTest {
    private static final String NEWER = "{\"version\":2,\"title\":\"from the future\"}";

    @TempDir
    private Path directory;

    private void savedByAnother() throws SQLException {
        String sql = "insert into preset (id, digest, canonical, fingerprint, saved_at) values (?, ?, ?, '', 0)";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("downhill.db"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "aaaaaaaaaa");
            statement.setString(2, "a".repeat(52));
            statement.setString(3, NEWER);
            statement.executeUpdate();
        }
    }

    @Test
    void it_is_handed_on_as_it_is_and_the_page_says_why_it_shows_nothing() throws SQLException {
        try (TestServer server = new TestServer(directory)) {
            savedByAnother();
            assertThat(server.get("/p/aaaaaaaaaa.json").body()).isEqualTo(NEWER);
            for (String path : new String[] {"/p/aaaaaaaaaa", "/embed/aaaaaaaaaa"}) {
                assertThat(server.get(path).statusCode()).isEqualTo(200);
                assertThat(server.get(path).body())
                        .contains("<main>")
                        .contains("made with a newer version of Downhill")
                        .doesNotContain("og:image\"");
            }
            assertThat(server.get("/p/aaaaaaaaaa.png").statusCode()).isEqualTo(501);
            assertThat(server.get("/p/aaaaaaaaaa.png").body()).contains("made with a newer version of Downhill");
        }
    }
}
