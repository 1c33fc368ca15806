package dev.downhill.server.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static BufferedImage paint(Preset preset, String title) {
        return Preview.paint(preset, title, preset.experiment().run());
    }

    /** How many pixels of a part have a colour. */
    private static int count(BufferedImage image, int colour, int top, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++)
            for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) == (0xff000000 | colour)) count++;
        return count;
    }

    @Test
    void it_is_a_png_of_1200_by_630_with_every_pixel_in_it() throws IOException {
        BufferedImage painted = paint(Preset.DEFAULT, "a");
        byte[] png =
                Preview.png(Preset.DEFAULT, "a", Preset.DEFAULT.experiment().run());
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        for (int y = 0; y < 630; y++)
            for (int x = 0; x < 1200; x++)
                if (read.getRGB(x, y) != painted.getRGB(x, y)) throw new AssertionError("pixel " + x + ", " + y);
        assertThat(read.getWidth()).isEqualTo(1200);
        assertThat(read.getHeight()).isEqualTo(630);
        assertThat(png.length).isLessThan(1_000_000);
    }

    @Test
    void every_lane_has_its_colour_on_the_surface_and_in_the_legend() {
        BufferedImage image = paint(Preset.DEFAULT, "a");
        for (int lane = 0; lane < 3; lane++) {
            assertThat(count(image, Theme.LIGHT.lane(lane), 0, 500))
                    .as("path " + lane)
                    .isGreaterThan(50);
            assertThat(count(image, Theme.LIGHT.lane(lane), 570, 630))
                    .as("legend " + lane)
                    .isGreaterThan(50);
        }
        assertThat(count(image, Theme.LIGHT.lane(3), 570, 630)).isZero();
    }

    @Test
    void a_preset_that_opens_at_a_step_is_shown_there() {
        Preset early = Preset.DEFAULT.with(Preset.DEFAULT.view().atStep(3));
        int color = Theme.LIGHT.lane(1);
        assertThat(count(paint(early, ""), color, 0, 500)).isLessThan(count(paint(Preset.DEFAULT, ""), color, 0, 500));
    }

    @Test
    void the_longest_titles_and_the_most_lanes_stay_in_the_picture() {
        String lane = "{\"id\": \"nesterov-lookahead\", \"lr\": 0.0123456789}";
        Preset crowded = PresetJson.read("{\"lanes\": [" + lane + (", " + lane).repeat(7) + "]}")
                .value();
        BufferedImage image = paint(crowded, "W".repeat(80));
        for (int y = 500; y < 630; y++)
            for (int x = 1180; x < 1200; x++)
                assertThat(image.getRGB(x, y) & 0xffffff).as(x + ", " + y).isEqualTo(0xffffff);
    }

    @Test
    void a_run_that_leaves_the_numbers_has_a_picture_too() {
        Preset lost = PresetJson.read("{\"objective\": {\"id\": \"formula\", \"text\": \"1/0*x + y^9\"},"
                        + " \"lanes\": [{\"id\": \"sgd\", \"lr\": 100}], \"steps\": 500}")
                .value();
        assertThat(paint(lost, "")).isNotNull();
    }

    @Test
    void letters_have_outlines_and_those_nobody_drew_are_boxes() {
        Set<String> shapes = new HashSet<>();
        for (String letter : new String[] {"a", "ä", "Å", "ß", "α", "Ж", "∇", "…", "—", "漢"}) {
            assertThat(Typeface.SANS.width(letter, 20)).as(letter).isBetween(5.0, 25.0);
            shapes.add(Typeface.SANS.outline(letter, 0, 0, 20).getBounds2D().toString());
        }
        assertThat(shapes).hasSizeGreaterThan(8);
        // worked out by hand from the font's tables: A is 1401 of 2048 units wide
        assertThat(Typeface.SANS.width("AA", 2048)).isEqualTo(2 * 1401);
        assertThat(Typeface.SANS.outline(" ", 0, 0, 20).getBounds2D().isEmpty()).isTrue();
        assertThat(Typeface.SANS.outline("ä", 0, 0, 20).getBounds2D().getHeight())
                .isGreaterThan(
                        Typeface.SANS.outline("a", 0, 0, 20).getBounds2D().getHeight());
    }
}
