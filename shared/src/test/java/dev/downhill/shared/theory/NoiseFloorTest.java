package dev.downhill.shared.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.optimizer.Momentum;
import dev.downhill.shared.optimizer.Nesterov;
import dev.downhill.shared.optimizer.NesterovLookahead;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.optimizer.Sgd;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.TacoShell;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The predicted variance around a minimum, against long runs of the optimizers themselves. */
class NoiseFloorTest {
    private static final int STEPS = 400_000;

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(new Sgd(0), 0.2),
                Arguments.of(new Sgd(0), 1.5),
                Arguments.of(new Sgd(0.5), 0.3),
                Arguments.of(new Momentum(0.9, 0, 0), 0.2),
                Arguments.of(new Momentum(0.5, 0, 0), 1.2),
                Arguments.of(new Momentum(0.8, 0.5, 0.3), 0.4),
                Arguments.of(new Nesterov(0.9, 0), 0.2),
                Arguments.of(new Nesterov(0.5, 0.2), 0.9),
                Arguments.of(new NesterovLookahead(0.9, 0), 0.2),
                Arguments.of(new NesterovLookahead(0.5, 0.2), 0.9));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("settings")
    void the_variance_in_the_long_run_is_the_predicted_one(Optimizer optimizer, double lr) {
        double[] eigenvalues = {0.4, 1};
        LinearIteration iteration = Objects.requireNonNull(LinearIteration.of(optimizer));
        double sigma = 0.7;
        // λ = 1 along x and 0.4 along y is a shell of condition 0.4, unturned
        Slope slope = noisy(new TacoShell(0.4, 0), sigma);
        Descent descent = optimizer.from(new double[2]);
        double[] squares = new double[2];
        for (int step = 0; step < STEPS; step++) {
            slope.begin(step);
            descent.step(slope, lr);
            for (int i = 0; i < 2; i++) squares[i] += descent.position()[i] * descent.position()[i];
        }
        for (int i = 0; i < 2; i++) {
            double predicted = iteration.noiseFloor(lr, eigenvalues[1 - i], sigma);
            assertThat(squares[i] / STEPS).isCloseTo(predicted, within(0.05 * predicted));
        }
    }

    private static Slope noisy(TacoShell shell, double sigma) {
        GradientKind kind = Gradients.ALL.get("noisy");
        Values values = kind.schema().defaults().with(kind.schema().parameters().get(0), sigma);
        return kind.create(values, shell, 11);
    }

    @Test
    void nesterovs_two_points_have_the_variances_of_the_literature() {
        LinearIteration ahead = new LinearIteration(LinearIteration.Form.NESTEROV_LOOKAHEAD, 0.9, 0, 0);
        assertThat(ahead.noiseFloor(0.2, 1, 1)).isCloseTo(0.379, within(5e-4));
        LinearIteration changed = new LinearIteration(LinearIteration.Form.NESTEROV, 0.9, 0, 0);
        assertThat(changed.noiseFloor(0.2, 1, 1)).isCloseTo(0.530, within(5e-4));
    }

    @Test
    void plain_descents_floor_is_the_heavy_balls_without_friction_kept() {
        LinearIteration descent = new LinearIteration(LinearIteration.Form.GRADIENT_DESCENT, 0, 0, 0);
        // ασ²/(λ(2 − a)), worked by hand
        assertThat(descent.noiseFloor(0.5, 2, 3)).isCloseTo(0.5 * 9 / (2 * (2 - 1)), within(1e-15));
    }

    @Test
    void what_does_not_converge_has_no_floor() {
        LinearIteration descent = new LinearIteration(LinearIteration.Form.GRADIENT_DESCENT, 0, 0, 0);
        assertThat(descent.noiseFloor(2, 1, 1)).isInfinite();
        assertThat(descent.noiseFloor(0.1, 0, 1)).isInfinite();
        assertThat(descent.noiseFloor(0.1, -1, 1)).isInfinite();
        assertThat(new LinearIteration(LinearIteration.Form.HEAVY_BALL, 1, 0, 0).noiseFloor(0.1, 1, 1))
                .isInfinite();
    }
}
