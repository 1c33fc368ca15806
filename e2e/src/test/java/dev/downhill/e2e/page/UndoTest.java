package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import org.junit.jupiter.api.Test;

/** What was done is undone by key and button, and is not lost when the page is reloaded. */
@UsePlaywright(Chromium.class)
class UndoTest extends PageTest {
    @Test
    void what_was_done_is_undone_and_redone_by_keys_and_by_buttons() {
        playground.openPaused();
        String first = playground.fingerprint();
        playground.type("lanes[0].lr", "0.01");
        playground.find("theme").focus();
        String typed = playground.fingerprint();
        playground.choose("add-lane", "adam");
        assertThat(playground.lanes()).hasCount(4);

        playground.page().keyboard().press("Control+z");
        assertThat(playground.lanes()).hasCount(3);
        playground.showsFingerprint(typed);
        playground.page().keyboard().press("Control+z");
        playground.showsFingerprint(first);
        playground.page().keyboard().press("Control+Shift+z");
        playground.showsFingerprint(typed);
        playground.press("undo");
        playground.showsFingerprint(first);
        playground.press("redo");
        playground.page().keyboard().press("Control+y");
        assertThat(playground.lanes()).hasCount(4);
    }

    @Test
    void a_text_that_is_typed_is_undone_by_the_browser() {
        playground.openPaused();
        playground.field("lanes[0].lr").click();
        playground.page().keyboard().press("End");
        playground.page().keyboard().type("5");
        assertThat(playground.field("lanes[0].lr")).hasValue("0.0195");
        playground.page().keyboard().press("Control+z");

        assertThat(playground.field("lanes[0].lr")).hasValue("0.019");
    }

    @Test
    void reloaded_at_once_it_is_the_same() {
        playground.openPaused();
        playground.type("lanes[0].lr", "0.01");
        playground.press("step-forward");
        playground.showsStep(1);
        String fingerprint = playground.fingerprint();
        playground.page().reload();

        playground.showsFingerprint(fingerprint).showsStep(1);
        assertThat(playground.field("lanes[0].lr")).hasValue("0.01");
    }

    @Test
    void reloaded_while_it_plays_it_is_where_it_was() {
        playground.open("/#v=1&steps=10000");
        playground.page().waitForCondition(() -> playground.step() > 20);
        int step = playground.step();
        playground.page().reload();
        assertThat(playground.find("scrub")).isVisible();

        assertThat(playground.step()).isGreaterThanOrEqualTo(step);
    }

    @Test
    void reloaded_at_rest_at_its_beginning_it_stays_at_rest() {
        playground.openPaused();
        playground.press("to-start");
        playground.page().reload();

        assertThat(playground.button("Play")).isVisible();
        playground.showsStep(0);
    }

    @Test
    void an_address_that_was_left_and_is_opened_anew_is_opened_as_it_says() {
        playground.openPaused();
        playground.press("to-end");
        playground.page().navigate("about:blank");
        playground.open("/#v=1&view.step=7");

        playground.showsStep(7);
    }
}
