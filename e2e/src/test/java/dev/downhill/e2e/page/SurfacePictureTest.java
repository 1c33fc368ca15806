package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.ColorScheme;
import dev.downhill.e2e.Chromium;
import dev.downhill.shared.picture.Theme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is painted: the surface by a worker, the paths and the plot over it. */
@UsePlaywright(Chromium.class)
class SurfacePictureTest extends PageTest {
    private static final double CLEARLY = 4;
    private static final double HARDLY = 1.5;

    private void open(String address, Theme theme) {
        playground
                .page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        playground.open(address);
        // nothing is written under it, so the picture waits for what it says
        assertThat(playground.find("caption")).hasText(Pattern.compile("\\w+"));
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
    }

    private void becomesDifferentFrom(Picture before, String canvas) {
        playground.page().waitForCondition(() -> playground.picture(canvas).difference(before) > CLEARLY);
    }

    @ParameterizedTest
    @EnumSource
    void the_surface_is_painted(Theme theme) {
        open("/#v=1&view.step=20", theme);
        assertThat(playground.settled("relief").colours()).isGreaterThan(100);
    }

    @Test
    void it_is_painted_by_a_worker_that_loads_the_same_script() {
        open("/", Theme.LIGHT);
        assertThat(playground.page().workers()).hasSize(1);
        assertThat(playground.page().workers().get(0).url())
                .startsWith(url() + "/assets/")
                .endsWith("/worker.js");
    }

    @Test
    void without_the_worker_no_surface_is_painted_but_the_run_is_shown() {
        forgive("worker.js");
        playground.page().route("**/worker.js", route -> route.abort());
        playground.open("/#v=1&view.step=20");
        playground
                .page()
                .waitForCondition(() -> Picture.of(playground.page(), "paths", Theme.LIGHT.lane(0))
                                .count(Theme.LIGHT.lane(0))
                        > 50);
        assertThat(playground.picture("relief").ink()).isLessThan(0.1);
    }

    @Test
    void light_and_dark_are_painted_differently() {
        open("/#v=1&view.step=20", Theme.LIGHT);
        Picture light = playground.settled("relief");
        playground.press("theme");
        becomesDifferentFrom(light, "relief");
    }

    @Test
    void another_surface_is_another_picture() {
        open("/", Theme.LIGHT);
        for (String surface : List.of("himmelblau", "saddle", "rosenbrock")) {
            Picture before = playground.settled("relief");
            playground.choose("objective", surface);
            becomesDifferentFrom(before, "relief");
        }
    }

    @Test
    void the_picture_follows_a_slider_while_it_is_dragged() {
        open("/#v=1&view.step=20", Theme.LIGHT);
        Picture before = playground.settled("relief");
        double[] thumb = Playground.middle(playground.slider("objective.angle"));
        double width = playground.slider("objective.angle").boundingBox().width;
        playground.page().mouse().move(thumb[0], thumb[1]);
        playground.page().mouse().down();
        playground.page().mouse().move(thumb[0] + width / 8, thumb[1]);
        becomesDifferentFrom(before, "relief");
        Picture halfWay = playground.settled("relief");
        playground.page().mouse().move(thumb[0] + width / 3, thumb[1]);
        becomesDifferentFrom(halfWay, "relief");
        playground.page().mouse().up();
    }

    @ParameterizedTest
    @EnumSource
    void every_lane_has_a_path_in_its_own_colour(Theme theme) {
        StringBuilder eight = new StringBuilder("/#v=1&objective.condition=1&view.step=6");
        for (int lane = 1; lane <= 8; lane++)
            eight.append("&lane" + lane + "=sgd&lane" + lane + ".start=" + (2 * lane - 9) + ",4");
        open(eight.toString(), theme);
        int[] colours = new int[8];
        for (int lane = 0; lane < 8; lane++) colours[lane] = theme.lane(lane);
        for (int colour : colours)
            playground
                    .page()
                    .waitForCondition(() ->
                            Picture.of(playground.page(), "paths", colours).count(colour) > 20);
    }

    @Test
    void paths_grow_with_the_steps() {
        open("/#v=1&view.step=2", Theme.LIGHT);
        int sgd = Theme.LIGHT.lane(0);
        int few = Picture.of(playground.page(), "paths", sgd).count(sgd);
        playground.press("to-end");
        playground
                .page()
                .waitForCondition(
                        () -> Picture.of(playground.page(), "paths", sgd).count(sgd) > 2 * few);
    }

    @ParameterizedTest
    @EnumSource
    void the_loss_is_plotted_for_every_lane(Theme theme) {
        open("/#v=1&view.step=20", theme);
        for (int lane = 0; lane < 3; lane++) {
            int colour = theme.lane(lane);
            playground
                    .page()
                    .waitForCondition(
                            () -> Picture.of(playground.page(), "plot", colour).count(colour) > 20);
        }
    }

    @Test
    void contours_stationary_points_and_steps_can_be_switched_off_and_on() {
        open("/#v=1&objective=himmelblau&view.step=20", Theme.LIGHT);
        for (String layer : List.of("contours", "stationary")) {
            Picture with = playground.settled("relief");
            playground.find("layer-" + layer).uncheck();
            assertThat(playground.find("layer-" + layer)).not().isChecked();
            playground
                    .page()
                    .waitForCondition(() -> !playground.picture("relief").equals(with));
            playground.find("layer-" + layer).check();
            playground
                    .page()
                    .waitForCondition(() -> playground.picture("relief").equals(with));
        }
        Picture with = playground.settled("paths");
        playground.find("layer-steps").uncheck();
        playground.page().waitForCondition(() -> !playground.picture("paths").equals(with));
        playground.find("layer-steps").check();
        playground.page().waitForCondition(() -> playground.picture("paths").equals(with));
    }

    @Test
    void the_pictures_are_as_sharp_as_the_screen_and_as_large_as_their_place() {
        open("/#v=1&view.step=20", Theme.LIGHT);
        Picture before = playground.settled("relief");
        playground.page().setViewportSize(700, 700);
        playground.page().waitForCondition(() -> !playground.picture("relief").equals(before));
        for (String canvas : List.of("relief", "paths", "plot"))
            playground.page().waitForCondition(() -> (Boolean) playground
                    .find(canvas)
                    .evaluate("canvas => Math.abs(canvas.width - canvas.clientWidth * devicePixelRatio) <= 1"
                            + " && Math.abs(canvas.height - canvas.clientHeight * devicePixelRatio) <= 1"));
    }

    @Test
    void the_numbers_under_the_pointer_are_told() {
        open("/#v=1&objective=saddle&view.step=0", Theme.LIGHT);
        playground.pause();
        assertThat(playground.find("readout")).containsText("SGD");
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().move(middle[0], middle[1]);
        assertThat(playground.find("readout")).containsText("at the pointer");
        assertThat(playground.find("readout")).containsText("−2, 2");
        playground.page().mouse().move(2, 2);
        assertThat(playground.find("readout")).containsText("SGD");
    }

    @Test
    void the_plot_tells_the_losses_at_the_pointer_and_a_click_goes_to_that_step() {
        open("/#v=1&view.step=20", Theme.LIGHT);
        double[] middle = Playground.middle(playground.find("plot"));
        playground.page().mouse().move(middle[0], middle[1]);
        String label = "document.getElementById('plot').getAttribute('aria-label')";
        playground
                .page()
                .waitForCondition(
                        () -> !((String) playground.page().evaluate("() => " + label)).contains("At step 20:"));
        assertThat(playground.step()).isEqualTo(20);
        playground.page().mouse().click(middle[0], middle[1]);
        playground.page().waitForCondition(() -> playground.step() > 60 && playground.step() < 140);
        assertThat(playground.find("scrub")).hasValue(String.valueOf(playground.step()));
    }
}
