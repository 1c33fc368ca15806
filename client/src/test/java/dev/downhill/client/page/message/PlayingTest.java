package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Playback;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlayingTest {
    private final Visit visit = Visit.open();

    @Test
    void a_run_that_is_opened_at_its_beginning_plays() {
        assertThat(Visit.lively().state().playback().playing()).isTrue();
    }

    @Test
    void nothing_plays_by_itself_for_those_who_want_no_motion() {
        assertThat(visit.state().playback().playing()).isFalse();
    }

    @Test
    void playing_goes_on_with_time() {
        visit.clicks("play").meets(new Playing.Ticked(1000));

        assertThat(visit.state().step()).isEqualTo(24);
        assertThat(visit.state().playback().playing()).isTrue();
    }

    @Test
    void time_between_two_steps_is_not_lost() {
        visit.clicks("play");
        for (int i = 0; i < 100; i++) visit.meets(new Playing.Ticked(10));

        assertThat(visit.state().playback().playhead()).isBetween(23.999, 24.001);
    }

    @Test
    void between_two_steps_it_looks_the_same_and_behind_the_next_it_does_not() {
        State before = visit.clicks("play").state();
        State soon = visit.meets(new Playing.Ticked(10)).state();
        State later = visit.meets(new Playing.Ticked(100)).state();

        assertThat(soon.looksAs(before)).isTrue();
        assertThat(later.looksAs(before)).isFalse();
        // with the first step that is taken there is something to undo
        assertThat(visit.meets(new Playing.Ticked(100)).state().playsOnFrom(later))
                .isTrue();
    }

    @Test
    void what_is_done_while_it_plays_is_no_playing_on() {
        State playing = visit.clicks("play").state();

        assertThat(visit.meets(new Playing.Hovered(3)).state().playsOnFrom(playing))
                .isFalse();
        assertThat(visit.state().looksAs(playing)).isFalse();
        State hovered = visit.state();
        assertThat(visit.meets(new Playing.SpeedChosen(Playback.Speed.FAST))
                        .state()
                        .playsOnFrom(hovered))
                .isFalse();
        State fast = visit.state();
        assertThat(visit.clicks("play").state().playsOnFrom(fast)).isFalse();
    }

    @Test
    void while_playing_the_address_is_left_alone() {
        visit.clicks("play").meets(new Playing.Ticked(1000));

        assertThat(visit.effects()).isEmpty();
    }

    @Test
    void playing_stops_at_the_last_step_and_the_address_says_so() {
        visit.clicks("play").meets(new Playing.Ticked(1e6));

        assertThat(visit.state().step()).isEqualTo(200);
        assertThat(visit.state().playback().playing()).isFalse();
        assertThat(visit.effects())
                .containsExactly(new Effect.ShowAddress(visit.state().address(), false, ""));
        assertThat(visit.state().address()).contains("view.step=200");
    }

    @Test
    void at_the_end_playing_starts_over() {
        visit.clicks("to-end").clicks("play");

        assertThat(visit.state().step()).isZero();
        assertThat(visit.state().playback().playing()).isTrue();
    }

    @Test
    void pausing_stays_at_a_whole_step() {
        visit.clicks("play").meets(new Playing.Ticked(111)).clicks("play");

        assertThat(visit.state().playback().playing()).isFalse();
        assertThat(visit.state().playback().playhead()).isEqualTo(2);
    }

    @Test
    void time_does_nothing_while_nothing_plays() {
        visit.meets(new Playing.Ticked(1000));

        assertThat(visit.state().step()).isZero();
        assertThat(visit.effects()).isEmpty();
    }

    @Test
    void steps_forward_and_back_are_single_steps() {
        visit.clicks("step-forward").clicks("step-forward").clicks("step-back");

        assertThat(visit.state().step()).isEqualTo(1);
        assertThat(Visit.text(visit.find("step"))).isEqualTo("step 1 / 200");
    }

    @Test
    void there_is_no_step_before_the_first_or_after_the_last() {
        visit.clicks("step-back");
        assertThat(visit.state().step()).isZero();

        visit.clicks("to-end").clicks("step-forward");
        assertThat(visit.state().step()).isEqualTo(200);
    }

    @Test
    void scrubbing_stops_playing_and_shows_the_step_in_the_address() {
        visit.clicks("play").types("scrub", "41");

        assertThat(visit.state().playback().playing()).isFalse();
        assertThat(visit.state().step()).isEqualTo(41);
        assertThat(visit.state().address()).contains("view.step=41");
        assertThat(visit.find("scrub").attributes())
                .containsEntry("value", "41")
                .containsEntry("max", "200")
                .containsEntry("aria-valuetext", "step 41 of 200");
    }

    @ParameterizedTest
    @EnumSource(Playback.Speed.class)
    void a_speed_is_chosen_and_kept(Playback.Speed speed) {
        visit.meets(new Playing.SpeedChosen(speed)).clicks("play").meets(new Playing.Ticked(100));

        assertThat(visit.state().playback().speed()).isEqualTo(speed);
        assertThat(visit.with("aria-label", speed.spoken()).attributes()).containsEntry("aria-pressed", "true");
        assertThat(visit.state().playback().playhead()).isPositive();
    }

    @Test
    void another_value_keeps_the_step_that_is_shown() {
        visit.types("scrub", "41").types("lanes[0].lr", "0.05");

        assertThat(visit.state().step()).isEqualTo(41);
    }
}
