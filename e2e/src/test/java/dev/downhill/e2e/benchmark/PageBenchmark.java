package dev.downhill.e2e.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import dev.downhill.e2e.Chromium;
import dev.downhill.e2e.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Prints how the page moves and how soon it answers, as fast as it can and four times slower; asserts nothing. */
@UsePlaywright(Chromium.class)
class PageBenchmark {
    private static final int ROUNDS = 5;
    private static final int ROUND = 2000;
    private static final String EIGHT_LANES = "&lane1=sgd&lane2=momentum&lane3=nesterov&lane4=adagrad&lane5=rmsprop"
            + "&lane6=adadelta&lane7=adam&lane8=adamw&steps=400";
    private static final String LONG_LANES = EIGHT_LANES.replace("400", "10000");
    private static final String SWARM =
            "&objective=himmelblau&lane1=momentum&lane1.lr=0.003&steps=200&view.swarm=grid&view.swarm.count=10000";

    /** What somebody does for a while. */
    private interface Deed {
        void in(Page page, int round);
    }

    @Test
    void prints_frames_and_delays(Browser browser) {
        try (RunningServer server = new RunningServer()) {
            for (int slower : List.of(1, 4)) {
                System.out.printf("%nThe processor %s%n", slower == 1 ? "as it is" : slower + " times slower");
                System.out.printf(
                        "%-44s %8s %8s %8s %8s %8s %8s %8s %8s%n",
                        "milliseconds; medians of " + ROUNDS + " rounds",
                        "fps",
                        "frame",
                        "95 %",
                        "longest",
                        "task",
                        "delay",
                        "paths",
                        "surface");
                String url = server.url() + "/#v=1";
                print(browser, slower, "eight lanes play", url + EIGHT_LANES, PageBenchmark::plays);
                print(browser, slower, "10,000 starts play", url + SWARM, PageBenchmark::plays);
                print(browser, slower, "eight lanes, the surface is dragged", url + EIGHT_LANES, PageBenchmark::slides);
                print(browser, slower, "eight lanes, a rate is dragged", url + EIGHT_LANES, PageBenchmark::slidesRate);
                print(browser, slower, "10,000 starts, a rate is dragged", url + SWARM, PageBenchmark::slidesRate);
                print(browser, slower, "eight lanes of 10,000 steps play", url + LONG_LANES, PageBenchmark::plays);
                print(browser, slower, "… and another start is chosen", url + LONG_LANES, PageBenchmark::starts);
            }
        }
    }

    private static void plays(Page page, int round) {
        page.locator("#to-start").click();
        page.locator("#play").click();
        page.waitForTimeout(ROUND);
    }

    private static void slides(Page page, int round) {
        drag(page, "objective.condition");
    }

    private static void slidesRate(Page page, int round) {
        drag(page, "lanes[0].lr");
    }

    /** From a quarter of the slider to three quarters and back, as a hand does. */
    private static void drag(Page page, String field) {
        page.locator("[data-slider='" + field + "']").scrollIntoViewIfNeeded();
        BoundingBox box = page.locator("[data-slider='" + field + "']").boundingBox();
        double y = box.y + box.height / 2;
        page.mouse().move(box.x + box.width / 4, y);
        page.mouse().down();
        for (int i = 0; i <= 100; i++) {
            double share = 0.25 + 0.005 * Math.min(i, 100 - i) * 2;
            page.mouse().move(box.x + box.width * share, y);
            page.waitForTimeout(16);
        }
        page.mouse().up();
        page.waitForTimeout(300);
    }

    private static void starts(Page page, int round) {
        BoundingBox box = page.locator("#paths").boundingBox();
        page.mouse().click(box.x + box.width * (0.3 + 0.1 * round), box.y + box.height * 0.6);
        page.waitForTimeout(ROUND);
    }

    private static void print(Browser browser, int slower, String what, String address, Deed deed) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            page.addInitScript(Path.of("src/benchmark/frames.js"));
            page.navigate(address);
            page.waitForFunction("() => document.body.dataset.fingerprint");
            page.waitForTimeout(2000);
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", slower);
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
            // the first time everything is compiled
            deed.in(page, 0);
            List<Map<?, ?>> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                page.evaluate("() => watch.begin()");
                deed.in(page, round);
                rounds.add((Map<?, ?>) page.evaluate("() => watch.end()"));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %8.0f %8.1f %8.1f %8.1f %8.0f %8.1f %8.1f %8.1f%n",
                    what,
                    1000 / median(rounds, "apart", Share.MEAN),
                    median(rounds, "apart", Share.MEDIAN),
                    median(rounds, "apart", Share.MOST),
                    median(rounds, "apart", Share.LONGEST),
                    median(rounds, "tasks", Share.LONGEST),
                    median(rounds, "delays", Share.MEDIAN),
                    median(rounds, "paths", Share.MEDIAN),
                    median(rounds, "surfaces", Share.MEDIAN));
        }
    }

    /** What is said of many numbers. */
    private enum Share {
        MEAN,
        MEDIAN,
        MOST,
        LONGEST;

        double of(List<Double> sorted) {
            if (sorted.isEmpty()) return Double.NaN;
            int last = sorted.size() - 1;
            return switch (this) {
                case MEAN -> sorted.stream().mapToDouble(Double::doubleValue).sum() / sorted.size();
                case MEDIAN -> sorted.get(last / 2);
                case MOST -> sorted.get(last * 95 / 100);
                case LONGEST -> sorted.get(last);
            };
        }
    }

    /** The median over the rounds; of those that say nothing, NaN. */
    private static double median(List<Map<?, ?>> rounds, String of, Share share) {
        List<Double> each = new ArrayList<>();
        for (Map<?, ?> round : rounds) {
            List<Double> numbers = new ArrayList<>();
            for (Object number : (List<?>) Objects.requireNonNull(round.get(of)))
                numbers.add(((Number) number).doubleValue());
            numbers.sort(null);
            double value = share.of(numbers);
            if (!Double.isNaN(value)) each.add(value);
        }
        each.sort(null);
        return Share.MEDIAN.of(each);
    }
}
