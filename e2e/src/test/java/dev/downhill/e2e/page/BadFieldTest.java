package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typing what cannot be: it is explained beside the field, and changes nothing. */
@UsePlaywright(Chromium.class)
class BadFieldTest extends PageTest {
    private static final String LR = "lanes[0].lr";

    @BeforeEach
    void open() {
        playground.open("/#v=1&gradient=noisy&view.step=7").showsRunOf("{\"gradient\": {\"id\": \"noisy\"}}");
    }

    private void nothingHasChanged() {
        playground
                .showsRunOf("{\"gradient\": {\"id\": \"noisy\"}}")
                .hasAddress(Pattern.compile("/#v=1&gradient=noisy&view.step=7(&view.lane=2)?$"));
    }

    @ParameterizedTest
    @CsvSource({
        "lanes[0].lr, fast",
        "lanes[0].lr, ''",
        "lanes[0].lr, -1",
        "lanes[0].lr, 1e400",
        "lanes[0].lr, NaN",
        "lanes[0].lr, Infinity",
        "lanes[0].lr, 0x10",
        "lanes[0].lr, '0,02'",
        "lanes[0].lr, 0.02 0.03",
        "lanes[1].rho, 1.5",
        "objective.condition, 0",
        "objective.angle, north",
        "gradient.sigma, -0.1",
        "seed, 4294967296",
        "seed, 1.5",
        "seed, -1",
        "start[0], 1e7",
        "start[1], middle",
        "steps, 0",
        "steps, 10001",
        "steps, 12.5",
    })
    void nonsense_is_explained_beside_its_field_and_the_run_stays(String path, String text) {
        playground.type(path, text);
        assertThat(playground.problem(path)).hasText(Pattern.compile("Must be .* from .* to .*\\."));
        assertThat(playground.field(path)).hasAttribute("aria-invalid", "true");
        assertThat(playground.field(path)).hasAccessibleDescription(Pattern.compile("Must be .*"));
        assertThat(playground.field(path)).hasValue(text);
        nothingHasChanged();
    }

    @Test
    void escape_brings_back_what_counts() {
        playground.type(LR, "fast");
        playground.field(LR).press("Escape");
        assertThat(playground.field(LR)).hasValue("0.019");
        assertThat(playground.field(LR)).not().hasAttribute("aria-invalid", "true");
        assertThat(playground.problem(LR)).hasCount(0);
        nothingHasChanged();
    }

    @Test
    void a_wrong_text_stays_with_its_explanation_when_the_field_is_left() {
        playground.type(LR, "fast");
        playground.field(LR).press("Tab");
        assertThat(playground.field(LR)).hasValue("fast");
        assertThat(playground.problem(LR)).isVisible();
        nothingHasChanged();
    }

    @Test
    void too_large_a_number_typed_digit_by_digit_changes_nothing() {
        String field = "objective.condition";
        playground.field(field).selectText();
        playground.field(field).pressSequentially("99999");
        playground.field(field).press("Enter");
        assertThat(playground.field(field)).hasValue("99999");
        assertThat(playground.problem(field)).isVisible();
        nothingHasChanged();
    }

    @Test
    void the_rest_of_the_page_goes_on_meanwhile() {
        playground.type(LR, "fast");
        assertThat(playground.problem(LR)).isVisible();
        playground.slider("objective.condition").press("End");
        assertThat(playground.field("objective.condition")).not().hasValue("100");
        playground.showsRunOf(
                "{\"gradient\": {\"id\": \"noisy\"}, \"objective\": {\"id\": \"taco-shell\", \"condition\": "
                        + playground.field("objective.condition").inputValue() + "}}");
    }

    @Test
    void a_wrong_text_that_becomes_right_counts_at_once() {
        playground.field(LR).fill("");
        assertThat(playground.problem(LR)).isVisible();
        playground.field(LR).pressSequentially("0.03");
        assertThat(playground.problem(LR)).hasCount(0);
        assertThat(playground.field(LR)).hasValue("0.03");
        playground.showsRunOf("""
                {"gradient": {"id": "noisy"},
                 "lanes": [{"id": "sgd", "lr": 0.03}, {"id": "momentum"}, {"id": "nesterov"}]}
                """);
    }

    @Test
    void a_draft_is_not_corrected_while_it_is_typed() {
        playground.field(LR).fill("0.0100");
        assertThat(playground.field(LR)).hasValue("0.0100");
        playground.field(LR).press("Enter");
        playground.field(LR).press("Tab");
        assertThat(playground.field(LR)).hasValue("0.01");
        assertThat(playground.fingerprint()).isNotEmpty();
    }
}
