package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
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

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=utf-8",
        "/plain.css, text/css;charset=utf-8",
        "/icons/dot.svg, image/svg+xml",
        "/script/downhill.js, text/javascript;charset=utf-8",
    })
    void every_file_has_its_type(String path, String type) {
        HttpResponse<String> answer = server.get(path);
        assertThat(header(answer, "Content-Type").replace(" ", "")).isEqualTo(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void a_file_is_packed_for_who_can_unpack_it() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("/plain.css")))
                .header("Accept-Encoding", "br, gzip;q=0.8")
                .build();
        HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
        String unpacked = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacked).isEqualTo(server.get("/plain.css").body());

        HttpResponse<String> plain = server.get("/plain.css", "Accept-Encoding", "gzip;q=0, identity");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(plain, "ETag")).isNotEqualTo(header(packed, "ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, ",
        "/plain.css, ",
        "/plain.css, gzip",
        "/api/catalog, gzip",
        "/api/lessons, ",
        "/lessons/zigzag.json, "
    })
    void what_has_not_changed_is_not_sent_again(String path, String encoding) {
        String accepted = encoding == null ? "identity" : encoding;
        String tag = header(server.get(path, "Accept-Encoding", accepted), "ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag}) {
            HttpResponse<String> again = server.get(path, "Accept-Encoding", accepted, "If-None-Match", known);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
        }
        assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void head_says_what_get_would_send() {
        for (String path : new String[] {"/", "/plain.css", "/api/catalog", "/lessons/zigzag.json"}) {
            HttpResponse<String> get = server.get(path);
            HttpResponse<String> head = server.send("HEAD", path, "");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String name : new String[] {"Content-Length", "Content-Type", "ETag", "Cache-Control"}) {
                assertThat(header(head, name)).as(path + " " + name).isEqualTo(header(get, name));
            }
        }
    }

    @Test
    void a_style_sheet_is_sent_with_those_it_imports() {
        assertThat(server.get("/whole.css").body())
                .isEqualTo("/* of two */\n.part { color: blue; }\n\n.last { color: red; }\n");
    }

    @Test
    void what_a_page_names_is_kept_for_ever_and_is_never_that_of_another_page() {
        Matcher named = Pattern.compile("href=\"(assets/[0-9a-f]{24}/)whole\\.css\"")
                .matcher(server.get("/").body());
        assertThat(named.find()).isTrue();
        String edition = "/" + named.group(1);
        HttpResponse<String> sheet = server.get(edition + "whole.css");
        assertThat(sheet.body()).isEqualTo(server.get("/whole.css").body());
        assertThat(header(sheet, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(server.get(edition + "script/downhill.js").statusCode()).isEqualTo(200);

        HttpResponse<String> other = server.get("/assets/0123456789abcdef01234567/whole.css");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(header(other, "Cache-Control")).isEqualTo("no-store");
        assertThat(server.get(edition + "index.html").statusCode()).isEqualTo(404);
        assertThat(server.get(edition + "nothing.css").statusCode()).isEqualTo(404);
    }

    @Test
    void an_edit_in_the_source_tree_shows_at_once(@TempDir Path sources) throws IOException {
        Path file = sources.resolve("web/src/main/resources/public/a.css");
        Files.createDirectories(file.getParent());
        Site site = new Site(sources);
        assertThat(site.file("a.css")).isNull();
        for (String text : new String[] {"a {}", "b {}"}) {
            Files.writeString(file, text);
            Asset asset = Objects.requireNonNull(site.file("a.css"));
            assertThat(new String(asset.bytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
    }
}
