package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.PresetLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputationTest {
    private static final Experiment RACE = PresetLink.read(
                    "v=1&gradient=noisy&steps=120&lane1=lbfgs&lane1.line-search=strong-wolfe&lane2=adam&lane2.schedule=reduce-on-plateau"
                            + "&lane3=averaged-sgd&lane4=newton&lane5=rprop&lane6=conjugate-gradient&lane7=sgd&lane7.lr=3")
            .value()
            .experiment();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 5000, Integer.MAX_VALUE})
    void a_run_has_the_same_bits_in_however_many_parts_it_is_computed(int part) {
        Computation computation = new Computation(RACE);
        @Nullable Run run = null;
        while (run == null) run = computation.goOn(part);

        assertThat(run.fingerprint()).isEqualTo(RACE.run().fingerprint());
        for (int lane = 0; lane < 7; lane++)
            assertThat(run.trajectories().get(lane).evaluations(120))
                    .isEqualTo(RACE.run().trajectories().get(lane).evaluations(120));
    }

    @Test
    void it_says_how_much_is_done() {
        Computation computation = new Computation(RACE);
        assertThat(computation.share()).isZero();

        double before = 0;
        while (computation.goOn(50) == null) {
            assertThat(computation.share()).isGreaterThan(before).isLessThan(1);
            before = computation.share();
        }
        assertThat(computation.share()).isEqualTo(1);
    }

    @Test
    void a_part_is_exceeded_by_no_more_than_a_step() {
        Computation computation = new Computation(RACE);
        int parts = 1;
        while (computation.goOn(100) == null) parts++;

        assertThat(parts).isGreaterThan(20);
    }
}
