package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Experiment;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final Experiment PLAIN = Preset.DEFAULT.experiment();

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
        assertThat(new Runs().fingerprint(PLAIN)).isEqualTo(PLAIN.run().fingerprint());
    }

    @Test
    void a_run_that_takes_too_long_is_refused_and_the_next_is_none_the_worse() {
        Runs runs = new Runs(1, 0);

        assertThatThrownBy(() -> runs.fingerprint(endless()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::status)
                .isEqualTo(422);
        assertThat(runs.fingerprint(PLAIN)).isEqualTo(PLAIN.run().fingerprint());
    }

    @Test
    void where_too_many_run_at_once_one_has_to_come_again() {
        assertThatThrownBy(() -> new Runs(0, 1).fingerprint(PLAIN))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.headers()).containsEntry("Retry-After", "10");
                });
    }
}
