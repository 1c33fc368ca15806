package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.TacoShell;
import dev.downhill.shared.theory.Curvature;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateFitTest {
    private static final Surface SHELL = new TacoShell(4, 0);

    private static RateFit fit(int steps, boolean isLinear, IntToDoubleFunction x) {
        return Objects.requireNonNull(RateFit.of(way(steps, x), Curvature.at(SHELL, Point.ORIGIN), 0, isLinear));
    }

    private static Trajectory way(int steps, IntToDoubleFunction x) {
        double[][] points = new double[steps + 1][2];
        double[] losses = new double[steps + 1];
        for (int step = 0; step <= steps; step++) {
            double at = x.applyAsDouble(step);
            points[step][0] = at;
            losses[step] = 0.5 * at * at;
        }
        return Ways.through(points, losses);
    }

    @Test
    void a_distance_that_shrinks_by_a_tenth_each_step_has_the_rate_of_nine_tenths() {
        RateFit fit = fit(100, false, step -> 5 * Math.pow(0.9, step));
        assertThat(fit.rate()).isCloseTo(0.9, within(1e-12));
        assertThat(fit.from()).isEqualTo(50);
        assertThat(fit.to()).isEqualTo(100);
        // the loss is 12.5·0.81ⁿ
        assertThat(fit.logLoss()).isCloseTo(Math.log(12.5) + fit.centre() * Math.log(0.81), within(1e-10));
    }

    @Test
    void steps_below_rounding_do_not_count() {
        RateFit fit = fit(1000, false, step -> Math.max(5 * Math.pow(0.9, step), 1e-15));
        assertThat(fit.rate()).isCloseTo(0.9, within(1e-12));
        assertThat(fit.to()).isLessThan(260);
    }

    @Test
    void where_it_swings_the_peaks_are_fitted() {
        RateFit fit = fit(200, false, step -> Math.pow(0.95, step) * Math.cos(0.5 * step));
        assertThat(fit.rate()).isCloseTo(0.95, within(2e-3));
    }

    @Test
    void where_it_swings_too_slowly_for_peaks_the_recurrence_is_fitted() {
        RateFit fit = fit(200, true, step -> Math.pow(0.95, step) * Math.cos(0.03 * step));
        assertThat(fit.rate()).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void a_few_steps_are_too_few() {
        assertThat(RateFit.of(way(8, step -> 9 - step), Curvature.at(SHELL, Point.ORIGIN), 0, true))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "sgd, 0.019",
        "sgd, 0.0001",
        "sgd, 0.0199",
        "momentum, 0.0001",
        "momentum, 0.004",
        "momentum, 0.02",
        "nesterov, 0.0001",
        "nesterov, 0.004",
        "nesterov, 0.012",
        "nesterov-lookahead, 0.004"
    })
    void on_the_shell_what_is_measured_is_what_was_predicted(String optimizer, double lr) {
        String link = "v=1&objective.condition=100&steps=1000&lane1=" + optimizer + "&lane1.lr=" + lr;
        Diagnosis diagnosis =
                new Diagnosis(PresetLink.read(link).value().experiment().run(), 0);
        double measured = Objects.requireNonNull(diagnosis.fit()).rate();
        assertThat(measured).isCloseTo(diagnosis.predicted(), within(2e-3 * (1 - diagnosis.predicted()) + 1e-3));
    }
}
