package dev.downhill.shared.run;

import static dev.downhill.shared.run.Journey.ACROSS;
import static dev.downhill.shared.run.Journey.ALONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.TacoShell;
import dev.downhill.shared.theory.Curvature;
import org.junit.jupiter.api.Test;

/** What is measured on a way, worked by hand. */
class JourneyTest {
    /** Along is x, across is y. */
    private static final Surface SHELL = new TacoShell(4, 0);

    private static Journey journey(double[] losses, double[][] points) {
        return new Journey(Ways.through(points, losses), SHELL, Curvature.at(SHELL, Point.ORIGIN));
    }

    private static final Journey ZIGZAG =
            journey(new double[] {4, 1, 3, 2}, new double[][] {{2, 1}, {1, -1}, {-1, 0.5}, {-0.5, -0.25}});

    @Test
    void the_gradient_changes_its_sign_whenever_the_axis_is_crossed() {
        assertThat(ZIGZAG.signChanges(ACROSS, 3)).isEqualTo(3);
        assertThat(ZIGZAG.signChanges(ALONG, 3)).isEqualTo(1);
        assertThat(ZIGZAG.signChanges(ACROSS, 1)).isEqualTo(1);
        assertThat(ZIGZAG.signChanges(ALONG, 1)).isZero();
        assertThat(ZIGZAG.signChanges(ACROSS, 0)).isZero();
    }

    @Test
    void resting_on_the_axis_between_is_no_change_of_sign_but_crossing_it_is_one() {
        Journey touching = journey(new double[4], new double[][] {{1, 1}, {1, 0}, {1, 2}, {1, 1}});
        assertThat(touching.signChanges(ACROSS, 3)).isZero();
        Journey crossing = journey(new double[4], new double[][] {{1, 1}, {1, 0}, {1, 0}, {1, -1}});
        assertThat(crossing.signChanges(ACROSS, 3)).isEqualTo(1);
    }

    @Test
    void a_slope_that_is_only_rounding_has_no_sign() {
        Journey arrived = journey(new double[4], new double[][] {{1, 1}, {1, 1e-15}, {1, -1e-15}, {1, -1e-15}});
        assertThat(arrived.signChanges(ACROSS, 3)).isZero();
    }

    @Test
    void the_gradients_length_is_that_of_the_exact_one() {
        assertThat(ZIGZAG.gradientNorm(0)).isEqualTo(Math.sqrt(4 + 16));
    }

    @Test
    void steps_across_cancel_and_steps_along_add_up() {
        assertThat(ZIGZAG.progress(ACROSS, 3)).isCloseTo(1.25, within(1e-15));
        assertThat(ZIGZAG.path(ACROSS, 3)).isCloseTo(4.25, within(1e-15));
        assertThat(ZIGZAG.progress(ALONG, 3)).isCloseTo(2.5, within(1e-15));
        assertThat(ZIGZAG.path(ALONG, 3)).isCloseTo(3.5, within(1e-15));
    }

    @Test
    void overshoot_is_how_far_beyond_the_minimum_it_has_been_along() {
        double[] overshoot = new double[4];
        for (int step = 0; step < 4; step++) overshoot[step] = ZIGZAG.overshoot(step);
        assertThat(overshoot).containsExactly(0, 0, 1, 1);
    }

    @Test
    void a_climb_is_from_the_lowest_loss_before_it() {
        double[] climb = new double[4];
        for (int step = 0; step < 4; step++) climb[step] = ZIGZAG.climb(step);
        assertThat(climb).containsExactly(0, 0, 2, 2);
        assertThat(journey(new double[] {3, 2, 1}, new double[3][2]).climb(2)).isZero();
    }

    @Test
    void with_the_same_settings_nesterov_overshoots_less_than_momentum() {
        String link = "v=1&lane1=momentum&lane1.lr=0.01&lane2=nesterov&lane2.lr=0.01";
        Run run = PresetLink.read(link).value().experiment().run();
        double momentum = new Diagnosis(run, 0).journey().overshoot(200);
        double nesterov = new Diagnosis(run, 1).journey().overshoot(200);
        assertThat(nesterov).isLessThan(momentum).isPositive();
    }
}
