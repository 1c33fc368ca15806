package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import dev.downhill.shared.preset.PresetLink;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A run that takes seconds is computed while the page lives on. */
@UsePlaywright(Chromium.class)
class LongRunTest extends PageTest {
    private static final String FORMULA =
            "&objective=formula&objective.text=" + "sin(3x)*exp(-y/9)%2B".repeat(23) + "x%5E2%2By%5E2";

    private static final String MANY_POINTS =
            "v=1&objective=logistic-regression&objective.data.count=2000&gradient=exact&lane1=sgd&lane2=adam&steps=50";

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

    @Test
    void a_worker_computes_it_with_the_same_bits() {
        AtomicInteger workers = new AtomicInteger();
        playground.page().onWorker(worker -> workers.incrementAndGet());

        playground.visit("/#" + MANY_POINTS);

        assertThat(playground.field("objective.data.count")).hasValue("2000");
        playground.page().waitForFunction("() => document.body.dataset.fingerprint");
        org.assertj.core.api.Assertions.assertThat(playground.fingerprint()).isEqualTo(fingerprint());
        // one paints the surface, one runs
        org.assertj.core.api.Assertions.assertThat(workers).hasValue(2);
    }

    @Test
    void where_there_is_no_worker_the_page_computes_it_in_slices() {
        playground
                .page()
                .addInitScript("const Workers = window.Worker; window.Worker = function(url, options) {"
                        + " if (options.name === 'run') throw new Error('no'); return new Workers(url, options); };");

        playground.visit("/#" + MANY_POINTS);

        assertThat(playground.field("objective.data.count")).hasValue("2000");
        playground.page().waitForFunction("() => document.body.dataset.fingerprint");
        org.assertj.core.api.Assertions.assertThat(playground.fingerprint()).isEqualTo(fingerprint());
    }

    private static String fingerprint() {
        return PresetLink.read(MANY_POINTS).value().experiment().run().fingerprint();
    }

    @Test
    void after_one_was_cancelled_the_next_is_computed() {
        playground.openPaused();
        playground.page().evaluate("link => { location.hash = link; }", link(8).substring(2));
        playground.find("cancel-run").dispatchEvent("click");
        assertThat(playground.find("computed")).hasCount(0);

        playground.page().evaluate("link => { location.hash = link; }", MANY_POINTS);

        assertThat(playground.field("objective.data.count")).hasValue("2000");
    }
}
