package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import org.junit.jupiter.api.Test;

/** Presets that somebody keeps in this browser, without a server. */
@UsePlaywright(Chromium.class)
class KeptTest extends PageTest {
    @Test
    void what_is_kept_is_there_on_the_next_visit_and_opens_as_it_was() {
        playground.open("/#v=1&steps=77&view.step=5");
        String fingerprint = playground.fingerprint();
        playground.press("share-button");
        playground.find("title").fill("For Tuesday");
        playground.press("keep");
        assertThat(playground.find("kept")).containsText("For Tuesday");

        playground.visit("/#v=1&view.step=0");
        playground.press("share-button");
        playground.find("kept").getByText("For Tuesday").click();

        playground.showsFingerprint(fingerprint).showsStep(5);
        assertThat(playground.find("caption")).containsText("For Tuesday");
    }

    @Test
    void what_was_removed_can_be_put_back() {
        playground.openPaused();
        playground.press("share-button");
        playground.press("keep");
        playground.button("Remove Without a title").click();
        assertThat(playground.find("kept").locator("li")).hasCount(0);
        playground.press("put-back");

        assertThat(playground.find("kept").locator("li")).hasCount(1);
    }
}
