package dev.downhill.shared.theory;

import static dev.downhill.shared.Reference.list;
import static dev.downhill.shared.Reference.number;
import static dev.downhill.shared.Reference.object;
import static dev.downhill.shared.Reference.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.Reference;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.theory.LinearIteration.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates, limits and best settings, against those that other code found. */
class LinearIterationTest {
    private static final Map<String, Json> THEORY = Reference.object("reference/quadratic-theory.json");

    private static LinearIteration with(Form form, double rho) {
        return new LinearIteration(form, rho, 0, 0);
    }

    static List<Map<String, Json>> rows() {
        List<Map<String, Json>> rows = new ArrayList<>();
        for (Json row : list(part(THEORY, "table"))) rows.add(object(row));
        return rows;
    }

    static List<Map<String, Json>> conditions() {
        List<Map<String, Json>> conditions = new ArrayList<>();
        for (Json each : list(part(THEORY, "optimal"))) conditions.add(object(each));
        return conditions;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rates_and_limits_are_those_of_the_matrices(Map<String, Json> row) {
        check(row, "heavy_ball", Form.HEAVY_BALL);
        if (row.containsKey("nesterov")) {
            check(row, "nesterov", Form.NESTEROV);
            check(row, "nesterov", Form.NESTEROV_LOOKAHEAD);
        }
        if (number(part(row, "beta")) == 0) check(row, "heavy_ball", Form.GRADIENT_DESCENT);
    }

    private static void check(Map<String, Json> row, String method, Form form) {
        double lr = number(part(row, "alpha"));
        double lambda = number(part(row, "lam"));
        LinearIteration iteration = with(form, number(part(row, "beta")));
        Map<String, Json> expected = object(part(row, method));
        double rate = number(part(expected, "rate"));
        assertThat(iteration.along(lr, lambda).rate()).isCloseTo(rate, within(1e-12 * Math.max(1, rate)));
        boolean converges = ((Json.Flag) part(expected, "converges")).value();
        if (iteration.rho() < 1)
            assertThat(lr < iteration.greatestLr(lambda)).as("converges").isEqualTo(converges);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void the_best_settings_are_those_that_a_search_found(Map<String, Json> condition) {
        double mu = number(part(condition, "lam1"));
        double l = number(part(condition, "lamn"));
        best(condition, "gradient_descent", with(Form.GRADIENT_DESCENT, 0), mu, l);
        best(condition, "heavy_ball", with(Form.HEAVY_BALL, 0.5), mu, l);
        best(condition, "nesterov_optimal", with(Form.NESTEROV, 0.5), mu, l);
    }

    private static void best(
            Map<String, Json> condition, String method, LinearIteration iteration, double mu, double l) {
        Map<String, Json> expected = object(part(condition, method));
        Settings best = iteration.best(mu, l);
        assertThat(best.lr()).isCloseTo(number(part(expected, "alpha")), within(1e-14));
        if (expected.containsKey("beta"))
            assertThat(best.rho()).isCloseTo(number(part(expected, "beta")), within(1e-14));
        assertThat(best.rate()).isCloseTo(number(part(expected, "rate")), within(1e-14));
        // where roots repeat, an error of ε in the settings is one of √ε in the rate
        LinearIteration at = with(iteration.form(), best.rho());
        assertThat(at.rate(best.lr(), mu, l)).isCloseTo(best.rate(), within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "GRADIENT_DESCENT, 0",
        "HEAVY_BALL, 0",
        "HEAVY_BALL, 0.5",
        "HEAVY_BALL, 0.9",
        "NESTEROV, 0",
        "NESTEROV, 0.5",
        "NESTEROV, 0.9",
        "NESTEROV_LOOKAHEAD, 0.99"
    })
    void no_other_learning_rate_is_better_than_the_best(Form form, double rho) {
        LinearIteration iteration = with(form, rho);
        for (double kappa : new double[] {1, 1.5, 10, 300}) {
            Settings best = iteration.bestLr(1, kappa);
            assertThat(best.rate()).isLessThan(1);
            for (int i = 1; i < 2000; i++) {
                double lr = iteration.greatestLr(kappa) * i / 2000;
                assertThat(iteration.rate(lr, 1, kappa)).isGreaterThanOrEqualTo(best.rate() - 1e-12);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void no_other_settings_are_better_than_the_best(Form form) {
        Settings best = with(form, 0).best(2, 50);
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            LinearIteration other = with(form, form == Form.GRADIENT_DESCENT ? 0 : random.nextDouble());
            double lr = random.nextDouble() * other.greatestLr(50);
            assertThat(other.rate(lr, 2, 50)).isGreaterThan(best.rate() - 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void at_the_limit_the_rate_is_one_and_beyond_it_grows(Form form) {
        for (double rho : new double[] {0, 0.3, 0.9, 0.999}) {
            LinearIteration iteration = with(form, form == Form.GRADIENT_DESCENT ? 0 : rho);
            double limit = iteration.greatestLr(7);
            assertThat(iteration.along(limit, 7).rate()).isCloseTo(1, within(1e-12));
            assertThat(iteration.along(limit * 1.01, 7).rate()).isGreaterThan(1);
            assertThat(iteration.along(limit * 0.99, 7).rate()).isLessThan(1);
            assertThat(iteration.along(limit * 0.01, -7).rate()).isGreaterThan(1);
        }
    }

    @Test
    void complex_roots_make_a_heavy_ball_swing_at_the_root_of_rho() {
        Recurrence swinging = with(Form.HEAVY_BALL, 0.9).along(0.1, 1);
        assertThat(swinging.isComplex()).isTrue();
        assertThat(swinging.rate()).isEqualTo(Math.sqrt(0.9));
        // critical at a = (1 − √ρ)², here ¼: double roots at ½
        Recurrence critical = with(Form.HEAVY_BALL, 0.25).along(0.25, 1);
        assertThat(critical.isComplex()).isFalse();
        assertThat(critical.rate()).isEqualTo(0.5);
    }

    @Test
    void beyond_one_plain_descent_changes_sides_at_every_step() {
        assertThat(with(Form.GRADIENT_DESCENT, 0).along(0.9, 1).isBouncing()).isFalse();
        Recurrence bouncing = with(Form.GRADIENT_DESCENT, 0).along(1.9, 1);
        assertThat(bouncing.isBouncing()).isTrue();
        assertThat(bouncing.rate()).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void weight_decay_raises_every_eigenvalue() {
        LinearIteration decaying = new LinearIteration(Form.HEAVY_BALL, 0.5, 0, 3);
        LinearIteration plain = with(Form.HEAVY_BALL, 0.5);
        assertThat(decaying.along(0.1, 2)).isEqualTo(plain.along(0.1, 5));
        assertThat(decaying.greatestLr(2)).isEqualTo(plain.greatestLr(5));
        assertThat(decaying.best(2, 30)).isEqualTo(plain.best(5, 33));
        assertThat(decaying.bestLr(2, 30)).isEqualTo(plain.bestLr(5, 33));
        assertThat(decaying.noiseFloor(0.1, 2, 1)).isEqualTo(plain.noiseFloor(0.1, 5, 1));
    }

    @Test
    void dampening_is_a_smaller_learning_rate() {
        LinearIteration damped = new LinearIteration(Form.HEAVY_BALL, 0.5, 0.75, 0);
        LinearIteration plain = with(Form.HEAVY_BALL, 0.5);
        assertThat(damped.along(0.4, 2)).isEqualTo(plain.along(0.1, 2));
        assertThat(damped.greatestLr(2)).isEqualTo(4 * plain.greatestLr(2));
        assertThat(damped.best(2, 30).lr()).isEqualTo(4 * plain.best(2, 30).lr());
        assertThat(damped.noiseFloor(0.4, 2, 1)).isCloseTo(plain.noiseFloor(0.1, 2, 1), within(1e-15));
        assertThat(damped.terminalStep(0.4, 3)).isEqualTo(plain.terminalStep(0.1, 3));
    }

    @Test
    void under_a_constant_gradient_the_velocity_has_a_limit() {
        // v → ‖g‖/(1 − ρ) = 3/0.1, of which a step is the share α
        assertThat(with(Form.HEAVY_BALL, 0.9).terminalStep(0.01, 3)).isCloseTo(0.3, within(1e-15));
        assertThat(with(Form.NESTEROV, 1).terminalStep(0.01, 3)).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "nesterov-lookahead"})
    void the_lectures_optimizers_are_linear(String id) {
        assertThat(LinearIteration.of(byDefault(id)))
                .isNotNull()
                .satisfies(iteration -> assertThat(iteration.rho()).isEqualTo(id.equals("sgd") ? 0 : 0.9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "adagrad", "rmsprop", "newton", "lbfgs", "asgd"})
    void others_are_not(String id) {
        assertThat(LinearIteration.of(byDefault(id))).isNull();
    }

    private static Optimizer byDefault(String id) {
        return Optimizers.ALL.get(id).create(Optimizers.ALL.get(id).schema().defaults());
    }
}
