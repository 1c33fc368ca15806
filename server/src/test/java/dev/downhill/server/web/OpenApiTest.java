package dev.downhill.server.web;

import static dev.downhill.server.web.TestServer.header;
import static dev.downhill.server.web.TestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API, held against the server that runs. */
class OpenApiTest {
    private static final String JSON = "application/json";

    @TempDir
    private static Path directory;

    private static TestServer server;
    private static Map<String, Json> document;
    private static Map<String, Json> paths;
    private static final Set<String> seen = new TreeSet<>();

    @BeforeAll
    static void start() {
        server = new TestServer(directory, Map.of("MAX_SAVES_PER_MINUTE", "20"));
        document = members(JsonReader.read(server.get("/api/openapi.json").body()));
        paths = child(document, "paths");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Json> members(Json json) {
        return ((Json.Members) json).entries();
    }

    private static Map<String, Json> child(Map<String, Json> parent, String key) {
        return members(Objects.requireNonNull(parent.get(key), key));
    }

    /** An address without the names of its parameters, and without what tells apart the forms of one thing. */
    private static String shape(String path) {
        return path.replaceAll("\\{.*?}(\\.[a-z]+)?", "{}");
    }

    @Test
    void every_address_and_method_is_described_and_no_other() {
        Routes routes = TestServer.routes();
        Map<String, String> answered = new TreeMap<>();
        routes.allowed().forEach((path, methods) -> answered.put(shape(path), methods));
        for (String files : List.of("/<file>", "/assets/{}/<file>"))
            assertThat(answered.remove(files)).as("files of the page").isEqualTo("GET, HEAD");
        Map<String, String> described = new TreeMap<>();
        paths.forEach((path, item) -> {
            Set<String> methods = new TreeSet<>();
            for (String method : members(item).keySet()) methods.add(method.toUpperCase(Locale.ROOT));
            if (methods.contains("GET")) methods.add("HEAD");
            described.put(shape(path), String.join(", ", methods));
        });
        assertThat(described).isEqualTo(answered);
    }

    /** Sends a request and holds the answer against what is described for it. */
    private static HttpResponse<String> ask(
            int status, String method, String path, String id, String body, String... headers) {
        String what = method + " " + path + " " + status;
        HttpResponse<String> answer = server.send(method, path.replace("{id}", id), body, headers);
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        Map<String, Json> operation = child(child(paths, path), method.toLowerCase(Locale.ROOT));
        Map<String, Json> response = child(child(operation, "responses"), String.valueOf(status));
        seen.add(what);
        if (response.containsKey("headers")) {
            child(response, "headers")
                    .keySet()
                    .forEach(name -> assertThat(header(answer, name))
                            .as(what + " " + name)
                            .isNotEmpty());
        }
        if (!response.containsKey("content")) {
            assertThat(answer.body()).as(what).isEmpty();
            return answer;
        }
        Map<String, Json> content = child(response, "content");
        String type = header(answer, "Content-Type").split(";", 2)[0];
        assertThat(content).as(what).containsOnlyKeys(type);
        if (type.equals(JSON)) {
            Json schema = Objects.requireNonNull(child(content, type).get("schema"));
            Map<String, Json> schemas = child(child(document, "components"), "schemas");
            assertThat(Schema.problems(JsonReader.read(answer.body()), schema, schemas))
                    .as(what)
                    .isEmpty();
        }
        return answer;
    }

    @Test
    void every_answer_is_as_described() {
        String presets = "/api/presets";
        String preset = "/api/presets/{id}";
        String[] json = {"Content-Type", JSON};
        HttpResponse<String> saved = ask(201, "POST", presets, "", "{\"title\": \"a\"}", json);
        String id = text(saved, "id");
        HttpResponse<String> again = ask(200, "POST", presets, "", "{\"title\": \"a\"}", json);
        ask(422, "POST", presets, "", "{\"steps\": 0}", json);
        ask(415, "POST", presets, "", "{}");
        ask(413, "POST", presets, "", " ".repeat(262_145), json);
        ask(403, "POST", presets, "", "{}", "Content-Type", JSON, "Origin", "https://elsewhere.example");
        for (String path : new String[] {"/p/{id}", "/p/{id}.json", "/p/{id}.png", "/embed/{id}"}) {
            askTwice(path, id);
            ask(404, "GET", path, "aaaaaaaaaa", "");
        }
        ask(400, "GET", "/embed/{id}", id + "?controls=x", "");
        for (String path : new String[] {"/lessons/{id}", "/lessons/{id}.json", "/lessons/{id}.png"}) {
            askTwice(path, "zigzag");
            ask(404, "GET", path, "nothing", "");
        }
        for (String path : new String[] {"/", "/api/lessons", "/api/catalog", "/api/openapi.json"}) askTwice(path, "");
        for (String path : new String[] {"/health/live", "/health/ready"}) ask(200, "GET", path, "", "");
        ask(200, "POST", "/api/code", "", "{\"library\": \"numpy\"}", json);
        ask(422, "POST", "/api/code", "", "{}", json);
        ask(415, "POST", "/api/code", "", "{}");
        ask(413, "POST", "/api/code", "", " ".repeat(262_145), json);
        ask(403, "POST", "/api/code", "", "{}", "Content-Type", JSON, "Sec-Fetch-Site", "cross-site");

        ask(401, "DELETE", preset, id, "");
        ask(403, "DELETE", preset, id, "", "Authorization", "Bearer x");
        ask(404, "DELETE", preset, "aaaaaaaaaa", "", "Authorization", "Bearer x");
        ask(204, "DELETE", preset, id, "", "Authorization", "Bearer " + text(saved, "deleteToken"));
        ask(204, "DELETE", preset, id, "", "Authorization", "Bearer " + text(again, "deleteToken"));
        ask(410, "DELETE", preset, id, "", "Authorization", "Bearer x");
        ask(410, "GET", "/p/{id}", id, "");
        ask(410, "GET", "/p/{id}.json", id, "");
        ask(410, "GET", "/p/{id}.png", id, "");
        ask(410, "GET", "/embed/{id}", id, "");
        for (int i = 0; server.post("{}").statusCode() < 300; i++) assertThat(i).isLessThan(30);
        ask(429, "POST", presets, "", "{}", json);

        Set<String> described = new TreeSet<>();
        paths.forEach((path, item) -> members(item).forEach((method, operation) -> {
            for (String status : child(members(operation), "responses").keySet()) {
                described.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + status);
            }
        }));
        described.removeAll(seen);
        // those of outages, slow bodies, takedowns and a hundred scripts a minute have tests of their own
        assertThat(described)
                .allMatch(
                        what -> what.matches(".* (503|408|451)|POST /api/code 429|GET /p/.*png (422|501)"),
                        "asked for here or elsewhere");
    }

    /** The same as HEAD, and again with the tag that came with it. */
    private static void askTwice(String path, String id) {
        HttpResponse<String> first = ask(200, "GET", path, id, "");
        String tag = header(first, "ETag");
        assertThat(header(ask(304, "GET", path, id, "", "If-None-Match", tag), "ETag"))
                .isEqualTo(tag);
        HttpResponse<String> head = server.send("HEAD", path.replace("{id}", id), "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Cache-Control", "Content-Type", "Content-Length", "Vary"}) {
            assertThat(header(head, name)).as(path + " " + name).isEqualTo(header(first, name));
        }
        assertThat(server.send("HEAD", path.replace("{id}", id), "", "If-None-Match", "\"x\", W/" + tag)
                        .statusCode())
                .isEqualTo(304);
        String caching = header(first, "Cache-Control");
        String promised = path.endsWith(".png") ? Asset.FOR_A_DAY : Asset.REVALIDATED;
        assertThat(caching).isEqualTo(path.equals("/p/{id}.json") ? Asset.IMMUTABLE : promised);
    }
}
