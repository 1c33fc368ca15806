package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.shared.preset.Camera;
import dev.downhill.shared.preset.PresetLink;
import org.junit.jupiter.api.Test;

/** The surface in three dimensions, turned. */
class TurningTest {
    private final Visit visit = Visit.open().clicks("solid");

    @Test
    void a_button_shows_the_surface_in_three_dimensions_and_from_above_again() {
        assertThat(visit.preset().view().isSolid()).isTrue();
        assertThat(visit.find("solid").attributes()).containsEntry("aria-pressed", "true");
        assertThat(visit.find("paths").attributes().get("aria-label"))
                .startsWith("Taco shell in three dimensions, step 0. SGD at")
                .contains("seen from 50° above");

        visit.clicks("solid");
        assertThat(visit.preset().view().isSolid()).isFalse();
        assertThat(visit.find("paths").attributes().get("aria-label"))
                .startsWith("Taco shell from above, step 0. SGD at");
    }

    @Test
    void arrow_keys_turn_and_tilt_it_and_leave_the_part_of_the_plane_alone() {
        visit.presses("paths", "ArrowRight", false)
                .presses("paths", "ArrowRight", false)
                .presses("paths", "ArrowUp", false);

        assertThat(visit.preset().view().camera()).isEqualTo(Camera.first().moved(10, 5, 1));
        assertThat(visit.preset().view().window()).isNull();
    }

    @Test
    void plus_and_the_button_bring_it_closer_and_zero_back() {
        visit.presses("paths", "+", false).clicks("zoom-in");
        assertThat(visit.preset().view().eye().zoom()).isGreaterThan(1.7);
        visit.clicks("zoom-out").presses("paths", "0", false);

        assertThat(visit.preset().view().camera()).isNull();
        assertThat(visit.has("zoom-frame")).isFalse();
    }

    @Test
    void turned_back_to_where_it_was_first_nothing_is_said_of_the_camera() {
        visit.meets(new Turning.Turned(20, 0, 1));
        assertThat(visit.state().address()).contains("view.camera=45,50,1");
        visit.meets(new Turning.Turned(-20, 0, 1));

        assertThat(visit.state().address()).doesNotContain("camera");
    }

    @Test
    void the_address_opens_what_is_seen() {
        visit.meets(new Turning.Turned(-71.3, 12.25, 1.7));

        assertThat(PresetLink.read(PresetLink.write(visit.preset())).value()).isEqualTo(visit.preset());
    }

    @Test
    void a_whole_turn_of_the_hand_is_one_thing_to_undo() {
        visit.meets(new Editing.Released());
        for (int i = 0; i < 10; i++) visit.meets(new Turning.Turned(3, 1, 1));
        visit.meets(new Editing.Released()).meets(new Undoing.Undone());

        assertThat(visit.preset().view().camera()).isNull();
        assertThat(visit.preset().view().isSolid()).isTrue();
    }

    @Test
    void the_start_and_the_run_are_the_same_from_wherever_it_is_seen() {
        String before = visit.state().run().fingerprint();
        visit.meets(new Turning.Turned(50, 10, 2));

        assertThat(visit.state().run().fingerprint()).isEqualTo(before);
    }
}
