package dev.downhill.shared.plot;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;

/** What the colours and the contour lines of a surface mean: values beside the lines, a scale of the colours. */
public final class Legend {
    private static final double EDGE = 34;
    private static final double NEAR = 24;
    private static final double BAR = 10;
    private static final double TALL = 132;
    private static final int SHADES = 44;
    /** Narrower pictures have no room for the scale. */
    private static final double NARROW = 600;

    private final Viewport viewport;
    private final Theme theme;

    public Legend(Viewport viewport, Theme theme) {
        this.viewport = viewport;
        this.theme = theme;
    }

    /**
     * The values of contour lines, each where its line comes nearest to a slanted one through the picture, as far as there is room.
     *
     * @param contours for each level, pieces x0, y0, x1, y1 of the plane
     * @param levels their values
     */
    public Scene values(double[][] contours, double[] levels) {
        Scene scene = new Scene();
        TextStyle style = new TextStyle(10.5, theme.ink(), TextStyle.Anchor.MIDDLE, false, theme.casing());
        double[] taken = new double[2 * levels.length];
        int count = 0;
        for (int k = 0; k < levels.length; k++) {
            int at = nearest(contours[k]);
            if (at < 0) continue;
            double x = viewport.toPixelX(contours[k][at]);
            double y = viewport.toPixelY(contours[k][at + 1]);
            boolean hasRoom = true;
            for (int i = 0; i < count; i++)
                hasRoom &= Math.abs(x - taken[2 * i]) > 2 * NEAR || Math.abs(y - taken[2 * i + 1]) > NEAR;
            if (!hasRoom) continue;
            taken[2 * count] = x;
            taken[2 * count + 1] = y;
            count++;
            scene.text(x, y, Axis.label(levels[k]), style);
        }
        return scene;
    }

    /** Where a line comes nearest to the slanted one, or −1 if it is nowhere near. */
    private int nearest(double[] pieces) {
        double best = NEAR;
        int nearest = -1;
        for (int i = 0; i < pieces.length; i += 4) {
            double x = viewport.toPixelX(pieces[i]);
            double y = viewport.toPixelY(pieces[i + 1]);
            double distance = Math.abs(x - viewport.width() * (0.72 - 0.3 * y / viewport.height()));
            boolean isInside = x > EDGE && x < viewport.width() - EDGE && y > EDGE && y < viewport.height() - EDGE;
            if (!isInside || distance >= best) continue;
            best = distance;
            nearest = i;
        }
        return nearest;
    }

    /**
     * The colours with the values that they stand for, in the upper right corner; nothing in a narrow picture.
     *
     * @param values at equal distances of colour, from the lowest to the highest
     */
    public Scene colours(double[] values) {
        Scene scene = new Scene();
        if (viewport.width() < NARROW || values.length == 0) return scene;
        double right = viewport.width() - 14;
        double left = right - BAR;
        double bottom = 14 + TALL;
        double step = TALL / SHADES;
        for (int i = 0; i < SHADES; i++) {
            double y = bottom - i * step;
            // a little higher, so that no gap shines through
            double[] corners = {left, y, right, y, right, y - step - 0.5, left, y - step - 0.5};
            scene.area(corners, theme.heights().argb((i + 0.5) / SHADES));
        }
        double[] frame = {left, bottom, right, bottom, right, 14, left, 14, left, bottom};
        scene.line(frame, Stroke.of(theme.ink(), 1));
        TextStyle beside = new TextStyle(10.5, theme.ink(), TextStyle.Anchor.END, false, theme.casing());
        for (int i = 0; i < values.length; i++) {
            double y = bottom - TALL * i / (values.length - 1);
            scene.text(left - 5, y, shortened(values[i]), beside);
        }
        return scene;
    }

    private static String shortened(double value) {
        return Numbers.significant(value, 3).replace('-', '−');
    }
}
