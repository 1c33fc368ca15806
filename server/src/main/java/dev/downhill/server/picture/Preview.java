package dev.downhill.server.picture;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.TextStyle.Anchor;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.Relief;
import dev.downhill.shared.plot.SurfacePlot;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.View;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.surface.Domain;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * The picture that chats and slides show of a link: the surface with its paths as on the page, below it the title and which
 * path is whose.
 */
public final class Preview {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final int PLOT = 500;
    private static final int MARGIN = 36;
    private static final double TITLE = 38;
    private static final double SMALLEST_TITLE = 28;
    private static final double LEGEND = 23;
    private static final double SMALLEST = 15;
    private static final double GAP = 34;
    private static final double KEY = 46;
    private static final Theme THEME = Theme.LIGHT;

    private Preview() {}

    /**
     * The picture as PNG.
     *
     * @param title of the preset, or what stands for it
     * @param run of the preset's experiment
     */
    public static byte[] png(Preset preset, String title, Run run) {
        return Png.of(paint(preset, title, run));
    }

    /** Paints one for nobody, so that whoever asks first need not wait until all that paints is loaded and compiled. */
    public static void warmUp() {
        Preset preset = Preset.DEFAULT;
        png(preset, "", preset.experiment().run());
    }

    static BufferedImage paint(Preset preset, String title, Run run) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        View view = preset.view();
        Domain window = view.window();
        Viewport viewport = new Viewport(
                window == null ? preset.experiment().surface().kind().frame() : window, WIDTH, PLOT);
        Relief relief = new Relief(run.surface(), viewport.seen(), THEME.heights());
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int j = 0; j < PLOT; j++) relief.paintRow(j, WIDTH, PLOT, pixels, j * WIDTH);
        Scene scene = new Scene();
        scene.clipped(0, 0, WIDTH, PLOT, plot(view, viewport, relief, run));
        caption(scene, title, preset.experiment().lanes());
        try (ImagePainter painter = new ImagePainter(image)) {
            scene.paint(painter);
        }
        return image;
    }

    /** What is drawn over the surface; of a preset that opens at its start all of the run, else there were nothing to see. */
    private static Scene plot(View view, Viewport viewport, Relief relief, Run run) {
        SurfacePlot plot = new SurfacePlot(viewport, THEME);
        int last = run.trajectories().get(0).steps();
        int step = view.step() == 0 ? last : view.step();
        Scene contours = view.shows("contours") ? plot.contours(relief.contours()) : new Scene();
        Scene stationary = view.shows("stationary") ? plot.stationary(run.surface()) : new Scene();
        Scene paths = plot.paths(run, step, view.lane() - 1, view.shows("steps"), false);
        return new Scene()
                .clipped(0, 0, WIDTH, PLOT, contours)
                .clipped(0, 0, WIDTH, PLOT, stationary)
                .clipped(0, 0, WIDTH, PLOT, paths);
    }

    private static void caption(Scene scene, String title, List<Lane> lanes) {
        double[] band = {0, PLOT, WIDTH, PLOT, WIDTH, HEIGHT, 0, HEIGHT};
        scene.area(band, THEME.paper());
        double size = LEGEND;
        double name = Typeface.SANS.width("Downhill", size);
        scene.text(WIDTH - MARGIN, PLOT + 46, "Downhill", TextStyle.of(size, THEME.softInk(), Anchor.END));
        double room = WIDTH - 3 * MARGIN - name;
        double fits = TITLE * room / Typeface.SANS.width(title, TITLE);
        double large = Math.max(SMALLEST_TITLE, Math.min(TITLE, fits));
        TextStyle bold = new TextStyle(large, THEME.ink(), Anchor.START, true, 0);
        scene.text(MARGIN, PLOT + 44, fitted(title, large, room), bold);
        legend(scene, lanes);
    }

    /** A marker and a name for every lane, in one line, smaller where there are many. */
    private static void legend(Scene scene, List<Lane> lanes) {
        double room = WIDTH - 2.0 * MARGIN;
        double wanted = 0;
        for (Lane lane : lanes) wanted += KEY + GAP + Typeface.SANS.width(label(lane), LEGEND);
        double size = Math.max(SMALLEST, LEGEND * Math.min(1, room / wanted));
        double shrink = size / LEGEND;
        double each = (room + GAP * shrink) / lanes.size() - (KEY + GAP) * shrink;
        double x = MARGIN;
        for (int i = 0; i < lanes.size(); i++) {
            String label = label(lanes.get(i));
            if (wanted * shrink > room) label = fitted(label, size, each);
            int colour = THEME.lane(i);
            double y = PLOT + 98;
            scene.line(x, y, x + 36 * shrink, y, LaneStyle.stroke(i, colour, 3));
            scene.mark(LaneStyle.marker(i), x + 18 * shrink, y, 7 * shrink, colour, THEME.paper(), 2);
            x += KEY * shrink;
            scene.text(x, y, label, TextStyle.of(size, THEME.ink(), Anchor.START));
            x += Typeface.SANS.width(label, size) + GAP * shrink;
        }
    }

    private static String label(Lane lane) {
        return lane.optimizer().kind().name() + " α " + Numbers.text(lane.lr());
    }

    /** As much of a text as there is room for. */
    private static String fitted(String text, double size, double room) {
        if (Typeface.SANS.width(text, size) <= room) return text;
        int[] letters = text.codePoints().toArray();
        int count = letters.length;
        String shorter = text;
        while (count > 0 && Typeface.SANS.width(shorter, size) > room) {
            count--;
            shorter = new String(letters, 0, count).stripTrailing() + "…";
        }
        return shorter;
    }
}
