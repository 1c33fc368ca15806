package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Kept;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.preset.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Presets kept in this browser. */
class KeepingTest {
    private static Visit sharing(String kept) {
        return Visit.open("v=1&steps=30").clicks("share-button").meets(new Keeping.Found(kept));
    }

    private static List<String> titles(Visit visit) {
        return Kept.of(visit.state()).presets().stream().map(Kept::title).toList();
    }

    @Test
    void what_is_kept_is_what_is_shown_and_the_browser_is_asked_to_keep_it() {
        Visit visit = sharing("").types("title", "Mine").clicks("keep");

        assertThat(titles(visit)).containsExactly("Mine");
        assertThat(visit.effects())
                .containsExactly(new Effect.Keep(Kept.of(visit.state()).text()));
    }

    @Test
    void what_was_kept_is_found_again_and_opens_as_it_was() {
        Visit before = sharing("").types("title", "Mine").clicks("keep");
        Preset preset = before.state().shown();
        String text = Kept.of(before.state()).text();
        Visit visit = Visit.open().clicks("share-button").meets(new Keeping.Found(text));
        visit.meets(new Keeping.Opened(Kept.of(visit.state()).presets().get(0)));

        assertThat(visit.state().shown()).isEqualTo(preset);
        assertThat(visit.effects()).hasAtLeastOneElementOfType(Effect.ShowAddress.class);
    }

    @Test
    void what_was_removed_can_be_put_back() {
        Visit visit = sharing("").types("title", "Mine").clicks("keep");
        visit.meets(new Keeping.Removed(Kept.of(visit.state()).presets().get(0)));
        assertThat(titles(visit)).isEmpty();

        visit.clicks("put-back");
        assertThat(titles(visit)).containsExactly("Mine");
    }

    @Test
    void keeping_and_removing_are_undone_and_redone_like_all_else() {
        Visit visit = sharing("").types("title", "Mine").clicks("keep");
        visit.meets(new Keeping.Removed(Kept.of(visit.state()).presets().get(0)));
        visit.clicks("undo");
        assertThat(titles(visit)).containsExactly("Mine");
        visit.clicks("undo");
        assertThat(titles(visit)).isEmpty();
        assertThat(visit.effects())
                .filteredOn(effect -> effect instanceof Effect.Later)
                .hasSize(1);
        visit.meets(new Keeping.Restored());
        assertThat(visit.effects()).containsExactly(new Effect.Keep("[]"));
        assertThat(visit.state().preset().title()).isEqualTo("Mine");

        visit.clicks("redo");
        assertThat(titles(visit)).containsExactly("Mine");
        visit.clicks("redo");
        assertThat(titles(visit)).isEmpty();
    }

    @Test
    void what_another_window_has_kept_is_not_undone() {
        Visit visit = sharing("").clicks("keep");
        visit.meets(new Keeping.Found("[{\"version\":1,\"title\":\"Theirs\"}]"));
        visit.clicks("undo");

        assertThat(titles(visit)).containsExactly("Theirs");
    }

    @Test
    void looking_again_at_what_is_kept_is_nothing_to_undo() {
        Visit visit = sharing("");
        visit.meets(new Keeping.Found("[]")).meets(new Keeping.Found("[]"));
        assertThat(visit.find("undo").attributes()).containsEntry("aria-disabled", "true");
    }

    @Test
    void what_this_page_cannot_read_stays_as_it_is() {
        String text = "[{\"version\":99,\"title\":\"From tomorrow\"}]";
        Visit visit = sharing(text).clicks("keep");

        assertThat(titles(visit)).containsExactly("Without a title", "From tomorrow");
        assertThat(Kept.of(visit.state()).text()).contains("{\"version\":99,\"title\":\"From tomorrow\"}");
        visit.meets(new Keeping.Opened(Kept.of(visit.state()).presets().get(1)));
        assertThat(visit.state().refused()).isNotEmpty();
    }

    @Test
    void a_browser_that_keeps_nothing_is_said() {
        Visit visit = sharing("").clicks("keep").meets(new Keeping.NotKept(""));

        assertThat(titles(visit)).isEmpty();
        assertThat(visit.state().attention().said()).contains("does not keep it");
    }
}
