package dev.downhill.shared.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import org.junit.jupiter.api.Test;

class SlopeTest {
    private static final int DRAWS = 20_000;

    /** f(x) = c·x, whose gradient is c everywhere. */
    private record Plane(double... c) implements Objective {
        @Override
        public int dimension() {
            return c.length;
        }

        @Override
        public double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < c.length; i++) sum += c[i] * x[i];
            return sum;
        }

        @Override
        public void gradient(double[] x, double[] into) {
            System.arraycopy(c, 0, into, 0, c.length);
        }

        @Override
        public void hessian(double[] x, double[] into) {}
    }

    private static final Plane FLAT = new Plane(0, 0);
    private static final double[] SOMEWHERE = {1.5, -2.5};

    private static Slope noisy(double sigma, Objective objective, int seed) {
        GradientKind kind = Gradients.ALL.get("noisy");
        Values values = kind.schema().defaults();
        Parameter parameter = kind.schema().parameters().get(0);
        return kind.create(values.with(parameter, sigma), objective, seed);
    }

    private static double[] told(Slope slope, int step, double... x) {
        slope.begin(step);
        double[] into = new double[x.length];
        slope.gradient(x, into);
        return into;
    }

    @Test
    void noise_is_a_pure_function_of_the_seed_and_the_step() {
        double[] tenth = told(noisy(1, FLAT, 5), 10, SOMEWHERE);
        Slope other = noisy(1, FLAT, 5);
        for (int step : new int[] {3, 10_000, 0, 9}) told(other, step, 7, 8);
        assertThat(told(other, 10, SOMEWHERE)).isEqualTo(tenth);
        assertThat(told(other, 11, SOMEWHERE)).isNotEqualTo(tenth);
        assertThat(told(noisy(1, FLAT, 6), 10, SOMEWHERE)).isNotEqualTo(tenth);
        assertThat(told(noisy(1, FLAT, -5), 10, SOMEWHERE)).isNotEqualTo(tenth);
    }

    @Test
    void within_a_step_a_second_question_elsewhere_meets_the_same_draw() {
        Slope slope = noisy(2, FLAT, 1);
        double[] here = told(slope, 4, SOMEWHERE);
        double[] ahead = new double[2];
        slope.gradient(new double[] {100, 200}, ahead);
        assertThat(ahead).isEqualTo(here);
    }

    @Test
    void noise_has_the_mean_and_the_deviation_it_is_said_to_have() {
        double sigma = 2.5;
        Slope slope = noisy(sigma, new Plane(3, -4), 77);
        double[] sum = new double[2];
        double[] squares = new double[2];
        double product = 0;
        double lag = 0;
        double before = 0;
        for (int step = 0; step < DRAWS; step++) {
            double[] g = told(slope, step, SOMEWHERE);
            double[] noise = {g[0] - 3, g[1] + 4};
            for (int i = 0; i < 2; i++) {
                sum[i] += noise[i];
                squares[i] += noise[i] * noise[i];
            }
            product += noise[0] * noise[1];
            lag += before * noise[0];
            before = noise[0];
        }
        // four deviations of each estimate
        double mean = 4 * sigma / Math.sqrt(DRAWS);
        double variance = 4 * sigma * sigma * Math.sqrt(2.0 / DRAWS);
        double correlation = 4 * sigma * sigma / Math.sqrt(DRAWS);
        for (int i = 0; i < 2; i++) {
            assertThat(sum[i] / DRAWS).isCloseTo(0, within(mean));
            assertThat(squares[i] / DRAWS).isCloseTo(sigma * sigma, within(variance));
        }
        assertThat(product / DRAWS).isCloseTo(0, within(correlation));
        assertThat(lag / DRAWS).isCloseTo(0, within(correlation));
    }

    @Test
    void without_deviation_a_noisy_slope_tells_the_bits_of_the_exact_one() {
        Plane plane = new Plane(-0.0, 1e-300);
        for (int step = 0; step < 100; step++)
            assertThat(told(noisy(0, plane, 3), step, SOMEWHERE)).containsExactly(-0.0, 1e-300);
    }

    @Test
    void the_noisy_value_is_that_whose_gradient_is_told() {
        Slope slope = noisy(1, new Plane(3, -4), 9);
        double[] g = told(slope, 12, SOMEWHERE);
        double moved = slope.value(new double[] {2.5, -2.5}) - slope.value(SOMEWHERE);
        assertThat(moved).isCloseTo(g[0], within(1e-14));
    }

    @Test
    void every_question_is_counted() {
        Slope slope = Gradients.ALL
                .get("exact")
                .create(Gradients.ALL.get("exact").schema().defaults(), FLAT, 0);
        told(slope, 0, SOMEWHERE);
        told(slope, 0, SOMEWHERE);
        slope.value(SOMEWHERE);
        slope.hessian(SOMEWHERE, new double[4]);
        assertThat(slope.gradientEvaluations()).isEqualTo(2);
        assertThat(slope.valueEvaluations()).isEqualTo(1);
        assertThat(slope.hessianEvaluations()).isEqualTo(1);
    }

    @Test
    void through_a_clip_every_question_is_counted_once() {
        Slope slope = new ClippedSlope(noisy(1, FLAT, 0), 1, 1);
        told(slope, 0, SOMEWHERE);
        slope.value(SOMEWHERE);
        slope.hessian(SOMEWHERE, new double[4]);
        assertThat(slope.gradientEvaluations()).isEqualTo(1);
        assertThat(slope.valueEvaluations()).isEqualTo(1);
        assertThat(slope.hessianEvaluations()).isEqualTo(1);
    }

    private static double[] clipped(double norm, double value, double... gradient) {
        Slope slope = noisy(0, new Plane(gradient), 0);
        return told(new ClippedSlope(slope, norm, value), 0, new double[gradient.length]);
    }

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void a_long_gradient_is_made_as_long_as_its_norm_may_be_and_keeps_its_direction() {
        // PyTorch: clip / (norm + 1e-6)
        double factor = 1 / (5 + 1e-6);
        assertThat(clipped(1, NEVER, 3, -4)).containsExactly(3 * factor, -4 * factor);
    }

    @Test
    void a_short_gradient_keeps_its_bits() {
        assertThat(clipped(5.1, NEVER, 3, -4)).containsExactly(3, -4);
        assertThat(clipped(NEVER, 4, 3, -4)).containsExactly(3, -4);
        assertThat(clipped(NEVER, NEVER, 1e300, -1e300)).containsExactly(1e300, -1e300);
    }

    @Test
    void a_great_coordinate_is_cut_to_its_value() {
        assertThat(clipped(NEVER, 2, 3, -4)).containsExactly(2, -2);
        assertThat(clipped(NEVER, 2, 1.5, -4)).containsExactly(1.5, -2);
    }

    @Test
    void the_norm_is_clipped_before_the_value() {
        double factor = 2.5 / (5 + 1e-6);
        assertThat(clipped(2.5, 1.8, 3, -4)).containsExactly(3 * factor, -1.8);
    }

    @Test
    void what_is_no_number_is_not_clipped_away() {
        assertThat(clipped(1, 1, Double.NaN, 0)[0]).isNaN();
    }
}
