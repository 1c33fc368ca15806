package dev.downhill.shared.optimizer;

import static dev.downhill.shared.optimizer.Courses.SHELL;
import static dev.downhill.shared.optimizer.Courses.after;
import static dev.downhill.shared.optimizer.Courses.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.optimizer.Courses.Plane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps worked by hand. On the shell ½(x² + 10y²) the gradient at (2, 1) is (2, 10). */
class FirstStepsTest {
    private static final double[] START = {2, 1};

    @Test
    void gradient_descent_steps_by_the_rate_times_the_gradient() {
        assertThat(after(1, 0.125, new Sgd(0).from(START), exact(SHELL))).containsExactly(1.75, -0.25);
    }

    @Test
    void weight_decay_is_added_to_the_gradient() {
        // g = (2, 10) + 0.5·(2, 1) = (3, 10.5)
        assertThat(after(1, 0.125, new Sgd(0.5).from(START), exact(SHELL))).containsExactly(1.625, -0.3125);
        assertThat(after(1, 0.125, new Momentum(0.9, 0, 0.5).from(START), exact(SHELL)))
                .containsExactly(1.625, -0.3125);
    }

    @Test
    void momentum_starts_at_rest_and_keeps_a_share_of_its_velocity() {
        // v = (2, 10), x = (1.75, −0.25); v = ½(2, 10) + (1.75, −2.5) = (2.75, 2.5)
        assertThat(after(2, 0.125, new Momentum(0.5, 0, 0).from(START), exact(SHELL)))
                .containsExactly(1.75 - 0.34375, -0.25 - 0.3125);
    }

    @Test
    void dampening_spares_the_first_step() {
        // the second gradient (1.75, −2.5) counts a quarter: v = ½(2, 10) + ¼(1.75, −2.5) = (1.4375, 4.375)
        assertThat(after(1, 0.125, new Momentum(0.5, 0.75, 0).from(START), exact(SHELL)))
                .containsExactly(1.75, -0.25);
        assertThat(after(2, 0.125, new Momentum(0.5, 0.75, 0).from(START), exact(SHELL)))
                .containsExactly(1.75 - 0.1796875, -0.25 - 0.546875);
    }

    @Test
    void the_first_step_of_nesterov_from_rest_is_longer_by_the_friction() {
        // x̃ moves by −α(1 + ρ)g, the look-ahead form's x by −αg
        assertThat(after(1, 0.125, new Nesterov(0.5, 0).from(START), exact(SHELL)))
                .containsExactly(1.625, -0.875);
        assertThat(after(1, 0.125, new NesterovLookahead(0.5, 0).from(START), exact(SHELL)))
                .containsExactly(1.75, -0.25);
    }

    @Test
    void the_look_ahead_takes_the_gradient_where_the_velocity_leads() {
        // from v = (−1, 1): ahead (1.5, 1.5), g = (1.5, 15), v = ½(−1, 1) − ⅛(1.5, 15) = (−0.6875, −1.375)
        NesterovLookahead rule = new NesterovLookahead(0.5, 0);
        assertThat(after(1, 0.125, rule.from(START, new double[] {-1, 1}), exact(SHELL)))
                .containsExactly(1.3125, -0.375);
        // its weight decay is taken there, too: g = (1.5, 15) + 2·(1.5, 1.5) = (4.5, 18)
        assertThat(after(1, 0.125, new NesterovLookahead(0.5, 2).from(START, new double[] {-1, 1}), exact(SHELL)))
                .containsExactly(2 - 0.5 - 0.5625, 1 + 0.5 - 2.25);
    }

    @Test
    void an_initial_velocity_is_used_in_the_convention_of_its_rule() {
        double[] velocity = {4, -8};
        assertThat(after(1, 0.125, new Momentum(0.5, 0, 0).from(START, velocity), exact(SHELL)))
                .containsExactly(2 - 0.125 * (2 + 2), 1 - 0.125 * (10 - 4));
        // v' = ½(4, −8) − ⅛(2, 10) = (1.75, −5.25); x̃ = (2, 1) − ½(4, −8) + 1.5·v'
        assertThat(after(1, 0.125, new Nesterov(0.5, 0).from(START, velocity), exact(SHELL)))
                .containsExactly(2 - 2 + 2.625, 1 + 4 - 7.875);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 1, 30, 1e5})
    void the_first_step_of_adam_is_the_learning_rate_whatever_the_slope(double slope) {
        double[] x = after(1, 0.25, new Adam(0.9, 0.999, 1e-8, 0).from(START), exact(new Plane(slope, -slope)));
        assertThat(x[0]).isCloseTo(1.75, within(1e-5));
        assertThat(x[1]).isCloseTo(1.25, within(1e-5));
    }

    @Test
    void on_a_plane_every_step_of_adam_is_the_learning_rate() {
        double[] x = after(100, 0.25, new Adam(0.9, 0.999, 0, 0).from(START), exact(new Plane(3, -7)));
        assertThat(x[0]).isCloseTo(2 - 25, within(1e-10));
        assertThat(x[1]).isCloseTo(1 + 25, within(1e-10));
    }

    @Test
    void on_a_plane_the_steps_of_adagrad_shrink_like_one_over_the_root_of_the_step() {
        AdaGrad rule = new AdaGrad(0, 0, 0, 0);
        double[] x = after(3, 0.5, rule.from(START), exact(new Plane(3, -7)));
        double sum = 1 + 1 / Math.sqrt(2) + 1 / Math.sqrt(3);
        assertThat(x[0]).isCloseTo(2 - 0.5 * sum, within(1e-14));
        assertThat(x[1]).isCloseTo(1 + 0.5 * sum, within(1e-14));
    }

    @Test
    void adagrad_adds_eps_outside_the_root_and_starts_its_sum_where_told() {
        // √(7 + 3²) = 4, and 3/(4 + 2) = ½
        double[] x = after(1, 1, new AdaGrad(0, 7, 2, 0).from(START), exact(new Plane(3, 3)));
        assertThat(x).containsExactly(1.5, 0.5);
    }

    @Test
    void the_rate_decay_of_adagrad_spares_the_first_step() {
        double[] once = after(1, 1, new AdaGrad(1, 0, 0, 0).from(START), exact(new Plane(3, 3)));
        assertThat(once).containsExactly(1, 0);
        double[] twice = after(2, 1, new AdaGrad(1, 0, 0, 0).from(START), exact(new Plane(3, 3)));
        assertThat(twice[0]).isCloseTo(1 - 0.5 / Math.sqrt(2), within(1e-15));
    }

    @Test
    void rmsprop_forgets_old_slopes_and_adds_eps_outside_the_root() {
        // s = ¼·16 = 4: 4/(2 + 2) = 1
        RmsProp rule = new RmsProp(0.75, 2, 0, false, 0);
        assertThat(after(1, 0.5, rule.from(START), exact(new Plane(4, -4)))).containsExactly(1.5, 1.5);
    }

    @Test
    void centred_rmsprop_divides_by_the_deviation() {
        // s = ¼·16 = 4, m = ¼·4 = 1: √(4 − 1) + 1
        RmsProp rule = new RmsProp(0.75, 1, 0, true, 0);
        double[] x = after(1, 1, rule.from(START), exact(new Plane(4, -4)));
        assertThat(x[0]).isCloseTo(2 - 4 / (Math.sqrt(3) + 1), within(1e-15));
    }
}
