package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.ColorScheme;
import dev.downhill.e2e.Chromium;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.plot.Perspective;
import dev.downhill.shared.plot.Shades;
import dev.downhill.shared.plot.SolidRaster;
import dev.downhill.shared.plot.Terrain;
import dev.downhill.shared.preset.Camera;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The surface in three dimensions: painted as the JVM paints it, turned by mouse and keys, and the same in the next browser. */
@UsePlaywright(Chromium.class)
class SolidTest extends PageTest {
    private static final String SOLID = "&view.layers=contours,solid&view.step=0";
    private static final Pattern TURNED = Pattern.compile("/#.*view\\.camera=.*");
    /** Of 255, in the mean: the numbers along the edges and the scale are not in what is expected. */
    private static final double CLOSE = 4;

    private void openSolid(String link) {
        playground.open("/#v=1&" + link);
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
    }

    /** What the picture of a surface must look like to somebody who squints. */
    private Picture expected(String id, Camera camera, Theme theme) {
        int width = (Integer) playground.find("relief").evaluate("canvas => canvas.width");
        int height = (Integer) playground.find("relief").evaluate("canvas => canvas.height");
        SurfaceKind kind = Surfaces.ALL.get(id);
        Surface surface = kind.create(kind.schema().defaults());
        Terrain terrain = new Terrain(kind.frame(), Terrain.values(surface, kind.frame()));
        Shades shades = Shades.of(theme, terrain.scale(), false);
        SolidRaster raster = new SolidRaster(width, height, shades);
        raster.begin(terrain, new Perspective(kind.frame(), camera, width, height), shades);
        raster.paint(0, height);
        return new Picture(0, sketch(raster, theme.paper()), java.util.Map.of());
    }

    private static List<Integer> sketch(SolidRaster raster, int paper) {
        int across = 24;
        int down = 16;
        double[] sums = new double[across * down * 4];
        int[] cells = new int[across * down];
        for (int at = 0; at < raster.pixels().length; at++) {
            int pixel = raster.pixels()[at] == 0 ? paper : raster.pixels()[at];
            int row = at / raster.columns() * down / raster.rows();
            int cell = row * across + at % raster.columns() * across / raster.columns();
            cells[cell]++;
            for (int channel = 0; channel < 3; channel++)
                sums[4 * cell + channel] += pixel >> (16 - 8 * channel) & 0xff;
            sums[4 * cell + 3] += 255;
        }
        List<Integer> sketch = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) sketch.add((int) Math.round(sums[i] / cells[i / 4]));
        return sketch;
    }

    private void looksLike(Picture expected) {
        playground.page().waitForCondition(() -> playground.picture("relief").difference(expected) < CLOSE);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_painted_as_the_jvm_paints_it(Theme theme) {
        playground
                .page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        openSolid("objective=himmelblau" + SOLID);
        looksLike(expected("himmelblau", Camera.first(), theme));
        openSolid("objective=rosenbrock" + SOLID + "&view.camera=-120,30,1.5");
        Picture other = expected("rosenbrock", new Camera(-120, 30, 1.5), theme);
        looksLike(other);
        assertThat(expected("rosenbrock", Camera.first(), theme).difference(other))
                .isGreaterThan(2 * CLOSE);
    }

    @Test
    void the_key_three_and_the_button_show_it_and_what_was_seen_from_above_again() {
        playground.openPaused();
        playground.page().waitForCondition(() -> playground.picture("relief").isPainted());
        Picture above = playground.picture("relief");
        playground.page().keyboard().press("3");
        assertThat(playground.find("solid")).hasAttribute("aria-pressed", "true");
        playground.page().waitForCondition(() -> playground.picture("relief").difference(above) > 10);
        playground.hasAddress(Pattern.compile("/#.*view\\.layers=contours,stationary,steps,solid.*"));
        playground.press("solid");

        playground.page().waitForCondition(() -> playground.picture("relief").difference(above) < 2);
        playground.hasAddress("/#v=1");
    }

    @Test
    void dragging_turns_it_and_the_address_says_so_and_the_start_stays() {
        openSolid("objective=himmelblau" + SOLID);
        String fingerprint = playground.fingerprint();
        Picture before = playground.picture("relief");
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().move(middle[0], middle[1]);
        playground.page().mouse().down();
        playground.page().mouse().move(middle[0] + 120, middle[1] - 20);
        playground.page().mouse().move(middle[0] + 200, middle[1] - 40);
        playground.page().mouse().up();
        playground.hasAddress(TURNED);

        playground.page().waitForCondition(() -> playground.picture("relief").difference(before) > 3);
        playground.showsFingerprint(fingerprint);
        playground.page().keyboard().press("Control+z");
        playground.page().waitForCondition(() -> !playground.address().contains("camera"));
    }

    @Test
    void the_keys_turn_it_and_the_wheel_brings_it_closer() {
        openSolid("objective=himmelblau" + SOLID);
        playground.find("paths").focus();
        playground.page().keyboard().press("ArrowLeft");
        playground.page().keyboard().press("ArrowUp");
        playground.hasAddress(Pattern.compile("/#.*view\\.camera=20,55,1"));
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().move(middle[0], middle[1]);
        playground.page().mouse().wheel(0, -200);

        playground.hasAddress(Pattern.compile("/#.*view\\.camera=20,55,1\\.[0-9]+"));
    }

    @Test
    void a_click_on_the_ground_starts_there_and_the_numbers_are_those_of_the_pointer() {
        openSolid("objective=himmelblau" + SOLID);
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().move(middle[0] + 20, middle[1] + 30);
        assertThat(playground.find("readout")).containsText("at the pointer");
        String before = playground.fingerprint();
        playground.page().mouse().click(middle[0] + 20, middle[1] + 30);
        playground.page().waitForCondition(() -> !playground.fingerprint().equals(before));

        double[] handle = Playground.middle(playground.find("start"));
        assertThat(handle[0]).isCloseTo(middle[0] + 20, org.assertj.core.api.Assertions.within(4.0));
        assertThat(handle[1]).isCloseTo(middle[1] + 30, org.assertj.core.api.Assertions.within(4.0));
    }

    @ParameterizedTest
    @EnumSource
    void every_lane_has_its_colour_on_it(Theme theme) {
        playground
                .page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        StringBuilder eight = new StringBuilder("objective.condition=1&view.step=6&view.layers=steps,solid");
        int[] colours = new int[8];
        for (int lane = 1; lane <= 8; lane++) {
            eight.append("&lane" + lane + "=sgd&lane" + lane + ".start=" + (2 * lane - 9) + ",4");
            colours[lane - 1] = theme.lane(lane - 1);
        }
        openSolid(eight.toString());
        for (int colour : colours)
            playground
                    .page()
                    .waitForCondition(() ->
                            Picture.of(playground.page(), "paths", colours).count(colour) > 15);
    }

    @Test
    void the_axes_of_the_hessian_follow_the_pointer() {
        playground.open("/#v=1&view.step=20&view.layers=curvature");
        playground.pause();
        Picture atLane = playground.settled("paths");
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().move(middle[0] + 200, middle[1] + 60);

        playground.page().waitForCondition(() -> !playground.picture("paths").equals(atLane));
        playground.page().mouse().move(2, 2);
        playground.page().waitForCondition(() -> playground.picture("paths").equals(atLane));
    }

    @Test
    void it_rests_when_it_is_painted() {
        openSolid("objective=himmelblau" + SOLID);
        playground.pause();
        // those who listen are told of it a moment later
        int asked = (Integer) playground.page().evaluate("""
                        () => new Promise(done => {
                          const ask = window.requestAnimationFrame, put = CanvasRenderingContext2D.prototype.putImageData;
                          let asked = 0;
                          setTimeout(() => {
                            window.requestAnimationFrame = f => { asked++; return ask.call(window, f); };
                            CanvasRenderingContext2D.prototype.putImageData = function() { asked++; };
                            setTimeout(() => {
                              window.requestAnimationFrame = ask;
                              CanvasRenderingContext2D.prototype.putImageData = put;
                              done(asked);
                            }, 400);
                          }, 3000);
                        })
                        """);
        assertThat(asked).isZero();
    }
}
