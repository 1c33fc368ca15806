package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.ColorScheme;
import dev.downhill.e2e.Chromium;
import org.junit.jupiter.api.Test;

/** Light and dark: the system's, until somebody chooses. */
@UsePlaywright(Chromium.class)
class ThemeTest extends PageTest {
    private Locator root() {
        return playground.page().locator("html");
    }

    private void system(ColorScheme theme) {
        playground.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }

    private void isShown(String theme) {
        assertThat(root()).hasAttribute("data-theme", theme);
        int brightness = (Integer) playground
                .page()
                .evaluate("() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
                        + ".slice(0, 3).map(Number).reduce((a, b) => a + b)");
        if (theme.equals("dark")) assertThat(brightness).isLessThan(200);
        else assertThat(brightness).isGreaterThan(500);
    }

    @Test
    void it_is_the_systems_and_follows_it() {
        system(ColorScheme.DARK);
        playground.open("/#v=1&view.step=3");
        isShown("dark");
        system(ColorScheme.LIGHT);
        isShown("light");
        system(ColorScheme.DARK);
        isShown("dark");
    }

    @Test
    void the_one_that_is_chosen_stays_over_reloads_and_changes_of_the_system() {
        system(ColorScheme.LIGHT);
        playground.open("/#v=1&view.step=3");
        playground.press("theme");
        isShown("dark");
        playground.page().reload();
        isShown("dark");
        system(ColorScheme.DARK);
        system(ColorScheme.LIGHT);
        isShown("dark");
        playground.press("theme");
        isShown("light");
    }

    @Test
    void a_chosen_theme_is_there_before_anything_is_painted() {
        playground.open("/#v=1&view.step=3");
        playground.press("theme");
        assertThat(root()).hasAttribute("data-theme", "dark");
        forgive("downhill.js");
        playground.page().route("**/script/downhill.js", route -> route.abort());
        playground.page().reload();
        assertThat(root()).hasAttribute("data-theme", "dark");
    }

    @Test
    void the_run_does_not_change_with_the_theme() {
        playground.open("/#v=1&objective=beale&view.step=12");
        String shown = playground.fingerprint();
        playground.press("theme");
        playground.showsFingerprint(shown).showsStep(12).hasAddress("/#v=1&objective=beale&view.step=12");
    }

    private static final String BRIGHTNESS = """
            () => { const relief = document.getElementById('relief');
                    const copy = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
                    copy.drawImage(relief, 0, 0, 1, 1);
                    const at = copy.getImageData(0, 0, 1, 1).data;
                    return at[0] + at[1] + at[2]; }
            """;

    @Test
    void on_paper_the_surface_is_light_as_soon_as_printing_begins_and_dark_again_behind_it() {
        system(ColorScheme.DARK);
        playground.open("/#v=1&view.step=3");
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        int dark = (Integer) playground.page().evaluate(BRIGHTNESS);
        // what is late of the script is there as soon as somebody reaches for the page
        playground.find("theme").focus();
        playground.page().keyboard().press("i");
        assertThat(playground.find("step-formula")).isVisible();

        int printed = (Integer) playground
                .page()
                .evaluate("() => { dispatchEvent(new Event('beforeprint')); return (" + BRIGHTNESS.strip() + ")(); }");
        assertThat(printed).isGreaterThan(dark + 100);
        assertThat(root()).hasAttribute("data-theme", "light");
        playground.page().evaluate("() => dispatchEvent(new Event('afterprint'))");
        isShown("dark");
    }

    @Test
    void on_paper_there_are_no_boxes_to_tick_no_hints_and_no_empty_headings_but_the_name_of_the_plot() {
        playground.open("/#v=1&view.step=3&view.plots=distance");
        playground
                .page()
                .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        for (com.microsoft.playwright.Locator box :
                playground.page().locator("input[type=checkbox]").all())
            assertThat(box).not().isVisible();
        assertThat(playground.find("next-step")).not().isVisible();
        assertThat(playground.find("caption")).not().isVisible();
        assertThat(playground.find("gradient")).not().isVisible();
        assertThat(playground.find("plotted")).isVisible();
        assertThat(playground.find("plot-scale")).not().isVisible();
    }
}
