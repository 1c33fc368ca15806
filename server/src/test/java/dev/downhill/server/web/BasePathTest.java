package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that shares its site with others, behind a proxy that passes paths on as they are. */
class BasePathTest {
    private static final String BASE = "/teaching/downhill";

    @TempDir
    private static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(directory, Map.of("BASE_PATH", BASE + "/", "PUBLIC_URL", "https://university.example"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> save(String body) {
        return server.send("POST", BASE + "/api/presets", body, "Content-Type", "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plain.css",
                "/script/downhill.js",
                "/lessons/zigzag",
                "/lessons/zigzag.json",
                "/api/lessons",
                "/api/catalog",
                "/health/live",
                "/health/ready"
            })
    void everything_is_under_the_base_path_and_nothing_beside_it(String path) {
        assertThat(server.get(BASE + path).statusCode()).isEqualTo(200);
        HttpResponse<String> beside = server.get(path);
        assertThat(beside.statusCode()).isEqualTo(404);
        assertThat(header(beside, "Content-Security-Policy")).isNotEmpty();
        assertThat(server.get("/teaching/downhill2" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_knows_where_it_is() {
        assertThat(server.get(BASE + "/").body()).contains("<base href=\"" + BASE + "/\">");
        assertThat(server.get(BASE + "/nothing").body()).contains("<a href=\"" + BASE + "/\">");
        assertThat(server.get(BASE).statusCode()).isEqualTo(200);
    }

    @Test
    void links_have_the_base_path() {
        HttpResponse<String> saved = save("{}");
        String path = BASE + "/p/" + text(saved, "id");
        assertThat(text(saved, "url")).isEqualTo("https://university.example" + path);
        assertThat(header(saved, "Location")).isEqualTo(path);
        assertThat(server.get(path).body()).contains("content=\"https://university.example" + path + "\"");
        assertThat(server.get(path + ".json").statusCode()).isEqualTo(200);
    }

    @Test
    void problems_are_json_where_json_was_asked_for() {
        assertThat(save("{\"steps\": 0}").body()).startsWith("{\"problems\":[{\"path\":\"steps\"");
        assertThat(server.get(BASE + "/api/nothing").body()).startsWith("{\"problems\":");
        assertThat(server.get(BASE + "/nothing").body()).startsWith("<!doctype html>");
    }
}
