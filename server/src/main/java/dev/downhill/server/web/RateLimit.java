package dev.downhill.server.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often one client address may do something: a bucket of a minute's worth that fills up steadily. In memory only, and no more of
 * it than there are addresses that did it within the last minute.
 */
final class RateLimit {
    private static final double MINUTE = 60e9;
    private static final int MANY = 10_000;

    /** What an address may still take, at a time. */
    private record Bucket(double left, long at) {}

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new HashMap<>();

    RateLimit(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /** Takes one; returns 0 if there was one left, or after how many seconds there will be. */
    synchronized int take(String address) {
        long now = nanoTime.getAsLong();
        if (buckets.size() >= MANY) buckets.values().removeIf(bucket -> left(bucket, now) >= perMinute);
        double left = left(buckets.getOrDefault(address, new Bucket(perMinute, now)), now);
        if (left < 1) return (int) Math.ceil((1 - left) * 60 / perMinute);
        buckets.put(address, new Bucket(left - 1, now));
        return 0;
    }

    /** How many addresses are remembered. */
    synchronized int size() {
        return buckets.size();
    }

    private double left(Bucket bucket, long now) {
        return Math.min(perMinute, bucket.left + (now - bucket.at) * perMinute / MINUTE);
    }
}
