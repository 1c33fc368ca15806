package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;

/** What is drawn over a surface: contours, stationary points, the axes, the paths of the lanes. */
public final class SurfacePlot {
    static final double PATH = 2.5;
    static final double CASING = 5.5;
    static final double DOT = 2.6;
    static final double HEAD = 6.5;
    static final double ROOM_FOR_DOT = 7;
    /** Steps of a fading trail that have one colour, and how many colours it has. */
    static final int REMEMBERED = 6;

    static final int PALER = 5;

    private final Viewport viewport;
    private final Theme theme;

    public SurfacePlot(Viewport viewport, Theme theme) {
        this.viewport = viewport;
        this.theme = theme;
    }

    /** @param contours for each level, pieces x0, y0, x1, y1 of the plane */
    public Scene contours(double[][] contours) {
        Scene scene = new Scene();
        Stroke stroke = Stroke.of(theme.contour(), 1);
        for (double[] pieces : contours) {
            double[] points = new double[pieces.length / 4 * 6];
            for (int i = 0, at = 0; i < pieces.length; i += 4, at += 6) {
                points[at] = viewport.toPixelX(pieces[i]);
                points[at + 1] = viewport.toPixelY(pieces[i + 1]);
                points[at + 2] = viewport.toPixelX(pieces[i + 2]);
                points[at + 3] = viewport.toPixelY(pieces[i + 3]);
                points[at + 4] = Double.NaN;
                points[at + 5] = Double.NaN;
            }
            scene.line(points, stroke);
        }
        return scene;
    }

    /**
     * Coordinates along the lower and the left edge.
     *
     * @param top of the left edge, above which something covers it
     */
    public Scene axes(double top) {
        Scene scene = new Scene();
        Domain seen = viewport.seen();
        Axis across = Axis.linear(seen.left(), seen.right(), 0, viewport.width());
        Axis up = Axis.linear(seen.bottom(), seen.top(), viewport.height(), 0);
        Stroke tick = Stroke.of(theme.ink(), 1);
        TextStyle below = new TextStyle(11, theme.ink(), TextStyle.Anchor.MIDDLE, false, theme.casing());
        TextStyle beside = new TextStyle(11, theme.ink(), TextStyle.Anchor.START, false, theme.casing());
        for (double x : across.ticks(90)) {
            double at = across.pixel(x);
            if (at < 30 || at > viewport.width() - 14) continue;
            scene.line(at, viewport.height() - 5, at, viewport.height(), tick);
            scene.text(at, viewport.height() - 13, Axis.label(x), below);
        }
        for (double y : up.ticks(70)) {
            double at = up.pixel(y);
            if (at < top + 12 || at > viewport.height() - 30) continue;
            scene.line(0, at, 5, at, tick);
            scene.text(9, at, Axis.label(y), beside);
        }
        return scene;
    }

    /** A mark for every stationary point: a ring for a minimum, a cross for a saddle, a triangle for a maximum. */
    public Scene stationary(Surface surface) {
        Scene scene = new Scene();
        for (StationaryPoint point : surface.stationary()) {
            double x = viewport.toPixelX(point.at().x());
            double y = viewport.toPixelY(point.at().y());
            if (x < -9 || y < -9 || x > viewport.width() + 9 || y > viewport.height() + 9) continue;
            scene.mark(marker(point.type()), x, y, 4.5, theme.paper(), theme.ink(), 1.5);
        }
        return scene;
    }

    /** The marker of a kind of stationary point. */
    public static Marker marker(StationaryPoint.Type type) {
        return switch (type) {
            case MINIMUM -> Marker.CIRCLE;
            case MAXIMUM -> Marker.TRIANGLE;
            case SADDLE -> Marker.CROSS;
            case DEGENERATE_SADDLE -> Marker.STAR;
        };
    }

    /**
     * The paths from the start to a step.
     *
     * @param selected the lane drawn above the others, the first is 0
     * @param dots whether every step has its marker, where there is room
     * @param fades whether only the last steps are drawn, paler the longer ago they are
     */
    public Scene paths(Run run, int step, int selected, boolean dots, boolean fades) {
        Scene scene = new Scene();
        int lanes = run.trajectories().size();
        for (int i = 0; i < lanes; i++)
            if (i != selected) path(scene, run.trajectories().get(i), i, step, dots, fades);
        if (selected < lanes) path(scene, run.trajectories().get(selected), selected, step, dots, fades);
        for (int i = 0; i < lanes; i++) head(scene, run.trajectories().get(i), i, step);
        return scene;
    }

    /** Where the lanes are at another step than the one shown: the one that the pointer is at in a plot. */
    public Scene ghosts(Run run, int step) {
        Scene scene = new Scene();
        for (int i = 0; i < run.trajectories().size(); i++) {
            Trajectory trajectory = run.trajectories().get(i);
            if (!trajectory.isFinite(step)) continue;
            double x = viewport.toPixelX(trajectory.x(step, 0));
            double y = viewport.toPixelY(trajectory.x(step, 1));
            if (isSeen(x, y)) scene.mark(LaneStyle.marker(i), x, y, HEAD - 2, theme.paper(), theme.lane(i), 2);
        }
        return scene;
    }

    private void path(Scene scene, Trajectory trajectory, int lane, int step, boolean dots, boolean fades) {
        int last = Math.min(step, trajectory.steps());
        int pieces = fades ? PALER : 1;
        for (int piece = pieces - 1; piece >= 0; piece--) {
            int to = last - piece * REMEMBERED;
            if (to <= 0 && piece > 0) continue;
            double[] line = Trail.of(trajectory, fades ? Math.max(0, to - REMEMBERED) : 0, to, viewport, Trail.MARGIN);
            scene.line(line, Stroke.of(paler(theme.casing(), piece), CASING));
            scene.line(line, LaneStyle.stroke(lane, paler(theme.lane(lane), piece), PATH));
        }
        if (dots) dots(scene, trajectory, lane, fades ? Math.max(0, last - REMEMBERED) : 0, last);
    }

    /** A colour of which less is left the older it is. */
    static int paler(int colour, int age) {
        return colour & 0xffffff | (colour >>> 24) * (PALER - age) / PALER << 24;
    }

    private void dots(Scene scene, Trajectory trajectory, int lane, int first, int last) {
        double x = Double.NaN;
        double y = Double.NaN;
        double[] places = new double[2 * Math.max(0, last - first)];
        int count = 0;
        for (int step = first; step < last && trajectory.isFinite(step); step++) {
            double nextX = viewport.toPixelX(trajectory.x(step, 0));
            double nextY = viewport.toPixelY(trajectory.x(step, 1));
            if (Math.abs(nextX - x) < ROOM_FOR_DOT && Math.abs(nextY - y) < ROOM_FOR_DOT) continue;
            x = nextX;
            y = nextY;
            if (!isSeen(x, y)) continue;
            places[count++] = x;
            places[count++] = y;
        }
        if (count > 0) scene.marks(LaneStyle.marker(lane), places, count, DOT, theme.lane(lane), theme.casing(), 0.8);
    }

    private void head(Scene scene, Trajectory trajectory, int lane, int step) {
        int last = Math.min(step, trajectory.steps());
        if (!trajectory.isFinite(last)) return;
        double x = viewport.toPixelX(trajectory.x(last, 0));
        double y = viewport.toPixelY(trajectory.x(last, 1));
        if (isSeen(x, y))
            scene.mark(LaneStyle.marker(lane), x, y, HEAD, theme.lane(lane), 0xff000000 | theme.paper(), 2);
    }

    private boolean isSeen(double x, double y) {
        return x >= -9 && y >= -9 && x <= viewport.width() + 9 && y <= viewport.height() + 9;
    }
}
