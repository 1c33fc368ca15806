package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import java.util.List;

/** A plot against the size of the batch, both by powers of ten: its axes, and where things are on it. */
final class BatchSizeGrid {
    private static final double LEFT = 52;
    private static final double BOTTOM = 40;
    private static final double TOP = 22;
    private static final double EDGE = 12;

    private final double width;
    private final double height;
    private final Theme theme;
    private final Axis across;
    private final Axis up;

    /**
     * @param samples the greatest size
     * @param least of what is plotted, above 0
     * @param greatest of what is plotted, no less
     */
    BatchSizeGrid(int samples, double least, double greatest, double width, double height, Theme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        across = Axis.logarithmic(0.9, 1.1 * samples, LEFT, width - EDGE);
        up = Axis.logarithmic(least / 2, 2 * greatest, height - BOTTOM, TOP);
    }

    double x(double size) {
        return across.pixel(size);
    }

    double y(double value) {
        return up.pixel(value);
    }

    /** The axes, which say what is plotted, and what is inside them. */
    Scene around(String what, Scene curves) {
        Scene scene = new Scene();
        Stroke grid = Stroke.of(theme.line(), 1);
        TextStyle beside = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.END);
        TextStyle below = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.MIDDLE);
        for (double tick : up.ticks(26)) {
            double y = Math.floor(up.pixel(tick)) + 0.5;
            scene.line(LEFT, y, width - EDGE, y, grid);
            scene.text(LEFT - 6, y, Axis.label(tick), beside);
        }
        for (double tick : across.ticks(60))
            if (tick == Math.floor(tick)) scene.text(across.pixel(tick), height - BOTTOM + 14, Axis.label(tick), below);
        scene.text((LEFT + width - EDGE) / 2, height - 9, "batch size B", below);
        scene.text(4, 9, what, TextStyle.of(11, theme.softInk(), TextStyle.Anchor.START));
        return scene.clipped(LEFT, TOP, width - LEFT - EDGE, height - TOP - BOTTOM, curves);
    }

    /** A dashed line through pairs of a size and a value. */
    Scene predicted(List<double[]> pairs) {
        double[] points = new double[2 * pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            points[2 * i] = x(pairs.get(i)[0]);
            points[2 * i + 1] = y(pairs.get(i)[1]);
        }
        return new Scene().line(points, new Stroke(theme.ink(), 1.5, new double[] {5, 4}));
    }

    /** An upright line at a size: the one that is chosen. */
    Scene cursor(int size, Scene on) {
        return on.line(x(size), TOP, x(size), height - BOTTOM, Stroke.of(theme.softInk(), 1));
    }
}
