package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.RequestOptions;
import dev.downhill.e2e.Chromium;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page for frames on other sites, on a server that shares its own with others. */
@UsePlaywright(Chromium.class)
class EmbedTest extends PageTest {
    @Override
    Map<String, String> settings() {
        return Map.of("BASE_PATH", "/teaching");
    }

    private String save() {
        RequestOptions preset = RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData("{\"title\": \"framed\", \"view\": {\"step\": 40}}");
        APIResponse saved = playground.page().request().post(url() + "/teaching/api/presets", preset);
        assertThat(saved.status()).isIn(200, 201);
        return saved.text().replaceAll(".*\"id\":\"([a-z2-7]+)\".*", "$1");
    }

    @Test
    void it_shows_the_same_run_and_nothing_around_it() {
        String id = save();
        String shown = playground.open("/teaching/p/" + id).fingerprint();
        Playground frame = elsewhere().open("/teaching/embed/" + id);
        frame.showsFingerprint(shown).showsStep(40);
        assertThat(frame.page().locator(".top")).isHidden();
        assertThat(frame.page().locator(".panel")).isHidden();
        assertThat(frame.find("paths")).isVisible();
    }

    @Test
    void its_address_stays_what_it_is_so_that_the_frame_can_be_loaded_again() {
        String id = save();
        playground.open("/teaching/embed/" + id).showsStep(40);
        playground.page().keyboard().press("End");
        playground.showsStep(200).hasAddress("/teaching/embed/" + id);
    }
}
