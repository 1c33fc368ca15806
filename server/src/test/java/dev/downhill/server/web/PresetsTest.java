package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.PresetStore;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {
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

    private static String titled(String title) {
        return "{\"title\": \"" + title + "\"}";
    }

    @Test
    void a_saved_preset_has_a_link_a_fingerprint_and_a_token() {
        HttpResponse<String> saved = server.post(titled("first"));
        assertThat(saved.statusCode()).isEqualTo(201);
        String id = text(saved, "id");
        assertThat(id).matches("[a-z2-7]{10}");
        assertThat(text(saved, "url")).isEqualTo(server.url("/p/" + id));
        assertThat(header(saved, "Location")).isEqualTo("/p/" + id);
        assertThat(text(saved, "fingerprint"))
                .isEqualTo(Preset.DEFAULT.experiment().run().fingerprint());
        assertThat(text(saved, "deleteToken")).matches("[a-z2-7]{32}");
    }

    /** Must never change: the canonical form, its id and the fingerprint are what links and slides hold. */
    @Test
    void a_preset_of_version_one_and_engine_one_is_the_same_for_ever() {
        HttpResponse<String> saved = server.post("{\"title\": \"Golden\", \"objective\": {\"id\": \"taco-shell\","
                + " \"condition\": 20, \"angle\": 12}, \"start\": [-8, 1.5], \"steps\": 50, \"lanes\": ["
                + "{\"id\": \"sgd\", \"lr\": 0.09},"
                + " {\"id\": \"momentum\", \"lr\": 0.018, \"rho\": 0.9, \"clip-norm\": 5}]}");
        assertThat(text(saved, "id")).isEqualTo("mppfadwez6");
        assertThat(text(saved, "fingerprint")).isEqualTo("1c6ba234fa8c692c");
        assertThat(server.get("/p/mppfadwez6.json").body())
                .isEqualTo("{\"version\":1,\"engine\":1,\"title\":\"Golden\",\"description\":\"\","
                        + "\"objective\":{\"id\":\"taco-shell\",\"condition\":20,\"angle\":12},"
                        + "\"gradient\":{\"id\":\"exact\"},\"seed\":231,\"start\":[-8,1.5],\"steps\":50,"
                        + "\"lanes\":[{\"id\":\"sgd\",\"lr\":0.09,\"weight-decay\":0},"
                        + "{\"id\":\"momentum\",\"lr\":0.018,\"rho\":0.9,\"dampening\":0,\"weight-decay\":0,"
                        + "\"clip-norm\":5,\"velocity\":[0,0]}],"
                        + "\"view\":{\"step\":0,\"lane\":1,\"layers\":[\"contours\",\"stationary\",\"steps\"],"
                        + "\"plots\":[\"loss\"]}}");
    }

    @Test
    void the_same_preset_written_differently_has_the_same_link_and_a_token_of_its_own() {
        HttpResponse<String> first = server.post(titled("same"));
        HttpResponse<String> second = server.post("{\"seed\": 231.0, \"title\": \"s\\u0061me\", \"version\": 1}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(second, "id")).isEqualTo(text(first, "id"));
        assertThat(text(second, "fingerprint")).isEqualTo(text(first, "fingerprint"));
        assertThat(text(second, "deleteToken")).isNotEqualTo(text(first, "deleteToken"));
    }

    @Test
    void what_is_stored_is_the_canonical_form_for_any_origin_and_for_ever() {
        String id = text(server.post(titled("canonical")), "id");
        HttpResponse<String> json = server.get("/p/" + id + ".json", "Origin", "https://elsewhere.example");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).isEqualTo(PresetJson.write(Preset.DEFAULT.named("canonical", "")));
        assertThat(header(json, "Content-Type")).isEqualTo("application/json");
        assertThat(header(json, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(json, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(json, "Cache-Control")).contains("immutable");
        HttpResponse<String> again = server.get("/p/" + id + ".json", "If-None-Match", header(json, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void the_page_of_a_preset_carries_its_title_and_description_as_text() {
        String id = text(
                server.post(
                        "{\"title\": \"<b>\\\"&'\", \"description\": \"</title><script>alert(1)</script>\\nline\"}"),
                "id");
        HttpResponse<String> page = server.get("/p/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>&lt;b&gt;&quot;&amp;&#39; · Downhill</title>")
                .contains("property=\"og:title\" content=\"&lt;b&gt;&quot;&amp;&#39;\"")
                .contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; line")
                .doesNotContain("<script>alert")
                .doesNotContain("<!--head-->");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_preset_without_a_title_is_named_after_what_it_runs() {
        HttpResponse<String> page = server.get("/p/" + text(server.post("{}"), "id"));
        assertThat(page.body()).contains("<title>Taco shell: ");
    }

    @Test
    void an_id_that_nobody_has_is_not_found() {
        for (String id :
                new String[] {"aaaaaaaaaa", "x", "AAAAAAAAAA", "0123456789", "aaaaaaaaaa.png", "%00", "..%2f..%2fetc"
                }) {
            HttpResponse<String> page = server.get("/p/" + id);
            assertThat(page.statusCode()).as(id).isIn(400, 404);
            HttpResponse<String> json = server.get("/p/" + id + ".json");
            assertThat(json.statusCode()).as(id).isIn(400, 404);
        }
        HttpResponse<String> json = server.get("/p/aaaaaaaaaa.json");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.body()).contains("\"problems\"").contains("no preset under this link");
        assertThat(header(json, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void the_page_opens_even_where_there_is_no_preset_so_that_it_can_say_so() {
        HttpResponse<String> page = server.get("/p/aaaaaaaaaa");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<title>No such preset · Downhill</title>")
                .contains("<main>");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void what_the_operator_removed_is_so_to_those_who_delete_it_as_well() {
        HttpResponse<String> saved = server.post(titled("removed"));
        String id = text(saved, "id");
        try (PresetStore store = PresetStore.open(DatabaseUrl.of(directory.resolve("downhill.db")))) {
            assertThat(store.remove(id)).isTrue();
        }
        HttpResponse<String> deleted = server.delete(id, text(saved, "deleteToken"));
        assertThat(deleted.statusCode()).isEqualTo(410);
        assertThat(deleted.body()).contains("removed by the operator");
        assertThat(deleted.body()).isEqualTo(server.get("/p/" + id + ".json").body());
    }

    @Test
    void a_preset_is_gone_when_its_last_holder_lets_go_and_back_when_somebody_saves_it_again() {
        HttpResponse<String> first = server.post(titled("held twice"));
        HttpResponse<String> second = server.post(titled("held twice"));
        String id = text(first, "id");
        assertThat(server.delete(id, text(first, "deleteToken")).statusCode()).isEqualTo(204);
        assertThat(server.get("/p/" + id + ".json").statusCode()).isEqualTo(200);
        assertThat(server.delete(id, text(second, "deleteToken")).statusCode()).isEqualTo(204);

        assertThat(server.get("/p/" + id).statusCode()).isEqualTo(410);
        HttpResponse<String> gone = server.get("/p/" + id + ".json");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("This preset is gone");
        assertThat(server.delete(id, text(second, "deleteToken")).statusCode()).isEqualTo(410);

        HttpResponse<String> back = server.post(titled("held twice"));
        assertThat(back.statusCode()).isEqualTo(201);
        assertThat(text(back, "id")).isEqualTo(id);
        assertThat(server.get("/p/" + id + ".json").statusCode()).isEqualTo(200);
        assertThat(server.delete(id, text(first, "deleteToken")).statusCode())
                .as("a token used up stays used up")
                .isEqualTo(403);
    }

    @Test
    void letting_go_needs_a_token_of_this_very_preset() {
        String id = text(server.post(titled("mine")), "id");
        String other = text(server.post(titled("other")), "deleteToken");
        HttpResponse<String> without = server.send("DELETE", "/api/presets/" + id, "");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(header(without, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(server.send("DELETE", "/api/presets/" + id, "", "Authorization", "Basic abc")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.delete(id, other).statusCode()).isEqualTo(403);
        assertThat(server.delete(id, "").statusCode()).isIn(401, 403);
        assertThat(server.delete("aaaaaaaaaa", other).statusCode()).isEqualTo(404);
        assertThat(server.get("/p/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void everything_that_is_wrong_with_a_preset_is_said_at_once() {
        HttpResponse<String> wrong =
                server.post("{\"steps\": 0, \"lanes\": [{\"id\": \"sgd\", \"lr\": -1}, {\"id\": \"x\"}], \"foo\": 1}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .startsWith("{\"problems\":[{")
                .contains("\"path\":\"steps\"")
                .contains("\"path\":\"lanes[0].lr\"")
                .contains("\"path\":\"lanes[1].id\"")
                .contains("\"path\":\"foo\"");
    }

    /** A line search that asks as often as it can, on a formula as slow as can be. */
    @Test
    void a_run_that_takes_too_long_is_refused_and_what_to_do_is_said() {
        String sum = "x^y" + "+x^y".repeat(120);
        String lane = "{\"id\": \"lbfgs\", \"line-search\": \"strong-wolfe\"}";
        HttpResponse<String> refused = server.post("{\"objective\": {\"id\": \"formula\", \"text\": \"" + sum
                + "\"}, \"gradient\": {\"id\": \"noisy\"}, \"steps\": 10000, \"lanes\": [" + lane
                + (", " + lane).repeat(7) + "]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1000000000 operations", "fewer steps, fewer lanes or a shorter formula");
    }

    @Test
    void a_run_over_much_data_is_kept_or_refused_by_the_samples_it_looks_at() {
        String data = "{\"objective\": {\"id\": \"logistic-regression\", \"data\": {\"count\": 5000}}, \"steps\": ";
        HttpResponse<String> refused = server.post(data + "10000}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("fewer steps, fewer lanes or fewer points");
        assertThat(server.post(data + "200}").statusCode()).isEqualTo(201);
    }

    @Test
    void the_longest_run_on_a_surface_of_the_catalogue_is_kept() {
        String lane = "{\"id\": \"lbfgs\", \"line-search\": \"strong-wolfe\"}";
        HttpResponse<String> saved = server.post("{\"objective\": {\"id\": \"ackley\"}, \"gradient\": {\"id\":"
                + " \"noisy\"}, \"steps\": 10000, \"lanes\": [" + lane + (", " + lane).repeat(7) + "]}");
        assertThat(saved.statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_no_json_is_a_problem_too() {
        for (String body : new String[] {"", "{", "[]", "null", "{\"title\": \"a\", \"title\": \"b\"}", "\ufeff{}"}) {
            HttpResponse<String> wrong = server.post(body);
            assertThat(wrong.statusCode()).as(body).isEqualTo(422);
            assertThat(wrong.body()).as(body).startsWith("{\"problems\":[{");
        }
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        String answer = Wire.exchange(
                server.port(),
                "POST /api/presets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 14\r\n\r\n{\"title\": \"\u00ff\"}");
        assertThat(answer).startsWith("HTTP/1.1 422 ").contains("not UTF-8");
    }
}
