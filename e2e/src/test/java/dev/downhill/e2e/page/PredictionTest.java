package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.BoundingBox;
import dev.downhill.e2e.Chromium;
import org.junit.jupiter.api.Test;

/** A viewer says where it will end before it is shown. */
@UsePlaywright(Chromium.class)
class PredictionTest extends PageTest {
    @Test
    void the_run_is_hidden_until_the_viewer_has_clicked_where_it_will_end() {
        playground.openPaused();
        playground.press("predict");
        String start = playground.fingerprint();
        assertThat(playground.find("plot")).hasCount(0);
        assertThat(playground.body()).not().containsText("converged");
        playground.find("paths").click(new Locator.ClickOptions().setPosition(400, 200));
        assertThat(playground.find("prediction")).containsText("You say (");
        assertThat(playground.fingerprint()).isEqualTo(start);

        playground.press("show-run");
        assertThat(playground.find("plot")).isVisible();
        playground.press("to-end");
        assertThat(playground.find("prediction")).containsText(" away.");
        playground.press("end-prediction");
        assertThat(playground.find("prediction")).hasCount(0);
    }

    @Test
    void a_viewer_without_a_pointer_predicts_by_keys() {
        playground.openPaused();
        playground.press("predict");
        assertThat(playground.find("paths")).isFocused();
        playground.page().keyboard().press("ArrowRight");

        assertThat(playground.find("prediction")).containsText("You say (−7.");
    }

    @Test
    void a_reload_gives_nothing_away() {
        playground.openPaused();
        playground.press("predict");
        playground.find("paths").click(new Locator.ClickOptions().setPosition(400, 200));
        assertThat(playground.find("prediction")).containsText("You say (");
        String said = playground.find("prediction").innerText();
        playground.page().reload();
        assertThat(playground.find("prediction"))
                .containsText(said.lines().findFirst().orElseThrow());
        assertThat(playground.find("plot")).hasCount(0);
    }

    @Test
    void on_a_phone_the_question_hides_nothing_of_the_surface_and_what_was_said_of_the_hidden_run_goes_with_it() {
        playground.page().setViewportSize(390, 844);
        playground.open("/#v=1&objective=himmelblau&view.step=3");
        playground.press("predict");
        assertThat(playground.find("said")).containsText("The run is hidden");
        BoundingBox stage = playground.find("stage").boundingBox();
        BoundingBox question = playground.find("prediction").boundingBox();
        assertThat(question.y).isGreaterThanOrEqualTo(stage.y + stage.height - 0.5);

        playground.press("show-run");
        assertThat(playground.find("said")).isEmpty();
        playground.page().setViewportSize(1440, 900);
        stage = playground.find("stage").boundingBox();
        question = playground.find("prediction").boundingBox();
        assertThat(question.y + question.height).as("over the surface").isLessThan(stage.y + stage.height);
    }
}
