package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.BoundingBox;
import dev.downhill.e2e.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Many starts at once. */
@UsePlaywright(Chromium.class)
class SwarmTest extends PageTest {
    private static final String FOUR_BASINS =
            "/#v=1&objective=himmelblau&lane1=sgd&lane1.lr=0.01&steps=300&view.step=3";
    /** Gold, pink, teal and violet, the colours of the first four minima. */
    private static final int[] COLOURS = {0xa78700, 0xeb3684, 0x0aa4a7, 0x4f0093};

    private void waitForAll(String count) {
        assertThat(playground.find("swarm-ends").locator("caption")).hasText("Where " + count + " starts end");
        assertThat(playground.find("swarm-stop")).hasCount(0);
    }

    private Picture dots() {
        return Picture.of(playground.page(), "swarm", COLOURS);
    }

    @Test
    void ten_thousand_starts_end_in_four_basins_which_are_told_in_colours_and_in_numbers() {
        playground.open(FOUR_BASINS + "&view.swarm=grid&view.swarm.count=10000");
        waitForAll("10000");
        assertThat(playground.find("swarm-ends").locator("tr")).hasCount(4);
        assertThat(playground.find("swarm"))
                .hasAccessibleName(Pattern.compile(
                        "SGD from 10000 starts\\. Where they end: Minimum .* 2\\d\\.\\d %; .*; .*; Minimum .* %\\."));
        for (int colour : COLOURS) assertThat(dots().count(colour)).isGreaterThan(1000);
    }

    @Test
    void the_dots_follow_the_step_and_come_back_with_it() {
        playground.open(FOUR_BASINS + "&view.swarm=ring&view.swarm.radius=2");
        waitForAll("2500");
        Picture before = dots();
        playground.press("step-forward");
        playground.showsStep(4);
        assertThat(dots().difference(before)).isGreaterThan(0.05);
        playground.press("step-back");
        playground.showsStep(3);
        assertThat(dots()).isEqualTo(before);
        playground.press("to-end");
        playground.showsStep(300);
        // all in few places
        assertThat(dots().ink()).isLessThan(before.ink() / 3);
    }

    @Test
    void they_come_and_go_and_the_address_carries_them() {
        playground.open(FOUR_BASINS);
        assertThat(playground.find("swarm")).hasCount(0);
        playground.press("swarm-begin");
        waitForAll("2500");
        playground.type("view.swarm.count", "400");
        waitForAll("400");
        playground.button("Ring").click();
        playground.hasAddress(Pattern.compile(".*view\\.swarm=ring&view\\.swarm\\.count=400"));
        playground.page().reload();
        waitForAll("400");
        playground.press("swarm-remove");
        assertThat(playground.find("swarm")).hasCount(0);
        playground.press("swarm-begin");
        waitForAll("2500");
        assertThat(dots().count(COLOURS[0])).isPositive();
    }

    @Test
    void another_optimizer_has_other_ends() {
        playground.open(FOUR_BASINS + "&lane2=sgd&lane2.lr=0.3&view.swarm=grid&view.swarm.count=400");
        waitForAll("400");
        assertThat(playground.find("swarm-ends")).not().containsText("Diverged");
        playground.optimizer(2).focus();
        assertThat(playground.find("swarm-ends")).containsText("Diverged");
    }

    @Test
    void long_ones_show_some_at_once_and_can_be_stopped() {
        playground.open("/#v=1&steps=10000&lane1=adam&view.step=3&view.swarm=grid&view.swarm.count=10000");
        assertThat(playground.find("swarm-ends").locator("caption")).hasText(Pattern.compile("Where \\d+ of 9870 .*"));
        playground.press("swarm-stop");
        assertThat(playground.find("swarm-stop")).hasCount(0);
        assertThat(playground.find("swarm-ends").locator("caption")).hasText(Pattern.compile("Where \\d+ of 9870 .*"));
        assertThat(playground.find("many")).containsText("drawn only every 17 steps");
        playground.type("steps", "20");
        waitForAll("9870");
    }

    @Test
    void a_formula_and_a_rule_of_ones_own_start_everywhere_too() {
        playground.open("/#v=1&objective=formula&objective.text=(x%5E2-1)%5E2%2By%5E2&objective.domain=-2,2,-2,2"
                + "&lane1=rule&lane1.text=x%20%3D%20x%20-%20lr*g&lane1.parameters.lr=0.05&view.swarm=grid&view.step=1");
        waitForAll("2500");
        assertThat(playground.find("swarm-ends")).containsText("Minimum (1, 0)125050.0 %");
    }

    @Test
    void in_three_dimensions_it_is_said_where_the_many_are_and_a_button_leads_there() {
        playground.open(
                "/#v=1&objective=himmelblau&lane1=sgd&lane1.lr=0.01&view.step=30&view.swarm=grid&view.swarm.count=400"
                        + "&view.layers=contours,solid");
        assertThat(playground.find("swarm-flat")).containsText("on the flat surface");
        playground.press("show-flat");
        assertThat(playground.find("swarm-legend")).isVisible();
        assertThat(playground.find("swarm-flat")).hasCount(0);
    }

    @Test
    void on_a_phone_the_colours_are_explained_on_the_surface() {
        playground.page().setViewportSize(390, 844);
        playground.open(
                "/#v=1&objective=himmelblau&lane1=sgd&lane1.lr=0.01&view.step=30&view.swarm=grid&view.swarm.count=400");
        BoundingBox legend = playground.find("swarm-legend").boundingBox();
        BoundingBox stage = playground.find("stage").boundingBox();
        BoundingBox buttons = playground.find("zoom").boundingBox();
        assertThat(legend.x + legend.width).isLessThanOrEqualTo(buttons.x);
        assertThat(legend.height).isLessThan(stage.height / 4);
    }
}
