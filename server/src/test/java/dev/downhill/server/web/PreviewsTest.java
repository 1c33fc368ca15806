package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.Preset;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
    @TempDir
    private Path directory;

    @Test
    void a_link_carries_title_description_and_picture() {
        try (TestServer server = new TestServer(directory)) {
            String id = text(server.post("{\"title\": \"Über\", \"description\": \"one\\ntwo\"}"), "id");
            String page = server.get("/p/" + id).body();
            String address = server.url("/p/" + id);
            assertThat(page)
                    .contains("<meta property=\"og:title\" content=\"Über\">")
                    .contains("<meta property=\"og:description\" content=\"one two\">")
                    .contains("<meta property=\"og:url\" content=\"" + address + "\">")
                    .contains("<meta property=\"og:image\" content=\"" + address + ".png\">")
                    .contains("<meta property=\"og:image:width\" content=\"1200\">")
                    .contains("<meta property=\"og:image:height\" content=\"630\">")
                    .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
            HttpResponse<String> picture = server.get("/p/" + id + ".png");
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
            assertThat(header(picture, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(picture.body()).contains("PNG");
            assertThat(server.get("/lessons/zigzag").body()).contains(server.url("/lessons/zigzag.png"));
            assertThat(server.get("/").body()).doesNotContain("og:image");
        }
    }

    @Test
    void a_picture_is_painted_once_and_forgotten_when_there_are_too_many() {
        Previews previews = new Previews();
        Asset first = previews.of("first", Preset.DEFAULT, "a");
        assertThat(previews.of("first", Preset.DEFAULT, "a")).isSameAs(first);
        int many = (32 << 20) / first.bytes().length + 1;
        for (int i = 0; i < many; i++) previews.of("other " + i, Preset.DEFAULT, "a");
        assertThat(previews.of("first", Preset.DEFAULT, "a")).isNotSameAs(first);
        Asset last = previews.of("last", Preset.DEFAULT, "a");
        assertThat(previews.of("last", Preset.DEFAULT, "a")).isSameAs(last);
    }
}
