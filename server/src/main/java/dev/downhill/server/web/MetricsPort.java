package dev.downhill.server.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.downhill.server.settings.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * {@code /metrics} on a port of its own, which is not to be opened to the world. It is a server of its own too, so that it
 * answers when the other has no thread left.
 */
final class MetricsPort implements AutoCloseable {
    private static final String PATH = "/metrics";

    private final Traffic traffic;
    private final HttpServer server;

    /** @throws StartException when the port cannot be had */
    MetricsPort(Settings settings, Traffic traffic) {
        this.traffic = traffic;
        try {
            server = HttpServer.create(new InetSocketAddress(settings.host(), settings.metricsPort()), 0);
        } catch (IOException e) {
            throw new StartException(settings.metricsPort(), settings.host(), "METRICS_PORT", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isGet = exchange.getRequestMethod().equals("GET");
            boolean isHere = exchange.getRequestURI().getPath().equals(PATH);
            if (!isGet || !isHere) {
                exchange.sendResponseHeaders(isHere ? 405 : 404, -1);
                return;
            }
            byte[] body = text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", Exposition.TYPE);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String text() {
        Exposition metrics = new Exposition();
        traffic.write(metrics);
        var runtime = ManagementFactory.getRuntimeMXBean();
        metrics.gauge("process_start_time_seconds", "When the process started.", runtime.getStartTime() / 1e3);
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        metrics.gauge("jvm_memory_heap_used_bytes", "Memory in use for objects.", heap.getUsed());
        metrics.gauge("jvm_memory_heap_max_bytes", "Memory there may be for objects.", heap.getMax());
        var threads = ManagementFactory.getThreadMXBean();
        metrics.gauge("jvm_threads", "Threads that live.", threads.getThreadCount());
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof com.sun.management.UnixOperatingSystemMXBean unix) {
            metrics.gauge("process_open_fds", "File descriptors that are open.", unix.getOpenFileDescriptorCount());
            metrics.gauge("process_max_fds", "File descriptors there may be.", unix.getMaxFileDescriptorCount());
            metrics.family("process_cpu_seconds_total", "counter", "Processor time used.");
            metrics.sample("process_cpu_seconds_total", "", unix.getProcessCpuTime() / 1e9);
        }
        return metrics.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
