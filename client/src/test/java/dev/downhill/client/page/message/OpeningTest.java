package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Lesson;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.PresetLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private static final String WRONG = "v=1&steps=0&objective=moon&lane1=sgd&lane1.lr=-1&nonsense=1";
    private static final Preset SAVED =
            PresetLink.read("v=1&objective=saddle&steps=100&view.step=7").value();

    private final Visit visit = Visit.open();

    @Test
    void without_a_link_the_page_shows_the_taco_shell() {
        assertThat(visit.preset()).isEqualTo(Preset.DEFAULT);
        assertThat(visit.state().address()).isEqualTo("#v=1");
    }

    @Test
    void a_link_is_opened_at_its_step() {
        visit.meets(new Opening.AddressOpened("", "v=1&objective=saddle&view.step=41"));

        assertThat(visit.state().experiment().surface().id()).isEqualTo("saddle");
        assertThat(visit.state().step()).isEqualTo(41);
        assertThat(visit.effects()).isEmpty();
    }

    @Test
    void a_wrong_link_changes_nothing_and_every_problem_is_named() {
        Preset before = visit.preset();

        visit.meets(new Opening.AddressOpened("", WRONG));

        assertThat(visit.preset()).isEqualTo(before);
        assertThat(Visit.text(visit.find("refusal")))
                .contains("steps", "objective must be one of", "lane1.lr", "nonsense", "There is no surface “moon”");
    }

    @Test
    void while_a_link_is_refused_nothing_else_can_be_changed() {
        visit.meets(new Opening.AddressOpened("", WRONG));

        assertThat(visit.has("play")).isFalse();
        assertThat(visit.has("steps")).isFalse();
        assertThat(visit.state().playback().playing()).isFalse();
    }

    @Test
    void after_a_wrong_link_one_can_start_afresh() {
        visit.meets(new Opening.AddressOpened("", WRONG)).clicks("start-afresh");

        assertThat(visit.has("refusal")).isFalse();
        assertThat(visit.preset()).isEqualTo(Preset.DEFAULT);
        assertThat(visit.effects()).containsExactly(new Effect.ShowAddress("#v=1", true, ""));
    }

    @Test
    void after_a_wrong_link_one_can_go_back() {
        visit.meets(new Opening.AddressOpened("", WRONG)).meets(new Opening.WentBack());
        assertThat(visit.effects()).containsExactly(new Effect.Go(-1));

        visit.meets(new Opening.AddressOpened("", "v=1&objective=saddle"));
        assertThat(visit.has("refusal")).isFalse();
    }

    @Test
    void a_short_link_is_asked_of_the_server_first() {
        visit.meets(new Opening.AddressOpened("p/k3jabcdefg", ""));
        assertThat(visit.effects()).containsExactly(new Effect.Open("p/k3jabcdefg", ""));
        assertThat(visit.preset()).isEqualTo(Preset.DEFAULT);

        visit.meets(new Opening.Arrived("p/k3jabcdefg", PresetJson.write(SAVED), ""));
        assertThat(visit.preset()).isEqualTo(SAVED);
        assertThat(visit.state().step()).isEqualTo(7);
        assertThat(visit.state().address()).isEqualTo("p/k3jabcdefg");
    }

    @Test
    void a_short_link_keeps_its_address_while_only_the_step_differs() {
        arrive("");

        visit.meets(new Playing.Scrubbed(41));
        assertThat(visit.state().address()).isEqualTo("p/k3jabcdefg#view.step=41");

        visit.meets(new Playing.Scrubbed(7));
        assertThat(visit.state().address()).isEqualTo("p/k3jabcdefg");
    }

    @Test
    void a_short_link_that_was_changed_has_the_whole_state_in_its_address() {
        arrive("");

        visit.types("steps", "99");

        assertThat(visit.state().address()).startsWith("#v=1&objective=saddle").contains("steps=99");
    }

    @Test
    void a_short_link_is_opened_at_the_step_behind_it() {
        arrive("view.step=41");

        assertThat(visit.state().step()).isEqualTo(41);
        assertThat(visit.state().address()).isEqualTo("p/k3jabcdefg#view.step=41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view.step=101", "view.step=-1", "view.step=abc", "view.step=1.5"})
    void a_wrong_step_behind_a_short_link_is_explained(String link) {
        arrive(link);

        assertThat(Visit.text(visit.find("refusal"))).contains("view.step");
    }

    @Test
    void going_back_within_a_short_link_does_not_ask_the_server_again() {
        arrive("");

        visit.meets(new Opening.AddressOpened("p/k3jabcdefg", "view.step=41"));

        assertThat(visit.effects()).noneMatch(effect -> effect instanceof Effect.Open);
        assertThat(visit.state().step()).isEqualTo(41);
    }

    @Test
    void a_short_link_that_does_not_come_is_explained() {
        visit.meets(new Opening.NotArrived("There is nothing at this link."));

        assertThat(Visit.text(visit.find("refusal"))).contains("There is nothing at this link.");
    }

    @Test
    void lanes_of_a_link_are_other_lanes_than_those_before() {
        List<Integer> before = visit.state().laneKeys();

        visit.meets(new Opening.AddressOpened("", "v=1&objective=saddle"));

        assertThat(visit.state().laneKeys()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void what_is_too_long_for_an_address_is_kept_as_a_draft() {
        for (int i = 0; i < 5; i++) visit.meets(new Racing.Duplicated(0));
        visit.meets(new Passing.Described("ÄÖÜ".repeat(150)));

        Effect.ShowAddress shown = (Effect.ShowAddress) visit.effects().get(0);
        assertThat(shown.address()).startsWith("#" + State.DRAFT);
        assertThat(shown.draft()).isEqualTo(PresetLink.write(visit.preset()));

        Preset long_ = visit.preset();
        String key = shown.address().substring(1);
        Visit later = Visit.open(key);
        assertThat(later.effects()).containsExactly(new Effect.OpenDraft(key.substring(State.DRAFT.length())));
        later.meets(new Opening.DraftFound(shown.draft()));
        assertThat(later.preset()).isEqualTo(long_);
    }

    @Test
    void lessons_come_from_the_server_and_open_under_their_own_address() {
        visit.meets(new Opening.LessonsArrived(
                "{\"lessons\": [{\"id\": \"zigzag\", \"preset\": " + PresetJson.write(SAVED) + "}]}"));
        Lesson lesson = visit.state().lessons().get(0);
        assertThat(lesson.id()).isEqualTo("zigzag");
        assertThat(lesson.title()).isEqualTo(SAVED.title());
        assertThat(lesson.preset().value()).isEqualTo(SAVED);

        visit.meets(new Opening.LessonOpened(visit.state().lessons().get(0)));
        assertThat(visit.preset()).isEqualTo(SAVED);
        assertThat(visit.effects())
                .contains(new Effect.ShowAddress("lessons/zigzag", true, ""), new Effect.CloseMenus());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"lessons\": 3}",
                "{\"lessons\": [3, {}, {\"id\": 1}, {\"id\": \"a\", \"preset\": 1}]}"
            })
    void a_page_whose_lessons_do_not_come_is_a_page_still(String answer) {
        visit.meets(new Opening.LessonsArrived(answer));

        assertThat(visit.state().lessons()).isEmpty();
        assertThat(visit.has("stage")).isTrue();
    }

    private void arrive(String link) {
        visit.meets(new Opening.Arrived("p/k3jabcdefg", PresetJson.write(SAVED), link));
    }
}
