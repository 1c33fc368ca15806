package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;

/** What stands around and on a terrain: numbers along its edges, marks at the stationary points. */
public final class SolidFrame {
    private static final double FOOT = SolidKnots.BASE;
    private static final double AWAY = 15;
    private static final double TICK = 5;
    private static final double LEAST_APART = 34;
    /** What a number needs at the left of its line. */
    private static final double LEAST_ROOM = 40;
    /** Seen from so high above, heights have no room for numbers. */
    private static final double FLAT = 0.3;

    private final Ground ground;
    private final Perspective seen;
    private final Theme theme;
    private final Scene scene = new Scene();

    private SolidFrame(Ground ground, Theme theme) {
        this.ground = ground;
        this.theme = theme;
        seen = ground.perspective();
    }

    /** The coordinates along the two near edges, and the values that the heights stand for at the corner on the left. */
    public static Scene axes(Ground ground, Terrain terrain, Theme theme) {
        SolidFrame frame = new SolidFrame(ground, theme);
        Domain part = terrain.part();
        double nearY = frame.seen.showsLower() ? part.bottom() : part.top();
        double nearX = frame.seen.showsLeft() ? part.left() : part.right();
        double outY = frame.seen.showsLower() ? -part.height() : part.height();
        double outX = frame.seen.showsLeft() ? -part.width() : part.width();
        double across = frame.length(part.left(), nearY, part.right(), nearY);
        double up = frame.length(nearX, part.bottom(), nearX, part.top());
        for (double x : Axis.linear(part.left(), part.right(), 0, across).ticks(LEAST_APART + 10))
            frame.tick(x, nearY, outY, false, Axis.label(x));
        for (double y : Axis.linear(part.bottom(), part.top(), 0, up).ticks(LEAST_APART + 10))
            frame.tick(nearX, y, outX, true, Axis.label(y));
        frame.name((part.left() + part.right()) / 2, nearY, outY, false, "x");
        frame.name(nearX, (part.bottom() + part.top()) / 2, outX, true, "y");
        if (frame.seen.upright() > FLAT) frame.heights(terrain);
        return frame.scene;
    }

    private double[] pixel(double x, double y, double height) {
        double[] at = new double[3];
        seen.project(x, y, height, at, 0);
        return at;
    }

    private double length(double x0, double y0, double x1, double y1) {
        double[] from = pixel(x0, y0, FOOT);
        double[] to = pixel(x1, y1, FOOT);
        return Math.sqrt((to[0] - from[0]) * (to[0] - from[0]) + (to[1] - from[1]) * (to[1] - from[1]));
    }

    /** The direction out of the terrain at a place of its edge, 1 long in the picture. */
    private double[] outwards(double[] at, double x, double y, double out, boolean sideways) {
        double[] beyond = pixel(sideways ? x + out * 0.1 : x, sideways ? y : y + out * 0.1, FOOT);
        double dx = beyond[0] - at[0];
        double dy = beyond[1] - at[1];
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        return new double[] {dx / length, dy / length};
    }

    private void tick(double x, double y, double out, boolean sideways, String label) {
        double[] at = pixel(x, y, FOOT);
        double[] to = outwards(at, x, y, out, sideways);
        scene.line(at[0], at[1], at[0] + TICK * to[0], at[1] + TICK * to[1], Stroke.of(theme.ink(), 1));
        TextStyle style = new TextStyle(11, theme.ink(), TextStyle.Anchor.MIDDLE, false, theme.casing());
        scene.text(at[0] + AWAY * to[0], at[1] + AWAY * to[1], label, style);
    }

    private void name(double x, double y, double out, boolean sideways, String name) {
        double[] at = pixel(x, y, FOOT);
        double[] to = outwards(at, x, y, out, sideways);
        TextStyle style = new TextStyle(13, theme.ink(), TextStyle.Anchor.MIDDLE, true, theme.casing());
        scene.text(at[0] + 2.3 * AWAY * to[0], at[1] + 2.3 * AWAY * to[1], name, style);
    }

    private void heights(Terrain terrain) {
        Domain part = terrain.part();
        double left = Double.POSITIVE_INFINITY;
        double x = 0;
        double y = 0;
        for (int corner = 0; corner < 4; corner++) {
            double atX = corner % 2 == 0 ? part.left() : part.right();
            double atY = corner < 2 ? part.bottom() : part.top();
            double pixel = pixel(atX, atY, 0)[0];
            if (pixel >= left) continue;
            left = pixel;
            x = atX;
            y = atY;
        }
        double[] foot = pixel(x, y, FOOT);
        double[] head = pixel(x, y, 1);
        scene.line(foot[0], foot[1], head[0], head[1], Stroke.of(theme.ink(), 1));
        double[] values = terrain.scale().scale();
        TextStyle style = new TextStyle(11, theme.ink(), TextStyle.Anchor.END, false, theme.casing());
        TextStyle inside = new TextStyle(11, theme.ink(), TextStyle.Anchor.START, false, theme.casing());
        for (int i = 0; i < values.length; i++) {
            double[] at = pixel(x, y, (double) i / (values.length - 1));
            scene.line(at[0] - TICK, at[1], at[0], at[1], Stroke.of(theme.ink(), 1));
            double room = at[0] - TICK - 4;
            if (room > LEAST_ROOM) scene.text(room, at[1], Legend.shortened(values[i]), style);
            else if (i > 0) scene.text(at[0] + 4, at[1], Legend.shortened(values[i]), inside);
        }
        String name = terrain.scale().isBent() ? "f (log)" : "f";
        TextStyle bold = new TextStyle(12, theme.ink(), TextStyle.Anchor.MIDDLE, true, theme.casing());
        scene.text(Math.max(head[0], 48), head[1] - 16, name, bold);
    }

    /** A mark for every stationary point, as {@link SurfacePlot#stationary} has it; none for what is hidden. */
    public static Scene stationary(Surface surface, Ground ground, Theme theme) {
        SolidFrame frame = new SolidFrame(ground, theme);
        for (StationaryPoint point : surface.stationary()) {
            if (!ground.contains(point.at().x(), point.at().y())) continue;
            double[] at = frame.ground.pixel(point.at().x(), point.at().y());
            if (!ground.isSeen(at)) continue;
            frame.scene.mark(SurfacePlot.marker(point.type()), at[0], at[1], 4.5, theme.paper(), theme.ink(), 1.5);
        }
        return frame.scene;
    }
}
