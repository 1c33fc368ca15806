package dev.downhill.server.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How many requests were answered how, and how fast; nothing about who asked. */
final class Traffic {
    /** The attribute of a request that says which route it took, as {@code /p/{name}}. */
    static final String ROUTE = "route";

    /** In seconds; what is asked for at these is whether reads are quick and saves quick enough. */
    private static final double[] BOUNDS = {0.005, 0.025, 0.075, 0.25, 1, 5};

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Durations> durations = new ConcurrentSkipListMap<>();

    /** Of one route and method: how many were answered within each bound, and in what time all together. */
    private static final class Durations {
        final LongAdder[] within = new LongAdder[BOUNDS.length];
        final LongAdder count = new LongAdder();
        final LongAdder micros = new LongAdder();

        Durations() {
            for (int i = 0; i < within.length; i++) within[i] = new LongAdder();
        }

        void add(double seconds) {
            for (int i = 0; i < within.length; i++) if (seconds <= BOUNDS[i]) within[i].increment();
            count.increment();
            micros.add((long) (seconds * 1e6));
        }
    }

    /** Counts a request that was answered. */
    void count(Context context, float millis) {
        @Nullable String route = context.attribute(ROUTE);
        // an address that is not there could be any: one label for all, so that nobody can make labels
        String what = "method=\"" + (route == null ? "other" : context.method().name()) + "\",route=\""
                + (route == null ? "none" : route) + "\"";
        String status = ",status=\"" + context.statusCode() + "\"";
        requests.computeIfAbsent(what + status, key -> new LongAdder()).increment();
        durations.computeIfAbsent(what, key -> new Durations()).add(millis / 1000);
    }

    void write(Exposition into) {
        into.family("downhill_http_requests_total", "counter", "Requests answered.");
        requests.forEach((labels, count) -> into.sample("downhill_http_requests_total", labels, count.sum()));
        String name = "downhill_http_request_duration_seconds";
        into.family(name, "histogram", "Time from the request to its answer.");
        durations.forEach((labels, times) -> {
            // first, so that no bucket shows more than all
            long count = times.count.sum();
            for (int i = 0; i < BOUNDS.length; i++) {
                String bound = labels + ",le=\"" + BOUNDS[i] + "\"";
                into.sample(name + "_bucket", bound, Math.min(count, times.within[i].sum()));
            }
            into.sample(name + "_bucket", labels + ",le=\"+Inf\"", count);
            into.sample(name + "_sum", labels, times.micros.sum() / 1e6);
            into.sample(name + "_count", labels, count);
        });
    }
}
