package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is plotted under the surface can be chosen, and goes with the address. */
@UsePlaywright(Chromium.class)
class PlotTest extends PageTest {
    private static final Pattern LOSS = Pattern.compile("Loss against the step\\. At step 20: .*");
    private static final Pattern PROGRESS = Pattern.compile(
            "Progress per axis against the step\\. At step 20: SGD \\S+ along, \\S+ across, Momentum .*");

    @Test
    void another_quantity_is_plotted_and_the_address_opens_it_for_somebody_else() {
        playground.open("/#v=1&view.step=20");
        assertThat(playground.find("plot")).hasAccessibleName(LOSS);
        Picture loss = playground.picture("plot");

        playground.choose("plotted", "progress");
        playground.hasAddress(Pattern.compile("/#.*view\\.plots=progress.*"));
        assertThat(playground.find("plot")).hasAccessibleName(PROGRESS);
        assertThat(playground.find("plot-label")).hasText("along (thick) / across (thin)");
        playground.page().waitForCondition(() -> !playground.picture("plot").equals(loss));
        Picture progress = playground.picture("plot");

        // pictures can only be compared on screens of one size
        Browser.NewContextOptions same = new Browser.NewContextOptions()
                .setViewportSize(
                        playground.page().viewportSize().width,
                        playground.page().viewportSize().height);
        Playground other = elsewhere(same).open(playground.address());
        assertThat(other.find("plotted")).hasValue("progress");
        assertThat(other.find("plot")).hasAccessibleName(PROGRESS);
        other.page().waitForCondition(() -> other.picture("plot").equals(progress));

        playground.choose("plotted", "loss");
        playground.page().waitForCondition(() -> playground.picture("plot").equals(loss));
        playground.hasAddress("/#v=1&view.step=20");
    }

    @Test
    void the_choice_is_made_by_keys_alone() {
        playground.open("/#v=1&view.step=20");
        playground.find("plotted").focus();
        playground.page().keyboard().type("Gr");
        assertThat(playground.find("plotted")).hasValue("gradient-norm");
        playground.hasAddress(Pattern.compile("/#.*view\\.plots=gradient-norm.*"));
        playground.page().keyboard().press("ArrowUp");
        assertThat(playground.find("plotted")).hasValue("distance");
        assertThat(playground.find("plot"))
                .hasAccessibleName(Pattern.compile("Distance to the minimum against the step\\..*"));
    }

    @Test
    void on_a_phone_the_choice_is_large_enough_for_a_finger_and_widens_nothing() {
        playground.page().setViewportSize(390, 844);
        playground.open("/#v=1&view.step=20&view.plots=progress");
        assertThat(playground.find("plotted").boundingBox().height).isGreaterThanOrEqualTo(40);
        assertThat(playground.page().evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(390);
    }
}
