package dev.downhill.shared.plot;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Draws the arrows of a step over a picture of the surface: each with its name, those that would lie on one another side by side. */
public final class Construction {
    private static final int PALE = 0x50;
    private static final double HEAD = 10;
    private static final double SHORT = 3;
    /**
     * How long the longest arrow should be, in pixels, and the length from which on it is not made
     * larger if it would leave the picture then, and how much larger it may be made.
     */
    private static final double READABLE = 110;

    private static final double LEAST = 40;
    private static final double MOST = 1e6;
    private static final double EDGE = 12;
    /** How far apart arrows lie that have the same direction, and how little they differ in it. */
    private static final double APART = 8;

    private static final double SAME = 0.1;
    /** The scale of the colours is in the right upper corner. */
    private static final double SCALE_WIDTH = 90;

    private static final double SCALE_HEIGHT = 220;
    private static final double RING = 20;

    /**
     * Where the arrows are drawn.
     *
     * @param pixel where a place of the plane is in the picture; outside of it, too
     * @param letters by what letters are larger than they are asked for
     * @param start the pixel of the ring at the start
     * @param captionRight the picture is covered from its left upper corner to here
     * @param captionBottom see {@code captionRight}
     */
    public record Sheet(
            UnaryOperator<Point> pixel,
            double width,
            double height,
            double letters,
            Point start,
            double captionRight,
            double captionBottom) {}

    /** An arrow as it is drawn, in pixels. */
    private record Drawn(StepArrow arrow, double x0, double y0, double x1, double y1) {
        double length() {
            return Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        }
    }

    private final Sheet sheet;
    private final Theme theme;
    private final int colour;
    private final @Nullable StepPart lit;
    private final Point centre;
    private final Scene scene = new Scene();
    private final List<Drawn> drawn = new ArrayList<>();
    private double factor = 1;

    private Construction(Sheet sheet, Theme theme, int colour, @Nullable StepPart lit, Point centre) {
        this.sheet = sheet;
        this.theme = theme;
        this.colour = colour;
        this.lit = lit;
        this.centre = centre;
    }

    /**
     * @param centre where the step begins
     * @param colour of the step
     * @param lit the part that stands out, or null for none
     */
    public static Scene of(
            StepArrows arrows, Point centre, Sheet sheet, Theme theme, int colour, @Nullable StepPart lit) {
        StepPart shown = lit == null ? null : arrows.shown(lit);
        Construction made = new Construction(sheet, theme, colour, shown, centre);
        List<StepArrow> seen = new ArrayList<>();
        for (StepArrow arrow : arrows.all())
            if (!arrow.isAsked() || arrow.part().equals(shown)) seen.add(arrow);
        made.enlarge(seen);
        // the step keeps its place, the others make way
        for (int i = seen.size() - 1; i >= 0; i--) made.place(seen.get(i));
        made.paint();
        return made.scene;
    }

    /** Arrows too short to be told apart are drawn 2, 5, 10, … times as long, which is said. */
    private void enlarge(List<StepArrow> arrows) {
        double longest = longest(arrows);
        if (!(longest > 0)) return;
        for (int i = 0; factor * longest < READABLE && factor < MOST; i++) {
            double before = factor;
            factor *= i % 3 == 1 ? 2.5 : 2;
            if (before * longest < LEAST || fits(arrows)) continue;
            factor = before;
            return;
        }
    }

    /** Whether all ends are in sight. */
    private boolean fits(List<StepArrow> arrows) {
        for (StepArrow arrow : arrows)
            if (!isInSight(pixel(arrow.from())) || !isInSight(pixel(arrow.to()))) return false;
        return true;
    }

    private boolean isInSight(Point at) {
        boolean isCovered = at.x() < sheet.captionRight && at.y() < sheet.captionBottom;
        return at.x() > EDGE
                && at.y() > EDGE
                && at.x() < sheet.width - EDGE
                && at.y() < sheet.height - EDGE
                && !isCovered;
    }

    private double longest(List<StepArrow> arrows) {
        double longest = 0;
        for (StepArrow arrow : arrows) {
            longest = Math.max(longest, pixels(centre, arrow.from()));
            longest = Math.max(longest, pixels(centre, arrow.to()));
        }
        return longest;
    }

    private double pixels(Point from, Point to) {
        Point begin = sheet.pixel.apply(from);
        Point end = sheet.pixel.apply(to);
        return begin.distance(end);
    }

    private Point pixel(Point place) {
        return sheet.pixel.apply(new Point(
                centre.x() + factor * (place.x() - centre.x()), centre.y() + factor * (place.y() - centre.y())));
    }

    private void place(StepArrow arrow) {
        Point from = pixel(arrow.from());
        Point to = pixel(arrow.to());
        Drawn straight = new Drawn(arrow, from.x(), from.y(), to.x(), to.y());
        double length = straight.length();
        // also what is not finite, or too far for a canvas
        if (!(length < 1e5)) return;
        Drawn moved = straight;
        for (int i = 1; i < 9 && length > SHORT && lies(moved); i++) {
            double aside = (i % 2 == 1 ? i + 1 : -i) / 2.0 * APART / length;
            double right = aside * (straight.y1 - straight.y0);
            double down = -aside * (straight.x1 - straight.x0);
            moved = new Drawn(arrow, straight.x0 + right, straight.y0 + down, straight.x1 + right, straight.y1 + down);
        }
        drawn.add(0, moved);
    }

    /** Whether an arrow would lie on one that is there. */
    private boolean lies(Drawn one) {
        double length = one.length();
        double dx = (one.x1 - one.x0) / length;
        double dy = (one.y1 - one.y0) / length;
        for (Drawn other : drawn) {
            double long_ = other.length();
            if (long_ <= SHORT) continue;
            double across = Math.abs(dx * (other.y1 - other.y0) - dy * (other.x1 - other.x0)) / long_;
            if (across > SAME) continue;
            double middleX = (other.x0 + other.x1) / 2 - one.x0;
            double middleY = (other.y0 + other.y1) / 2 - one.y0;
            double aside = Math.abs(dx * middleY - dy * middleX);
            double begin = dx * (other.x0 - one.x0) + dy * (other.y0 - one.y0);
            double end = dx * (other.x1 - one.x0) + dy * (other.y1 - one.y0);
            double shared = Math.min(length, Math.max(begin, end)) - Math.max(0, Math.min(begin, end));
            if (aside < APART - 1 && shared > SHORT) return true;
        }
        return false;
    }

    private void paint() {
        StepLabels labels = new StepLabels(sheet.width, sheet.height, sheet.letters, theme);
        labels.keepFree(0, 0, sheet.captionRight, sheet.captionBottom);
        labels.keepFree(sheet.start.x() - RING, sheet.start.y() - RING, sheet.start.x() + RING, sheet.start.y() + RING);
        labels.keepFree(sheet.width - SCALE_WIDTH, 0, sheet.width, SCALE_HEIGHT);
        for (Drawn one : drawn) labels.keepShaft(one.x0, one.y0, one.x1, one.y1);
        for (Drawn one : drawn) if (!one.arrow.part().equals(lit)) arrow(one, false);
        // what stands out lies above the rest
        for (Drawn one : drawn) if (one.arrow.part().equals(lit)) arrow(one, true);
        for (int i = drawn.size() - 1; i >= 0; i--) {
            Drawn one = drawn.get(i);
            boolean isLit = one.arrow.part().equals(lit);
            if (isLit || lit == null && one.length() > SHORT)
                labels.write(scene, one.x0, one.y0, one.x1, one.y1, name(one));
        }
    }

    private String name(Drawn one) {
        String name = one.arrow.name();
        if (one.length() <= SHORT) return name + " (0)";
        boolean says = factor > 1 && (lit != null || one.arrow.part().equals(StepPart.STEP));
        return says ? name + ", arrows × " + grouped(Numbers.text(factor)) : name;
    }

    /** With a comma before every three digits. */
    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) grouped.insert(i, ',');
        return grouped.toString();
    }

    private void arrow(Drawn one, boolean isLit) {
        double length = one.length();
        StepPart part = one.arrow.part();
        int own = part.equals(StepPart.STEP) ? colour : part.equals(StepPart.SLIDE) ? theme.ink() : theme.softInk();
        boolean isPale = lit != null && !isLit;
        int ink = isPale ? own & 0xffffff | PALE << 24 : own;
        if (length <= SHORT) {
            if (isLit) scene.mark(Marker.CIRCLE, one.x0, one.y0, 5, own, theme.casing(), 2);
            return;
        }
        double dx = (one.x1 - one.x0) / length;
        double dy = (one.y1 - one.y0) / length;
        double head = Math.min(HEAD + (isLit ? 4 : 0), length / 2);
        double backX = one.x1 - head * dx;
        double backY = one.y1 - head * dy;
        double[] shaft = {one.x0, one.y0, backX, backY};
        double thick = isLit ? 6 : part.equals(StepPart.STEP) ? 4 : 3;
        if (!isPale) scene.line(shaft, Stroke.of(theme.casing(), thick + 3));
        scene.line(shaft, new Stroke(ink, thick, one.arrow.isDashed() ? new double[] {6, thick + 3} : new double[0]));
        double half = head * 0.55;
        double[] tip = {one.x1, one.y1, backX - half * dy, backY + half * dx, backX + half * dy, backY - half * dx};
        if (!isPale)
            scene.line(
                    new double[] {tip[0], tip[1], tip[2], tip[3], tip[4], tip[5], tip[0], tip[1]},
                    Stroke.of(theme.casing(), 3));
        scene.area(tip, ink);
    }
}
