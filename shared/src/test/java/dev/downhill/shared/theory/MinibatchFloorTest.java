package dev.downhill.shared.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.LeastSquares;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.AveragedSgd;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.optimizer.Momentum;
import dev.downhill.shared.optimizer.Nesterov;
import dev.downhill.shared.optimizer.NesterovLookahead;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.optimizer.Sgd;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Point;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What theory says of the noise of batches, against long seeded runs. */
class MinibatchFloorTest {
    private static final int STEPS = 600_000;
    private static final int SETTLED = 20_000;

    private static final Regression LINE = Regression.of(Models.all().get("least-squares"));
    private static final Regression PLANE =
            Regression.of(Models.all().get("least-squares-plane")).with(Preprocessing.NORMALISED);

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(LINE, new Sgd(0), 0.05, 1),
                Arguments.of(LINE, new Sgd(0), 0.1, 8),
                Arguments.of(PLANE, new Sgd(0), 0.3, 1),
                Arguments.of(PLANE, new Sgd(0.2), 0.3, 4),
                Arguments.of(LINE, new Momentum(0.9, 0, 0), 0.01, 1),
                Arguments.of(PLANE, new Momentum(0.8, 0.3, 0.1), 0.1, 4),
                Arguments.of(PLANE, new Nesterov(0.9, 0), 0.02, 1),
                Arguments.of(LINE, new Nesterov(0.8, 0), 0.02, 5),
                Arguments.of(PLANE, new NesterovLookahead(0.9, 0), 0.02, 1),
                Arguments.of(LINE, new NesterovLookahead(0.7, 0), 0.03, 5));
    }

    private static Slope slope(SampledSurface surface, int size, Sampling sampling) {
        GradientKind kind = Gradients.ALL.get(GradientKind.MINIBATCH);
        Values values = kind.schema()
                .defaults()
                .with(kind.schema().parameters().get(0), size)
                .with(kind.schema().parameters().get(1), sampling.ordinal());
        return kind.create(values, surface, 11);
    }

    /** The mean loss above the least in the long run. */
    private static double floor(SampledSurface surface, Slope slope, Optimizer optimizer, double lr, int steps) {
        Point best = Objects.requireNonNull(surface.minimum().at());
        double least = surface.value(best.x(), best.y());
        Descent descent = optimizer.from(new double[] {best.x(), best.y()});
        double sum = 0;
        for (int step = 0; step < steps + SETTLED; step++) {
            slope.begin(step);
            descent.step(slope, lr);
            if (step >= SETTLED) sum += surface.value(descent.position()) - least;
        }
        return sum / steps;
    }

    private static MinibatchFloor predicted(Regression regression, Optimizer optimizer, double lr, int size) {
        LinearIteration iteration = Objects.requireNonNull(LinearIteration.of(optimizer));
        LeastSquares loss = (LeastSquares) regression.surface();
        return Objects.requireNonNull(MinibatchFloor.of(loss, iteration, lr, size));
    }

    @ParameterizedTest(name = "{1} at {2}, batches of {3}")
    @MethodSource("settings")
    void the_loss_in_the_long_run_is_the_predicted_one(
            Regression regression, Optimizer optimizer, double lr, int size) {
        MinibatchFloor floor = predicted(regression, optimizer, lr, size);
        assertThat(floor.memory()).isBetween(0.0, 1.0);
        Slope slope = slope(regression.surface(), size, Sampling.WITH_REPLACEMENT);
        double measured = floor(regression.surface(), slope, optimizer, lr, STEPS);
        assertThat(measured).isCloseTo(floor.loss(), within(0.05 * floor.loss()));
    }

    /** One weight that counts, by hand: S = (1 − 2αh + α²(h² + V/B))·S + α²·k/B. */
    @Test
    void the_floor_of_plain_descent_is_that_of_a_sum_by_hand() {
        Points points = Points.of(2, new double[] {1, 0, 1.2, -2, 0, -1.9, 0, 1, 0.3, 0, 1, -0.3});
        Regression regression =
                new Regression(Models.all().get("least-squares-plane"), DataSet.of(points), Preprocessing.RAW);
        LeastSquares loss = (LeastSquares) regression.surface();
        double h = 5.0 / 4;
        double w = (1.2 + 3.8) / 5;
        double fourth = 17.0 / 4;
        double k = (Math.pow(w - 1.2, 2) + Math.pow(-2 * w + 1.9, 2) * 4) / 4;
        double lr = 0.2;
        int size = 3;
        double growth = 1 - 2 * lr * h + lr * lr * (h * h + (fourth - h * h) / size);
        double expected = lr * lr * k / size / (1 - growth);
        MinibatchFloor floor = Objects.requireNonNull(
                MinibatchFloor.of(loss, new LinearIteration(LinearIteration.Form.GRADIENT_DESCENT, 0, 0, 0), lr, size));
        assertThat(floor.weights().xx()).isCloseTo(expected, within(1e-12));
        assertThat(floor.weights().xy()).isCloseTo(0, within(1e-12));
    }

    @Test
    void where_the_noise_grows_faster_than_it_is_forgotten_there_is_no_floor() {
        // the full gradient would still converge: α·λmax = 1.7 < 2
        MinibatchFloor floor = predicted(LINE, new Sgd(0), 0.3, 1);
        assertThat(floor.memory()).isGreaterThan(1);
        assertThat(floor.loss()).isInfinite();
    }

    @ParameterizedTest
    @EnumSource
    void the_spread_of_one_step_is_the_predicted_one(Sampling sampling) {
        SampledSurface surface =
                Regression.of(Models.all().get("logistic-regression")).surface();
        Point at = new Point(0.4, -0.3);
        for (int size : new int[] {1, 5, 25, 50}) {
            Covariance predicted = GradientSpread.predicted(surface, size, sampling, at);
            Covariance measured = GradientSpread.measured(surface, new Batches(50, size, sampling, 3), 40_000, at);
            double allowed = 0.03 * predicted.spread() + 1e-12;
            assertThat(measured.spread()).isCloseTo(predicted.spread(), within(allowed));
            if (size == 50 && sampling != Sampling.WITH_REPLACEMENT)
                assertThat(predicted.spread()).isZero();
        }
    }

    /** √((N − B)/(B(N − 1))) of one sample's deviation. */
    @Test
    void without_replacement_the_factor_is_that_of_finite_populations() {
        assertThat(GradientSpread.factor(50, 5, Sampling.WITHOUT_REPLACEMENT))
                .isCloseTo(45.0 / (5 * 49), within(1e-15));
        assertThat(GradientSpread.factor(50, 5, Sampling.WITH_REPLACEMENT)).isEqualTo(0.2);
        assertThat(GradientSpread.factor(1, 1, Sampling.WITHOUT_REPLACEMENT)).isZero();
    }

    @Test
    void an_epoch_that_does_not_come_out_even_is_noisier_by_its_last_batch() {
        SampledSurface surface = PLANE.surface();
        int n = surface.samples();
        int size = n / 2 - 1;
        Point at = new Point(0.3, -0.2);
        double share = GradientSpread.meanFactor(n, size, Sampling.EPOCHS);
        assertThat(share).isGreaterThan(GradientSpread.factor(n, size, Sampling.EPOCHS));
        Covariance measured = GradientSpread.measured(surface, new Batches(n, size, Sampling.EPOCHS, 3), 30_000, at);
        double predicted = GradientSpread.ofSamples(surface, at).times(share).spread();
        assertThat(measured.spread()).isCloseTo(predicted, within(0.03 * predicted));
    }

    @Test
    void what_the_velocity_keeps_of_the_noise_is_measured_as_predicted() {
        SampledSurface surface = PLANE.surface();
        Batches batches = new Batches(surface.samples(), 4, Sampling.WITHOUT_REPLACEMENT, 7);
        double measured = VelocityAverage.measuredShare(0.9, surface, batches, 40_000, new Point(0.3, -0.2));
        assertThat(measured).isCloseTo(VelocityAverage.varianceShare(0.9), within(0.05 * measured));
    }

    @Test
    void the_velocity_averages_the_noise_of_the_gradients() {
        // at a rate so low that nothing moves, so that the noise is drawn anew at one place
        double rho = 0.9;
        MinibatchFloor floor = predicted(PLANE, new Momentum(rho, 0, 0), 1e-6, 1);
        Covariance one = GradientSpread.predicted(
                PLANE.surface(),
                1,
                Sampling.WITH_REPLACEMENT,
                Objects.requireNonNull(PLANE.surface().minimum().at()));
        double share = (1 - rho)
                * (1 - rho)
                * floor.velocity().spread()
                * floor.velocity().spread()
                / (one.spread() * one.spread());
        assertThat(share).isCloseTo(VelocityAverage.varianceShare(rho), within(1e-3 * share));
        assertThat(VelocityAverage.gradients(rho)).isCloseTo(19, within(1e-12));
    }

    @Test
    void averaged_weights_and_falling_rates_lie_far_below_the_floor() {
        SampledSurface surface = LINE.surface();
        double floor = predicted(LINE, new Sgd(0), 0.05, 1).loss();
        Point best = Objects.requireNonNull(surface.minimum().at());
        double least = surface.value(best.x(), best.y());
        double averaged = 0;
        double falling = 0;
        for (int run = 0; run < 10; run++) {
            Slope slope = slope(surface, 1, Sampling.WITH_REPLACEMENT);
            Descent average = new AveragedSgd(100, 0).from(new double[] {best.x(), best.y()});
            Descent slower = new Sgd(0).from(new double[] {best.x(), best.y()});
            for (int step = 0; step < 10_000; step++) {
                slope.begin(10_000 * run + step);
                average.step(slope, 0.05);
                slower.step(slope, 0.05 / (1 + 0.05 * step));
            }
            averaged += (surface.value(average.position()) - least) / 10;
            falling += (surface.value(slower.position()) - least) / 10;
        }
        assertThat(averaged).isLessThan(0.1 * floor);
        assertThat(falling).isLessThan(0.1 * floor);
    }

    @Test
    void shuffled_epochs_are_quieter_than_draws_with_replacement() {
        // an epoch is short beside what is remembered: its noise cancels out
        SampledSurface surface = PLANE.surface();
        double any = floor(surface, slope(surface, 1, Sampling.WITH_REPLACEMENT), new Sgd(0), 0.005, 100_000);
        double epochs = floor(surface, slope(surface, 1, Sampling.EPOCHS), new Sgd(0), 0.005, 100_000);
        assertThat(epochs).isLessThan(0.3 * any);
    }
}
