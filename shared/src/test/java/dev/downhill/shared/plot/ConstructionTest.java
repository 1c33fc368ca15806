package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture of a step. */
class ConstructionTest {
    private record Written(String text, double left, double top, double right, double bottom) {
        boolean covers(Written other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static List<Written> written(Scene scene, double letters) {
        List<Written> written = new ArrayList<>();
        scene.paint(new Painter() {
            @Override
            public void line(double[] points, Stroke stroke) {}

            @Override
            public void area(double[] corners, int fill) {}

            @Override
            public void text(double x, double y, String text, TextStyle style) {
                // bold letters are on average half as wide as high
                double half = letters * style.size() * 0.5 * text.length() / 2;
                double tall = letters * style.size() * 0.6;
                written.add(new Written(text, x - half, y - tall, x + half, y + tall));
            }

            @Override
            public void clip(double x, double y, double width, double height) {}

            @Override
            public void unclip() {}
        });
        return written;
    }

    private static Scene scene(String lane, int step, double letters, @Nullable StepPart lit) {
        Experiment experiment = PresetLink.read("v=1&lane1=" + lane).value().experiment();
        Anatomy anatomy =
                Anatomy.of(experiment, 0, step, experiment.run().trajectories().get(0));
        Viewport viewport = new Viewport(experiment.surface().kind().frame(), 1000, 520);
        Construction.Sheet sheet = new Construction.Sheet(
                at -> new Point(viewport.toPixelX(at.x()), viewport.toPixelY(at.y())),
                1000,
                520,
                letters,
                new Point(120, 180),
                560,
                60);
        StepArrows arrows = StepArrows.of(anatomy, null, !lane.equals("adam"), null);
        return Construction.of(arrows, anatomy.from(), sheet, Theme.LIGHT, 0xff993300, lit);
    }

    @ParameterizedTest
    @CsvSource({"sgd,40", "momentum,6", "nesterov,6", "nesterov-lookahead,6", "rmsprop,6", "adam,6", "lion,30"})
    void no_name_is_written_on_another(String lane, int step) {
        for (double letters : new double[] {1, 1.4}) {
            List<Written> written = written(scene(lane, step, letters, null), letters);
            assertThat(written).hasSizeGreaterThan(1);
            for (Written one : written)
                for (Written other : written)
                    assertThat(one != other && one.covers(other))
                            .as(one + " on " + other)
                            .isFalse();
        }
    }

    @Test
    void what_is_lit_alone_has_its_name_and_thousands_have_commas() {
        List<Written> written = written(scene("sgd", 190, 1, StepPart.STEP), 1);

        assertThat(written).hasSize(1);
        assertThat(written.get(0).text()).matches("step, arrows × \\d{1,3}(,\\d{3})*");
    }

    @Test
    void what_has_no_length_is_named_when_it_is_asked_for() {
        List<Written> written = written(scene("adam", 0, 1, new StepPart("m", false)), 1);

        assertThat(written).hasSize(1);
        assertThat(written.get(0).text()).endsWith("m before (0)");
    }
}
