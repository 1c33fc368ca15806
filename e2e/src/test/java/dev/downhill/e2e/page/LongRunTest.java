package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import org.junit.jupiter.api.Test;

/** A run that takes seconds is computed while the page lives on. */
@UsePlaywright(Chromium.class)
class LongRunTest extends PageTest {
    private static final String FORMULA =
            "&objective=formula&objective.text=" + "sin(3x)*exp(-y/9)%2B".repeat(23) + "x%5E2%2By%5E2";

    private static String link(int lanes) {
        StringBuilder link = new StringBuilder("/#v=1" + FORMULA + "&steps=10000");
        for (int i = 1; i <= lanes; i++)
            link.append("&lane").append(i).append("=lbfgs&lane").append(i).append(".line-search=strong-wolfe");
        return link.toString();
    }

    @Test
    void it_opens_when_it_is_computed() {
        playground.visit(link(1));
        assertThat(playground.field("steps")).hasValue("10000");
        assertThat(playground.lanes()).hasCount(1);
        assertThat(playground.find("computed")).hasCount(0);
    }

    @Test
    void it_can_be_cancelled_and_the_page_goes_on_with_what_it_had() {
        playground.openPaused();
        playground.page().evaluate("link => { location.hash = link; }", link(8).substring(2));
        assertThat(playground.find("computed")).isVisible();
        // at once: to wait until nothing moves would be to wait for the run
        playground.find("cancel-run").dispatchEvent("click");

        assertThat(playground.find("computed")).hasCount(0);
        assertThat(playground.lanes()).hasCount(3);
        playground.press("step-forward");
        playground.showsStep(1);
    }
}
