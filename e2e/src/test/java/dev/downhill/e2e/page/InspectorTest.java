package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.BoundingBox;
import dev.downhill.e2e.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A step taken apart: terms, arrows, and where both are seen. */
@UsePlaywright(Chromium.class)
class InspectorTest extends PageTest {
    private void inspects(String link) {
        playground.open(link);
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        playground.press("inspect");
        assertThat(playground.find("step-formula")).isVisible();
        playground.page().mouse().move(5, 5);
    }

    private Locator lights(String name) {
        return playground
                .find("step-formula")
                .locator(".lights")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")));
    }

    @Test
    void every_name_in_the_formula_of_adam_lights_an_arrow() {
        inspects("/#v=1&objective=himmelblau&lane1=adam&view.step=4");
        Picture before = playground.settled("paths");
        for (String name : new String[] {"m", "s", "g", "beta1", "t"}) {
            lights(name).first().hover();
            playground
                    .page()
                    .waitForCondition(() -> !playground.picture("paths").equals(before));
            assertThat(playground.find("next-step").locator(".term[aria-pressed=true]"))
                    .not()
                    .hasCount(0);
            playground.page().mouse().move(5, 5);
            playground.page().waitForCondition(() -> playground.picture("paths").equals(before));
        }
    }

    @Test
    void the_terms_of_the_formula_are_reached_by_keys() {
        inspects("/#v=1&objective=himmelblau&lane1=adam&view.step=4");
        Picture before = playground.settled("paths");
        lights("m").first().focus();

        playground.page().waitForCondition(() -> !playground.picture("paths").equals(before));
        assertThat(lights("m").first()).hasAttribute("aria-pressed", "true");
    }

    @Test
    void on_a_projector_the_formula_stands_beside_the_run() {
        inspects("/#v=1&lane1=nesterov&view.step=6");
        playground.page().keyboard().press("p");

        assertThat(playground.find("lanes")).hasCount(0);
        assertThat(playground.find("step-formula")).isVisible();
    }

    @Test
    void plain_descent_shows_no_velocity() {
        inspects("/#v=1&lane1=sgd&view.step=6");

        assertThat(playground.find("next-step")).not().containsText("adds");
    }

    @Test
    void in_three_dimensions_a_term_lights_its_arrow_too() {
        inspects("/#v=1&objective=himmelblau&lane1=adam&view.step=4&view.layers=contours,solid");
        Picture before = playground.settled("paths");
        lights("m").first().hover();

        playground.page().waitForCondition(() -> !playground.picture("paths").equals(before));
    }

    @Test
    void on_a_phone_the_surface_stays_in_sight() {
        playground.page().setViewportSize(390, 844);
        inspects("/#v=1&lane1=momentum&view.step=6");
        Locator term = playground.find("next-step").locator(".term").last();
        term.scrollIntoViewIfNeeded();
        BoundingBox picture = playground.find("paths").boundingBox();

        assertThat(picture.y).isBetween(-1.0, 1.0);
        assertThat(picture.y + picture.height).isLessThan(term.boundingBox().y);
    }
}
