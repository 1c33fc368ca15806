package dev.downhill.client.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Playing;
import dev.downhill.client.page.message.Racing;
import dev.downhill.client.page.message.Undoing;
import dev.downhill.shared.surface.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Undo and redo. */
class HistoryTest {
    private final Visit visit = Visit.open();
    private final String first = picture(visit.state());

    /** All that can be undone, as text. */
    static String picture(State state) {
        return state.address() + " " + state.laneKeys() + " " + state.run().fingerprint() + " "
                + state.shown().title() + " " + state.openedPath();
    }

    private boolean isOff(String id) {
        return "true".equals(visit.find(id).attributes().get("aria-disabled"));
    }

    @Test
    void at_first_there_is_nothing_to_undo() {
        assertThat(isOff("undo")).isTrue();
        assertThat(isOff("redo")).isTrue();
        visit.clicks("undo");

        assertThat(picture(visit.state())).isEqualTo(first);
        assertThat(visit.state().attention().said()).isEqualTo("Nothing to undo.");
    }

    @Test
    void a_run_that_plays_by_itself_is_nothing_to_undo() {
        Visit lively = Visit.lively().meets(new Playing.Ticked(500)).meets(new Playing.Ticked(500));
        assertThat(lively.state().step()).isPositive();
        assertThat(lively.find("undo").attributes()).containsEntry("aria-disabled", "true");
        int reached = lively.state().step();
        lively.meets(new Playing.Scrubbed(50)).clicks("undo");

        assertThat(lively.state().step()).isEqualTo(reached);
    }

    @Test
    void a_typed_value_is_undone_and_redone() {
        visit.types("lanes[0].lr", "0.01").leaves("lanes[0].lr");
        String changed = picture(visit.state());
        visit.clicks("undo");

        assertThat(picture(visit.state())).isEqualTo(first);
        assertThat(isOff("undo")).isTrue();
        visit.clicks("redo");

        assertThat(picture(visit.state())).isEqualTo(changed);
        assertThat(isOff("redo")).isTrue();
    }

    @Test
    void the_way_of_a_slider_is_one_thing_done_until_it_is_let_go() {
        visit.slides("lanes[0].lr", 100).slides("lanes[0].lr", 200);
        visit.fires(visit.with("data-slider", "lanes[0].lr"), "change", "200", "", false);
        String once = picture(visit.state());
        visit.slides("lanes[0].lr", 300).slides("lanes[0].lr", 400);

        assertThat(picture(visit.clicks("undo").state())).isEqualTo(once);
        assertThat(picture(visit.clicks("undo").state())).isEqualTo(first);
    }

    @Test
    void a_lane_taken_out_comes_back_as_the_one_it_was() {
        List<Integer> keys = visit.state().laneKeys();
        visit.meets(new Racing.Removed(1));
        visit.clicks("undo");

        assertThat(visit.state().laneKeys()).isEqualTo(keys);
        assertThat(picture(visit.state())).isEqualTo(first);
    }

    @Test
    void another_address_is_undone_like_anything_else() {
        visit.meets(new Opening.AddressOpened("", "v=1&lane1=adam&steps=40"));
        visit.clicks("undo");

        assertThat(picture(visit.state())).isEqualTo(first);
    }

    @Test
    void the_step_alone_is_undone_only_when_nothing_else_was_done() {
        visit.meets(new Playing.Scrubbed(30)).meets(new Playing.Scrubbed(41));
        visit.meets(new Editing.StartMoved(new Point(1, 1))).meets(new Editing.Released());
        visit.meets(new Playing.Scrubbed(50));
        visit.clicks("undo");

        assertThat(visit.state().step()).isEqualTo(41);
        visit.clicks("undo");

        assertThat(picture(visit.state())).isEqualTo(first);
    }

    @Test
    void looking_at_another_step_keeps_what_can_be_redone() {
        visit.meets(new Editing.StartMoved(new Point(1, 1)));
        String moved = picture(visit.state());
        visit.clicks("undo").meets(new Playing.Scrubbed(5));
        visit.clicks("redo");

        assertThat(picture(visit.state())).isEqualTo(moved);
    }

    @Test
    void doing_something_else_forgets_what_was_undone() {
        visit.meets(new Editing.StartMoved(new Point(1, 1)));
        visit.clicks("undo").meets(new Editing.StartMoved(new Point(2, 2)));

        assertThat(isOff("redo")).isTrue();
    }

    @Test
    void undoing_puts_its_address_in_place_of_the_present_one() {
        visit.meets(new Editing.StartMoved(new Point(1, 1))).meets(new Undoing.Undone());

        assertThat(visit.effects())
                .containsExactly(new Effect.ShowAddress(visit.state().address(), false, ""));
    }
}
