package dev.downhill.shared.plot;

import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Domain;

/** The paths of the lanes as they lie on a terrain, pale where it hides them; what has left it is pointed at from its edge. */
public final class SolidPaths {
    /** The longer side of the terrain when points that nobody can tell from one another are left out. */
    private static final double FINE = 3000;

    private static final double HIDDEN = 1.5;
    private static final int HIDDEN_ALPHA = 0x70000000;

    private final Ground ground;
    private final Theme theme;
    private final Viewport plane;

    public SolidPaths(Ground ground, Theme theme) {
        this.ground = ground;
        this.theme = theme;
        Domain part = ground.part();
        double longer = Math.max(part.width(), part.height());
        plane = new Viewport(part, FINE * part.width() / longer, FINE * part.height() / longer);
    }

    /** The paths from the start to a step, as {@link SurfacePlot#paths} draws them from above. */
    public Scene paths(Run run, int step, int selected, boolean dots, boolean fades) {
        Scene scene = new Scene();
        int lanes = run.trajectories().size();
        for (int i = 0; i < lanes; i++)
            if (i != selected) path(scene, run.trajectories().get(i), i, step, dots, fades);
        if (selected < lanes) path(scene, run.trajectories().get(selected), selected, step, dots, fades);
        for (int i = 0; i < lanes; i++) head(scene, run.trajectories().get(i), i, step);
        return scene;
    }

    /** Where the lanes are at another step than the one shown. */
    public Scene ghosts(Run run, int step) {
        Scene scene = new Scene();
        for (int i = 0; i < run.trajectories().size(); i++) {
            Trajectory trajectory = run.trajectories().get(i);
            if (!isOn(trajectory, step)) continue;
            double[] at = ground.pixel(trajectory.x(step, 0), trajectory.x(step, 1));
            scene.mark(LaneStyle.marker(i), at[0], at[1], SurfacePlot.HEAD - 2, theme.paper(), theme.lane(i), 2);
        }
        return scene;
    }

    private boolean isOn(Trajectory trajectory, int step) {
        return trajectory.isFinite(step) && ground.contains(trajectory.x(step, 0), trajectory.x(step, 1));
    }

    private void path(Scene scene, Trajectory trajectory, int lane, int step, boolean dots, boolean fades) {
        int last = Math.min(step, trajectory.steps());
        int pieces = fades ? SurfacePlot.PALER : 1;
        for (int piece = pieces - 1; piece >= 0; piece--) {
            int to = last - piece * SurfacePlot.REMEMBERED;
            if (to <= 0 && piece > 0) continue;
            double[] line = Trail.of(trajectory, fades ? Math.max(0, to - SurfacePlot.REMEMBERED) : 0, to, plane, 0);
            for (int i = 0; i + 1 < line.length; i += 2) {
                line[i] = plane.toX(line[i]);
                line[i + 1] = plane.toY(line[i + 1]);
            }
            int colour = SurfacePlot.paler(theme.lane(lane), piece);
            Ground.Draped draped = ground.drape(line);
            scene.line(draped.hidden(), Stroke.of(colour & 0xffffff | HIDDEN_ALPHA, HIDDEN));
            scene.line(draped.open(), Stroke.of(SurfacePlot.paler(theme.casing(), piece), SurfacePlot.CASING));
            scene.line(draped.open(), LaneStyle.stroke(lane, colour, SurfacePlot.PATH));
        }
        if (dots) dots(scene, trajectory, lane, fades ? Math.max(0, last - SurfacePlot.REMEMBERED) : 0, last);
    }

    private void dots(Scene scene, Trajectory trajectory, int lane, int first, int last) {
        double x = Double.NaN;
        double y = Double.NaN;
        double room = SurfacePlot.ROOM_FOR_DOT;
        for (int step = first; step < last && trajectory.isFinite(step); step++) {
            if (!isOn(trajectory, step)) continue;
            double[] at = ground.pixel(trajectory.x(step, 0), trajectory.x(step, 1));
            if (Math.abs(at[0] - x) < room && Math.abs(at[1] - y) < room || !ground.isSeen(at)) continue;
            x = at[0];
            y = at[1];
            scene.mark(LaneStyle.marker(lane), x, y, SurfacePlot.DOT, theme.lane(lane), theme.casing(), 0.8);
        }
    }

    private void head(Scene scene, Trajectory trajectory, int lane, int step) {
        int last = Math.min(step, trajectory.steps());
        if (isOn(trajectory, last)) {
            double[] at = ground.pixel(trajectory.x(last, 0), trajectory.x(last, 1));
            boolean isSeen = ground.isSeen(at);
            int colour = isSeen ? theme.lane(lane) : theme.lane(lane) & 0xffffff | HIDDEN_ALPHA;
            double size = isSeen ? SurfacePlot.HEAD : SurfacePlot.HEAD - 2;
            scene.mark(LaneStyle.marker(lane), at[0], at[1], size, colour, theme.paper(), isSeen ? 2 : 0);
            return;
        }
        while (last > 0 && !trajectory.isFinite(last)) last--;
        if (!isOn(trajectory, last)) point(scene, trajectory.x(last, 0), trajectory.x(last, 1), lane);
    }

    /** Points from the edge to a place beyond it. */
    private void point(Scene scene, double x, double y, int lane) {
        Domain part = ground.part();
        double edgeX = Math.max(part.left(), Math.min(x, part.right()));
        double edgeY = Math.max(part.bottom(), Math.min(y, part.top()));
        double most = Math.max(Math.abs(x - edgeX), Math.abs(y - edgeY));
        // first made small, for the square of what blew up is infinite
        double east = (x - edgeX) / most;
        double north = (y - edgeY) / most;
        double length = Math.sqrt(east * east + north * north);
        double step = 0.01 * Math.max(part.width(), part.height()) / length;
        double[] from = ground.pixel(edgeX, edgeY).clone();
        double[] to = from.clone();
        ground.perspective().project(edgeX + step * east, edgeY + step * north, 0, to, 0);
        double[] foot = new double[3];
        ground.perspective().project(edgeX, edgeY, 0, foot, 0);
        double dx = to[0] - foot[0];
        double dy = to[1] - foot[1];
        double long_ = Math.sqrt(dx * dx + dy * dy);
        if (!(long_ > 0)) return;
        dx /= long_;
        dy /= long_;
        Strays.arrow(scene, from[0] + 22 * dx, from[1] + 22 * dy, dx, dy, most * length, theme.lane(lane), theme);
    }
}
