package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The surface is looked at from near and far, by mouse and by keyboard, and a shared address shows the same part of it. */
@UsePlaywright(Chromium.class)
class LookingTest extends PageTest {
    private static final Pattern CLOSER = Pattern.compile("/#.*view\\.window=.*");

    private void openPainted() {
        playground.openPaused();
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
    }

    @Test
    void the_wheel_and_dragging_change_the_part_that_is_shown_and_not_the_start() {
        openPainted();
        String fingerprint = playground.fingerprint();
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().move(middle[0], middle[1]);
        playground.page().mouse().wheel(0, -300);
        playground.hasAddress(CLOSER);
        String near = playground.address();

        playground.page().mouse().down();
        playground.page().mouse().move(middle[0] + 90, middle[1] + 40);
        playground.page().mouse().up();
        playground.page().waitForCondition(() -> !playground.address().equals(near));
        playground.showsFingerprint(fingerprint);

        playground.page().keyboard().press("Control+z");
        playground.page().waitForCondition(() -> playground.address().equals(near));
        playground.press("zoom-frame");
        playground.hasAddress("/#v=1");
    }

    @Test
    void a_click_chooses_the_start_still() {
        openPainted();
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().click(middle[0], middle[1]);

        assertThat(playground.field("start[0]")).not().hasValue("-8");
        playground.page().mouse().move(middle[0] + 80, middle[1]);
        playground.hasAddress(Pattern.compile("/#.*start=.*"));
        assertThat(playground.address()).doesNotContain("window");
    }

    @Test
    void the_keyboard_does_the_same() {
        openPainted();
        playground.find("paths").focus();
        playground.page().keyboard().press("+");
        playground.page().keyboard().press("ArrowRight");
        playground.hasAddress(CLOSER);
        playground.page().keyboard().press("0");

        playground.hasAddress("/#v=1");
    }
}
