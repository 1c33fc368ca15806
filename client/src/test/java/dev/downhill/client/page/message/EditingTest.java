package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.surface.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditingTest {
    private final Visit visit = Visit.open();

    @Test
    void a_right_number_counts_as_it_is_typed() {
        visit.types("lanes[0].lr", "0.05");

        assertThat(rate(0)).isEqualTo(0.05);
        assertThat(visit.find("lanes[0].lr").attributes())
                .containsEntry("value", "0.05")
                .doesNotContainKey("aria-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0,05", "1e999", "NaN", "-1", "0x10", "Infinity"})
    void a_wrong_number_changes_nothing_and_is_explained(String text) {
        Preset before = visit.preset();

        visit.types("lanes[0].lr", text);

        assertThat(visit.preset()).isEqualTo(before);
        assertThat(visit.effects()).isEmpty();
        assertThat(visit.find("lanes[0].lr").attributes())
                .containsEntry("value", text)
                .containsEntry("aria-invalid", "true")
                .containsEntry("aria-describedby", "lanes[0].lr-problem");
        assertThat(Visit.text(visit.find("lanes[0].lr-problem"))).startsWith("Must be a number from ");
    }

    @ParameterizedTest
    @CsvSource({" 0.05 , 0.05", "+.05, 0.05", "5e-2, 0.05", "1., 1", "0.0500, 0.05"})
    void numbers_are_read_as_people_write_them(String text, double value) {
        visit.types("lanes[0].lr", text);

        assertThat(rate(0)).isEqualTo(value);
    }

    @Test
    void a_typographic_minus_is_a_minus() {
        visit.types("start[0]", "−3.5");

        assertThat(visit.state().experiment().start().x()).isEqualTo(-3.5);
    }

    @Test
    void what_is_typed_stays_as_it_was_typed_until_the_field_is_left() {
        visit.types("lanes[0].lr", "0.050");
        assertThat(visit.find("lanes[0].lr").attributes()).containsEntry("value", "0.050");

        visit.leaves("lanes[0].lr");
        assertThat(visit.find("lanes[0].lr").attributes()).containsEntry("value", "0.05");
    }

    @Test
    void a_wrong_number_stays_with_its_explanation_when_the_field_is_left() {
        visit.types("lanes[0].lr", "-7").leaves("lanes[0].lr");

        assertThat(visit.find("lanes[0].lr").attributes())
                .containsEntry("value", "-7")
                .containsEntry("aria-invalid", "true");
        assertThat(visit.has("lanes[0].lr-problem")).isTrue();
    }

    @Test
    void escape_brings_back_the_value_that_counts() {
        String before = visit.find("lanes[0].lr").attributes().get("value");
        visit.types("lanes[0].lr", "-7").presses("lanes[0].lr", "Escape", false);

        assertThat(visit.find("lanes[0].lr").attributes())
                .containsEntry("value", before)
                .doesNotContainKey("aria-invalid");
        assertThat(visit.has("lanes[0].lr-problem")).isFalse();
    }

    @Test
    void a_number_that_grows_too_large_leaves_the_value_that_was_there_and_not_its_first_digits() {
        Preset before = visit.preset();
        for (String text : List.of("2", "20", "200", "2000", "20000")) visit.types("steps", text);

        assertThat(visit.preset()).isEqualTo(before);
        assertThat(visit.find("steps").attributes()).containsEntry("value", "20000");

        visit.types("steps", "2000");
        assertThat(visit.state().experiment().steps()).isEqualTo(2000);
    }

    @Test
    void what_was_changed_elsewhere_meanwhile_is_not_taken_back() {
        visit.types("steps", "20000").types("lanes[0].lr", "0.05").types("steps", "30000");

        assertThat(rate(0)).isEqualTo(0.05);
    }

    @Test
    void leaving_a_field_does_not_touch_what_is_typed_in_another() {
        visit.types("lanes[0].lr", "-7").leaves("lanes[1].lr");

        assertThat(visit.find("lanes[0].lr").attributes()).containsEntry("value", "-7");
    }

    @Test
    void escape_takes_back_a_wrong_number() {
        visit.types("lanes[0].lr", "-7").presses("lanes[0].lr", "Escape", false);

        assertThat(visit.state().draft()).isNull();
    }

    @Test
    void other_keys_in_a_field_mean_nothing() {
        visit.types("lanes[0].lr", "-7").presses("lanes[0].lr", "ArrowLeft", false);

        assertThat(visit.state().draft()).isNotNull();
    }

    @Test
    void a_run_follows_its_values_at_once() {
        String before = visit.state().run().fingerprint();

        visit.types("lanes[0].lr", "0.05");

        assertThat(visit.state().run().fingerprint()).isNotEqualTo(before);
        assertThat(visit.state().run().experiment()).isEqualTo(visit.state().experiment());
    }

    @Test
    void a_value_that_was_there_already_starts_no_new_run() {
        visit.types("lanes[0].lr", "0.05");
        Object run = visit.state().run();

        visit.types("lanes[0].lr", "0.0500");

        assertThat(visit.state().run()).isSameAs(run);
    }

    @Test
    void a_slider_goes_from_its_least_to_its_greatest_value() {
        visit.slides("objective.angle", 0);
        assertThat(angle()).isEqualTo(angleParameter().low());

        visit.slides("objective.angle", 1000);
        assertThat(angle()).isEqualTo(angleParameter().high());
    }

    @Test
    void a_slider_shows_the_number_it_chose() {
        visit.slides("objective.condition", 500);

        Values values = visit.state().experiment().surface().values();
        double condition = values.real(values.schema().parameters().get(0));
        assertThat(visit.find("objective.condition").attributes()).containsEntry("value", Numbers.text(condition));
    }

    @Test
    void a_moved_slider_takes_the_place_of_what_was_typed() {
        visit.types("lanes[0].lr", "-7").slides("lanes[0].lr", 500);

        assertThat(visit.state().draft()).isNull();
    }

    @Test
    void sliders_and_typing_replace_the_address() {
        visit.slides("lanes[0].lr", 500);
        assertThat(shownAddress().isNew()).isFalse();

        visit.types("lanes[0].lr", "0.05");
        assertThat(shownAddress())
                .isEqualTo(new Effect.ShowAddress(visit.state().address(), false, ""));
        assertThat(shownAddress().address()).contains("lane1.lr=0.05");
    }

    @Test
    void another_surface_adds_to_the_history_and_brings_its_start() {
        visit.chooses("objective", "himmelblau");

        assertThat(visit.state().experiment().surface().id()).isEqualTo("himmelblau");
        assertThat(visit.state().experiment().start())
                .isEqualTo(visit.state().experiment().surface().kind().start());
        assertThat(shownAddress().isNew()).isTrue();
    }

    @Test
    void lanes_stay_when_the_surface_changes() {
        List<Lane> lanes = visit.state().experiment().lanes();
        List<Integer> keys = visit.state().laneKeys();

        visit.chooses("objective", "himmelblau");

        assertThat(visit.state().experiment().lanes()).isEqualTo(lanes);
        assertThat(visit.state().laneKeys()).isEqualTo(keys);
    }

    @Test
    void a_rate_that_would_blow_up_on_the_chosen_surface_is_lowered_and_named() {
        visit.chooses("objective", "rosenbrock");

        assertThat(visit.state().diagnoses()).noneMatch(Diagnosis::blewUp);
        assertThat(visit.state().address()).contains("lane1.lr=" + Numbers.text(rate(0)));
        assertThat(Visit.text(visit.find("said")))
                .startsWith("Learning rates lowered so that these do not diverge: ")
                .contains(visit.lane(0).optimizer().kind().name() + " " + Numbers.text(rate(0)));
        assertThat(shownAddress().isNew()).isTrue();
    }

    @Test
    void a_link_keeps_the_rates_that_it_says_however_they_end() {
        Visit opened = Visit.open("v=1&objective=rosenbrock&lane1=sgd&lane1.lr=1");

        assertThat(opened.lane(0).lr()).isEqualTo(1);
        assertThat(opened.state().diagnoses()).allMatch(Diagnosis::blewUp);
        assertThat(Visit.text(opened.find("said"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ArrowLeft, -1, 0", "ArrowRight, 1, 0", "ArrowUp, 0, 1", "ArrowDown, 0, -1"})
    void arrow_keys_move_the_start_and_shift_moves_it_finely(String key, int x, int y) {
        Point before = visit.state().experiment().start();

        visit.presses("start", key, false);
        Point far = visit.state().experiment().start();
        assertThat(Math.signum(far.x() - before.x())).isEqualTo(x);
        assertThat(Math.signum(far.y() - before.y())).isEqualTo(y);

        visit.presses("start", key, true);
        Point near = visit.state().experiment().start();
        assertThat(distance(far, near)).isLessThan(distance(before, far) / 5).isPositive();
    }

    @Test
    void other_keys_do_not_move_the_start() {
        Point before = visit.state().experiment().start();

        visit.presses("start", "a", false);

        assertThat(visit.state().experiment().start()).isEqualTo(before);
    }

    @Test
    void a_start_dragged_out_of_the_world_stays_at_its_end() {
        visit.meets(new Editing.StartMoved(new Point(1e9, -1e9)));

        assertThat(visit.state().experiment().start()).isEqualTo(new Point(1e6, -1e6));
    }

    @Test
    void noise_has_a_deviation_and_a_seed_to_set_and_the_exact_gradient_has_neither() {
        assertThat(visit.has("seed")).isFalse();

        visit.meets(new Choosing.GradientChosen(Gradients.ALL.get("noisy")));
        visit.types("gradient.sigma", "2").types("seed", "4294967295");

        assertThat(visit.state().experiment().gradient().id()).isEqualTo("noisy");
        assertThat(visit.state().experiment().seedNumber()).isEqualTo(4294967295.0);
    }

    @Test
    void another_seed_is_the_same_for_everybody_who_asks_from_the_same() {
        visit.meets(new Choosing.Reseeded());

        assertThat(visit.state().experiment().seed())
                .isNotEqualTo(231)
                .isEqualTo(Visit.open()
                        .meets(new Choosing.Reseeded())
                        .state()
                        .experiment()
                        .seed());
    }

    @Test
    void a_layer_is_switched_off_and_on() {
        visit.chooses("layer-contours", "");
        assertThat(visit.preset().view().layers()).isEqualTo(List.of("stationary", "steps"));
        assertThat(visit.find("layer-contours").attributes()).doesNotContainKey("checked");

        visit.chooses("layer-contours", "");
        assertThat(visit.preset().view().layers()).isEqualTo(List.of("contours", "stationary", "steps"));
    }

    @Test
    void fewer_steps_take_the_playhead_along() {
        visit.meets(new Playing.Scrubbed(200)).types("steps", "50");

        assertThat(visit.state().step()).isEqualTo(50);
    }

    @Test
    void a_value_that_contradicts_another_is_explained() {
        visit.chooses(visit.optimizer(0), "rprop");
        Preset before = visit.preset();

        visit.types("lanes[0].step-min", "60");

        assertThat(visit.preset()).isEqualTo(before);
        assertThat(Visit.text(visit.find("lanes[0].step-min-problem"))).isNotEmpty();
    }

    private double rate(int lane) {
        Values values = visit.lane(lane).optimizer().values();
        return values.real(values.schema().parameters().get(0));
    }

    private Parameter angleParameter() {
        return visit.state().experiment().surface().kind().schema().parameters().get(1);
    }

    private double angle() {
        return visit.state().experiment().surface().values().real(angleParameter());
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private Effect.ShowAddress shownAddress() {
        assertThat(visit.effects()).hasAtLeastOneElementOfType(Effect.ShowAddress.class);
        return (Effect.ShowAddress) visit.effects().get(0);
    }
}
