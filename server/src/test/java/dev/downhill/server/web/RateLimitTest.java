package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(-5 * SECOND);
    private final RateLimit limit = new RateLimit(6, now::get);

    private void takeAll(String address) {
        for (int i = 0; i < 6; i++) assertThat(limit.take(address)).isZero();
    }

    @Test
    void a_minutes_worth_can_be_taken_at_once() {
        takeAll("a");
        assertThat(limit.take("a")).isEqualTo(10);
    }

    @Test
    void what_was_taken_comes_back_steadily() {
        takeAll("a");
        now.addAndGet(9 * SECOND);
        assertThat(limit.take("a")).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isEqualTo(10);
    }

    @Test
    void no_more_than_a_minutes_worth_is_saved_up() {
        takeAll("a");
        now.addAndGet(3600 * SECOND);
        takeAll("a");
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void one_address_does_not_use_up_anothers() {
        takeAll("a");
        takeAll("b");
    }

    @Test
    void addresses_that_were_seen_long_ago_are_forgotten() {
        for (int i = 0; i < 10_000; i++) limit.take("address " + i);
        now.addAndGet(60 * SECOND);
        takeAll("a");
        assertThat(limit.size()).isEqualTo(1);
    }
}
