package dev.downhill.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.math.Random;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static LogisticLoss loss(double... rows) {
        Points points = Points.of(2, rows);
        return (LogisticLoss) Models.all().get("logistic-regression").loss(points);
    }

    @Test
    void classes_on_two_sides_of_a_line_through_zero_have_no_minimum() {
        Minimum minimum = loss(1, 0.1, 1, 2, -0.3, 1, -1, 0.2, 0, -3, -1, 0).minimum();
        assertThat(minimum.at()).isNull();
        assertThat(minimum.reason()).contains("separated");
    }

    @Test
    void a_sample_on_the_very_boundary_does_not_help() {
        assertThat(loss(1, 0, 1, -1, 0, 1, 0, 1, 1).minimum().at()).isNull();
        assertThat(loss(1, 0, 1, 2, 0, 1).minimum().at()).isNull();
    }

    @Test
    void samples_all_around_have_a_single_minimum() {
        Minimum minimum = loss(1, 0, 1, -1, 1, 1, -1, -1, 1).minimum();
        assertThat(minimum.isOnly()).isTrue();
        assertThat(loss(1, 0, 1, -1, 0, 1, 0, 1, 1, 0, -1, 1).minimum().isOnly())
                .isTrue();
    }

    @Test
    void samples_on_a_line_have_a_line_of_minima() {
        LogisticLoss loss = loss(1, 1, 1, 2, 2, 0, 3, 3, 1, -1, -1, 1);
        Minimum minimum = loss.minimum();
        assertThat(minimum.isOnly()).isFalse();
        assertThat(minimum.reason()).isNotEmpty();
        double x = Objects.requireNonNull(minimum.at()).x();
        double[] g = new double[2];
        loss.gradient(x + 1, x - 1, g);
        assertThat(Math.hypot(g[0], g[1])).isCloseTo(0, within(1e-14));
        assertThat(loss.stationary()).isEmpty();
    }

    @Test
    void samples_at_zero_have_the_same_loss_everywhere() {
        assertThat(loss(0, 0, 1, 0, 0, 0).minimum().reason()).isNotEmpty();
    }

    /** Against trying every direction that is decided by a sample. */
    @Test
    void random_samples_are_separated_exactly_when_some_direction_separates_them() {
        Random random = new Random(9);
        int separated = 0;
        for (int trial = 0; trial < 2000; trial++) {
            int n = 3 + random.nextInt(5);
            double[] a = new double[n];
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                a[i] = random.nextInt(7) - 3;
                b[i] = random.nextInt(7) - 3;
            }
            boolean one = false;
            for (int i = 0; i < n; i++) one |= onOneSide(a, b, -b[i], a[i]) || onOneSide(a, b, b[i], -a[i]);
            for (int i = 0; i < n; i++) one |= onOneSide(a, b, a[i], b[i]);
            Separation found = Separation.of(a, b);
            assertThat(found == Separation.SEPARATED).isEqualTo(one);
            if (one) separated++;
        }
        assertThat(separated).isBetween(200, 1800);
    }

    /** Whether a direction has nothing behind it, and something before it. */
    private static boolean onOneSide(double[] a, double[] b, double x, double y) {
        boolean some = false;
        for (int i = 0; i < a.length; i++) {
            double ahead = a[i] * x + b[i] * y;
            if (ahead < 0) return false;
            some |= ahead > 0;
        }
        return some;
    }
}
