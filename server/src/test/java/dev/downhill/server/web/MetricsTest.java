package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downhill.server.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MetricsTest {
    @TempDir
    private Path directory;

    private static HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void what_was_answered_is_counted_by_route_and_status_on_a_port_of_its_own()
            throws IOException, InterruptedException {
        try (TestServer server = new TestServer(directory, Map.of("METRICS_PORT", "0"))) {
            server.post("{\"title\": \"a secret\"}");
            server.post("{\"steps\": 0}");
            for (int i = 0; i < 3; i++) server.get("/p/aaaaaaaaaa.json");
            server.get("/../etc/passwd");
            server.get("/nobody-made-this-one");
            HttpResponse<String> metrics = ask(server.metricsPort(), "/metrics");
            // an answer is counted when it is out
            while (!metrics.body().contains("route=\"/<file>\",status=\"404\"} 1")) {
                metrics = ask(server.metricsPort(), "/metrics");
            }
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.headers().firstValue("Content-Type")).contains(Exposition.TYPE);
            assertThat(metrics.body().lines())
                    .contains(
                            "# TYPE downhill_http_requests_total counter",
                            "downhill_http_requests_total{method=\"POST\",route=\"/api/presets\",status=\"201\"} 1",
                            "downhill_http_requests_total{method=\"POST\",route=\"/api/presets\",status=\"422\"} 1",
                            "downhill_http_requests_total{method=\"GET\",route=\"/p/{name}\",status=\"404\"} 3",
                            "downhill_http_request_duration_seconds_count{method=\"GET\",route=\"/p/{name}\"} 3",
                            "downhill_http_request_duration_seconds_bucket{method=\"GET\",route=\"/p/{name}\",le=\"+Inf\"} 3")
                    .allMatch(line -> line.matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{.*})? -?[0-9.E+-]+"));
            assertThat(metrics.body())
                    .contains("jvm_memory_heap_used_bytes ", "process_start_time_seconds ")
                    .doesNotContain("nobody-made-this-one", "aaaaaaaaaa", "127.0.0.1", "a secret");
            assertThat(ask(server.metricsPort(), "/").statusCode()).isEqualTo(404);
            assertThat(server.get("/metrics").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nobody_listens_where_nobody_asked_for_metrics() {
        try (TestServer server = new TestServer(directory)) {
            assertThat(server.metricsPort()).isEqualTo(Settings.NO_METRICS);
        }
    }

    @Test
    void a_port_in_use_stops_the_start_with_a_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertThatThrownBy(() -> new TestServer(directory, Map.of("METRICS_PORT", port)))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("set METRICS_PORT to another");
        }
    }
}
