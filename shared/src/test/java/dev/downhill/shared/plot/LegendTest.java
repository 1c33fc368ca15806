package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.picture.Drawn;
import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values beside contour lines, and the scale of the colours. */
class LegendTest {
    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void a_value_stands_on_a_line_of_that_value_and_none_on_another(SurfaceKind kind) {
        Surface surface =
                Chosen.byDefault(kind).kind().create(Chosen.byDefault(kind).values());
        Viewport viewport = new Viewport(kind.frame(), 900, 560);
        Relief relief = new Relief(surface, viewport.seen(), Theme.LIGHT.heights());
        List<Drawn.Letters> values = Drawn.of(new Legend(viewport, Theme.LIGHT)
                        .values(relief.contours(), relief.heights().levels()))
                .letters();

        assertThat(values.size()).isGreaterThanOrEqualTo(2);
        double range = relief.heights().scale()[4] - relief.heights().scale()[0];
        for (Drawn.Letters value : values) {
            double there = surface.value(viewport.toX(value.x()), viewport.toY(value.y()));
            assertThat(Math.abs(there - Double.parseDouble(value.text().replace('−', '-'))))
                    .isLessThan(0.1 * range);
            for (Drawn.Letters other : values) {
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
        double[] scale = new Relief(surface, kind.frame(), Theme.LIGHT.heights())
                .heights()
                .scale();

        assertThat(scale).hasSize(5).isSorted();
        assertThat(Drawn.of(new Legend(new Viewport(kind.frame(), 900, 560), Theme.LIGHT).colours(scale))
                        .letters())
                .hasSize(5);
        assertThat(Drawn.of(new Legend(new Viewport(kind.frame(), 390, 300), Theme.LIGHT).colours(scale))
                        .letters())
                .hasSize(3);
    }

    @Test
    void each_kind_of_stationary_point_that_is_seen_is_named_once_beside_its_mark() {
        Surface surface = Surfaces.ALL
                .get("himmelblau")
                .create(Surfaces.ALL.get("himmelblau").schema().defaults());
        Viewport viewport = new Viewport(Surfaces.ALL.get("himmelblau").frame(), 900, 560);
        Legend legend = new Legend(viewport, Theme.LIGHT);

        assertThat(Drawn.of(legend.marks(surface, viewport.seen())).texts())
                .containsExactly("minimum", "maximum", "saddle");
        assertThat(Drawn.of(legend.marks(surface, new Domain(2.5, 3.5, 1.5, 2.5)))
                        .texts())
                .containsExactly("minimum");
    }

    @Test
    void the_kinds_of_stationary_points_have_marks_of_their_own() {
        Set<Marker> marks = new HashSet<>();
        for (StationaryPoint.Type type : StationaryPoint.Type.values()) marks.add(SurfacePlot.marker(type));

        assertThat(marks).hasSize(StationaryPoint.Type.values().length);
    }

    @Test
    void nothing_is_written_under_the_caption() {
        Surface surface = Surfaces.ALL
                .get("himmelblau")
                .create(Surfaces.ALL.get("himmelblau").schema().defaults());
        Viewport viewport = new Viewport(Surfaces.ALL.get("himmelblau").frame(), 390, 460);
        Relief relief = new Relief(surface, viewport.seen(), Theme.LIGHT.heights());
        Legend legend = new Legend(viewport, Theme.LIGHT, 382, 120, 340, 300);
        List<Drawn.Letters> said = Drawn.of(
                        legend.values(relief.contours(), relief.heights().levels()))
                .letters();
        said.addAll(Drawn.of(legend.colours(relief.heights().scale())).letters());

        assertThat(said).isNotEmpty().allMatch(each -> each.y() > 120);
    }

    @Test
    void nothing_lies_below_the_buttons_however_low_the_picture_is() {
        SurfaceKind kind = Surfaces.ALL.get("himmelblau");
        Surface surface = kind.create(Chosen.byDefault(kind).values());
        double[] scale = new Relief(surface, kind.frame(), Theme.LIGHT.heights())
                .heights()
                .scale();
        int fewest = scale.length;
        for (double buttons = 20; buttons < 300; buttons += 10) {
            Legend legend = new Legend(new Viewport(kind.frame(), 900, 350), Theme.LIGHT, 500, 60, 850, buttons);
            Drawn drawn = Drawn.of(legend.colours(scale));
            Drawn marks = Drawn.of(legend.marks(surface, kind.frame()));
            for (Drawn.Letters letters : drawn.letters())
                assertThat(letters.y()).isLessThan(buttons);
            for (Drawn.Letters letters : marks.letters())
                assertThat(letters.y() + 6).isLessThan(buttons);
            for (int i = 1; i < drawn.letters().size(); i++)
                assertThat(drawn.letters().get(i - 1).y()
                                - drawn.letters().get(i).y())
                        .as("lines do not overlap")
                        .isGreaterThanOrEqualTo(12);
            if (!drawn.letters().isEmpty())
                fewest = Math.min(fewest, drawn.letters().size());
        }
        assertThat(fewest).as("the outermost values").isEqualTo(2);
    }
}
