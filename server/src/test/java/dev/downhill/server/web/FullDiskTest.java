package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.Needed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of its own process, whose files the system lets grow no more: to the server that is a disk without room. */
@Timeout(120)
class FullDiskTest {
    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process server;
    private BufferedReader said;
    private String address = "";

    @BeforeEach
    void start() throws IOException {
        Needed.here(Files.isExecutable(Path.of("/usr/bin/prlimit")), "A full disk needs Linux with prlimit.");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.downhill.server.Main");
        builder.environment().put("PORT", "0");
        builder.environment()
                .put("DATABASE_URL", directory.resolve("downhill.db").toString());
        server = builder.redirectErrorStream(true).start();
        said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        while (address.isEmpty()) {
            String line = Objects.requireNonNull(said.readLine(), "it did not start");
            int at = line.indexOf("http://");
            if (at >= 0) address = line.substring(at).strip();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private void allow(String bytes) throws IOException, InterruptedException {
        String pid = String.valueOf(server.pid());
        int status = new ProcessBuilder("/usr/bin/prlimit", "--pid", pid, "--fsize=" + bytes + ":")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> save(int number) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/presets"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"seed\": " + number + ", \"steps\": 1}")));
    }

    private int status(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))).statusCode();
    }

    @Test
    void nothing_acknowledged_is_lost_reading_goes_on_and_saving_too_once_there_is_room()
            throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) ids.add(TestServer.text(save(i), "id"));
        allow("200000");
        HttpResponse<String> refused = save(10);
        for (int i = 11; refused.statusCode() == 201; i++) {
            ids.add(TestServer.text(refused, "id"));
            refused = save(i);
        }
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(TestServer.header(refused, "Retry-After")).isEqualTo("10");
        assertThat(save(9999).statusCode()).isEqualTo(503);
        for (String path : List.of("/", "/lessons/zigzag", "/api/catalog", "/health/ready")) {
            assertThat(status(path)).as(path).isEqualTo(200);
        }
        for (String id : ids) assertThat(status("/p/" + id)).isEqualTo(200);
        allow("unlimited");
        HttpResponse<String> saved = save(9999);
        assertThat(saved.statusCode()).isEqualTo(201);
        ids.add(TestServer.text(saved, "id"));
        for (String id : ids) assertThat(status("/p/" + id + ".json")).isEqualTo(200);
    }
}
