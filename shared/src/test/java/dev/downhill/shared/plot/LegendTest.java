package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values beside contour lines, and the scale of the colours. */
class LegendTest {
    private record Said(double x, double y, String text) {}

    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    private static List<Said> painted(dev.downhill.shared.picture.Scene scene) {
        List<Said> said = new ArrayList<>();
        scene.paint(new Painter() {
            @Override
            public void line(double[] points, Stroke stroke) {}

            @Override
            public void area(double[] corners, int fill) {}

            @Override
            public void text(double x, double y, String text, TextStyle style) {
                said.add(new Said(x, y, text));
            }

            @Override
            public void clip(double x, double y, double width, double height) {}

            @Override
            public void unclip() {}
        });
        return said;
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void a_value_stands_on_a_line_of_that_value_and_none_on_another(SurfaceKind kind) {
        Surface surface =
                Chosen.byDefault(kind).kind().create(Chosen.byDefault(kind).values());
        Viewport viewport = new Viewport(kind.frame(), 900, 560);
        Relief relief = new Relief(surface, viewport.seen(), Theme.LIGHT.heights());
        List<Said> values = painted(new Legend(viewport, Theme.LIGHT).values(relief.contours(), relief.levels()));

        assertThat(values.size()).isGreaterThanOrEqualTo(2);
        double range = relief.scale()[4] - relief.scale()[0];
        for (Said value : values) {
            double there = surface.value(viewport.toX(value.x()), viewport.toY(value.y()));
            assertThat(Math.abs(there - Double.parseDouble(value.text().replace('−', '-'))))
                    .isLessThan(0.1 * range);
            for (Said other : values) {
                boolean isApart = Math.abs(value.x() - other.x()) > 40 || Math.abs(value.y() - other.y()) > 20;
                assertThat(value.equals(other) || isApart).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_scale_rises_from_the_lowest_to_the_highest_value(SurfaceKind kind) {
        Surface surface =
                Chosen.byDefault(kind).kind().create(Chosen.byDefault(kind).values());
        double[] scale = new Relief(surface, kind.frame(), Theme.LIGHT.heights()).scale();

        assertThat(scale).hasSize(5).isSorted();
        assertThat(painted(new Legend(new Viewport(kind.frame(), 900, 560), Theme.LIGHT).colours(scale)))
                .hasSize(5);
        assertThat(painted(new Legend(new Viewport(kind.frame(), 390, 300), Theme.LIGHT).colours(scale)))
                .isEmpty();
    }
}
