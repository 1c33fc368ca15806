package dev.downhill.server.web;

import dev.downhill.server.settings.Settings;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The real server on a free port, with a database of its own. */
final class TestServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;

    TestServer(Path directory) {
        this(directory, Map.of());
    }

    TestServer(Path directory, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("PORT", "0");
        variables.putIfAbsent("DATABASE_URL", directory.resolve("downhill.db").toString());
        server = Server.start(Settings.read(variables).value(), null);
    }

    /** The routes of a server that nobody asks anything. */
    static Routes routes() {
        Routes routes = new Routes(
                () -> {
                    throw new IllegalStateException("nobody asks");
                },
                Settings.read(Map.of()).value(),
                new Site(null));
        Javalin.create(config -> routes.install(config.routes));
        return routes;
    }

    int port() {
        return server.port();
    }

    int metricsPort() {
        return server.metricsPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send("POST", "/api/presets", body, all);
    }

    HttpResponse<String> delete(String id, String token) {
        return send("DELETE", "/api/presets/" + id, "", "Authorization", "Bearer " + token);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text at a key of an answer in JSON. */
    static String text(HttpResponse<String> answer, String key) {
        int start = answer.body().indexOf("\"" + key + "\":\"") + key.length() + 4;
        return answer.body().substring(start, answer.body().indexOf('"', start));
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}
