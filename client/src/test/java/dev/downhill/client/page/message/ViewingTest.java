package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.client.page.Visit;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import org.junit.jupiter.api.Test;

/** Panning and zooming. */
class ViewingTest {
    private final Visit visit = Visit.open();

    private Viewport viewport() {
        return new Viewport(visit.state().window(), 700, 400);
    }

    @Test
    void what_is_under_the_pointer_stays_there_when_the_wheel_is_turned() {
        Point about = viewport().toPlane(600, 50);
        visit.meets(new Viewing.Moved(0.5, about, 0, 0));

        assertThat(viewport().toPixelX(about.x())).isCloseTo(600, within(0.5));
        assertThat(viewport().toPixelY(about.y())).isCloseTo(50, within(0.5));
    }

    @Test
    void what_is_dragged_follows_the_pointer() {
        Point from = viewport().toPlane(100, 100);
        Point to = viewport().toPlane(160, 70);
        visit.meets(new Viewing.Moved(1, from, to.x() - from.x(), to.y() - from.y()));

        assertThat(viewport().toPixelX(from.x())).isCloseTo(160, within(0.5));
        assertThat(viewport().toPixelY(from.y())).isCloseTo(70, within(0.5));
    }

    @Test
    void the_part_shown_is_in_the_address_with_few_digits() {
        visit.meets(new Viewing.Moved(0.75, null, 0.123456789, 0));

        assertThat(visit.state().address()).matches(".*view\\.window=(-?[0-9.]{1,7},?){4}");
        assertThat(visit.effects()).hasSize(1);
    }

    @Test
    void the_keys_of_maps_work_on_the_picture() {
        double width = visit.state().window().width();
        visit.presses("paths", "+", false);
        assertThat(visit.state().window().width()).isLessThan(width);
        double left = visit.state().window().left();
        visit.presses("paths", "ArrowRight", false);
        assertThat(visit.state().window().left()).isGreaterThan(left);
        visit.presses("paths", "0", false);

        assertThat(visit.preset().view().window()).isNull();
        assertThat(visit.has("zoom-frame")).isFalse();
    }

    @Test
    void however_far_somebody_goes_the_preset_is_right() {
        for (double factor : new double[] {0.5, 2}) {
            for (int i = 0; i < 200; i++) visit.meets(new Viewing.Moved(factor, null, factor * i, 0));
            assertThat(PresetJson.check(visit.preset())).isEmpty();
            assertThat(visit.state().window().width()).isBetween(1e-8, 1e9);
        }
    }

    @Test
    void a_whole_drag_is_undone_at_once() {
        Domain before = visit.state().window();
        visit.meets(new Viewing.Moved(1, null, 1, 0)).meets(new Viewing.Moved(1, null, 1, 0));
        visit.clicks("undo");

        assertThat(visit.state().window()).isEqualTo(before);
    }
}
