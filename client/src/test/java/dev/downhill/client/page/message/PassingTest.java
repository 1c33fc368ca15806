package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Visit;
import dev.downhill.client.page.html.Element;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTest {
    private final Visit visit = Visit.open();

    @Test
    void the_panel_for_sharing_opens_and_closes() {
        assertThat(visit.has("save")).isFalse();

        visit.meets(new Passing.Toggled(true));
        assertThat(visit.has("save")).isTrue();

        visit.meets(new Passing.Toggled(false));
        assertThat(visit.has("save")).isFalse();
    }

    @Test
    void saving_sends_what_is_shown_with_its_step() {
        visit.meets(new Playing.Scrubbed(41))
                .meets(new Passing.Toggled(true))
                .types("title", "Zigzag")
                .clicks("save");

        Preset sent =
                PresetJson.read(((Effect.Save) visit.effects().get(0)).json()).value();
        assertThat(sent.title()).isEqualTo("Zigzag");
        assertThat(sent.view().step()).isEqualTo(41);
        assertThat(sent.experiment()).isEqualTo(visit.state().experiment());
    }

    @Test
    void while_saving_one_cannot_save_again() {
        visit.meets(new Passing.Toggled(true)).clicks("save");

        assertThat(visit.find("save").attributes()).containsKey("disabled");
    }

    @Test
    void what_was_saved_has_a_short_link_that_is_copied_at_once() {
        visit.meets(new Passing.Toggled(true))
                .clicks("save")
                .meets(new Passing.Saved("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"));

        assertThat(visit.effects())
                .containsExactly(
                        new Effect.Copy("https://example.org/p/k3jabcdefg"),
                        new Effect.ShowAddress("p/k3jabcdefg", false, ""));
        assertThat(visit.state().history().past())
                .as("nothing that can be undone")
                .isNull();
        assertThat(visit.find("short-link").attributes()).containsEntry("value", "https://example.org/p/k3jabcdefg");
        assertThat(Visit.text(visit.find("said"))).isEqualTo("Saved.");
        assertThat(visit.find("save").attributes()).doesNotContainKey("disabled");
    }

    @Test
    void what_was_changed_while_it_was_saved_is_not_at_its_link() {
        visit.meets(new Passing.Toggled(true)).clicks("save").meets(new Passing.Titled("Other"));
        visit.meets(new Passing.Saved("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"));

        assertThat(visit.effects()).containsExactly(new Effect.Copy("https://example.org/p/k3jabcdefg"));
        assertThat(visit.state().openedPath()).isEmpty();
    }

    @Test
    void what_was_saved_can_be_deleted_by_who_saved_it() {
        visit.meets(new Passing.Toggled(true))
                .meets(new Passing.Saved("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"))
                .clicks("delete");
        assertThat(visit.effects()).containsExactly(new Effect.Delete("k3jabcdefg", "token"));

        visit.meets(new Passing.Deleted());
        assertThat(visit.has("short-link")).isFalse();
    }

    @Test
    void a_link_of_an_earlier_state_says_so_and_offers_to_save_again() {
        visit.meets(new Passing.Toggled(true))
                .clicks("save")
                .meets(new Passing.Saved("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"))
                .meets(new Playing.Scrubbed(7));
        assertThat(visit.has("old-link")).isFalse();
        assertThat(Visit.text(visit.find("save"))).isEqualTo("Save and copy a short link");

        visit.types("lanes[0].lr", "0.03");
        assertThat(Visit.text(visit.find("old-link"))).contains("an earlier state");
        assertThat(visit.find("short-link").attributes()).containsEntry("value", "https://example.org/p/k3jabcdefg");
        assertThat(Visit.text(visit.find("save"))).isEqualTo("Save again and copy the new link");

        visit.clicks("save").meets(new Passing.Saved("anotherone", "https://example.org/p/anotherone", "other"));
        assertThat(visit.has("old-link")).isFalse();
        visit.types("title", "Named");
        assertThat(visit.has("old-link")).isTrue();
    }

    @Test
    void what_changes_while_it_is_saved_is_not_in_the_link() {
        visit.meets(new Passing.Toggled(true)).clicks("save").types("lanes[0].lr", "0.03");
        visit.meets(new Passing.Saved("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"));

        assertThat(visit.has("old-link")).isTrue();
    }

    @Test
    void what_this_browser_saved_can_be_deleted_when_it_is_opened_again() {
        visit.meets(new Opening.Arrived("p/k3jabcdefg", PresetJson.write(Preset.DEFAULT.named("Mine", "")), ""));
        assertThat(visit.effects()).containsExactly(new Effect.FindHold("k3jabcdefg"));

        visit.meets(new Passing.HoldFound("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"))
                .meets(new Passing.Toggled(true));
        assertThat(visit.has("old-link")).isFalse();
        visit.clicks("delete");
        assertThat(visit.effects()).containsExactly(new Effect.Delete("k3jabcdefg", "token"));
    }

    @Test
    void a_hold_on_something_else_is_none_on_what_is_open() {
        visit.meets(new Opening.Arrived("p/k3jabcdefg", PresetJson.write(Preset.DEFAULT), ""))
                .meets(new Passing.HoldFound("anotherone", "https://example.org/p/anotherone", "token"))
                .meets(new Passing.Toggled(true));

        assertThat(visit.has("delete")).isFalse();
    }

    @Test
    void what_could_not_be_deleted_can_be_deleted_later() {
        visit.meets(new Passing.Toggled(true))
                .meets(new Passing.Saved("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"))
                .clicks("delete")
                .meets(new Passing.NotDeleted(List.of(new Problem("", "It could not be deleted."))));

        assertThat(Visit.text(visit.with("class", "problem"))).isEqualTo("It could not be deleted.");
        visit.clicks("delete");
        assertThat(visit.effects()).containsExactly(new Effect.Delete("k3jabcdefg", "token"));
    }

    @Test
    void the_long_address_is_that_of_what_is_shown_now() {
        visit.meets(new Playing.Scrubbed(41)).meets(new Passing.Toggled(true)).clicks("copy-address");

        assertThat(visit.effects()).containsExactly(new Effect.Copy("#v=1&view.step=41"));
    }

    @Test
    void every_reason_why_it_was_not_saved_is_shown() {
        visit.meets(new Passing.Toggled(true))
                .clicks("save")
                .meets(new Passing.NotSaved(List.of(
                        new Problem("", "Too many saves: try again in a minute."), new Problem("title", "is odd."))));

        assertThat(Visit.text(visit.with("class", "problem"))).isEqualTo("Too many saves: try again in a minute.");
        assertThat(Visit.text(visit.find("said"))).contains("Too many saves", "title: is odd.");
        assertThat(visit.find("save").attributes()).doesNotContainKey("disabled");
    }

    @Test
    void a_title_and_a_description_are_in_the_address() {
        visit.meets(new Passing.Toggled(true)).types("title", "Zigzag & more").types("description", "Two\nlines");

        assertThat(visit.preset().title()).isEqualTo("Zigzag & more");
        assertThat(visit.preset().description()).isEqualTo("Two\nlines");
        assertThat(visit.state().address()).contains("title=Zigzag%20%26%20more", "description=Two%0Alines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description"})
    void a_text_that_cannot_be_kept_is_explained_and_changes_nothing(String field) {
        Preset before = visit.preset();

        visit.meets(new Passing.Toggled(true)).types(field, "tab\there");
        assertThat(visit.preset()).isEqualTo(before);
        assertThat(visit.effects()).isEmpty();
        assertThat(visit.find(field).attributes()).containsEntry("value", "tab\there");
        assertThat(Visit.text(visit.find(field + "-problem"))).contains("plain text");

        visit.leaves(field);
        assertThat(visit.find(field).attributes()).containsEntry("value", "tab\there");
        assertThat(visit.has(field + "-problem")).isTrue();
    }

    @Test
    void opening_another_preset_closes_the_panel() {
        visit.meets(new Passing.Toggled(true)).meets(new Opening.AddressOpened("", "v=1&objective=saddle"));

        assertThat(visit.has("save")).isFalse();
    }

    @Test
    void the_theme_is_switched_and_remembered() {
        visit.meets(new Passing.ThemeToggled());
        assertThat(visit.state().theme()).isEqualTo(Theme.DARK);
        assertThat(visit.effects()).containsExactly(new Effect.RememberTheme("dark"));

        visit.meets(new Passing.ThemeToggled());
        assertThat(visit.state().theme()).isEqualTo(Theme.LIGHT);
        assertThat(visit.effects()).containsExactly(new Effect.RememberTheme("light"));
    }

    @Test
    void the_systems_theme_is_followed_but_not_remembered() {
        visit.meets(new Passing.ThemeChanged(Theme.DARK));

        assertThat(visit.state().theme()).isEqualTo(Theme.DARK);
        assertThat(visit.effects()).isEmpty();
    }

    @Test
    void what_is_said_again_comes_in_sight_again() {
        visit.meets(new Passing.Copied(true));
        Element first = (Element) visit.find("said").children().get(0);
        visit.meets(new Passing.Copied(true));
        Element second = (Element) visit.find("said").children().get(0);

        assertThat(Visit.text(second)).isEqualTo(Visit.text(first));
        assertThat(second.key()).isNotEqualTo(first.key());
    }

    @Test
    void opening_the_lecture_closes_the_sharing_panel_and_leaves_the_keyboard_alone() {
        visit.meets(new Passing.Toggled(true)).fires(visit.find("lessons"), "toggle", "", "", false);

        assertThat(visit.has("share")).isFalse();
        assertThat(visit.effects()).isEmpty();
    }

    @Test
    void a_text_is_copied_and_what_came_of_it_is_said() {
        visit.meets(new Passing.CopyAsked("#v=1"));
        assertThat(visit.effects()).containsExactly(new Effect.Copy("#v=1"));

        visit.meets(new Passing.Copied(true));
        assertThat(Visit.text(visit.find("said"))).isEqualTo("Copied to the clipboard.");

        visit.meets(new Passing.Copied(false));
        assertThat(Visit.text(visit.find("said"))).contains("did not allow");
    }

    @ParameterizedTest
    @CsvSource({"title, 80", "description, 500"})
    void a_text_that_is_too_long_is_kept_whole_and_explained_and_changes_nothing(String field, int most) {
        visit.meets(new Passing.Toggled(true));
        Preset before = visit.preset();
        String text = "a".repeat(most + 1);

        visit.types(field, text);

        assertThat(visit.preset()).isEqualTo(before);
        assertThat(visit.find(field).attributes()).containsEntry("value", text).doesNotContainKey("maxlength");
        assertThat(Visit.text(visit.find(field + "-problem"))).contains("at most " + most);
    }
}
