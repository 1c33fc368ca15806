package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.downhill.shared.code.Library;
import dev.downhill.shared.preset.Preset;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {
    @TempDir
    private static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(directory, Map.of("TRUSTED_PROXIES", "127.0.0.1", "MAX_SAVES_PER_MINUTE", "2"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Every test is a client of its own, so that none takes what another has left. */
    private static HttpResponse<String> ask(String client, String body, String... more) {
        String[] headers = new String[4 + more.length];
        headers[0] = "Content-Type";
        headers[1] = "application/json";
        headers[2] = "X-Forwarded-For";
        headers[3] = client;
        System.arraycopy(more, 0, headers, 4, more.length);
        return server.send("POST", "/api/code", body, headers);
    }

    @ParameterizedTest
    @EnumSource
    void a_lane_becomes_a_script_as_plain_text(Library library) {
        HttpResponse<String> answer =
                ask("10.0.0.1", "{\"library\": \"" + library.id() + "\", \"lane\": 2, \"preset\": {}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(library.write(Preset.DEFAULT.experiment(), 1));
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Security-Policy")).isNotEmpty();
    }

    @Test
    void what_is_wrong_is_said_all_at_once() {
        HttpResponse<String> answer = ask("10.0.0.2", "{\"lane\": 9, \"preset\": {}, \"foo\": 1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .startsWith("{\"problems\":[{")
                .contains("\"path\":\"library\"", "\"path\":\"lane\"", "\"path\":\"foo\"");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void it_must_be_json_and_not_too_long() {
        assertThat(server.send("POST", "/api/code", "{}", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        HttpResponse<String> tooLong = ask("10.0.0.3", " ".repeat(Preset.LONGEST_BODY + 1));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("262144 bytes");
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://elsewhere.example", "Sec-Fetch-Site, cross-site"})
    void another_site_cannot_ask(String name, String value) {
        assertThat(ask("10.0.0.4", "{\"library\": \"numpy\"}", name, value).statusCode())
                .isEqualTo(403);
    }

    @Test
    void one_address_may_ask_five_times_as_often_as_it_may_save_and_saving_is_counted_by_itself() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("10.0.0.5", "{\"library\": \"numpy\"}").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = ask("10.0.0.5", "{\"library\": \"numpy\"}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("10 scripts a minute");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 6);
        assertThat(server.post("{}", "X-Forwarded-For", "10.0.0.5").statusCode())
                .isEqualTo(201);
    }

    @Test
    void it_works_without_the_store() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveNameMatching(".*\\.(CodeApi|JsonBody)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..server.store..")
                .check(new ClassFileImporter().importPackages("dev.downhill.server.web"));
    }
}
