package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.ReducedMotion;
import dev.downhill.e2e.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody sees who opens the page. */
@UsePlaywright(Chromium.class)
class OpeningTest extends PageTest {
    @Test
    void at_the_root_sgd_momentum_and_nesterov_run_down_the_taco_shell() {
        playground.open("/");
        assertThat(playground.find("objective")).hasValue("taco-shell");
        assertThat(playground.lanes()).hasCount(3);
        assertThat(playground.optimizer(1)).hasValue("sgd");
        assertThat(playground.optimizer(2)).hasValue("momentum");
        assertThat(playground.optimizer(3)).hasValue("nesterov");
        playground.showsRunOf("{}");
    }

    @Test
    void the_run_is_already_playing() {
        playground.open("/");
        assertThat(playground.find("play")).hasText("Pause");
        playground.page().waitForCondition(() -> playground.step() > 3);
    }

    @Test
    void it_shows_the_whole_way_at_once_to_those_who_asked_their_system_for_less_motion() {
        playground.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        playground.open("/");
        assertThat(playground.find("play")).hasText("Play");
        playground.showsStep(200);
    }

    @Test
    void it_has_a_title_a_description_and_a_language() {
        playground.open("/");
        assertThat(playground.page()).hasTitle("Downhill");
        assertThat(playground.page().locator("meta[name=description]").first())
                .hasAttribute("content", Pattern.compile(".{40,}"));
        assertThat(playground.page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void what_opens_is_what_the_address_would_say() {
        playground.open("/");
        String shown = playground.fingerprint();
        playground.open("/#v=1");
        assertThat(playground.fingerprint()).isEqualTo(shown);
    }

    @Test
    void an_unknown_address_says_so() {
        forgive("404");
        playground.page().navigate(url() + "/nowhere");
        assertThat(playground.page().locator("body")).containsText("nothing at this address");
    }
}
