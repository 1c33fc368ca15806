package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this version does not know is said so, and nothing is shown in its place. */
@UsePlaywright(Chromium.class)
class NewerPresetTest extends PageTest {
    private static final String NEWER =
            "{\"version\": 2, \"engine\": 3, \"title\": \"from the future\", \"objective\": {\"id\": \"klein-bottle\"}}";

    private void saysSo() {
        assertThat(playground.find("refusal")).isVisible();
        assertThat(playground.find("newer")).containsText("newer version of Downhill");
        playground.showsNoRun();
        assertThat(playground.find("paths")).hasCount(0);
    }

    private void answering(String id) {
        playground
                .page()
                .route(
                        "**/p/" + id + ".json",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(NEWER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/#v=2",
                "/#v=1&engine=2",
                "/#v=1&objective=klein-bottle",
                "/#v=1&lane1=perpetuum-mobile",
                "/#v=1&lane1=adam&lane1.momentum=0.5",
                "/#v=1&gradient=telepathic",
                "/#v=1&lane1=sgd&lane1.schedule=moonphase",
                "/#v=1&colour=red"
            })
    void an_address_with_something_newer_is_refused_plainly(String address) {
        playground.visit(address);
        saysSo();
        assertThat(playground.find("as-text")).hasCount(0);
        playground.press("start-afresh");
        playground.showsRunOf("{}");
    }

    @Test
    void a_saved_preset_of_a_newer_version_can_be_read_as_text_and_the_page_be_loaded_again() {
        forgive("404");
        answering("aaaaaaaaaa");
        playground.visit("/p/aaaaaaaaaa");
        saysSo();
        assertThat(playground.find("refusal")).containsText("must be 1, the version this program reads");
        assertThat(playground.find("refusal")).containsText("There is no");
        Page text = playground.page().waitForPopup(() -> playground.press("as-text"));
        assertThat(text.url()).endsWith("/p/aaaaaaaaaa.json");
        text.close();
        playground.page().waitForNavigation(() -> playground.press("renew"));
        saysSo();
    }

    @Test
    void a_frame_says_so_too() {
        forgive("404");
        answering("bbbbbbbbbb");
        playground.visit("/embed/bbbbbbbbbb");
        saysSo();
        assertThat(playground.find("start-afresh")).isHidden();
    }
}
