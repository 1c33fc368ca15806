package dev.downhill.shared.plot;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;

/** What is to be known of a picture of a surface: values beside its lines, a scale of its colours, the names of its marks. */
public final class Legend {
    private static final double EDGE = 34;
    private static final double NEAR = 24;
    /** What the scale with its values takes. */
    private static final double WIDE = 92;

    private static final double BAR = 10;
    private static final double TALL = 132;
    /** The same, and with fewer values, in a picture that is narrower than this. */
    private static final double SHORT = 76;

    /** What a value beside the scale takes. */
    private static final double LINE = 15;

    private static final double NARROW = 600;
    private static final int SHADES = 44;
    private static final double MARGIN = 14;

    private final Viewport viewport;
    private final Theme theme;
    private final double captionRight;
    private final double captionBottom;
    private final double buttonsLeft;
    private final double buttonsTop;
    /** Where the scale begins: below the caption, if that reaches so far. */
    private final double top;

    public Legend(Viewport viewport, Theme theme) {
        this(viewport, theme, 0, 0, viewport.width(), viewport.height());
    }

    /** In a picture whose upper left corner, as far as this, is covered by a caption, and whose lower right one by buttons. */
    public Legend(
            Viewport viewport,
            Theme theme,
            double captionRight,
            double captionBottom,
            double buttonsLeft,
            double buttonsTop) {
        this.viewport = viewport;
        this.theme = theme;
        this.captionRight = captionRight;
        this.captionBottom = captionBottom;
        this.buttonsLeft = buttonsLeft;
        this.buttonsTop = buttonsTop;
        top = captionRight > viewport.width() - WIDE ? captionBottom + MARGIN : MARGIN;
    }

    /** As far to the right as the caption covers the upper edge. */
    public double captionRight() {
        return captionRight;
    }

    /** Down to where the caption covers the left edge. */
    public double captionBottom() {
        return captionBottom;
    }

    /** From where on buttons cover the lower edge. */
    public double buttonsLeft() {
        return buttonsLeft;
    }

    /** From where on buttons cover the right edge. */
    public double buttonsTop() {
        return buttonsTop;
    }

    private boolean isNarrow() {
        return viewport.width() < NARROW;
    }

    /** The scale ends above the buttons, though it may be short then. */
    private double bottom() {
        return Math.min(top + (isNarrow() ? SHORT : TALL), Math.max(buttonsTop - MARGIN, top));
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
            boolean isCovered = x < captionRight + NEAR && y < captionBottom + NEAR / 2
                    || x > viewport.width() - WIDE && y > top - NEAR && y < bottom() + 4 * NEAR;
            if (isCovered || !isInside || distance >= best) continue;
            best = distance;
            nearest = i;
        }
        return nearest;
    }

    /**
     * The colours with the values that they stand for, in the upper right corner.
     *
     * @param values at equal distances of colour, from the lowest to the highest
     */
    public Scene colours(double[] values) {
        Scene scene = new Scene();
        if (values.length == 0) return scene;
        double right = viewport.width() - MARGIN;
        double left = right - BAR;
        double bottom = bottom();
        // room for two values
        if (bottom - top < LINE) return scene;
        double step = (bottom - top) / SHADES;
        for (int i = 0; i < SHADES; i++) {
            double y = bottom - i * step;
            // a little higher, so that no gap shines through
            double[] corners = {left, y, right, y, right, y - step - 0.5, left, y - step - 0.5};
            scene.area(corners, theme.heights().argb((i + 0.5) / SHADES));
        }
        double[] frame = {left, bottom, right, bottom, right, top, left, top, left, bottom};
        scene.line(frame, Stroke.of(theme.ink(), 1));
        TextStyle beside = new TextStyle(10.5, theme.ink(), TextStyle.Anchor.END, false, theme.casing());
        // all values, or every other one, or the outermost
        int apart = isNarrow() ? 2 : 1;
        while (apart < values.length - 1 && (bottom - top) * apart < LINE * (values.length - 1)) apart *= 2;
        for (int i = 0; i < values.length; i += apart) {
            double y = bottom - (bottom - top) * i / (values.length - 1);
            scene.text(left - 5, y, shortened(values[i]), beside);
        }
        return scene;
    }

    /**
     * The marks of the stationary points, each kind once, with its name, below the scale.
     *
     * @param seen where they have to be
     */
    public Scene marks(Surface surface, Domain seen) {
        Scene scene = new Scene();
        double y = bottom() + 24;
        for (StationaryPoint.Type type : StationaryPoint.Type.values()) {
            boolean isSeen = false;
            for (StationaryPoint point : surface.stationary())
                isSeen |= point.type() == type
                        && seen.contains(point.at().x(), point.at().y());
            if (!isSeen || y + LINE / 2 > buttonsTop) continue;
            double x = viewport.width() - MARGIN - BAR / 2;
            scene.mark(SurfacePlot.marker(type), x, y, 4.5, theme.paper(), theme.ink(), 1.5);
            TextStyle beside = new TextStyle(10.5, theme.ink(), TextStyle.Anchor.END, false, theme.casing());
            scene.text(x - BAR, y, type.id().replace('-', ' '), beside);
            y += 18;
        }
        return scene;
    }

    static String shortened(double value) {
        return Numbers.significant(value, 3).replace('-', '−');
    }
}
