package dev.downhill.shared.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.Surfaces;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The rules that PyTorch does not have, against numbers worked by hand and against their papers read once more. */
class RulesByHandTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    /** ½(x² + 4y²). */
    private static final Objective BOWL = surface("taco-shell", 4);

    private static Surface surface(String id, double... values) {
        Chosen<dev.downhill.shared.surface.SurfaceKind> chosen = Chosen.byDefault(Surfaces.ALL.get(id));
        if (id.equals("taco-shell")) {
            chosen = chosen.with(chosen.kind().schema().parameters().get(0), values[0])
                    .with(chosen.kind().schema().parameters().get(1), 0);
        }
        return chosen.kind().create(chosen.values());
    }

    private static Slope slope(Objective objective) {
        return Gradients.ALL
                .get("exact")
                .create(Gradients.ALL.get("exact").schema().defaults(), objective, 0);
    }

    private static double[] after(int steps, Optimizer rule, Objective objective, double lr, double... start) {
        Slope slope = slope(objective);
        Descent descent = rule.from(start);
        for (int step = 0; step < steps; step++) {
            slope.begin(step);
            descent.step(slope, lr);
        }
        return descent.position();
    }

    @Test
    void lion_moves_every_coordinate_by_the_rate_and_by_its_decay() {
        assertThat(after(1, new Lion(0.9, 0.99, 0), BOWL, 0.1, 2, -3)).containsExactly(1.9, -2.9);
        assertThat(after(1, new Lion(0.9, 0.99, 0.5), BOWL, 0.1, 2, -3)).containsExactly(2 - 0.1 * 2, -3 + 0.1 * 2.5);
        assertThat(after(1, new Lion(0.9, 0.99, 0), BOWL, 0.1, 0, 0)).containsExactly(0, 0);
    }

    @Test
    void lion_decides_by_one_average_and_remembers_another() {
        double x = 0.15;
        double m = 0;
        for (int step = 0; step < 50; step++) {
            double g = x;
            x -= 0.1 * Math.signum(0.6 * m + 0.4 * g);
            m = 0.9 * m + 0.1 * g;
        }
        assertThat(after(50, new Lion(0.6, 0.9, 0), BOWL, 0.1, 0.15, 0)[0]).isCloseTo(x, ROUNDING);
    }

    @Test
    void adabelief_is_its_algorithm_read_once_more() {
        double x = 2;
        double m = 0;
        double s = 0;
        for (int t = 1; t <= 50; t++) {
            double g = x;
            m = 0.9 * m + 0.1 * g;
            s = 0.99 * s + 0.01 * Math.pow(g - m, 2) + 1e-3;
            double corrected = m / (1 - Math.pow(0.9, t));
            x -= 0.2 * corrected / (Math.sqrt(s / (1 - Math.pow(0.99, t))) + 1e-3);
        }
        assertThat(after(50, new AdaBelief(0.9, 0.99, 1e-3, 0), BOWL, 0.2, 2, 0)[0])
                .isCloseTo(x, ROUNDING);
    }

    @Test
    void the_first_step_of_adabelief_is_longer_than_adams_by_one_over_beta1() {
        // the first surprise is g − (1 − β₁)·g = β₁·g
        assertThat(after(1, new AdaBelief(0.9, 0.999, 1e-16, 0), BOWL, 0.09, 2, 0)[0])
                .isCloseTo(1.9, within(1e-7));
    }

    @Test
    void the_first_step_of_uncorrected_adam_is_three_times_adams() {
        // (1 − 0.9)/√(1 − 0.999)
        double step = 0.1 / Math.sqrt(0.001);
        assertThat(after(1, new AdamUncorrected(0.9, 0.999, 0, 0), BOWL, 0.1, 2, -3)[0])
                .isCloseTo(2 - 0.1 * step, ROUNDING);
        assertThat(after(1, new Adam(0.9, 0.999, 0, 0), BOWL, 0.1, 2, -3)[0]).isCloseTo(1.9, ROUNDING);
    }

    @Test
    void uncorrected_adam_becomes_adam_when_its_averages_have_filled() {
        double[] corrected = new double[2];
        double[] plain = new double[2];
        for (int i = 0; i < 2; i++) {
            corrected[i] = after(5000 + i, new Adam(0.9, 0.99, 1e-8, 0), surface("plateau"), 1e-4, -8, 0)[0];
            plain[i] = after(5000 + i, new AdamUncorrected(0.9, 0.99, 1e-8, 0), surface("plateau"), 1e-4, -8, 0)[0];
        }
        assertThat(plain[1] - plain[0]).isCloseTo(corrected[1] - corrected[0], within(1e-9));
    }

    @Test
    void polyaks_step_ends_on_the_line_at_once_where_there_is_one_dimension() {
        // f = ½x², g = x: the step is ½x
        assertThat(after(1, new PolyakStep(0), BOWL, 1, 2, 0)).containsExactly(1, 0);
        assertThat(after(1, new PolyakStep(0), BOWL, 2, 2, 0)).containsExactly(0, 0);
        // f = ½·(4 + 4) = 4, g = (2, 4), ‖g‖² = 20: the step is 4/20 of g
        assertThat(after(1, new PolyakStep(0), BOWL, 1, 2, 1)).containsExactly(1.6, 1 - 0.8);
    }

    @Test
    void polyaks_step_stays_where_the_loss_is_as_low_as_it_was_told() {
        assertThat(after(3, new PolyakStep(2), BOWL, 1, 1, 0)).containsExactly(1, 0);
        assertThat(after(3, new PolyakStep(0), BOWL, 1, 0, 0)).containsExactly(0, 0);
        assertThat(after(3, new PolyakStep(-1), BOWL, 1, 0, 0))
                .as("no slope to go by")
                .containsExactly(0, 0);
    }

    @Test
    void averaged_descent_shows_the_mean_of_the_iterates_after_the_first_few() {
        double[] iterates = new double[11];
        iterates[0] = 8;
        for (int step = 1; step <= 10; step++) iterates[step] = iterates[step - 1] * 0.5;
        for (int steps = 0; steps <= 10; steps++) {
            double sum = 0;
            for (int i = 4; i <= steps; i++) sum += iterates[i];
            double expected = steps <= 3 ? iterates[steps] : sum / (steps - 3);
            assertThat(after(steps, new AveragedSgd(3, 0), BOWL, 0.5, 8, 0)[0]).isCloseTo(expected, ROUNDING);
        }
    }

    @Test
    void rprop_shrinks_skips_and_forgets_when_a_sign_turns() {
        RProp rule = new RProp(0.5, 1.2, 1e-6, 50);
        // 1 → −0.2 → turned: stays, forgets → size 0.6 as it is, → 0.4 → turned: size 0.3, stays
        double[] expected = {1, 0, 0, 0};
        expected[1] = 1 - 1.2;
        expected[2] = expected[1];
        expected[3] = expected[1] + 0.6;
        for (int steps = 1; steps <= 3; steps++)
            assertThat(after(steps, rule, BOWL, 1.2, 1, 0)[0]).isCloseTo(expected[steps], ROUNDING);
        assertThat(after(4, rule, BOWL, 1.2, 1, 0)[0]).isCloseTo(expected[3], ROUNDING);
        assertThat(after(5, rule, BOWL, 1.2, 1, 0)[0]).isCloseTo(expected[3] - 0.3, ROUNDING);
    }

    @Test
    void newton_needs_one_step_on_a_bowl() {
        assertThat(after(1, new Newton(0, false), BOWL, 1, 2, -3)).containsExactly(0, 0);
        assertThat(after(1, new Newton(0, true), BOWL, 0.5, 2, -3)).containsExactly(1, -1.5);
        double[] turned = after(1, new Newton(0, false), surface("booth"), 1, -5, 5);
        assertThat(turned[0]).isCloseTo(1, ROUNDING);
        assertThat(turned[1]).isCloseTo(3, ROUNDING);
    }

    @Test
    void newton_with_absolute_curvature_leaves_a_saddle_and_with_its_sign_goes_there() {
        assertThat(after(1, new Newton(0, false), surface("saddle"), 1, 1, 0.25))
                .containsExactly(0, 0.5);
        assertThat(after(1, new Newton(0, true), surface("saddle"), 1, 1, 0.25)).containsExactly(0, 0);
    }

    @Test
    void damping_is_added_to_the_curvature() {
        // λ = 1 and 4, δ = 1: half of x and a fifth of y are left
        assertThat(after(1, new Newton(1, false), BOWL, 1, 2, -5)).containsExactly(1, -1);
        assertThat(after(5, new Newton(0, false), surface("monkey-saddle"), 1, 0, 0))
                .containsExactly(0, 0);
    }

    @Test
    void conjugate_gradients_need_about_as_many_steps_on_a_bowl_as_it_has_dimensions() {
        for (boolean fletcherReeves : new boolean[] {false, true}) {
            double[] end = after(3, new ConjugateGradient(fletcherReeves), surface("booth"), 1, -5, 5);
            assertThat(end[0]).isCloseTo(1, within(1e-6));
            assertThat(end[1]).isCloseTo(3, within(1e-6));
        }
    }

    @Test
    void conjugate_gradients_follow_the_bend_of_rosenbrocks_valley() {
        double[] end = after(60, new ConjugateGradient(false), surface("rosenbrock"), 1, -1.2, 1);
        assertThat(end[0]).isCloseTo(1, within(1e-6));
        assertThat(end[1]).isCloseTo(1, within(1e-6));
    }
}
