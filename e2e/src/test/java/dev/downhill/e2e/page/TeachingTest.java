package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.Media;
import dev.downhill.e2e.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What somebody who teaches asks of the page: keys, a projector, a step taken apart, files. */
@UsePlaywright(Chromium.class)
class TeachingTest extends PageTest {
    @Test
    void the_keys_are_listed_and_can_be_switched_off_even_for_the_next_visit() {
        playground.openPaused();
        playground.page().keyboard().press("?");
        assertThat(playground.find("keys")).containsText("Play and pause");
        playground.find("single-keys").uncheck();
        playground.press("close-keys");
        playground.find("theme").focus();
        playground.page().keyboard().press(".");
        playground.showsStep(0);

        playground.page().reload();
        assertThat(playground.find("scrub")).isVisible();
        playground.page().keyboard().press("?");
        assertThat(playground.find("keys")).hasCount(0);
        playground.press("keys-button");
        playground.find("single-keys").check();
        playground.press("close-keys");
        playground.find("theme").focus();
        playground.page().keyboard().press(".");
        playground.showsStep(1);
    }

    @Test
    void on_a_projector_the_lessons_are_turned_like_slides() {
        playground.openPaused();
        assertThat(playground.find("lessons").locator("li")).not().hasCount(0);
        playground.page().keyboard().press("p");
        assertThat(playground.find("lanes")).hasCount(0);
        playground.page().keyboard().press("PageDown");
        playground.hasAddress(java.util.regex.Pattern.compile("/lessons/.*"));
        playground.page().keyboard().press("Escape");

        assertThat(playground.find("lanes")).isVisible();
    }

    @Test
    void a_step_is_taken_apart_on_the_surface_and_in_numbers() {
        playground.openPaused();
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        Picture before = playground.settled("paths");
        playground.press("inspect");

        assertThat(playground.find("step-formula")).containsText("x = (−8, 1.5) − 0.019·");
        playground.page().waitForCondition(() -> !playground.picture("paths").equals(before));
    }

    @Test
    void a_term_that_is_pointed_at_or_has_the_keyboard_lights_its_arrow() {
        playground.open("/#v=1&lane1=momentum&lane1.lr=0.004&view.step=6");
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        playground.press("inspect");
        playground.page().mouse().move(5, 5);
        Locator terms = playground.find("next-step").locator(".term");
        assertThat(terms).hasCount(6);
        Picture before = playground.settled("paths");
        terms.nth(2).hover();
        playground.page().waitForCondition(() -> !playground.picture("paths").equals(before));
        playground.page().mouse().move(5, 5);
        playground.page().waitForCondition(() -> playground.picture("paths").equals(before));
        terms.nth(1).focus();
        playground.page().waitForCondition(() -> !playground.picture("paths").equals(before));
    }

    @Test
    void both_forms_of_nesterov_momentum_stand_beside_each_other() {
        playground.open("/#v=1&lane1=nesterov&view.step=6");
        playground.press("inspect");
        assertThat(playground.find("nesterov-forms")).containsText("x + ρv");
        assertThat(playground.find("nesterov-identity")).containsText("holds");
    }

    @Test
    void what_is_printed_has_the_run_and_its_numbers_and_no_buttons() {
        playground.openPaused();
        playground.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(playground.find("paths")).isVisible();
        assertThat(playground.find("plot")).isVisible();
        assertThat(playground.lane(1)).containsText("SGD");
        for (Locator button : playground.page().locator("button:not(.handle)").all())
            assertThat(button).isHidden();
    }

    @Test
    void a_run_is_taken_away_as_numbers_and_as_a_picture() throws IOException {
        playground.openPaused();
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        playground.press("share-button");

        assertThat(Files.readString(file("csv").path())).startsWith("lane,step,lr,x,y,loss\n1,0,0.019,-8,1.5,");
        assertThat(Files.readString(file("json").path())).contains(playground.fingerprint());
        assertThat(Files.readString(file("svg").path())).startsWith("<svg ").contains("<path ");
        assertThat(Files.readString(file("plot-svg").path()))
                .startsWith("<svg ")
                .contains("<path ");
        assertThat(ImageIO.read(file("plot-png").path().toFile()).getWidth()).isGreaterThan(500);
        assertThat(ImageIO.read(file("png").path().toFile()).getWidth()).isGreaterThan(500);
    }

    private Download file(String type) {
        Download file = playground.page().waitForDownload(() -> playground.press("file-" + type));
        assertThat(file.suggestedFilename()).endsWith("." + type.replace('-', '.'));
        return file;
    }
}
