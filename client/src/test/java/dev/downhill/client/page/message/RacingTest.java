package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Visit;
import dev.downhill.client.page.html.Element;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.Preset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RacingTest {
    private final Visit visit = Visit.open();

    @Test
    void a_new_lane_comes_last_selected_and_with_the_keyboard_in_it() {
        visit.meets(new Racing.Added(Optimizers.ALL.get("adam")));

        assertThat(names()).containsExactly("sgd", "momentum", "nesterov", "adam");
        assertThat(visit.preset().view().lane()).isEqualTo(4);
        assertThat(visit.effects())
                .containsExactly(
                        new Effect.ShowAddress(visit.state().address(), true, ""),
                        new Effect.Focus(visit.optimizer(3)));
        assertThat(visit.has(visit.optimizer(3))).isTrue();
    }

    @Test
    void those_who_listen_are_told_of_lanes_that_come_and_go() {
        visit.meets(new Racing.Added(Optimizers.ALL.get("adam")));
        assertThat(Visit.text(visit.find("said"))).isEqualTo("Adam added.");

        visit.meets(new Racing.Removed(3));
        assertThat(Visit.text(visit.find("said"))).isEqualTo("Adam removed.");
    }

    @Test
    void a_copy_comes_below_its_lane_with_the_same_values() {
        visit.types("lanes[0].lr", "0.05").meets(new Racing.Duplicated(0));

        assertThat(names()).containsExactly("sgd", "sgd", "momentum", "nesterov");
        assertThat(visit.lane(1)).isEqualTo(visit.lane(0));
        assertThat(visit.preset().view().lane()).isEqualTo(2);
    }

    @Test
    void lanes_keep_their_keys_when_others_come_and_go() {
        List<Integer> before = visit.state().laneKeys();
        int fresh = visit.state().freshKey();

        visit.meets(new Racing.Duplicated(0));
        assertThat(visit.state().laneKeys()).containsExactly(before.get(0), fresh, before.get(1), before.get(2));

        visit.meets(new Racing.Removed(0));
        assertThat(visit.state().laneKeys()).containsExactly(fresh, before.get(1), before.get(2));
    }

    @Test
    void a_key_is_never_given_twice_while_lanes_live() {
        visit.meets(new Racing.Removed(0)).meets(new Racing.Duplicated(0)).meets(new Racing.Duplicated(0));

        assertThat(visit.state().laneKeys()).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void eight_lanes_are_the_most() {
        for (int i = 0; i < 10; i++) visit.meets(new Racing.Duplicated(0));

        assertThat(names()).hasSize(8);
        assertThat(visit.effects()).isEmpty();
        assertThat(duplicateButtons())
                .hasSize(8)
                .allMatch(button -> button.attributes().containsKey("disabled"));
    }

    @Test
    void the_last_lane_stays() {
        for (int i = 0; i < 5; i++) visit.meets(new Racing.Removed(0));

        assertThat(names()).containsExactly("nesterov");
        assertThat(visit.with("aria-label", "Remove Nesterov").attributes()).containsKey("disabled");
    }

    @Test
    void the_selected_lane_stays_selected_when_one_above_it_goes() {
        visit.meets(new Racing.Selected(1)).meets(new Racing.Removed(0));

        assertThat(names()).containsExactly("momentum", "nesterov");
        assertThat(visit.preset().view().lane()).isEqualTo(1);
    }

    @Test
    void when_the_selected_lane_goes_the_one_in_its_place_is_selected() {
        visit.meets(new Racing.Selected(1)).meets(new Racing.Removed(1));
        assertThat(visit.preset().view().lane()).isEqualTo(2);

        visit.meets(new Racing.Removed(1));
        assertThat(visit.preset().view().lane()).isEqualTo(1);
    }

    @Test
    void the_keyboard_goes_to_the_lane_in_the_place_of_one_removed() {
        visit.meets(new Racing.Removed(2));

        assertThat(visit.effects()).contains(new Effect.Focus(visit.optimizer(1)));
        assertThat(visit.has(visit.optimizer(1))).isTrue();
    }

    @Test
    void another_optimizer_brings_its_own_values_and_adds_to_the_history() {
        visit.chooses(visit.optimizer(0), "adam");

        assertThat(names()).containsExactly("adam", "momentum", "nesterov");
        assertThat(visit.effects())
                .containsExactly(new Effect.ShowAddress(visit.state().address(), true, ""));
        assertThat(visit.has("lanes[0].beta1")).isTrue();
    }

    @Test
    void an_optimizer_that_does_not_exist_is_not_chosen() {
        Preset before = visit.preset();

        visit.chooses(visit.optimizer(0), "magic");

        assertThat(visit.preset()).isEqualTo(before);
    }

    @Test
    void a_velocity_is_dropped_with_the_optimizer_that_had_one() {
        visit.types("lanes[1].velocity[0]", "3").chooses(visit.optimizer(1), "sgd");

        assertThat(visit.lane(1).velocity().x()).isZero();
        assertThat(visit.has("lanes[1].velocity[0]")).isFalse();
    }

    @Test
    void selecting_a_lane_replaces_the_address_and_marks_its_card() {
        visit.meets(new Racing.Selected(2));

        assertThat(visit.effects())
                .containsExactly(new Effect.ShowAddress(visit.state().address(), false, ""));
        List<Element> selected = visit.elements().stream()
                .filter(element -> "lane selected".equals(element.attributes().get("class")))
                .toList();
        assertThat(selected)
                .singleElement()
                .satisfies(card -> assertThat(card.attributes()).containsEntry("data-lane", "3"));
    }

    @Test
    void selecting_the_selected_lane_does_nothing() {
        visit.meets(new Racing.Selected(0));

        assertThat(visit.effects()).isEmpty();
    }

    @Test
    void options_of_a_lane_are_switched_on_and_off() {
        for (String option : List.of("clip-norm", "clip-value", "start")) {
            String id = "lanes[0]." + option + "-on";
            Preset before = visit.preset();

            visit.chooses(id, "");
            assertThat(visit.preset()).as(option).isNotEqualTo(before);
            assertThat(visit.find(id).attributes()).as(option).containsKey("checked");

            visit.chooses(id, "");
            assertThat(visit.preset()).as(option).isEqualTo(before);
        }
    }

    @Test
    void a_schedule_is_chosen_and_taken_back() {
        Preset before = visit.preset();

        visit.chooses("lanes[0].schedule", "cosine");
        assertThat(visit.lane(0).schedule()).isNotNull();
        assertThat(visit.find("lanes[0].schedule").attributes()).containsEntry("value", "cosine");

        visit.chooses("lanes[0].schedule", "");
        assertThat(visit.preset()).isEqualTo(before);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        visit.state()
                .experiment()
                .lanes()
                .forEach(lane -> names.add(lane.optimizer().id()));
        return names;
    }

    private List<Element> duplicateButtons() {
        return visit.elements().stream()
                .filter(element ->
                        element.attributes().getOrDefault("aria-label", "").startsWith("Duplicate "))
                .toList();
    }
}
