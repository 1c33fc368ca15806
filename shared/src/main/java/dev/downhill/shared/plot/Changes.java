package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a picture the paths of a run look otherwise at one step than at another. */
public final class Changes {
    /** How far a head with its rim reaches, rounded up. */
    private static final double ROOM = 13;

    private Changes() {}

    /**
     * Rectangles, each left, top, right, bottom in pixels, outside which the paths and their heads are the same; null if anything
     * may differ, since a lane is out of the picture and pointed at from its edge.
     *
     * @param fades as in {@link SurfacePlot#paths}
     */
    public static @Nullable List<double[]> of(Run run, int from, int to, boolean fades, Viewport viewport) {
        // the piece before may end elsewhere, too: what is too short to be seen is left out but at the end
        int first = Math.min(from, to) - 1 - (fades ? SurfacePlot.PALER * SurfacePlot.REMEMBERED : 0);
        int last = Math.max(from, to);
        List<double[]> changes = new ArrayList<>();
        for (Trajectory trajectory : run.trajectories()) {
            double[] box = null;
            for (int step = Math.max(0, first); step <= Math.min(last, trajectory.steps()); step++) {
                if (!trajectory.isFinite(step)) break;
                if (isOut(trajectory, step, viewport)) return null;
                double x = viewport.toPixelX(trajectory.x(step, 0));
                double y = viewport.toPixelY(trajectory.x(step, 1));
                double[] around = {x - ROOM, y - ROOM, x + ROOM, y + ROOM};
                if (box == null) box = around;
                else unite(box, around);
            }
            if (box != null) add(changes, box);
        }
        return changes;
    }

    /** Whether a lane is outside the picture, so that it has to be pointed at: see {@link Strays}. */
    public static boolean isOut(Run run, int step, Viewport viewport) {
        for (Trajectory trajectory : run.trajectories())
            if (isOut(trajectory, Math.min(step, trajectory.steps()), viewport)) return true;
        return false;
    }

    private static boolean isOut(Trajectory trajectory, int step, Viewport viewport) {
        double x = viewport.toPixelX(trajectory.x(step, 0));
        double y = viewport.toPixelY(trajectory.x(step, 1));
        return !(x >= 0 && y >= 0 && x <= viewport.width() && y <= viewport.height());
    }

    /** Adds a rectangle, as one with those that it overlaps. */
    public static void add(List<double[]> changes, double[] box) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            double[] other = changes.get(i);
            if (box[0] > other[2] || box[1] > other[3] || box[2] < other[0] || box[3] < other[1]) continue;
            unite(box, other);
            changes.remove(i);
        }
        changes.add(box);
    }

    private static void unite(double[] box, double[] other) {
        for (int i = 0; i < 4; i++) box[i] = i < 2 ? Math.min(box[i], other[i]) : Math.max(box[i], other[i]);
    }
}
