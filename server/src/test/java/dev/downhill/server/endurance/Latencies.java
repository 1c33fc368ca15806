package dev.downhill.server.endurance;

import java.util.Arrays;
import java.util.Locale;

/** How long answers took, in microseconds; safe for many threads. */
final class Latencies {
    private int[] micros = new int[1 << 16];
    private int count;

    synchronized void add(long nanos) {
        if (count == micros.length) micros = Arrays.copyOf(micros, 2 * count);
        micros[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
    }

    synchronized int count() {
        return count;
    }

    /** Milliseconds that so great a share did not take longer than. */
    synchronized double quantile(double share) {
        int[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (share * count))] / 1000.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d, in the middle %.1f ms, p99 %.1f ms, longest %.1f ms",
                count(),
                quantile(0.5),
                quantile(0.99),
                quantile(1));
    }
}
