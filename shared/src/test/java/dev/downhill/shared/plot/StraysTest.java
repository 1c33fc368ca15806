package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.surface.Domain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lanes outside the picture are pointed at. */
class StraysTest {
    private final List<String> texts = new ArrayList<>();
    private final List<double[]> arrows = new ArrayList<>();

    private void paint(String link, int step, Domain window) {
        Run run = PresetLink.read("v=1&" + link).value().experiment().run();
        Strays.of(run, step, new Viewport(window, 400, 400), Theme.LIGHT).paint(new Painter() {
            @Override
            public void line(double[] points, Stroke stroke) {}

            @Override
            public void area(double[] corners, int fill) {
                arrows.add(corners);
            }

            @Override
            public void text(double x, double y, String text, TextStyle style) {
                texts.add(text);
            }

            @Override
            public void clip(double x, double y, double width, double height) {}

            @Override
            public void unclip() {}
        });
    }

    @Test
    void a_lane_in_the_picture_has_no_arrow() {
        paint("lane1=sgd&start=1,1", 0, Domain.around(2));

        assertThat(arrows).isEmpty();
    }

    @Test
    void a_lane_beyond_an_edge_has_an_arrow_there_and_the_distance_to_the_edge() {
        paint("lane1=sgd&start=7,0", 0, Domain.around(2));

        assertThat(texts).containsExactly("5");
        assertThat(arrows.get(0)[0]).isCloseTo(384, within(1e-9));
        assertThat(arrows.get(0)[1]).isCloseTo(200, within(1e-9));
    }

    @Test
    void the_distance_of_a_corner_is_straight() {
        paint("lane1=sgd&start=-5,-6", 0, Domain.around(2));

        assertThat(texts).containsExactly("5");
    }

    @Test
    void a_lane_that_blew_up_is_pointed_at_where_it_was_last() {
        paint("lane1=sgd&lane1.lr=10&start=-5,-6&steps=1000", 1000, Domain.around(2));

        assertThat(texts).hasSize(1);
        assertThat(texts.get(0)).contains("e");
        for (double corner : arrows.get(0)) assertThat(corner).isBetween(0.0, 400.0);
    }
}
