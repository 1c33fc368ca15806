package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private final Visit visit = Visit.open();

    static List<String> everySurface() {
        return Surfaces.ALL.ids();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void every_surface_opens_as_a_formula_that_can_be_saved(String surface) {
        visit.chooses("objective", surface).clicks("edit-formula");

        assertThat(PresetJson.check(visit.preset())).isEmpty();
        assertThat(visit.effects()).contains(new Effect.Focus(Writing.FORMULA));
        assertThat(visit.has(Writing.FORMULA)).isTrue();
    }

    @Test
    void a_right_formula_is_run_down_at_once() {
        visit.chooses("objective", "formula").types(Writing.FORMULA, "x^2 + k*y^2");

        assertThat(visit.state().run().surface().value(1, 2)).isEqualTo(5);
        assertThat(visit.has("objective.k")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x +", "x^2 + )", "sin x y z ("})
    void a_wrong_formula_changes_nothing_and_is_explained(String text) {
        visit.clicks("edit-formula");
        Preset before = visit.preset();

        visit.types(Writing.FORMULA, text);

        assertThat(visit.preset()).isEqualTo(before);
        assertThat(visit.find(Writing.FORMULA).attributes())
                .containsEntry("value", text)
                .containsEntry("aria-invalid", "true");
        assertThat(Visit.text(visit.find("formula-problem"))).isNotEmpty();
        assertThat(visit.effects()).isEmpty();
    }

    @Test
    void a_wrong_formula_stays_with_its_explanation_when_the_field_is_left_until_escape() {
        visit.chooses("objective", "formula")
                .types(Writing.FORMULA, "x^2 + y^2")
                .types(Writing.FORMULA, "x^2 +");

        visit.leaves(Writing.FORMULA);
        assertThat(visit.find(Writing.FORMULA).attributes()).containsEntry("value", "x^2 +");
        assertThat(visit.has("formula-problem")).isTrue();

        visit.presses(Writing.FORMULA, "Escape", false);
        assertThat(visit.find(Writing.FORMULA).attributes()).containsEntry("value", "x^2 + y^2");
        assertThat(visit.has("formula-problem")).isFalse();
    }

    @Test
    void a_parameter_keeps_its_value_while_the_formula_around_it_changes() {
        visit.chooses("objective", "formula")
                .types(Writing.FORMULA, "x^2 + k*y^2")
                .types("objective.k", "7")
                .types(Writing.FORMULA, "2*x^2 + k*y^2");

        assertThat(visit.find("objective.k").attributes()).containsEntry("value", "7");
    }

    @Test
    void a_rule_of_ones_own_starts_as_momentum() {
        visit.meets(new Writing.RuleAdded());
        assertThat(visit.find("lanes[3].text").attributes().get("value")).contains("rho*v");

        visit.types("lanes[3].text", "x = x - lr*g");
        assertThat(visit.state().run().trajectories()).hasSize(4);
        assertThat(visit.has("lanes[3].rho")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x = ", "y = 1", "x = x - lr*", "lr = 2; x = g"})
    void a_wrong_rule_changes_nothing_and_is_explained(String text) {
        visit.meets(new Writing.RuleAdded());
        Preset before = visit.preset();

        visit.types("lanes[3].text", text);

        assertThat(visit.preset()).isEqualTo(before);
        assertThat(Visit.text(visit.find("lanes[3].text-problem"))).isNotEmpty();
    }

    @Test
    void a_wrong_rule_stays_when_the_field_is_left_until_escape() {
        visit.meets(new Writing.RuleAdded()).types("lanes[3].text", "x = ").leaves("lanes[3].text");
        assertThat(visit.find("lanes[3].text").attributes().get("value")).isEqualTo("x = ");

        visit.presses("lanes[3].text", "Escape", false);
        assertThat(visit.find("lanes[3].text").attributes().get("value")).contains("rho*v");
    }

    @Test
    void a_text_that_is_too_long_is_kept_whole_and_explained_and_changes_nothing() {
        visit.chooses("objective", "formula").meets(new Writing.RuleAdded());
        Preset before = visit.preset();
        String formula = "x" + "+x".repeat(250);
        String rule = "x = x - lr*g" + " ".repeat(489);

        visit.types(Writing.FORMULA, formula);
        assertThat(visit.find(Writing.FORMULA).attributes())
                .containsEntry("value", formula)
                .doesNotContainKey("maxlength");
        assertThat(Visit.text(visit.find("formula-problem"))).contains("at most 500 characters, but has 501");

        visit.types("lanes[3].text", rule);
        assertThat(visit.find("lanes[3].text").attributes())
                .containsEntry("value", rule)
                .doesNotContainKey("maxlength");
        assertThat(Visit.text(visit.find("lanes[3].text-problem"))).contains("at most 500 characters, but has 501");
        assertThat(visit.preset()).isEqualTo(before);
    }
}
