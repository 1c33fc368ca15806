package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.Point;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a step was made. */
class AnatomyTest {
    static List<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all();
    }

    private static Anatomy of(String link, int step) {
        Experiment experiment = PresetLink.read("v=1&" + link).value().experiment();
        return Anatomy.of(experiment, 0, step, experiment.run().trajectories().get(0));
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void it_is_the_step_of_the_run_bit_for_bit(OptimizerKind kind) {
        Experiment experiment = PresetLink.read("v=1&lane1=" + kind.id() + "&gradient=noisy&steps=20")
                .value()
                .experiment();
        Trajectory trajectory = experiment.run().trajectories().get(0);
        for (int step : new int[] {0, 1, 13, 19}) {
            Anatomy anatomy = Anatomy.of(experiment, 0, step, trajectory);
            assertThat(anatomy.from()).isEqualTo(new Point(trajectory.x(step, 0), trajectory.x(step, 1)));
            assertThat(anatomy.to()).isEqualTo(new Point(trajectory.x(step + 1, 0), trajectory.x(step + 1, 1)));
        }
    }

    @Test
    void plain_descent_has_no_past() {
        Point past = of("lane1=sgd", 5).past();

        assertThat(past.x()).isCloseTo(0, within(1e-12));
        assertThat(past.y()).isCloseTo(0, within(1e-12));
    }

    @Test
    void the_past_of_momentum_is_its_velocity_with_friction() {
        Anatomy anatomy = of("lane1=momentum&lane1.lr=0.004&lane1.rho=0.9", 5);
        Point velocity = Objects.requireNonNull(anatomy.before().get("v"));

        assertThat(anatomy.past().x()).isCloseTo(-0.004 * 0.9 * velocity.x(), within(1e-12));
        assertThat(anatomy.past().y()).isCloseTo(-0.004 * 0.9 * velocity.y(), within(1e-12));
        assertThat(anatomy.looksAhead()).isFalse();
    }

    @Test
    void nesterov_looks_ahead_where_the_velocity_goes() {
        Anatomy anatomy = of("lane1=nesterov-lookahead&lane1.rho=0.9", 5);
        Point velocity = Objects.requireNonNull(anatomy.before().get("v"));

        assertThat(anatomy.looksAhead()).isTrue();
        assertThat(anatomy.asked().x()).isCloseTo(anatomy.from().x() + 0.9 * velocity.x(), within(1e-12));
    }
}
