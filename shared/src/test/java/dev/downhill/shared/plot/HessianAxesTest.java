package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.picture.Drawn;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The principal axes of the Hessian, drawn where somebody looks. */
class HessianAxesTest {
    private static final Viewport VIEWPORT = new Viewport(Domain.around(10), 600, 600);

    private static Scene at(String id, Point place) {
        SurfaceKind kind = Surfaces.ALL.get(id);
        Surface surface = kind.create(Chosen.byDefault(kind).values());
        return HessianAxes.of(surface, place, VIEWPORT, Theme.LIGHT);
    }

    private static double length(double[] line) {
        double x = line[line.length - 2] - line[0];
        double y = line[line.length - 1] - line[1];
        return Math.sqrt(x * x + y * y);
    }

    @Test
    void they_cross_at_right_angles_and_the_shallow_one_is_longer_by_the_root_of_the_condition_number() {
        // κ = 100, turned by 12°
        List<double[]> lines = Drawn.of(at("taco-shell", new Point(1, 2))).lines();
        double[] steep = lines.get(0);
        double[] shallow = lines.get(2);

        assertThat(length(shallow) / length(steep)).isCloseTo(10, within(1e-6));
        assertThat((steep[0] + steep[2]) / 2).isCloseTo(VIEWPORT.toPixelX(1), within(1e-9));
        assertThat((shallow[1] + shallow[3]) / 2).isCloseTo(VIEWPORT.toPixelY(2), within(1e-9));
        double product =
                (steep[2] - steep[0]) * (shallow[2] - shallow[0]) + (steep[3] - steep[1]) * (shallow[3] - shallow[1]);
        assertThat(product).isCloseTo(0, within(1e-6));
        double slope = -(shallow[3] - shallow[1]) / (shallow[2] - shallow[0]);
        assertThat(slope).isCloseTo(Math.tan(Math.toRadians(12)), within(1e-9));
    }

    @Test
    void each_says_its_eigenvalue() {
        assertThat(Drawn.of(at("taco-shell", new Point(1, 2))).texts()).containsExactly("λ 100", "λ 1");
    }

    @Test
    void an_axis_along_which_the_surface_falls_to_both_sides_is_dashed() {
        List<Stroke> strokes = Drawn.of(at("saddle", Point.ORIGIN)).strokes();
        int dashed = 0;
        for (Stroke stroke : strokes) if (stroke.dash().length > 0) dashed++;

        assertThat(strokes).hasSize(4);
        assertThat(dashed).isEqualTo(1);
    }

    @Test
    void where_there_is_no_curvature_or_no_number_nothing_is_drawn() {
        assertThat(Drawn.of(at("monkey-saddle", Point.ORIGIN)).lines()).isEmpty();
        assertThat(Drawn.of(at("taco-shell", new Point(Double.NaN, 0))).lines()).isEmpty();
    }
}
