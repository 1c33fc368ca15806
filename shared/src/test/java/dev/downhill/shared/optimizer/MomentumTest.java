package dev.downhill.shared.optimizer;

import static dev.downhill.shared.optimizer.Courses.SHELL;
import static dev.downhill.shared.optimizer.Courses.after;
import static dev.downhill.shared.optimizer.Courses.exact;
import static dev.downhill.shared.optimizer.Courses.noisy;
import static dev.downhill.shared.optimizer.Courses.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.optimizer.Courses.Plane;
import dev.downhill.shared.surface.Himmelblau;
import org.junit.jupiter.api.Test;

class MomentumTest {
    private static final double[] START = {-8, 1.5};

    @Test
    void with_all_friction_it_is_gradient_descent_bit_for_bit() {
        for (Objective objective : new Objective[] {SHELL, new Himmelblau()}) {
            double[] start = {1.1, -0.3};
            double[] expected = after(300, 0.01, new Sgd(0.1).from(start), noisy(objective, 0.7, 5));
            assertThat(after(300, 0.01, new Momentum(0, 0, 0.1).from(start), noisy(objective, 0.7, 5)))
                    .containsExactly(expected);
            assertThat(after(300, 0.01, new Nesterov(0, 0.1).from(start), noisy(objective, 0.7, 5)))
                    .containsExactly(expected);
            assertThat(after(300, 0.01, new NesterovLookahead(0, 0.1).from(start), noisy(objective, 0.7, 5)))
                    .containsExactly(expected);
        }
    }

    @Test
    void without_friction_it_loses_no_energy() {
        double lr = 0.05;
        Descent ball = new Momentum(1, 0, 0).from(START);
        Slope slope = exact(SHELL);
        double along = energy(ball, 0, 1, lr);
        double across = energy(ball, 1, 10, lr);
        for (int step = 0; step < 5000; step++) {
            slope.begin(step);
            ball.step(slope, lr);
            assertThat(energy(ball, 0, 1, lr)).isCloseTo(along, within(1e-10));
            assertThat(energy(ball, 1, 10, lr)).isCloseTo(across, within(1e-10));
        }
    }

    /** What symplectic Euler, which this is, conserves exactly on ½λx²: λx² + αv² + αλxv. */
    private static double energy(Descent ball, int i, double curvature, double lr) {
        double x = ball.position()[i];
        double v = state(ball, "velocity")[i];
        return curvature * x * x + lr * v * v + lr * curvature * x * v;
    }

    @Test
    void under_a_steady_slope_the_velocity_rises_to_its_terminal_one() {
        double rho = 0.9;
        Descent ball = new Momentum(rho, 0, 0).from(START);
        Slope slope = exact(new Plane(2, -3));
        double before = 0;
        for (int step = 0; step < 500; step++) {
            slope.begin(step);
            ball.step(slope, 1e-3);
            double velocity = state(ball, "velocity")[0];
            assertThat(velocity).isGreaterThanOrEqualTo(before);
            before = velocity;
        }
        assertThat(before).isCloseTo(2 / (1 - rho), within(1e-13));
        assertThat(state(ball, "velocity")[1]).isCloseTo(-3 / (1 - rho), within(1e-13));
    }

    @Test
    void a_change_of_the_rate_rescales_the_whole_velocity_at_once() {
        Descent ball = new Momentum(0.9, 0, 0).from(START);
        Slope slope = exact(new Plane(0, 0));
        ball = new Momentum(0.5, 0, 0).from(START, new double[] {4, 0});
        ball.step(slope, 1);
        ball.step(slope, 0.125);
        // −8 − 1·2 − ⅛·1
        assertThat(ball.position()[0]).isEqualTo(-10.125);
    }
}
