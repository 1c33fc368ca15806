package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.surface.Point;

/**
 * How a step was made, as arrows: what earlier steps do, then what the gradient does, and their sum, the step. Where the slope is
 * looked at ahead, the way there. Of optimizers that scale each coordinate the gradient is only a direction, as long as the step.
 */
public final class Construction {
    private static final double HEAD = 9;
    private static final double SHORT = 3;

    private final Viewport viewport;
    private final Theme theme;
    private final Scene scene = new Scene();

    private Construction(Viewport viewport, Theme theme) {
        this.viewport = viewport;
        this.theme = theme;
    }

    /**
     * @param adds whether the step is the sum of what the past and what the gradient does
     * @param colour of the step
     */
    public static Scene of(Anatomy anatomy, boolean adds, Viewport viewport, Theme theme, int colour) {
        Construction made = new Construction(viewport, theme);
        made.draw(anatomy, adds, colour);
        return made.scene;
    }

    private void draw(Anatomy anatomy, boolean adds, int colour) {
        Point from = anatomy.from();
        Point to = anatomy.to();
        if (anatomy.looksAhead()) arrow(from, anatomy.asked(), theme.softInk(), new double[] {5, 4}, "look ahead");
        if (adds) {
            Point behind = sum(from, anatomy.past(), 1);
            arrow(from, behind, theme.softInk(), new double[0], "velocity so far");
            arrow(behind, sum(behind, anatomy.slide(), 1), theme.ink(), new double[0], "−α·gradient");
        } else {
            double length = from.distance(sum(from, anatomy.slide(), 1));
            double share = length > 0 ? from.distance(to) / length : 0;
            arrow(from, sum(from, anatomy.slide(), share), theme.ink(), new double[] {5, 4}, "downhill");
        }
        arrow(from, to, colour, new double[0], "step");
    }

    private static Point sum(Point point, Point more, double share) {
        return new Point(point.x() + share * more.x(), point.y() + share * more.y());
    }

    private void arrow(Point from, Point to, int colour, double[] dash, String name) {
        double x0 = viewport.toPixelX(from.x());
        double y0 = viewport.toPixelY(from.y());
        double x1 = viewport.toPixelX(to.x());
        double y1 = viewport.toPixelY(to.y());
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        // also what is not finite, or too far for a canvas
        if (!(length > SHORT && length < 1e5)) return;
        double dx = (x1 - x0) / length;
        double dy = (y1 - y0) / length;
        double head = Math.min(HEAD, length / 2);
        double backX = x1 - head * dx;
        double backY = y1 - head * dy;
        double[] shaft = {x0, y0, backX, backY};
        scene.line(shaft, Stroke.of(theme.casing(), 6));
        scene.line(shaft, new Stroke(colour, 3, dash));
        double half = head * 0.55;
        double[] tip = {x1, y1, backX - half * dy, backY + half * dx, backX + half * dy, backY - half * dx};
        scene.line(new double[] {x1, y1, tip[2], tip[3], tip[4], tip[5], x1, y1}, Stroke.of(theme.casing(), 3));
        scene.area(tip, colour);
        if (length < 40) return;
        TextStyle.Anchor anchor = dy > 0 ? TextStyle.Anchor.START : TextStyle.Anchor.END;
        scene.text(
                (x0 + x1) / 2 + 9 * dy,
                (y0 + y1) / 2 - 9 * dx,
                name,
                new TextStyle(12, theme.ink(), anchor, true, theme.casing()));
    }
}
