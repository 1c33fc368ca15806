package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import dev.downhill.e2e.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for frames on other sites, on a server that shares its own with others. */
@UsePlaywright(Chromium.class)
class EmbedTest extends PageTest {
    /** Another site: to a browser another port is one. */
    private HttpServer slides;

    @BeforeEach
    void open() throws IOException {
        slides = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slides.start();
    }

    @AfterEach
    void close() {
        slides.stop(0);
    }

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

    /** Opens a page of another site with a frame in it, which remembers what it hears. */
    private FrameLocator framed(String address, String sandbox) {
        forgive("request to somebody else: http://localhost:"
                + slides.getAddress().getPort() + "/");
        String page = "<!doctype html><body style='height: 3000px'><iframe width=900 height=600 " + sandbox + " src='"
                + url() + address + "'></iframe>";
        slides.createContext("/", exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        playground.page().addInitScript("self.heard = []; addEventListener('message', e => heard.push(e.data));");
        playground.page().navigate("http://localhost:" + slides.getAddress().getPort() + "/slides");
        return playground.page().frameLocator("iframe");
    }

    @Test
    void it_runs_in_a_sandbox_that_has_neither_origin_nor_storage() {
        FrameLocator frame = framed("/teaching/embed/" + save(), "sandbox='allow-scripts'");
        assertThat(frame.locator("body")).hasAttribute("data-fingerprint", Pattern.compile("[0-9a-f]{16}"));
        // looking at it several times is this test's doing
        forgive("willReadFrequently");
        // the worker has painted: the relief is not empty
        playground.page().waitForCondition(() ->
                (Boolean) frame.locator("#relief").evaluate("""
                canvas => { const d = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  return new Set(new Uint32Array(d.buffer)).size > 1000; }"""));
        frame.locator("#play").click();
        assertThat(frame.locator("#step")).containsText("/ 200");
    }

    @Test
    void keys_it_does_not_use_reach_the_slides_around_it_and_others_do_not() {
        FrameLocator frame = framed("/teaching/embed/" + save(), "");
        assertThat(frame.locator("#step")).containsText("40 / 200");
        frame.locator("#play").focus();
        playground.page().keyboard().press("PageDown");
        playground.page().keyboard().press(".");
        playground.page().keyboard().press("Enter");
        playground.page().keyboard().press("ArrowRight");
        playground.page().waitForCondition(() -> heard().contains("ArrowRight"));
        assertThat(heard())
                .contains("{\"method\":\"triggerKey\",\"args\":[34]}", "PageDown", "ArrowRight")
                .doesNotContain("Enter", ".");
    }

    /** The names of the keys that were heard, and the texts. */
    private List<String> heard() {
        Object heard = playground.page().evaluate("() => heard.map(each => each.downhill === 'key' ? each.key : each)");
        return ((List<?>) heard).stream().map(String::valueOf).toList();
    }

    @Test
    void the_wheel_scrolls_the_page_around_it() {
        FrameLocator frame = framed("/teaching/embed/" + save(), "");
        assertThat(frame.locator("#step")).containsText("40 / 200");
        playground.page().mouse().move(300, 200);
        playground.page().mouse().wheel(0, 400);
        playground.page().waitForCondition(() -> (Boolean) playground.page().evaluate("() => scrollY > 100"));
    }

    @Test
    void the_address_chooses_its_controls() {
        String id = save();
        playground.open("/teaching/embed/" + id + "?controls=transport").showsStep(40);
        assertThat(playground.page().locator(".transport")).isVisible();
        assertThat(playground.page().locator(".plot")).isHidden();
        assertThat(playground.page().locator(".readout")).isHidden();
        playground.open("/teaching/embed/" + id + "?controls=");
        assertThat(playground.find("paths")).isVisible();
        assertThat(playground.page().locator(".dock")).isHidden();
    }
}
