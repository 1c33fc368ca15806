package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.search.Place;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwarmPlotTest {
    private static final int[] COLOURS = {0xff0000ff, 0xff00ff00};
    private final SwarmPlot plot = new SwarmPlot(200, 100);
    private final Viewport viewport = new Viewport(new Domain(0, 20, 0, 10), 200, 100);

    private int at(int x, int y) {
        return plot.pixels()[y * 200 + x];
    }

    @Test
    void a_dot_is_where_its_position_is_in_the_colour_of_its_end() {
        plot.clear(2, 1);
        float[] positions = {5, 5, 15, 2.5f};
        plot.rims(positions, 0, 0, 0, 2, 0xffffffff, viewport);
        plot.dots(positions, 0, 0, 0, new int[] {0, 1}, COLOURS, viewport);

        assertThat(at(50, 50)).isEqualTo(COLOURS[0]);
        assertThat(at(150, 75)).isEqualTo(COLOURS[1]);
        assertThat(at(54, 50)).isEqualTo(0xffffffff);
        assertThat(at(60, 50)).isZero();
        plot.clear(2, 1);
        assertThat(plot.pixels()).containsOnly(0);
    }

    @Test
    void between_two_frames_it_is_on_its_way() {
        plot.clear(1, 1);
        plot.dots(new float[] {4, 5, 8, 5}, 0, 2, 0.25, new int[] {0}, COLOURS, viewport);

        assertThat(at(50, 50)).isEqualTo(COLOURS[0]);
        assertThat(at(40, 50)).isZero();
    }

    @Test
    void what_is_lost_or_outside_is_not_drawn() {
        plot.clear(6, 2);
        float nan = Float.NaN;
        float far = Float.POSITIVE_INFINITY;
        float[] positions = {nan, 5, 5, nan, far, 5, -far, 5, 3e38f, -3e38f, 20, 5};
        plot.dots(positions, 0, 0, 0, new int[6], COLOURS, viewport);
        plot.dots(positions, 0, 0, 0.5, new int[6], COLOURS, viewport);

        assertThat(plot.pixels()).containsOnly(0);
    }

    @Test
    void minima_differ_in_colour_from_one_another_and_from_all_other_ends() {
        List<Place> places = new ArrayList<>();
        for (Outcome.Type type : Outcome.Type.values()) places.add(new Place(type, null));
        for (int i = 0; i < 8; i++) places.add(new Place(Outcome.Type.CONVERGED, new Point(i, 0)));
        for (Theme theme : Theme.values()) {
            int[] colours = EndColours.of(places, theme);
            List<Integer> minima = new ArrayList<>();
            for (int i = 6; i < 13; i++) minima.add(colours[i]);
            assertThat(minima).doesNotHaveDuplicates().doesNotContain(colours[1], colours[2], colours[5]);
            assertThat(colours[13]).as("the eighth begins again").isEqualTo(colours[6]);
        }
    }

    @Test
    void a_colour_has_its_bytes_as_a_canvas_wants_them() {
        assertThat(SwarmPlot.swapped(0x80112233)).isEqualTo(0x80332211);
    }
}
