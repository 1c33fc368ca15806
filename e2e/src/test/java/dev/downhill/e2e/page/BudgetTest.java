package dev.downhill.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the page costs: few requests, little weight, nothing from elsewhere, nothing twice. */
@UsePlaywright(Chromium.class)
class BudgetTest extends PageTest {
    private static final int MOST_SCRIPT = 100_000;

    private static final int MOST_REQUESTS = 10;

    private final List<Response> answers = new ArrayList<>();

    private List<Response> opened() {
        answers.clear();
        playground.page().context().onResponse(answers::add);
        playground.open("/");
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        return answers;
    }

    /** As small as gzip makes it, which is how the server sends it. */
    private static int zipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    @Test
    void all_javascript_of_the_opening_page_is_below_100_kilobytes_zipped() {
        Set<String> scripts = new TreeSet<>();
        for (Response answer : opened())
            if (answer.headers().getOrDefault("content-type", "").contains("javascript")) scripts.add(answer.url());
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(3);
        int sum = 0;
        for (String script : scripts)
            sum += zipped(playground.page().request().get(script).body());
        assertThat(sum).isLessThan(MOST_SCRIPT);
    }

    @Test
    void it_opens_with_few_requests() {
        Set<String> addresses = new TreeSet<>();
        for (Response answer : opened()) addresses.add(answer.url());
        assertThat(addresses).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(answers).allMatch(answer -> answer.status() < 400);
    }

    @Test
    void scripts_and_styles_come_zipped() {
        for (Response answer : opened()) {
            String type = answer.headers().getOrDefault("content-type", "");
            if (answer.url().endsWith("downhill.js") || type.contains("css"))
                assertThat(answer.headers()).containsEntry("content-encoding", "gzip");
        }
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        opened();
        String script = url() + "/script/downhill.js";
        String tag = playground.page().request().get(script).headers().get("etag");
        assertThat(tag).isNotEmpty();
        var again = playground
                .page()
                .request()
                .get(
                        script,
                        com.microsoft.playwright.options.RequestOptions.create().setHeader("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_paused_page_rests() {
        playground.openPaused();
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        // a page that paints without end would ask for a frame in each of these
        int asked = (Integer) playground.page().evaluate("""
                        () => new Promise(done => {
                          const ask = window.requestAnimationFrame;
                          let asked = 0;
                          setTimeout(() => {
                            window.requestAnimationFrame = f => { asked++; return ask.call(window, f); };
                            setTimeout(() => { window.requestAnimationFrame = ask; done(asked); }, 400);
                          }, 400);
                        })
                        """);
        assertThat(asked).isZero();
    }
}
