package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Experiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final String ME = "192.0.2.1";
    private static final Experiment PLAIN = Preset.DEFAULT.experiment();
    private static final Experiment LIGHT =
            PresetJson.read("{\"steps\": 10000}").value().experiment();

    /** Ten gradients in each step, of a formula as slow as can be. */
    private static Experiment endless() {
        String sum = "x^y" + "+x^y".repeat(120);
        StringBuilder rule = new StringBuilder("x = x - lr*(g");
        for (int i = 1; i < 10; i++) rule.append(" + grad(x + ").append(i).append(")");
        String lane = "{\"id\": \"rule\", \"text\": \"" + rule + ")\"}";
        return PresetJson.read("{\"objective\": {\"id\": \"formula\", \"text\": \"" + sum
                        + "\"}, \"steps\": 10000, \"lanes\": [" + lane + (", " + lane).repeat(7) + "]}")
                .value()
                .experiment();
    }

    @Test
    void a_fingerprint_is_that_of_the_run() {
        assertThat(new Runs().fingerprint(PLAIN, ME)).isEqualTo(PLAIN.run().fingerprint());
    }

    @Test
    void a_run_that_takes_too_long_is_refused_and_the_next_is_none_the_worse() {
        Runs runs = new Runs(1, 0);

        assertThatThrownBy(() -> runs.fingerprint(endless(), ME))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::status)
                .isEqualTo(422);
        assertThat(runs.fingerprint(PLAIN, ME)).isEqualTo(PLAIN.run().fingerprint());
    }

    @Test
    void what_is_done_in_a_moment_waits_for_nobody() {
        assertThat(new Runs(0, 1).fingerprint(PLAIN, ME)).isEqualTo(PLAIN.run().fingerprint());
    }

    @Test
    void where_too_many_run_at_once_one_has_to_come_again() {
        assertThatThrownBy(() -> new Runs(0, 1).fingerprint(LIGHT, ME))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.headers()).containsEntry("Retry-After", "10");
                });
    }

    @Test
    void a_light_run_overtakes_any_number_of_heavy_ones() throws InterruptedException {
        Runs runs = new Runs(1, 60_000);
        AtomicInteger heavy = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String client = "192.0.2." + i;
            Thread thread = new Thread(() -> {
                try {
                    runs.fingerprint(endless(), client);
                } catch (Refusal refusal) {
                    heavy.incrementAndGet();
                }
            });
            threads.add(thread);
            thread.start();
        }
        Thread.sleep(200);

        assertThat(runs.fingerprint(LIGHT, ME)).isEqualTo(LIGHT.run().fingerprint());
        assertThat(heavy).hasValueLessThan(5);
        for (Thread thread : threads) thread.join();
        assertThat(heavy).hasValue(5);
    }

    @Test
    void nobody_has_more_than_a_few_heavy_runs_under_way() throws InterruptedException {
        Runs runs = new Runs(1, 60_000);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Thread thread = new Thread(() -> {
                try {
                    runs.fingerprint(endless(), ME);
                } catch (Refusal refusal) {
                    statuses.add(refusal.status());
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) thread.join();

        // what was too much is said first, and what was begun is ended
        assertThat(statuses).containsExactly(429, 429, 429, 422, 422, 422);
        assertThat(runs.fingerprint(PLAIN, ME)).isEqualTo(PLAIN.run().fingerprint());
    }
}
