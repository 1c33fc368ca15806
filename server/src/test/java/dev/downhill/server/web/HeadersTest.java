package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {
    @TempDir
    private static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        new SecurityHeaders(null).headers().forEach((name, value) -> {
            if (!name.equals("Cross-Origin-Resource-Policy")) {
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value);
            }
        });
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isIn("same-origin", "cross-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(header(answer, "Cache-Control")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /plain.css, 200",
        "HEAD, /plain.css, 200",
        "GET, /icons/dot.svg, 200",
        "GET, /script/downhill.js, 200",
        "GET, /api/lessons, 200",
        "GET, /api/catalog, 200",
        "GET, /lessons/zigzag, 200",
        "GET, /lessons/zigzag.json, 200",
        "GET, /lessons/nothing, 404",
        "GET, /lessons/nothing.json, 404",
        "GET, /health/live, 200",
        "GET, /health/ready, 200",
        "HEAD, /health/ready, 200",
        "GET, /p/aaaaaaaaaa, 404",
        "GET, /p/aaaaaaaaaa.json, 404",
        "GET, /p, 404",
        "GET, /p/, 404",
        "GET, /p/a/b, 404",
        "GET, /api, 404",
        "GET, /api/nothing, 404",
        "GET, /index.html, 404",
        "GET, /nothing, 404",
        "GET, /nothing.css, 404",
        "GET, /../../etc/passwd, 400",
        "GET, /%2e%2e/pom.xml, 400",
        "GET, /public/index.html, 404",
        "GET, /simplelogger.properties, 404",
        "GET, /script/../simplelogger.properties, 404",
        "GET, /migrations/V1__presets.sql, 404",
        "GET, /dev/downhill/server/Main.class, 404",
        "GET, /.git/config, 404",
        "GET, //plain.css, 404",
        "POST, /, 405",
        "PUT, /api/presets, 405",
        "GET, /api/presets, 405",
        "GET, /api/presets/aaaaaaaaaa, 405",
        "DELETE, /api/presets, 405",
        "DELETE, /p/aaaaaaaaaa, 405",
        "PATCH, /api/lessons, 405",
        "OPTIONS, /api/presets, 405",
        "TRACE, /, 405",
        "BREW, /, 501",
        "BREW, /api/presets, 501",
        "POST, /api/presets, 415",
        "GET, /api/code, 405",
        "POST, /api/code, 415",
        "DELETE, /api/presets/aaaaaaaaaa, 401",
    })
    void every_answer_carries_them(String method, String path, int status) {
        HttpResponse<String> answer = server.send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertGuarded(answer);
        if (status == 405) assertThat(header(answer, "Allow")).isNotEmpty();
        if (status < 400) return;
        boolean isPage = answer.body().contains("<main>");
        if (path.startsWith("/api/") || path.endsWith(".json")) {
            assertThat(answer.body()).startsWith("{\"problems\":[{\"path\":\"\",\"message\":\"");
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        } else if (!isPage) {
            assertThat(answer.body())
                    .startsWith("<!doctype html>")
                    .contains("<h1>")
                    .hasSizeLessThan(600);
        }
        assertThat(answer.body())
                .doesNotContain("jetty")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void every_route_carries_them_whatever_the_method() {
        Routes routes = TestServer.routes();
        for (String route : routes.allowed().keySet()) {
            String path = route.replace("<file>", "plain.css").replaceAll("\\{\\w+}", "aaaaaaaaaa");
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")) {
                HttpResponse<String> answer = server.send(method, path, "");
                // this page is made for frames: EmbedTest
                boolean isFramed = path.startsWith("/embed/") && (method.equals("GET") || method.equals("HEAD"));
                if (isFramed)
                    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
                else assertGuarded(answer);
                assertThat(answer.statusCode()).as(method + " " + path).isLessThan(500);
            }
        }
    }

    @Test
    void not_modified_carries_them() {
        HttpResponse<String> answer = server.get("/plain.css", "If-None-Match", "*");
        assertThat(answer.statusCode()).isEqualTo(304);
        assertGuarded(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "'GARBAGE\r\n\r\n', 400",
        "'GET / HTTP/1.1\r\n\r\n', 400",
        "'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400",
        "'GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400",
        "'GET /a%2fb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404",
        "'GET /p/%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400",
        "'GET / HTTP/3.7\r\nHost: a\r\n\r\n', 505",
        "'POST /api/presets HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400",
    })
    void what_is_hardly_a_request_gets_them_too(String request, int status) {
        String answer = Wire.exchange(server.port(), request);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        new SecurityHeaders(null)
                .headers()
                .forEach((name, value) -> assertThat(answer).containsIgnoringCase(name + ": " + value));
        assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContain("Exception");
    }

    @Test
    void headers_without_end_are_refused() {
        String answer =
                Wire.exchange(server.port(), "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("Content-Security-Policy: ");
    }

    @Test
    void a_site_behind_encryption_asks_browsers_to_stay_there() {
        assertThat(new SecurityHeaders("https://downhill.example").headers()).containsKey("Strict-Transport-Security");
        assertThat(new SecurityHeaders("http://downhill.example").headers())
                .doesNotContainKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
    })
    void another_site_cannot_write(String name, String value) {
        HttpResponse<String> save = server.post("{}", name, value);
        assertThat(save.statusCode()).isEqualTo(403);
        assertGuarded(save);
        assertThat(server.send("DELETE", "/api/presets/aaaaaaaaaa", "", name, value, "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get("/api/catalog", name, value).statusCode()).isEqualTo(200);
    }

    @Test
    void our_own_page_can_write() {
        assertThat(server.post("{}", "Origin", server.url(""), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isIn(200, 201);
    }

    @Test
    void the_public_address_is_our_own_too(@TempDir Path own) {
        try (TestServer behind = new TestServer(own, Map.of("PUBLIC_URL", "https://downhill.example/"))) {
            HttpResponse<String> saved = behind.post("{}", "Origin", "https://downhill.example");
            assertThat(saved.statusCode()).isEqualTo(201);
            assertThat(TestServer.text(saved, "url")).startsWith("https://downhill.example/p/");
            assertThat(header(saved, "Strict-Transport-Security")).isNotEmpty();
            assertThat(behind.get("/p/" + TestServer.text(saved, "id")).body())
                    .contains("property=\"og:url\" content=\"https://downhill.example/p/");
        }
    }
}
