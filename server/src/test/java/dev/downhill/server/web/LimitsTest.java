package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.Preset;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @TempDir
    private static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(directory, Map.of("TRUSTED_PROXIES", "127.0.0.1", "MAX_SAVES_PER_MINUTE", "5"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A preset of exactly so many bytes. */
    private static String preset(int bytes) {
        return "{}" + " ".repeat(bytes - 2);
    }

    @Test
    void a_body_of_the_limit_is_read() {
        assertThat(server.post(preset(Preset.LONGEST_BODY), "X-Forwarded-For", "10.0.0.1")
                        .statusCode())
                .isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(ints = {Preset.LONGEST_BODY + 1, 300 * 1024, 500 * 1024})
    void a_longer_body_is_refused(int bytes) {
        HttpResponse<String> answer = server.post(preset(bytes), "X-Forwarded-For", "10.0.0.2");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("262144 bytes");
    }

    @Test
    void a_longer_body_is_refused_even_if_its_length_is_not_said() {
        String chunk = "20000\r\n" + " ".repeat(0x20000) + "\r\n";
        String answer = Wire.exchange(
                server.port(),
                "POST /api/presets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: 10.0.0.3\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk
                        + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonx",
                "multipart/form-data; boundary=x"
            })
    void anything_but_json_is_refused(String type) {
        HttpResponse<String> answer = server.send("POST", "/api/presets", "{}", "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=latin1", "application/json;x=y; Charset=\"ISO-8859-1\""})
    void json_in_another_charset_is_refused_and_not_misread(String type) {
        HttpResponse<String> answer = server.send("POST", "/api/presets", "{}", "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("must be sent in UTF-8");
    }

    @Test
    void json_may_say_its_charset() {
        assertThat(server.send(
                                "POST",
                                "/api/presets",
                                "{}",
                                "Content-Type",
                                "Application/JSON; charset=utf-8",
                                "X-Forwarded-For",
                                "10.0.0.4")
                        .statusCode())
                .isIn(200, 201);
    }

    @Test
    void one_address_may_save_only_so_often_but_reads_as_it_likes() {
        for (int i = 0; i < 5; i++) {
            assertThat(server.post("{}", "X-Forwarded-For", "10.1.1.1").statusCode())
                    .isIn(200, 201);
        }
        HttpResponse<String> refused = server.post("{}", "X-Forwarded-For", "10.1.1.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 12);
        assertThat(refused.body()).contains("5 saves a minute");
        assertThat(server.post("{}", "X-Forwarded-For", "10.1.1.2").statusCode())
                .isEqualTo(200);
        for (int i = 0; i < 50; i++)
            assertThat(server.get("/api/catalog").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_client_itself_forwards_is_not_believed() {
        for (int i = 0; i < 5; i++) {
            assertThat(server.post("{}", "X-Forwarded-For", "1.2.3." + i + ", 10.2.2.2")
                            .statusCode())
                    .isIn(200, 201);
        }
        assertThat(server.post("{}", "X-Forwarded-For", "1.2.3.9, 10.2.2.2").statusCode())
                .isEqualTo(429);
    }

    @Test
    void addresses_of_one_ipv6_network_are_one_client() {
        for (int i = 0; i < 5; i++) {
            assertThat(server.post("{}", "X-Forwarded-For", "2001:db8::" + i).statusCode())
                    .isIn(200, 201);
        }
        assertThat(server.post("{}", "X-Forwarded-For", "2001:db8::ffff").statusCode())
                .isEqualTo(429);
        assertThat(server.post("{}", "X-Forwarded-For", "2001:db8:0:1::1").statusCode())
                .isEqualTo(200);
    }
}
