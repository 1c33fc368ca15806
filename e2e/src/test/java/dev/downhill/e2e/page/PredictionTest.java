package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.junit.UsePlaywright;
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
}
