package dev.downhill.server.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.picture.Excerpt;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.Changes;
import dev.downhill.shared.plot.SurfacePlot;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Run;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page paints while a run plays, held against the whole picture at each step. */
class ChangesTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 400;
    private static final String EIGHT_LANES = "v=1&lane1=sgd&lane2=momentum&lane3=nesterov&lane4=adagrad&lane5=rmsprop"
            + "&lane6=adadelta&lane7=adam&lane8=adamw&steps=400";

    private final Run run;
    private final Viewport viewport;

    ChangesTest() {
        run = run(EIGHT_LANES);
        viewport = new Viewport(run.experiment().surface().kind().frame(), WIDTH, HEIGHT);
    }

    private static Run run(String link) {
        return PresetLink.read(link).value().experiment().run();
    }

    private List<double[]> parts(int from, int to, boolean fades) {
        return Objects.requireNonNull(Changes.of(run, from, to, fades, viewport));
    }

    private Scene scene(int step, boolean fades) {
        return new SurfacePlot(viewport, Theme.LIGHT).paths(run, step, 0, true, fades);
    }

    private static void paint(Scene scene, BufferedImage image) {
        try (ImagePainter painter = new ImagePainter(image)) {
            scene.paint(painter);
        }
    }

    private static void paintPart(double[] part, Scene scene, BufferedImage image) {
        int left = (int) Math.floor(part[0]);
        int top = (int) Math.floor(part[1]);
        int right = (int) Math.ceil(part[2]);
        int bottom = (int) Math.ceil(part[3]);
        Graphics2D graphics = image.createGraphics();
        graphics.setComposite(AlphaComposite.Clear);
        graphics.fillRect(left, top, right - left, bottom - top);
        graphics.dispose();
        try (ImagePainter painter = new ImagePainter(image)) {
            painter.clip(left, top, right - left, bottom - top);
            scene.paint(new Excerpt(painter, left, top, right, bottom));
        }
    }

    private static BufferedImage image() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    }

    /** How many pixels differ by more than rounding. */
    private static int different(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                int one = a.getRGB(x, y);
                int other = b.getRGB(x, y);
                boolean isOther = false;
                for (int bits = 0; bits < 32; bits += 8)
                    isOther |= Math.abs((one >>> bits & 255) - (other >>> bits & 255)) > 24;
                if (isOther) count++;
            }
        return count;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_picture_painted_anew_where_it_changes_is_the_whole_picture(boolean fades) {
        BufferedImage image = image();
        paint(scene(0, fades), image);
        int before = 0;
        // on and on by one, by leaps, and back
        for (int step : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 12, 20, 60, 61, 62, 150, 149, 40, 41, 399, 400}) {
            for (double[] part : parts(before, step, fades)) paintPart(part, scene(step, fades), image);
            BufferedImage whole = image();
            paint(scene(step, fades), whole);
            assertThat(different(image, whole)).as("step " + step).isLessThanOrEqualTo(3);
            before = step;
        }
    }

    @Test
    void without_what_changes_the_picture_would_be_another() {
        BufferedImage image = image();
        paint(scene(20, false), image);
        BufferedImage whole = image();
        paint(scene(21, false), whole);
        assertThat(different(image, whole)).isGreaterThan(100);
    }

    @Test
    void late_in_a_run_next_to_nothing_changes() {
        double area = 0;
        for (double[] part : parts(300, 301, false)) area += (part[2] - part[0]) * (part[3] - part[1]);
        assertThat(area).isLessThan(0.05 * WIDTH * HEIGHT);
    }

    @Test
    void parts_do_not_overlap() {
        List<double[]> parts = parts(30, 31, false);
        for (double[] one : parts)
            for (double[] other : parts)
                if (one != other)
                    assertThat(one[2] < other[0] || other[2] < one[0] || one[3] < other[1] || other[3] < one[1])
                            .isTrue();
    }

    @Test
    void anything_may_change_while_a_lane_is_out_of_the_picture() {
        Run away = run("v=1&lane1=sgd&lane1.lr=0.3");
        assertThat(Changes.isOut(away, 0, viewport)).isFalse();
        assertThat(Changes.isOut(away, 100, viewport)).isTrue();
        assertThat(Changes.of(away, 99, 100, false, viewport)).isNull();
    }

    @Test
    void what_blew_up_long_ago_changes_nothing() {
        Run away = run("v=1&lane1=sgd&lane1.lr=3&steps=2000");
        assertThat(away.trajectories().get(0).isFinite(1900)).isFalse();
        assertThat(Changes.isOut(away, 1900, viewport)).isTrue();
        assertThat(Changes.of(away, 1900, 1901, false, viewport)).isEmpty();
    }
}
