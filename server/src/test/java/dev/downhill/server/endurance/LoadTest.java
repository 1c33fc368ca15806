package dev.downhill.server.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred connections, of which each reads four times for each time it saves. */
class LoadTest {
    private static final int CONNECTIONS = 100;
    private static final int METRICS_PORT = 18_973;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path directory;

    private final Latencies reads = new Latencies();
    private final Latencies saves = new Latencies();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private void visit(int port, long seed, long from, long until) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        try (KeptConnection connection = new KeptConnection(port)) {
            while (System.nanoTime() < until) {
                boolean isSave = ids.isEmpty() || random.nextInt(5) == 0;
                long start = System.nanoTime();
                KeptConnection.Answer answer = isSave
                        ? connection.save("{\"seed\": " + numbers.incrementAndGet() + "}")
                        : connection.get(path(random, ids.get(random.nextInt(ids.size()))));
                long taken = System.nanoTime() - start;
                // what Java compiles at the beginning is no figure of the server
                if (start > from) (isSave ? saves : reads).add(taken);
                if (answer.status() >= 400) wrong.add(answer.toString());
                if (isSave && answer.status() < 300) {
                    if (ids.size() == 100) ids.remove(0);
                    ids.add(answer.text("id"));
                }
                if (Scale.pause() > 0) Thread.sleep(random.nextInt(2 * Scale.pause()));
            }
        } catch (IOException | InterruptedException e) {
            wrong.add(e.toString());
        }
    }

    private static String path(Random random, String id) {
        return switch (random.nextInt(8)) {
            case 0 -> "/";
            case 1 -> "/lessons/zigzag";
            case 2 -> "/api/catalog";
            case 3, 4 -> "/p/" + id;
            default -> "/p/" + id + ".json";
        };
    }

    /** A figure of {@code /metrics}. */
    private static double metric(String name) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + METRICS_PORT + "/metrics");
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        int at = text.indexOf("\n" + name + " ") + name.length() + 2;
        return Double.parseDouble(text.substring(at, text.indexOf('\n', at)));
    }

    /** The smallest of a share of figures, counted from the first: what is left when rubbish has just been collected. */
    private static double least(List<Double> figures, double from, double to) {
        return figures.subList((int) (from * figures.size()), (int) (to * figures.size())).stream()
                .mapToDouble(each -> each)
                .min()
                .orElse(0);
    }

    @Test
    void nothing_fails_and_nothing_grows() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "DATABASE_URL", directory.resolve("downhill.db").toString(),
                "METRICS_PORT", String.valueOf(METRICS_PORT),
                "MAX_SAVES_PER_MINUTE", "1000000");
        List<Double> heap = new ArrayList<>();
        List<Double> descriptors = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(environment, "-Xmx256m")) {
            long begin = System.nanoTime();
            long warm = Scale.IS_LONG ? 20 * SECOND : SECOND;
            long until = begin + warm + Scale.seconds() * SECOND;
            List<Thread> visitors = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                long seed = i;
                visitors.add(new Thread(() -> visit(server.port(), seed, begin + warm, until), "visitor"));
            }
            visitors.forEach(Thread::start);
            Thread.sleep(warm / 1_000_000);
            while (System.nanoTime() < until - SECOND) {
                Thread.sleep(500);
                heap.add(metric("jvm_memory_heap_used_bytes"));
                descriptors.add(metric("process_open_fds"));
            }
            for (Thread visitor : visitors) visitor.join();
        }
        double early = least(heap, 0, 0.3);
        double late = least(heap, 0.7, 1);
        System.out.println(
                "reads: " + reads + "\nsaves: " + saves + "\nmemory: " + Math.round(early / 1e6) + " MB, then "
                        + Math.round(late / 1e6) + " MB; descriptors: " + descriptors.get(0) + ", then "
                        + descriptors.get(descriptors.size() - 1));
        assertThat(wrong).isEmpty();
        assertThat(descriptors.get(descriptors.size() - 1)).isLessThan(descriptors.get(0) + 20);
        if (!Scale.IS_LONG) return;
        assertThat(late).isLessThan(early * 1.2 + 10e6);
        assertThat(reads.quantile(0.99)).isLessThan(25);
        assertThat(saves.quantile(0.99)).isLessThan(75);
    }
}
