package dev.downhill.shared.run;

import static dev.downhill.shared.run.Outcome.Type.AT_MAXIMUM;
import static dev.downhill.shared.run.Outcome.Type.AT_SADDLE;
import static dev.downhill.shared.run.Outcome.Type.CONVERGED;
import static dev.downhill.shared.run.Outcome.Type.DIVERGED;
import static dev.downhill.shared.run.Outcome.Type.MOVING;
import static dev.downhill.shared.run.Outcome.Type.ON_PLATEAU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Himmelblau;
import dev.downhill.shared.surface.TacoShell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words for an end, on runs whose end a lecturer would not dispute. */
class OutcomeTest {
    private static final String SHELL = "objective=taco-shell&objective.condition=20&objective.angle=0&start=-8,1.5";

    private static List<Outcome> outcomes(String link) {
        return PresetLink.read("v=1&" + link).value().experiment().run().outcomes();
    }

    private static Outcome outcome(String link) {
        return outcomes(link).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "nesterov-lookahead", "adagrad", "adam"})
    void on_the_shell_every_default_converges_in_time(String optimizer) {
        assertThat(outcome("objective=taco-shell&steps=2000&lane1=" + optimizer).type())
                .isEqualTo(CONVERGED);
    }

    @Test
    void it_has_converged_at_the_step_from_which_on_it_stays_close_to_its_end() {
        // the shallow coordinate falls by 0.905 each step: 8·0.905ⁿ is below a thousandth of the diagonal from 57 on
        Outcome outcome = outcome(SHELL + "&lane1=sgd&lane1.lr=0.095");
        assertThat(outcome).isEqualTo(new Outcome(CONVERGED, 57));
    }

    @Test
    void a_local_minimum_is_a_minimum() {
        assertThat(outcome("objective=two-wells&objective.tilt=-0.3&start=-1.8,0.9&lane1=sgd&lane1.lr=0.02")
                        .type())
                .isEqualTo(CONVERGED);
    }

    @Test
    void a_start_at_the_minimum_has_converged_before_the_first_step() {
        assertThat(outcome("objective=taco-shell&start=0,0&lane1=adam")).isEqualTo(new Outcome(CONVERGED, 0));
    }

    @Test
    void a_minimum_outside_the_picture_is_one_too() {
        // at (2.5, 6.25), far above the domain
        String valley = "objective=rosenbrock&objective.a=2.5&objective.b=1&start=2.4,6&steps=5000&lane1=sgd";
        assertThat(outcome(valley + "&lane1.lr=0.01").type()).isEqualTo(CONVERGED);
    }

    @ParameterizedTest
    @CsvSource({"0.0001", "0.001", "0.01", "0.0995", "0.1"})
    void what_crawls_or_swings_is_still_moving(double lr) {
        // at 0.0995 α·λmax is 1.99, at 0.1 it is 2 and the swing never ends
        assertThat(outcome(SHELL + "&lane1=sgd&lane1.lr=" + lr)).isEqualTo(new Outcome(MOVING, 200));
    }

    @Test
    void without_friction_it_is_still_moving_after_any_number_of_steps() {
        assertThat(outcome(SHELL + "&steps=5000&lane1=momentum&lane1.lr=0.01&lane1.rho=1")
                        .type())
                .isEqualTo(MOVING);
    }

    @Test
    void noise_keeps_it_moving_around_the_minimum() {
        assertThat(outcome(SHELL + "&gradient=noisy&gradient.sigma=5&steps=1000&lane1=sgd&lane1.lr=0.05")
                        .type())
                .isEqualTo(MOVING);
    }

    @Test
    void above_the_stability_limit_it_diverges_from_the_step_that_leaves_the_picture() {
        // across, each step multiplies by 1 − 2.1: 1.5·1.1ⁿ is above 10 from n = 20 on
        assertThat(outcome(SHELL + "&lane1=sgd&lane1.lr=0.105")).isEqualTo(new Outcome(DIVERGED, 20));
        // the same while it is still near: 1.5·1.1²⁵ is only 16
        assertThat(outcome(SHELL + "&steps=25&lane1=sgd&lane1.lr=0.105")).isEqualTo(new Outcome(DIVERGED, 20));
        // before it has left, nobody can know
        assertThat(outcome(SHELL + "&steps=15&lane1=sgd&lane1.lr=0.105").type()).isEqualTo(MOVING);
    }

    @Test
    void a_little_above_the_limit_it_diverges_slowly() {
        // 1.5·1.01ⁿ is above 10 from n = 191 on
        assertThat(outcome(SHELL + "&lane1=sgd&lane1.lr=0.1005")).isEqualTo(new Outcome(DIVERGED, 191));
    }

    @Test
    void a_lane_that_left_the_finite_numbers_has_diverged() {
        Outcome outcome = outcome(SHELL + "&steps=10000&lane1=sgd&lane1.lr=3");
        assertThat(outcome).isEqualTo(new Outcome(DIVERGED, 1));
    }

    @Test
    void coming_back_from_far_away_is_no_divergence() {
        // thrown four times as far as the picture reaches, then caught
        String thrown = SHELL + "&steps=3000&lane1=momentum&lane1.lr=0.001&lane1.rho=0.99&lane1.velocity=0,-30000";
        Trajectory trajectory = PresetLink.read("v=1&" + thrown)
                .value()
                .experiment()
                .run()
                .trajectories()
                .get(0);
        double farthest = 0;
        for (int step = 0; step <= 3000; step++) farthest = Math.max(farthest, Math.abs(trajectory.x(step, 1)));
        assertThat(farthest).isGreaterThan(40);
        assertThat(outcome(thrown).type()).isEqualTo(CONVERGED);
    }

    @Test
    void a_start_far_away_is_no_divergence() {
        String far = "objective=taco-shell&objective.condition=1&start=1000000,1000000&lane1=sgd&lane1.lr=";
        assertThat(outcome(far + "0.001").type()).isEqualTo(MOVING);
        assertThat(outcome(far + "0.5").type()).isEqualTo(CONVERGED);
        assertThat(outcome(far + "2.5")).isEqualTo(new Outcome(DIVERGED, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "nesterov-lookahead", "adam"})
    void on_the_ridge_of_the_saddle_every_rule_ends_at_the_saddle(String optimizer) {
        String link = "objective=saddle&start=1,0&steps=1000&lane1=" + optimizer + "&lane1.lr=0.02";
        assertThat(outcome(link).type()).isEqualTo(AT_SADDLE);
    }

    @Test
    void exactly_on_a_stationary_point_it_is_stuck_from_the_start() {
        assertThat(outcome("objective=saddle&start=0,0&lane1=sgd")).isEqualTo(new Outcome(AT_SADDLE, 0));
        assertThat(outcome("objective=monkey-saddle&start=0,0&lane1=adam")).isEqualTo(new Outcome(AT_SADDLE, 0));
        assertThat(outcome(
                        "objective=himmelblau&start=-0.2708445906673476,-0.9230385564799815&lane1=sgd&lane1.lr=0.001"))
                .isEqualTo(new Outcome(AT_MAXIMUM, 0));
    }

    @Test
    void beside_the_ridge_descent_hesitates_at_the_saddle_and_momentum_gets_away() {
        String valley = "objective=saddle-valley&start=-3,0.001&lane1=sgd&lane1.lr=0.02&lane2=momentum&lane2.lr=0.02";
        assertThat(outcomes(valley)).extracting(Outcome::type).containsExactly(AT_SADDLE, CONVERGED);
        assertThat(outcomes("steps=1000&" + valley)).extracting(Outcome::type).containsExactly(CONVERGED, CONVERGED);
    }

    @Test
    void down_a_saddle_without_a_bottom_it_falls_for_ever() {
        assertThat(outcome("objective=saddle&start=1,0.001&steps=2000&lane1=sgd&lane1.lr=0.02")
                        .type())
                .isEqualTo(DIVERGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "0.01", "0.1"})
    void far_from_the_pit_a_small_rate_is_stuck_on_the_plateau(String lr) {
        assertThat(outcome("objective=plateau&start=-9,8&lane1=sgd&lane1.lr=" + lr)
                        .type())
                .isEqualTo(ON_PLATEAU);
    }

    @Test
    void on_the_plateau_a_velocity_that_has_built_up_is_moving() {
        String plateau = "objective=plateau&start=-9,8&lane1=momentum&lane1.lr=0.3";
        assertThat(outcome(plateau).type()).isEqualTo(MOVING);
        assertThat(outcome(plateau + "&steps=2000").type()).isEqualTo(CONVERGED);
    }

    @Test
    void a_tiny_rate_on_a_steep_slope_is_no_plateau() {
        assertThat(outcome(SHELL + "&lane1=sgd&lane1.lr=0.0000001").type()).isEqualTo(MOVING);
        assertThat(outcome("objective=himmelblau&start=0,0&lane1=sgd&lane1.lr=0.0000001")
                        .type())
                .isEqualTo(MOVING);
    }

    @Test
    void a_gentle_slope_towards_a_minimum_in_sight_is_no_plateau() {
        // so slow that it seems at rest, on a surface with cliffs a hundred thousand times as steep
        assertThat(outcome("objective=beale&start=2.6,0.38&steps=50&lane1=sgd&lane1.lr=0.0001")
                        .type())
                .isEqualTo(MOVING);
        assertThat(outcome("objective=beale&start=-4.4,1.17&steps=50&lane1=sgd&lane1.lr=0.0001")
                        .type())
                .isEqualTo(ON_PLATEAU);
    }

    @Test
    void a_formula_whose_stationary_points_nobody_knows_is_judged_alike() {
        String bowl = "objective=formula&objective.text=x%5E2%2B4*y%5E2&lane1=sgd&lane1.lr=";
        assertThat(outcome(bowl + "0.1").type()).isEqualTo(CONVERGED);
        assertThat(outcome(bowl + "0.3").type()).isEqualTo(DIVERGED);
        assertThat(outcome(bowl + "0.0001").type()).isEqualTo(MOVING);
        String ridge = "objective=formula&objective.text=x%5E2-y%5E2&start=1,0&lane1=sgd&lane1.lr=0.1";
        assertThat(outcome(ridge).type()).isEqualTo(AT_SADDLE);
    }

    @Test
    void the_words_are_those_of_the_public_format() {
        assertThat(Outcome.Type.values())
                .extracting(Outcome.Type::id)
                .containsExactly(
                        "converged",
                        "still-moving",
                        "stuck-at-saddle",
                        "stuck-at-maximum",
                        "stuck-on-plateau",
                        "diverged");
    }

    @Test
    void one_step_is_enough_to_say_something() {
        Trajectory still = Ways.through(new double[][] {{3, 2}, {3, 2}}, new double[] {0, 0});
        assertThat(Outcome.of(still, new Himmelblau(), Domain.around(5))).isEqualTo(new Outcome(CONVERGED, 0));
        Trajectory lost = Ways.through(new double[][] {{1, 1}, {Double.NaN, 1}}, new double[] {1, Double.NaN});
        assertThat(Outcome.of(lost, new TacoShell(1, 0), Domain.around(10))).isEqualTo(new Outcome(DIVERGED, 1));
    }
}
