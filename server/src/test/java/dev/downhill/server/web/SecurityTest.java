package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityTest {
    @TempDir
    private Path directory;

    @Test
    void no_answer_sets_a_cookie() {
        try (TestServer server = new TestServer(directory)) {
            HttpResponse<String> saved = server.post("{}");
            String id = text(saved, "id");
            assertThat(header(saved, "Set-Cookie")).isEmpty();
            for (String path : new String[] {"/", "/p/" + id, "/p/" + id + ".json", "/lessons/zigzag", "/nothing"}) {
                assertThat(header(server.get(path, "Cookie", "a=b"), "Set-Cookie"))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void an_answer_with_a_token_is_kept_nowhere() {
        try (TestServer server = new TestServer(directory)) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> saved = server.post("{}");
                assertThat(text(saved, "deleteToken")).isNotEmpty();
                assertThat(header(saved, "Cache-Control")).isEqualTo("no-store");
                assertThat(header(saved, "ETag")).isEmpty();
            }
        }
    }
}
