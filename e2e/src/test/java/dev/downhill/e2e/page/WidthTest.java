package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.BoundingBox;
import dev.downhill.e2e.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the smallest phone to a wall: everything fits, nothing scrolls sideways. */
@UsePlaywright(Chromium.class)
class WidthTest extends PageTest {
    private static final String EIGHT = "/#v=1&gradient=noisy&lane1=sgd&lane2=momentum&lane3=nesterov"
            + "&lane4=nesterov-lookahead&lane5=adagrad&lane6=rmsprop&lane7=adam&lane8=sgd&lane8.lr=1&view.step=200";

    private static void fits(Playground shown, String state) {
        assertThat((Integer) shown.page()
                        .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(state + ": what does not fit is scrolled sideways by")
                .isZero();
        assertThat(shown.page().evaluate("""
                                () => [...document.querySelectorAll('button, input, select, textarea, summary, a, p, output')]
                                    .filter(e => e.checkVisibility() && !e.closest('.visually-hidden'))
                                    .filter(e => { const box = e.getBoundingClientRect();
                                                   return box.left < -0.5 || box.right > innerWidth + 0.5; })
                                    .filter(e => e.id !== 'start')
                                    .map(e => e.outerHTML.slice(0, 90))
                                """))
                .as(state + ": outside the screen")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1024, 1440, 3840})
    void nothing_scrolls_sideways(int width) {
        playground.page().setViewportSize(width, 800);
        playground.open(EIGHT);
        fits(playground, "eight lanes");
        playground.lane(1).getByText("More").click();
        playground.type("lanes[0].lr", "-1");
        assertThat(playground.problem("lanes[0].lr")).isVisible();
        fits(playground, "details open and a field in error");
        playground.find("lessons").locator("summary").click();
        fits(playground, "the lessons");
        playground.find("lessons").locator("summary").click();
        playground.press("share-button");
        fits(playground, "the sharing panel");
        playground.visit("/#v=1&" + "x".repeat(300) + "=1&objective=teapot");
        assertThat(playground.find("refusal")).isVisible();
        fits(playground, "a refused link");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1440, 3840})
    void the_surface_comes_first_and_is_large(int width) {
        playground.page().setViewportSize(width, 800);
        playground.open("/#v=1&view.step=20");
        BoundingBox stage = playground.find("stage").boundingBox();
        assertThat(stage.width).isGreaterThanOrEqualTo(width * 0.6);
        assertThat(stage.height).isGreaterThanOrEqualTo(250);
        assertThat(stage.y).isLessThan(120);
    }

    @Test
    void everything_of_the_sharing_panel_can_be_reached_on_a_phone() {
        Playground phone = phone();
        phone.open("/#v=1&view.step=5");
        phone.press("share-button");
        phone.press("save");
        assertThat(phone.find("short-link")).isVisible();
        phone.press("keep");
        assertThat(phone.find("said")).hasText("Kept in this browser.");
        assertThat((Integer) phone.page().evaluate("() => scrollY"))
                .as("the page itself has moved by")
                .isZero();
    }

    @Test
    void a_fingers_targets_are_large_enough() {
        Playground phone = phone();
        phone.open(EIGHT);
        List<String> small = new ArrayList<>();
        for (Locator control :
                phone.page().locator("button, select, summary, input").all()) {
            BoundingBox box = control.boundingBox();
            if (box == null) continue;
            // a checkbox is tapped by its label as well
            Locator label = control.locator("xpath=ancestor::label");
            double height = label.count() > 0 ? label.boundingBox().height : box.height;
            if (height < 24 || box.width < 16)
                small.add(control.evaluate("e => e.outerHTML.slice(0, 100)") + " " + height);
        }
        assertThat(small).as("targets less than 24 pixels high").isEmpty();
    }

    @Test
    void the_buttons_of_the_run_are_as_large_as_a_fingertip() {
        Playground phone = phone();
        phone.open("/#v=1&view.step=3");
        for (String id : List.of("to-start", "step-back", "play", "step-forward", "to-end", "theme", "share-button")) {
            BoundingBox box = phone.find(id).boundingBox();
            assertThat(Math.min(box.width, box.height)).as(id).isGreaterThanOrEqualTo(40);
        }
        BoundingBox handle = phone.find("start").boundingBox();
        assertThat(Math.min(handle.width, handle.height)).as("start").isGreaterThanOrEqualTo(34);
    }

    private Playground phone() {
        return elsewhere(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(3));
    }

    @Test
    void a_finger_does_all_of_it() {
        Playground phone = phone();
        phone.open("/#v=1&view.step=3");
        phone.find("step-forward").tap();
        phone.showsStep(4);
        phone.find("play").tap();
        assertThat(phone.find("play")).hasText("Pause");
        phone.find("play").tap();
        phone.find("layer-contours").tap();
        assertThat(phone.find("layer-contours")).not().isChecked();
        phone.choose("add-lane", "adam");
        assertThat(phone.lanes()).hasCount(4);
        phone.find("share-button").tap();
        phone.find("save").tap();
        assertThat(phone.find("short-link")).isVisible();
    }

    @Test
    void on_a_phone_the_pictures_have_the_screens_pixels() {
        Playground phone = phone();
        phone.open("/#v=1&view.step=20");
        phone.page().waitForCondition(() -> (Boolean)
                phone.find("paths").evaluate("canvas => Math.abs(canvas.width - 3 * canvas.clientWidth) <= 2"));
    }

    @ParameterizedTest
    @CsvSource({"320, 256", "390, 844", "768, 1024"})
    void keys_that_were_switched_off_are_switched_on_again_and_a_projectors_page_is_left(int width, int height) {
        playground.page().setViewportSize(width, height);
        playground.open("/#v=1&view.step=3");
        playground.page().keyboard().press("?");
        playground.find("single-keys").uncheck();
        playground.press("close-keys");
        playground.page().reload();
        playground.press("keys-button");
        playground.find("single-keys").check();
        playground.press("close-keys");

        playground.press("present");
        assertThat(playground.body()).hasAttribute("data-presenting", "true");
        fits(playground, "as for a projector");
        playground.press("present");
        assertThat(playground.body()).hasAttribute("data-presenting", "false");
    }

    @Test
    void a_finger_that_drags_the_surface_is_told_that_two_move_it() {
        Playground phone = phone();
        phone.open("/#v=1&view.step=3");
        phone.find("paths").evaluate("""
                canvas => { const box = canvas.getBoundingClientRect();
                    const finger = (type, x) => canvas.dispatchEvent(new PointerEvent(type, {pointerId: 7, buttons: 1,
                        pointerType: 'touch', bubbles: true, clientX: box.left + x, clientY: box.top + 200}));
                    self.finger = finger; finger('pointerdown', 150); }
                """);
        phone.page().waitForCondition(() -> {
            phone.page().evaluate("() => { finger('pointermove', 154); finger('pointermove', 190); }");
            return phone.find("said").innerText().equals("Two fingers move the surface.");
        });
        phone.showsStep(3).hasAddress("/#v=1&view.step=3");
    }

    @ParameterizedTest
    @CsvSource({"320, 400", "390, 400", "1440, 560"})
    void on_a_low_surface_the_buttons_stand_in_a_row_that_leaves_its_side_to_the_scale(int width, int height) {
        playground.page().setViewportSize(width, height);
        playground.open("/#v=1&view.step=3");
        BoundingBox stage = playground.find("stage").boundingBox();
        BoundingBox buttons = playground.find("zoom").boundingBox();
        assertThat(buttons.height).isLessThan(50);
        assertThat(buttons.x).isGreaterThan(stage.x);
        assertThat(buttons.y + buttons.height).isLessThan(stage.y + stage.height);
    }

    @Test
    void text_at_twice_the_size_still_fits() {
        // zooming to 200 % halves the CSS pixels of the window
        playground.page().setViewportSize(640, 400);
        playground.open(EIGHT);
        fits(playground, "zoomed");
    }
}
