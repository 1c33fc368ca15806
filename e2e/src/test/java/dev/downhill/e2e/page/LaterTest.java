package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import dev.downhill.e2e.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of the script that is seldom needed comes when it is needed, and never before. */
@UsePlaywright(Chromium.class)
class LaterTest extends PageTest {
    private static final String PART = "**/script/later.js";
    private static final String BOWL = "/#v=1&objective=formula&objective.text=x%5E2%2B3%2Ay%5E2";

    private List<String> fetched() {
        List<String> fetched = new ArrayList<>();
        playground.page().context().onRequest((Request request) -> {
            if (request.url().endsWith("later.js")) fetched.add(request.url());
        });
        return fetched;
    }

    @Test
    void the_opening_page_does_without_it_until_a_formula_is_to_be_edited() {
        List<String> fetched = fetched();
        playground.open("/");
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        assertThat(playground.find("formula").locator("math")).isVisible();
        assertThat(fetched).isEmpty();

        playground.press("edit-formula");

        assertThat(playground.field("objective.text")).isFocused();
        assertThat(fetched).isNotEmpty();
    }

    @Test
    void the_opening_page_does_without_it_until_a_rule_is_added() {
        List<String> fetched = fetched();
        playground.openPaused();
        assertThat(playground.find("formula").locator("math")).isVisible();
        playground.choose("add-lane", "rule");

        assertThat(playground.field("lanes[3].text")).hasValue(Pattern.compile("v = rho"));
        assertThat(fetched).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#inspect",
                "#share-button",
                "#keys-button",
                "#as-table summary",
                "#predict",
                "#solid",
                "#every-lane",
                "#zoom-in",
                "#theme",
                "#code summary",
                "#edit-formula",
                "#play",
                "[data-lane='2'] [aria-label^='Remove']"
            })
    void whatever_is_asked_for_first_waits_for_it(String first) {
        List<String> errors = new ArrayList<>();
        playground.page().onPageError(errors::add);
        playground.page().route(PART, route -> {
            playground.page().waitForTimeout(400);
            route.resume();
        });
        playground.open("/#v=1&view.step=5");
        assertThat(playground.find("scrub")).isVisible();
        String before = (String) playground.page().evaluate("() => document.body.innerHTML");

        // not by the mouse, which would have it fetched before
        playground
                .page()
                .locator(first)
                .first()
                .evaluate("e => e.dispatchEvent(new MouseEvent('click', {bubbles: true}))");

        playground
                .page()
                .waitForCondition(() -> !before.equals(playground.page().evaluate("() => document.body.innerHTML")));
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/#v=1&steps=0",
                "/#v=1&view.swarm=grid&view.swarm.count=100",
                "/#v=1&view.layers=contours,stationary,steps,solid",
                "/#v=1&view.layers=contours,curvature",
                "/#v=1&steps=10000&lane1=adam&lane2=lbfgs",
                "/#v=1&objective=logistic-curve&gradient=minibatch&view.layers=batch",
                "/lessons/zigzag"
            })
    void whatever_is_opened_first_waits_for_it(String address) {
        List<String> errors = new ArrayList<>();
        playground.page().onPageError(errors::add);
        playground.page().route(PART, route -> {
            playground.page().waitForTimeout(400);
            route.resume();
        });
        playground.visit(address);

        assertThat(playground.page().locator("main")).isVisible();
        playground.page().waitForTimeout(1000);
        assertThat(errors).isEmpty();
    }

    @Test
    void a_link_with_a_formula_opens_and_is_painted() {
        playground.open(BOWL);
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        assertThat(playground.field("objective.text")).hasValue("x^2+3*y^2");
    }

    @Test
    void without_it_the_page_says_so_and_a_link_with_a_formula_opens_once_it_can_be_fetched() {
        forgive("later.js");
        playground.page().route(PART, Route::abort);
        playground.openPaused();
        assertThat(playground.find("formula").locator("math")).isVisible();
        playground.press("edit-formula");
        assertThat(playground
                        .page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("could not be fetched")))
                .hasCount(1);
        playground.press("step-forward");
        playground.showsStep(1);

        playground.visit(BOWL);
        assertThat(playground.body()).containsText("could not be fetched");

        playground.page().unroute(PART);
        playground.page().reload();
        assertThat(playground.field("objective.text")).hasValue("x^2+3*y^2");
    }

    @Test
    void every_golden_link_runs_in_the_browser_as_it_always_has() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../shared/src/test/resources/golden/presets.jsonl"));
        assertThat(lines).hasSizeGreaterThan(30);
        for (String line : lines) {
            JsonObject golden = JsonParser.parseString(line).getAsJsonObject();
            playground.visit("/#" + golden.get("link").getAsString());
            playground.showsFingerprint(golden.get("fingerprint").getAsString());
        }
    }
}
