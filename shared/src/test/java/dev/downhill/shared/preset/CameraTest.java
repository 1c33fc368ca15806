package dev.downhill.shared.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.parameter.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From where a surface in three dimensions is seen, in presets and when it is turned. */
class CameraTest {
    @Test
    void it_is_read_and_written_and_left_out_where_nothing_is_said() {
        Decoded<Preset> said = PresetLink.read("v=1&view.layers=contours,solid&view.camera=-40.5,62,1.25");

        assertThat(said.problems()).isEmpty();
        assertThat(said.value().view().camera()).isEqualTo(new Camera(-40.5, 62, 1.25));
        assertThat(said.value().view().isSolid()).isTrue();
        assertThat(PresetLink.write(said.value()))
                .isEqualTo("v=1&view.layers=contours,solid&view.camera=-40.5,62,1.25");
        assertThat(PresetJson.write(said.value())).contains("\"camera\":[-40.5,62,1.25]");
        assertThat(PresetJson.write(Preset.DEFAULT)).doesNotContain("camera");
    }

    @ParameterizedTest
    @ValueSource(strings = {"181,40,1", "0,4,1", "0,91,1", "0,40,0.4", "0,40,9", "0,40", "a,40,1", "0,40,1,1"})
    void one_that_cannot_be_is_a_problem_of_its_own(String camera) {
        Decoded<Preset> said = PresetLink.read("v=1&view.camera=" + camera);

        assertThat(said.problems()).extracting(Problem::path).containsExactly("view.camera");
    }

    @Test
    void it_goes_round_and_round() {
        Camera camera = Camera.first();
        for (int i = 0; i < 36; i++) camera = camera.moved(10, 0, 1);

        assertThat(camera).isEqualTo(Camera.first());
    }

    @Test
    void it_never_goes_below_the_ground_nor_over_the_top() {
        assertThat(Camera.first().moved(0, -500, 0.001))
                .isEqualTo(new Camera(Camera.first().turn(), 5, 0.5));
        assertThat(Camera.first().moved(0, 500, 1000))
                .isEqualTo(new Camera(Camera.first().turn(), 90, 8));
    }

    @Test
    void wherever_it_is_moved_a_preset_can_say_it() {
        Camera camera = Camera.first();
        for (int i = 0; i < 200; i++) {
            camera = camera.moved(37.77 * i, i % 2 == 0 ? 31.3 : -29.9, i % 3 == 0 ? 1.37 : 0.83);
            Preset preset = Preset.DEFAULT.with(Preset.DEFAULT.view().from(camera));
            assertThat(PresetJson.check(preset)).isEmpty();
        }
    }
}
