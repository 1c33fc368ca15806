package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.picture.Drawn;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.surface.Domain;
import org.junit.jupiter.api.Test;

/** Lanes outside the picture are pointed at. */
class StraysTest {
    private final Drawn drawn = new Drawn();

    private void paint(String link, int step, Domain window) {
        paint(link, step, window, 0, 0);
    }

    private void paint(String link, int step, Domain window, double captionRight, double captionBottom) {
        Run run = PresetLink.read("v=1&" + link).value().experiment().run();
        Viewport viewport = new Viewport(window, 400, 400);
        Legend legend = new Legend(viewport, Theme.LIGHT, captionRight, captionBottom, 350, 300);
        Strays.of(run, step, viewport, Theme.LIGHT, legend).paint(drawn);
    }

    @Test
    void a_lane_in_the_picture_has_no_arrow() {
        paint("lane1=sgd&start=1,1", 0, Domain.around(2));

        assertThat(drawn.areas()).isEmpty();
    }

    @Test
    void an_arrow_is_not_covered_by_the_caption() {
        paint("lane1=sgd&start=0,7", 0, Domain.around(2), 300, 60);
        paint("lane1=sgd&start=7,7", 0, Domain.around(2), 300, 60);
        paint("lane1=sgd&start=0,7", 0, Domain.around(2), 300, 390);

        assertThat(drawn.areas().get(0)[1]).as("below it").isCloseTo(76, within(1e-9));
        assertThat(drawn.areas().get(1)[1]).as("beside it").isCloseTo(16, within(1e-9));
        assertThat(drawn.areas().get(2)[1]).as("it covers nearly everything").isCloseTo(16, within(1e-9));
    }

    @Test
    void an_arrow_is_not_covered_by_the_buttons_in_the_lower_right_corner() {
        for (String start : new String[] {"7,-3", "7,-5", "7,-7", "6,-7", "5.6,-7", "1,-7", "0,-7"})
            paint("lane1=sgd&start=" + start, 0, Domain.around(2));

        assertThat(drawn.areas()).hasSize(7);
        for (int i = 0; i < 7; i++) {
            double[] arrow = drawn.areas().get(i);
            Drawn.Letters text = drawn.letters().get(i);
            assertThat(arrow[0] > 350 && arrow[1] > 300).as("arrow " + i).isFalse();
            assertThat(text.x() > 350 && text.y() + 6 > 300).as("number " + i).isFalse();
        }
        assertThat(drawn.areas().get(6)[1]).as("where there are none").isCloseTo(384, within(1e-9));
    }

    @Test
    void a_lane_beyond_an_edge_has_an_arrow_there_and_the_distance_to_the_edge() {
        paint("lane1=sgd&start=7,0", 0, Domain.around(2));

        assertThat(drawn.texts()).containsExactly("5");
        assertThat(drawn.areas().get(0)[0]).isCloseTo(384, within(1e-9));
        assertThat(drawn.areas().get(0)[1]).isCloseTo(200, within(1e-9));
    }

    @Test
    void the_distance_of_a_corner_is_straight() {
        paint("lane1=sgd&start=-5,-6", 0, Domain.around(2));

        assertThat(drawn.texts()).containsExactly("5");
    }

    @Test
    void a_lane_that_blew_up_is_pointed_at_where_it_was_last() {
        paint("lane1=sgd&lane1.lr=10&start=-5,-6&steps=1000", 1000, Domain.around(2));

        assertThat(drawn.texts()).hasSize(1);
        assertThat(drawn.texts().get(0)).contains("e");
        for (double corner : drawn.areas().get(0)) assertThat(corner).isBetween(0.0, 400.0);
    }
}
