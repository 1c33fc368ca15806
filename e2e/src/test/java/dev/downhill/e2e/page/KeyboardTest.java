package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything is reached and done without a pointer. */
@UsePlaywright(Chromium.class)
class KeyboardTest extends PageTest {
    private static final String CONTROLS =
            "[...document.querySelectorAll('button, input, select, textarea, summary, a[href], [tabindex=\"0\"]')]"
                    + ".filter(e => !e.disabled && e.checkVisibility())";

    /** Goes on to the next control; tells what is wrong with it, or nothing. */
    private String tab() {
        playground.page().keyboard().press("Tab");
        return (String) playground.page().evaluate("""
                        () => {
                          const now = document.activeElement, before = document.querySelector('[data-reached=last]');
                          const name = now.outerHTML.slice(0, 80);
                          if (now.dataset.reached) return 'reached twice: ' + name;
                          const follows = !before
                              || before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
                          if (before) before.dataset.reached = 'before';
                          now.dataset.reached = 'last';
                          if (!follows) return 'out of order: ' + name;
                          return getComputedStyle(now).outlineStyle === 'none' ? 'not shown: ' + name : '';
                        }
                        """);
    }

    private List<?> notReached() {
        return (List<?>) playground
                .page()
                .evaluate("() => " + CONTROLS + ".filter(e => !e.dataset.reached).map(e => e.outerHTML.slice(0, 80))");
    }

    @Test
    void tab_reaches_every_control_in_the_order_of_the_page_and_each_shows_it() {
        playground.open("/#v=1&view.step=3");
        int controls = notReached().size();
        assertThat(controls).isGreaterThan(30);
        // a selected lane may bring a control of its own
        for (int i = 0; i < controls + 5 && !notReached().isEmpty(); i++)
            assertThat(tab()).isEmpty();
        assertThat(notReached()).isEmpty();
    }

    @Test
    void a_run_is_changed_saved_and_named_by_keys_alone() {
        playground.openPaused();
        playground.find("objective").focus();
        playground.page().keyboard().type("Him");
        playground.page().keyboard().press("Enter");
        playground.showsRunOf("{\"objective\": {\"id\": \"himmelblau\"}}");
        playground.find("share-button").focus();
        playground.page().keyboard().press("Enter");
        assertThat(playground.find("share")).isVisible();
        for (int i = 0; i < 8; i++) {
            if (isIn("title")) break;
            playground.page().keyboard().press("Tab");
        }
        playground.page().keyboard().type("By keys");
        while (!isIn("save")) playground.page().keyboard().press("Tab");
        playground.page().keyboard().press("Enter");
        assertThat(playground.find("short-link")).isVisible();
    }

    private boolean isIn(String id) {
        return id.equals(playground.page().evaluate("() => document.activeElement.id"));
    }

    @Test
    void buttons_work_by_space_and_enter_once() {
        playground.openPaused();
        playground.find("step-forward").focus();
        playground.page().keyboard().press(" ");
        playground.showsStep(1);
        playground.page().keyboard().press("Enter");
        playground.showsStep(2);
        assertThat(playground.find("play")).hasText("Play");
        playground.find("play").focus();
        playground.page().keyboard().press(" ");
        assertThat(playground.find("play")).hasText("Pause");
        playground.page().keyboard().press(" ");
        assertThat(playground.find("play")).hasText("Play");
    }

    @Test
    void the_scrubber_moves_by_single_steps() {
        playground.openPaused();
        playground.find("scrub").focus();
        playground.page().keyboard().press("ArrowRight");
        playground.showsStep(1);
        playground.page().keyboard().press("ArrowRight");
        playground.showsStep(2);
        playground.page().keyboard().press("ArrowLeft");
        playground.showsStep(1);
        playground.page().keyboard().press("End");
        playground.showsStep(200);
    }

    @Test
    void a_lesson_is_chosen_by_keys_and_the_menu_closed() {
        playground.openPaused();
        playground.find("lessons").locator("summary").focus();
        playground.page().keyboard().press("Enter");
        playground.page().keyboard().press("Tab");
        String before = playground.fingerprint();
        playground.page().keyboard().press("Tab");
        playground.page().keyboard().press("Enter");
        assertThat(playground.body()).not().hasAttribute("data-fingerprint", before);
    }

    @Test
    void the_keyboard_stays_where_it_is_while_the_run_plays() {
        playground.open("/");
        playground.field("lanes[1].rho").focus();
        playground.page().waitForCondition(() -> playground.step() > 10);
        assertThat(playground.field("lanes[1].rho")).isFocused();
    }

    @Test
    void the_list_of_keys_gives_the_keyboard_back_to_what_had_it() {
        playground.openPaused();
        playground.find("share-button").focus();
        playground.page().keyboard().press("?");
        assertThat(playground.find("keys")).isVisible();
        playground.page().keyboard().press("Tab");
        playground.page().keyboard().press("Escape");

        assertThat(playground.find("keys")).hasCount(0);
        assertThat(playground.find("share-button")).isFocused();
    }
}
