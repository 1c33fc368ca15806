package dev.downhill.shared.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.surface.Beale;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Rosenbrock;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.Surfaces;
import dev.downhill.shared.surface.TacoShell;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CurvatureTest {
    private static Curvature near(Surface surface, double weightDecay, double x, double y) {
        return Objects.requireNonNull(Curvature.stationaryNear(surface, weightDecay, new Point(x, y)));
    }

    @Test
    void newtons_method_finds_the_minimum_nearby_to_the_last_digits() {
        Curvature curvature = near(new Rosenbrock(1, 100), 0, 1.1, 1.15);
        assertThat(curvature.at().distance(new Point(1, 1))).isLessThan(1e-14);
        assertThat(curvature.eigen().conditionNumber()).isCloseTo(2508.01, within(0.01));
    }

    @Test
    void a_saddle_is_stationary_too() {
        Curvature curvature = near(new Beale(), 0, 0.02, 0.98);
        assertThat(curvature.at().distance(new Point(0, 1))).isLessThan(1e-14);
        assertThat(curvature.eigen().smaller()).isCloseTo(-27.75, within(1e-10));
        assertThat(curvature.eigen().larger()).isCloseTo(27.75, within(1e-10));
    }

    @Test
    void from_the_point_itself_it_does_not_move() {
        assertThat(near(new TacoShell(20, 12), 0, 0, 0).at()).isEqualTo(Point.ORIGIN);
    }

    @Test
    void weight_decay_draws_the_minimum_to_the_origin_and_leaves_the_curvature() {
        // ½(x − 1)² + ½x² is least at ½; here (x + 2y − 7)² + (2x + y − 5)², whose Hessian is ((10, 8), (8, 10))
        Surface booth = Surfaces.ALL
                .get("booth")
                .create(Surfaces.ALL.get("booth").schema().defaults());
        Curvature curvature = near(booth, 18, 3, 3);
        // (H + 18·I)·x = H·(1, 3) = (34, 38)
        assertThat(28 * curvature.at().x() + 8 * curvature.at().y()).isCloseTo(34, within(1e-12));
        assertThat(8 * curvature.at().x() + 28 * curvature.at().y()).isCloseTo(38, within(1e-12));
        assertThat(curvature.eigen().smaller()).isCloseTo(2, within(1e-12));
        assertThat(curvature.eigen().larger()).isCloseTo(18, within(1e-12));
    }

    @Test
    void on_a_slope_without_end_there_is_none() {
        Surface slope = Surfaces.ALL
                .get("slope")
                .create(Surfaces.ALL.get("slope").schema().defaults());
        assertThat(Curvature.stationaryNear(slope, 0, new Point(1, 1))).isNull();
    }
}
