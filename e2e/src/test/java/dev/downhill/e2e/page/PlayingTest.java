package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Playing, pausing, stepping and scrubbing, by buttons and by keys. */
@UsePlaywright(Chromium.class)
class PlayingTest extends PageTest {
    @BeforeEach
    void open() {
        playground.openPaused();
    }

    private Locator speed(String name) {
        return playground.button(name);
    }

    @Test
    void play_moves_on_and_pause_stays() {
        playground.press("play");
        playground.page().waitForCondition(() -> playground.step() > 2);
        playground.pause();
        int step = playground.step();
        playground
                .page()
                .evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        playground.showsStep(step);
    }

    @Test
    void one_step_forward_and_one_back() {
        playground.press("step-forward");
        playground.showsStep(1);
        playground.press("step-forward");
        playground.showsStep(2);
        playground.press("step-back");
        playground.showsStep(1);
    }

    @Test
    void before_the_first_step_and_behind_the_last_there_is_none() {
        playground.press("step-back");
        playground.showsStep(0);
        playground.press("to-end");
        playground.showsStep(200);
        playground.press("step-forward");
        playground.showsStep(200);
        playground.press("to-start");
        playground.showsStep(0);
    }

    @Test
    void a_step_while_playing_pauses() {
        playground.press("play");
        playground.press("step-forward");
        assertThat(playground.find("play")).hasText("Play");
    }

    @Test
    void the_scrubber_is_dragged_to_any_step() {
        Locator scrub = playground.find("scrub");
        double[] middle = Playground.middle(scrub);
        double width = scrub.boundingBox().width;
        playground.page().mouse().move(middle[0], middle[1]);
        playground.page().mouse().down();
        playground.page().waitForCondition(() -> Math.abs(playground.step() - 100) < 10);
        playground.page().mouse().move(middle[0] + width / 4, middle[1]);
        playground.page().waitForCondition(() -> Math.abs(playground.step() - 150) < 15);
        playground.page().mouse().up();
        playground.showsStep(playground.step());
    }

    @Test
    void playing_stops_at_the_end_and_playing_again_starts_over() {
        speed("As fast as it can be seen").click();
        playground.press("play");
        playground.showsStep(200);
        assertThat(playground.find("play")).hasText("Play");
        speed("Normal speed").click();
        playground.press("play");
        assertThat(playground.find("play")).hasText("Pause");
        playground.page().waitForCondition(() -> playground.step() < 100);
    }

    @Test
    void one_of_four_speeds_is_chosen() {
        for (String name :
                new String[] {"Normal speed", "Four times as fast", "Sixteen times as fast", "As fast as it can be seen"
                }) {
            speed(name).click();
            assertThat(speed(name)).hasAttribute("aria-pressed", "true");
            assertThat(playground.page().locator(".speeds [aria-pressed=true], [aria-label=Speed] [aria-pressed=true]"))
                    .hasCount(1);
        }
    }

    @Test
    void a_faster_run_is_there_sooner() {
        // both play while the same real time passes: the faster one is farther
        speed("Normal speed").click();
        playground.press("play");
        playground.page().waitForCondition(() -> playground.step() >= 1);
        int slow = steps();
        speed("Sixteen times as fast").click();
        int fast = steps();
        assertThat(fast).isGreaterThan(2 * slow);
    }

    /** How many steps forty frames make. */
    private int steps() {
        return (Integer) playground.page().evaluate("""
                        () => new Promise(done => {
                          const step = () => Number(document.getElementById('scrub').value);
                          const from = step();
                          let frames = 0;
                          const count = () => ++frames < 20 ? requestAnimationFrame(count) : done(step() - from);
                          requestAnimationFrame(count);
                        })
                        """);
    }

    @Test
    void space_comma_stop_home_and_end_do_the_same() {
        playground.page().keyboard().press(".");
        playground.showsStep(1);
        playground.page().keyboard().press(".");
        playground.showsStep(2);
        playground.page().keyboard().press(",");
        playground.showsStep(1);
        playground.page().keyboard().press("End");
        playground.showsStep(200);
        playground.page().keyboard().press("Home");
        playground.showsStep(0);
        playground.body().evaluate("body => document.activeElement.blur()");
        playground.page().keyboard().press(" ");
        assertThat(playground.find("play")).hasText("Pause");
        playground.page().keyboard().press(" ");
        assertThat(playground.find("play")).hasText("Play");
    }

    @Test
    void the_keys_are_the_letters_they_are_while_something_is_typed() {
        playground.field("lanes[0].lr").fill("");
        playground.field("lanes[0].lr").pressSequentially("0.02");
        assertThat(playground.field("lanes[0].lr")).hasValue("0.02");
        playground.showsStep(0);
    }

    @Test
    void shortcuts_of_the_browser_are_left_to_it() {
        playground.page().keyboard().press("Control+.");
        playground.page().keyboard().press("Alt+,");
        playground.page().keyboard().press("Meta+End");
        playground.showsStep(0);
    }

    @Test
    void what_came_of_it_is_told_to_those_who_listen_once_it_rests() {
        playground.open("/#v=1&view.step=190");
        playground.press("play");
        assertThat(playground.find("told")).containsText("Step 200 of 200: SGD ");
        playground.page().keyboard().press(",");
        assertThat(playground.find("told")).containsText("Step 199 of 200: SGD f ");
    }
}
