package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.Needed;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example configurations, in front of a real server; where there is no nginx or Caddy on the path they are skipped. */
@Timeout(60)
class ProxyTest {
    private static final Path EXAMPLES = Path.of("../docs/proxy");

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    private static Path program(String name) {
        for (String folder : (System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) return program;
        }
        Needed.here(false, "There is no " + name + " on this machine, so its example was not tried.");
        throw new AssertionError();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The second server of the file, without encryption and on other ports. */
    private String nginx(int port, int server) throws IOException {
        String example = Files.readString(EXAMPLES.resolve("nginx.conf"));
        String site = example.substring(example.lastIndexOf("server {"))
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("(?m)^ *ssl_.*$", "")
                .replace("127.0.0.1:8080", "127.0.0.1:" + server);
        return "daemon off; pid " + directory.resolve("pid") + "; error_log stderr; events {} http {\n"
                + "client_body_temp_path " + directory + "/body; proxy_temp_path " + directory
                + "/proxy; fastcgi_temp_path " + directory + "/f; uwsgi_temp_path " + directory
                + "/u; scgi_temp_path " + directory + "/s;\n" + site + "}\n";
    }

    private static String caddy(int port, int server) throws IOException {
        return "{\n\tadmin off\n\tauto_https off\n}\n"
                + Files.readString(EXAMPLES.resolve("Caddyfile"))
                        .replace(
                                "\ndownhill.example {",
                                "\nhttp://downhill.example:" + port + ", http://127.0.0.1:" + port + " {")
                        .replace("127.0.0.1:8080", "127.0.0.1:" + server);
    }

    private HttpResponse<String> send(int port, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await(int port) throws InterruptedException {
        while (true) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    void nginx_passes_everything_on() throws IOException, InterruptedException {
        Path nginx = program("nginx");
        int port = freePort();
        try (TestServer server = behind()) {
            Path config = Files.writeString(directory.resolve("nginx.conf"), nginx(port, server.port()));
            check(port, nginx.toString(), "-p", directory.toString(), "-c", config.toString());
        }
    }

    @Test
    void caddy_passes_everything_on() throws IOException, InterruptedException {
        Path caddy = program("caddy");
        int port = freePort();
        try (TestServer server = behind()) {
            Path config = Files.writeString(directory.resolve("Caddyfile"), caddy(port, server.port()));
            check(port, caddy.toString(), "run", "--adapter", "caddyfile", "--config", config.toString());
        }
    }

    private TestServer behind() {
        return new TestServer(
                directory,
                Map.of(
                        "PUBLIC_URL", "https://downhill.example",
                        "TRUSTED_PROXIES", "127.0.0.1,::1",
                        "MAX_SAVES_PER_MINUTE", "2"));
    }

    private void check(int port, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", directory.toString());
        Process proxy =
                builder.redirectOutput(directory.resolve("proxy.log").toFile()).start();
        try {
            await(port);
            assertPassesOn(port);
        } finally {
            proxy.destroy();
            proxy.waitFor();
        }
    }

    private void assertPassesOn(int port) throws IOException, InterruptedException {
        HttpResponse<String> page = send(port, "GET", "/", "");
        assertThat(page.statusCode()).isEqualTo(200);
        new SecurityHeaders("https://downhill.example")
                .headers()
                .forEach((name, value) ->
                        assertThat(page.headers().allValues(name)).containsExactly(value));
        assertThat(send(port, "GET", "/", "", "If-None-Match", header(page, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        String[] ours = {"Content-Type", "application/json", "Origin", "https://downhill.example"};
        HttpResponse<String> saved = send(port, "POST", "/api/presets", "{}", ours);
        assertThat(saved.statusCode()).isEqualTo(201);
        String url = text(saved, "url");
        assertThat(url).startsWith("https://downhill.example/p/");
        String path = URI.create(url).getPath();
        assertThat(send(port, "GET", path + ".json", "").statusCode()).isEqualTo(200);
        String token = "Bearer " + text(saved, "deleteToken");
        assertThat(send(port, "POST", "/api/presets", " ".repeat(262_145), ours).statusCode())
                .isEqualTo(413);
        // the two of this minute are used up, whoever a client says it is
        for (String name : List.of("198.51.100.1", "198.51.100.2, 127.0.0.1")) {
            HttpResponse<String> refused = send(
                    port, "POST", "/api/presets", "{}", "Content-Type", "application/json", "X-Forwarded-For", name);
            assertThat(refused.statusCode()).isEqualTo(429);
        }
        String id = Objects.requireNonNull(Path.of(path).getFileName()).toString();
        assertThat(send(port, "DELETE", "/api/presets/" + id, "", "Authorization", token)
                        .statusCode())
                .isEqualTo(204);
    }
}
