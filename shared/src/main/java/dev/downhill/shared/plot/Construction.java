package dev.downhill.shared.plot;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * How a step was made, as arrows: what earlier steps do, then what the gradient does, and their sum, the step. Where the slope is
 * looked at ahead, the way there. Of optimizers that scale each coordinate the gradient is only a direction, as long as the step.
 */
public final class Construction {
    private static final int PALE = 0x50;
    private static final double HEAD = 9;
    private static final double SHORT = 3;
    /** How long the longest arrow should be, in pixels, and how much larger it may be made for that. */
    private static final double READABLE = 60;

    private static final double MOST = 1e6;

    private final Viewport viewport;
    private final Theme theme;
    private final @Nullable StepPart lit;
    private final Scene scene = new Scene();
    private boolean above;
    private Point centre = Point.ORIGIN;
    private double factor = 1;

    private Construction(Viewport viewport, Theme theme, @Nullable StepPart lit) {
        this.viewport = viewport;
        this.theme = theme;
        this.lit = lit;
    }

    /**
     * @param adds whether the step is the sum of what the past and what the gradient does
     * @param behind where the other form of Nesterov momentum is, which looks ahead to where this one is, or null
     * @param colour of the step
     * @param lit the arrow that stands out, or null for all
     */
    public static Scene of(
            Anatomy anatomy,
            boolean adds,
            @Nullable Point behind,
            Viewport viewport,
            Theme theme,
            int colour,
            @Nullable StepPart lit) {
        Construction made = new Construction(viewport, theme, lit);
        made.enlarge(anatomy, adds);
        made.draw(anatomy, adds, behind, colour);
        // what stands out lies above the rest
        made.above = true;
        if (lit != null) made.draw(anatomy, adds, behind, colour);
        return made.scene;
    }

    private void draw(Anatomy anatomy, boolean adds, @Nullable Point other, int colour) {
        Point from = anatomy.from();
        Point to = anatomy.to();
        if (other != null) arrow(StepPart.AHEAD, other, from, theme.softInk(), true, "x to x̃ = x + ρv");
        if (anatomy.looksAhead()) arrow(StepPart.AHEAD, from, anatomy.asked(), theme.softInk(), true, "look ahead");
        if (adds) {
            Point behind = sum(from, anatomy.past(), 1);
            arrow(StepPart.PAST, from, behind, theme.softInk(), false, "velocity so far");
            arrow(StepPart.SLIDE, behind, sum(behind, anatomy.slide(), 1), theme.ink(), false, "−α·gradient");
        } else {
            double length = from.distance(sum(from, anatomy.slide(), 1));
            double share = length > 0 ? from.distance(to) / length : 0;
            arrow(StepPart.SLIDE, from, sum(from, anatomy.slide(), share), theme.ink(), true, "downhill");
        }
        String larger = factor > 1 ? ", arrows × " + Numbers.significant(factor, 3) : "";
        arrow(StepPart.STEP, from, to, colour, false, "step" + larger);
    }

    /** Arrows too short to be told apart are drawn 2, 5, 10, … times as long, which is said. */
    private void enlarge(Anatomy anatomy, boolean adds) {
        centre = anatomy.from();
        double longest = Math.max(pixels(anatomy.to()), pixels(anatomy.asked()));
        if (adds) longest = Math.max(longest, pixels(sum(centre, anatomy.past(), 1)));
        if (!(longest > 0)) return;
        for (int i = 0; factor * longest < READABLE && factor < MOST; i++) factor *= i % 3 == 1 ? 2.5 : 2;
    }

    private double pixels(Point to) {
        return centre.distance(to) * viewport.scale();
    }

    private double pixelX(Point point) {
        return viewport.toPixelX(centre.x() + factor * (point.x() - centre.x()));
    }

    private double pixelY(Point point) {
        return viewport.toPixelY(centre.y() + factor * (point.y() - centre.y()));
    }

    private static Point sum(Point point, Point more, double share) {
        return new Point(point.x() + share * more.x(), point.y() + share * more.y());
    }

    private void arrow(StepPart part, Point from, Point to, int colour, boolean dashed, String name) {
        double x0 = pixelX(from);
        double y0 = pixelY(from);
        double x1 = pixelX(to);
        double y1 = pixelY(to);
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        // also what is not finite, or too far for a canvas
        if (!(length > SHORT && length < 1e5) || (lit == part) != above) return;
        double dx = (x1 - x0) / length;
        double dy = (y1 - y0) / length;
        double head = Math.min(HEAD, length / 2);
        double backX = x1 - head * dx;
        double backY = y1 - head * dy;
        double[] shaft = {x0, y0, backX, backY};
        boolean isPale = lit != null && lit != part;
        int ink = isPale ? colour & 0xffffff | PALE << 24 : colour;
        if (!isPale) scene.line(shaft, Stroke.of(theme.casing(), above ? 9 : 6));
        scene.line(shaft, new Stroke(ink, above ? 5 : 3, dashed ? new double[] {5, 4} : new double[0]));
        double half = head * 0.55;
        double[] tip = {x1, y1, backX - half * dy, backY + half * dx, backX + half * dy, backY - half * dx};
        if (!isPale)
            scene.line(new double[] {x1, y1, tip[2], tip[3], tip[4], tip[5], x1, y1}, Stroke.of(theme.casing(), 3));
        scene.area(tip, ink);
        if (length < 40 && !above || isPale) return;
        TextStyle.Anchor anchor = dy > 0 ? TextStyle.Anchor.START : TextStyle.Anchor.END;
        scene.text(
                (x0 + x1) / 2 + 9 * dy,
                (y0 + y1) / 2 - 9 * dx,
                name,
                new TextStyle(12, theme.ink(), anchor, true, theme.casing()));
    }
}
