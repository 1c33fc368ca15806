package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nothing else may be framed, {@link HeadersTest} says. */
class EmbedTest {
    @TempDir
    private Path directory;

    private static void assertFramed(HttpResponse<String> answer, String ancestors) {
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; ")
                .endsWith("; frame-ancestors " + ancestors);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(header(answer, "X-Frame-Options")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).contains("<html data-embed=\"readout transport plot\" lang=\"en\">");
    }

    @Test
    void anybody_may_frame_a_preset_and_what_became_of_it() {
        try (TestServer server = new TestServer(directory)) {
            HttpResponse<String> saved = server.post("{\"title\": \"framed\"}");
            String id = text(saved, "id");
            HttpResponse<String> frame = server.get("/embed/" + id);
            assertThat(frame.statusCode()).isEqualTo(200);
            assertFramed(frame, "*");
            assertThat(frame.body()).contains("<title>framed · Downhill</title>");
            assertThat(server.get("/p/" + id).body()).doesNotContain("data-embed");
            server.delete(id, text(saved, "deleteToken"));
            assertThat(server.get("/embed/" + id).statusCode()).isEqualTo(410);
            assertFramed(server.get("/embed/" + id), "*");
            assertFramed(server.get("/embed/aaaaaaaaaa"), "*");
        }
    }

    @Test
    void the_address_chooses_what_there_is_beside_the_surface() {
        try (TestServer server = new TestServer(directory)) {
            String frame = "/embed/" + text(server.post("{}"), "id");
            assertThat(server.get(frame + "?controls=transport,plot").body())
                    .contains("<html data-embed=\"transport plot\" ");
            assertThat(server.get(frame + "?controls=").body()).contains("<html data-embed=\"\" ");
            for (String wrong : List.of("?controls=settings", "?controls=plot,", "?controls=plot&controls=plot")) {
                HttpResponse<String> answer = server.get(frame + wrong);
                assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
                assertThat(answer.body()).contains("readout, transport, plot");
                assertThat(header(answer, "X-Frame-Options")).isEmpty();
            }
        }
    }

    @Test
    void what_the_page_is_made_of_may_be_read_by_a_frame_in_a_sandbox() {
        try (TestServer server = new TestServer(directory)) {
            for (String path : List.of("/plain.css", "/script/downhill.js", "/api/lessons", "/api/catalog"))
                assertThat(header(server.get(path), "Access-Control-Allow-Origin"))
                        .as(path)
                        .isEqualTo("*");
            assertThat(header(server.get("/"), "Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void the_operator_says_who_may_frame() {
        String sites = "'self' https://*.school.example";
        try (TestServer server = new TestServer(directory, Map.of("FRAME_ANCESTORS", sites))) {
            assertFramed(server.get("/embed/" + text(server.post("{}"), "id")), sites);
        }
    }
}
