package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.downhill.e2e.Chromium;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that axe finds wrong, in both themes, at three widths, in every state; and what axe cannot see. */
@UsePlaywright(Chromium.class)
class AccessibilityTest extends PageTest {
    static Stream<Arguments> themesAndWidths() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(theme -> Stream.of(390, 768, 1440).map(width -> Arguments.of(theme, width)));
    }

    private void look(ColorScheme theme, int width) {
        playground.page().setViewportSize(width, 900);
        // nothing fades: what is measured while a colour changes into another is neither the one nor the other
        playground
                .page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void nothingIsWrong(String state) {
        List<String> violations = new AxeBuilder(playground.page())
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(AccessibilityTest::described)
                        .toList();
        assertThat(violations).as(state).isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + ") at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + ": " + node.getFailureSummary())
                        .limit(4)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("themesAndWidths")
    void nothing_is_wrong_with_the_page(ColorScheme theme, int width) {
        look(theme, width);
        playground.open("/#v=1&gradient=noisy&lane1=sgd&lane1.lr=0.5&lane2=momentum&lane3=rmsprop&view.step=30");
        nothingIsWrong("the page");
        playground.press("every-lane");
        assertThat(playground.find("places")).isVisible();
        playground.press("solid");
        assertThat(playground.find("solid")).hasAttribute("aria-pressed", "true");
        nothingIsWrong("in three dimensions, with the numbers of every lane");
    }

    @ParameterizedTest
    @MethodSource("themesAndWidths")
    void nothing_is_wrong_with_many_starts(ColorScheme theme, int width) {
        look(theme, width);
        playground.open("/#v=1&objective=himmelblau&lane1=sgd&lane1.lr=0.01&view.step=5&view.swarm=ring");
        assertThat(playground.find("swarm-ends").locator("caption")).hasText("Where 2500 starts end");
        nothingIsWrong("many starts");
    }

    @ParameterizedTest
    @MethodSource("themesAndWidths")
    void nothing_is_wrong_with_what_opens_and_fails(ColorScheme theme, int width) {
        look(theme, width);
        playground.open("/#v=1&view.step=30");
        playground.lane(1).getByText("More").click();
        playground.type("lanes[0].lr", "fast");
        assertThat(playground.problem("lanes[0].lr")).isVisible();
        nothingIsWrong("a field in error, details open");
        playground.press("share-button");
        playground.press("save");
        assertThat(playground.find("short-link")).isVisible();
        nothingIsWrong("the sharing panel");
        playground.press("share-button");
        playground.find("lessons").locator("summary").click();
        nothingIsWrong("the lessons");
        playground.visit("/#v=1&steps=0&colour=red");
        assertThat(playground.find("refusal")).isVisible();
        nothingIsWrong("a refused link");
    }

    @ParameterizedTest
    @MethodSource("themesAndWidths")
    void nothing_is_wrong_with_what_a_lecturer_opens(ColorScheme theme, int width) {
        look(theme, width);
        playground.open("/#v=1&lane1=nesterov&lane2=sgd&view.step=30");
        playground.press("inspect");
        playground.find("as-table").locator("summary").click();
        assertThat(playground.find("as-table").locator("td").first()).isVisible();
        nothingIsWrong("a step taken apart, the plot as a table");
        playground.press("predict");
        nothingIsWrong("a prediction asked for");
        playground.press("show-run");
        playground.press("to-end");
        nothingIsWrong("a prediction shown");
        playground.find("theme").focus();
        playground.page().keyboard().press("?");
        assertThat(playground.find("keys")).isVisible();
        nothingIsWrong("the keys");
        playground.press("close-keys");
        playground.find("theme").focus();
        playground.page().keyboard().press("p");
        nothingIsWrong("large, for a projector");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nothing_is_wrong_while_it_plays(ColorScheme theme) {
        look(theme, 1440);
        playground.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        playground.open("/");
        assertThat(playground.find("play")).hasAccessibleName("Pause");
        nothingIsWrong("playing");
    }

    @Test
    void the_page_has_landmarks_and_a_heading() {
        playground.open("/#v=1&view.step=3");
        assertThat(playground.page().locator("main")).hasCount(1);
        assertThat(playground.page().locator("header")).hasCount(1);
        assertThat(playground.page().locator("h1")).hasText("Downhill");
        assertThat(playground.page().locator("h2")).not().hasCount(0);
    }

    @Test
    void every_control_has_a_name() {
        playground.open("/#v=1&gradient=noisy&view.step=3");
        playground.lane(2).getByText("More").click();
        for (Locator control : playground
                .page()
                .locator("button, input, select, textarea, summary")
                .all())
            if (control.isVisible())
                assertThat(control)
                        .hasAccessibleName(java.util.regex.Pattern.compile("\\S.*", java.util.regex.Pattern.DOTALL));
    }

    @Test
    void the_pictures_are_told_in_words_that_follow_the_step() {
        playground.open("/#v=1&view.step=0");
        playground.pause();
        playground.press("to-start");
        assertThat(playground.find("paths"))
                .hasAccessibleName(java.util.regex.Pattern.compile(
                        "Taco shell from above, step 0\\. SGD at \\(−8, 1\\.5\\), still moving; Momentum at .*"));
        playground.press("to-end");
        assertThat(playground.find("paths")).hasAccessibleName(java.util.regex.Pattern.compile(".*step 200\\..*"));
        assertThat(playground.find("plot"))
                .hasAccessibleName(java.util.regex.Pattern.compile(
                        "Loss against the step\\. At step 200: SGD .*, Momentum .*, Nesterov .*\\."));
    }

    @Test
    void playing_does_not_talk_without_end() {
        playground.open("/");
        playground.page().waitForCondition(() -> playground.step() > 5);
        assertThat(playground.find("said")).hasText("");
        assertThat(playground.find("told")).hasText("");
        assertThat(
                        (Integer)
                                playground
                                        .page()
                                        .evaluate(
                                                "() => [...document.querySelectorAll('[aria-live], output, [role=status]')]"
                                                        + ".filter(e => !['said', 'told'].includes(e.id) && e.getAttribute('aria-live') !== 'off').length"))
                .as("live regions that change while it plays")
                .isZero();
    }
}
