package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downhill.server.settings.Settings;
import dev.downhill.server.store.StoreException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StopTest {
    @TempDir
    private Path directory;

    @Test
    void a_request_in_flight_is_finished() throws InterruptedException {
        TestServer server = new TestServer(directory);
        try (Wire wire = new Wire(server.port())) {
            wire.send("POST /api/presets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 32\r\n\r\n{");
            // the server has it once it answers somebody who came later
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
            for (int i = 0; i < 30; i++) {
                Thread.sleep(10);
                wire.send(" ");
            }
            assertThat(closing).isNotDone();
            wire.send("}");
            assertThat(wire.readAll()).startsWith("HTTP/1.1 201 ");
            closing.join();
        }
    }

    @Test
    void everything_is_in_the_file_afterwards_and_comes_back_with_the_next_start() {
        String id;
        try (TestServer server = new TestServer(directory)) {
            id = TestServer.text(server.post("{\"title\": \"kept\"}"), "id");
        }
        assertThat(Files.exists(directory.resolve("downhill.db-wal"))).isFalse();
        try (TestServer server = new TestServer(directory)) {
            assertThat(server.get("/p/" + id + ".json").body()).contains("\"title\":\"kept\"");
        }
    }

    @Test
    void a_database_that_cannot_be_opened_stops_the_start_and_frees_the_port() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder.db"));
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            Settings settings = Settings.read(Map.of("PORT", String.valueOf(port), "DATABASE_URL", folder.toString()))
                    .value();
            assertThatThrownBy(() -> Server.start(settings, null))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be opened");
            new ServerSocket(port).close();
        }
    }

    @Test
    void a_port_in_use_is_a_sentence() {
        try (TestServer server = new TestServer(directory)) {
            Settings settings = Settings.read(Map.of(
                            "PORT", String.valueOf(server.port()),
                            "DATABASE_URL", directory.resolve("other.db").toString()))
                    .value();
            assertThatThrownBy(() -> Server.start(settings, null))
                    .isInstanceOf(StartException.class)
                    .hasMessage("Downhill cannot listen on port " + server.port()
                            + " of 127.0.0.1: something else does. Stop it, or set PORT to another.");
        }
    }
}
