package dev.downhill.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C ends the server cleanly, and what was saved is there when it starts again. */
class StoppingTest {
    private static final int INTERRUPTED = 130;
    private static final String PRESET = "{\"title\": \"Kept\", \"objective\": {\"id\": \"beale\"}}";

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> save(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + "/api/presets"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(PRESET)));
    }

    @Test
    void ctrl_c_ends_the_server_and_it_says_so() {
        try (RunningServer server = new RunningServer()) {
            assertThat(server.interrupt()).isIn(0, INTERRUPTED);
            assertThat(server.output()).contains("has stopped").doesNotContain("Exception");
        }
    }

    @Test
    void what_was_saved_is_there_after_a_restart(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("presets.db"));
        String path;
        try (RunningServer server = new RunningServer(settings)) {
            HttpResponse<String> saved = save(server.url());
            assertThat(saved.statusCode()).isEqualTo(201);
            path = saved.headers().firstValue("Location").orElseThrow();
            server.interrupt();
        }
        try (RunningServer server = new RunningServer(settings)) {
            HttpResponse<String> opened = send(HttpRequest.newBuilder(URI.create(server.url() + path + ".json")));
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(opened.body()).contains("\"title\":\"Kept\"", "beale");
            assertThat(save(server.url()).statusCode())
                    .as("it is there already")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_request_in_flight_is_finished_before_the_end() throws Exception {
        try (RunningServer server = new RunningServer()) {
            URI address = URI.create(server.url());
            try (Socket slow = new Socket(address.getHost(), address.getPort())) {
                slow.setSoTimeout(20_000);
                byte[] body = PRESET.getBytes(StandardCharsets.UTF_8);
                OutputStream out = slow.getOutputStream();
                out.write(("POST /api/presets HTTP/1.1\r\nHost: " + address.getAuthority()
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                + "\r\nExpect: 100-continue\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                InputStream in = slow.getInputStream();
                // the server has begun to answer: it waits for the body
                assertThat(line(in)).contains("100");
                Thread interrupt = new Thread(server::interrupt);
                interrupt.start();
                awaitRefusal(address);
                out.write(body);
                out.flush();
                String answer = line(in);
                while (answer.isEmpty()) answer = line(in);
                assertThat(answer).contains("201");
                interrupt.join();
            }
            assertThat(server.output()).contains("has stopped").doesNotContain("Exception");
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read())
            if (next != '\r') line.append((char) next);
        return line.toString();
    }

    /** Waits until nobody new is let in: the server has begun to stop. */
    private static void awaitRefusal(URI address) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            try (Socket another = new Socket(address.getHost(), address.getPort())) {
                another.setSoTimeout(200);
                another.getOutputStream()
                        .write(("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                if (!line(another.getInputStream()).contains("200")) return;
            } catch (IOException e) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the server goes on as if nothing had been said");
    }
}
