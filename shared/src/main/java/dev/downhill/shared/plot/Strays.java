package dev.downhill.shared.plot;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;

/** Arrows at the edge of a picture to the lanes that are outside it, each with how far beyond the edge its lane is. */
public final class Strays {
    private static final double MARGIN = 16;
    private static final double SIZE = 9;

    private Strays() {}

    /** @param step where a lane has no finite numbers any more, its last finite place counts */
    public static Scene of(Run run, int step, Viewport viewport, Theme theme) {
        Scene scene = new Scene();
        for (int lane = 0; lane < run.trajectories().size(); lane++) {
            Trajectory trajectory = run.trajectories().get(lane);
            int last = Math.min(step, trajectory.steps());
            while (last > 0 && !trajectory.isFinite(last)) last--;
            add(
                    scene,
                    viewport.toPixelX(trajectory.x(last, 0)),
                    viewport.toPixelY(trajectory.x(last, 1)),
                    viewport,
                    theme.lane(lane),
                    theme);
        }
        return scene;
    }

    private static void add(Scene scene, double x, double y, Viewport viewport, int colour, Theme theme) {
        double halfWidth = viewport.width() / 2;
        double halfHeight = viewport.height() / 2;
        double right = x - halfWidth;
        double down = y - halfHeight;
        double beyondX = Math.max(0, Math.abs(right) - halfWidth);
        double beyondY = Math.max(0, Math.abs(down) - halfHeight);
        double most = Math.max(beyondX, beyondY);
        if (!(most > 0)) return;
        // first made small, for the square of what blew up is infinite
        double far = most * Math.sqrt(square(beyondX / most) + square(beyondY / most)) / viewport.scale();
        double largest = Math.max(Math.abs(right), Math.abs(down));
        double dx = right / largest;
        double dy = down / largest;
        double length = Math.sqrt(dx * dx + dy * dy);
        dx = dx / length;
        dy = dy / length;
        double reach = Math.min((halfWidth - MARGIN) / Math.abs(dx), (halfHeight - MARGIN) / Math.abs(dy));
        arrow(scene, halfWidth + reach * dx, halfHeight + reach * dy, dx, dy, far, colour, theme);
    }

    /** An arrow with its tip at a place, in a direction 1 long, with a distance behind it. */
    static void arrow(
            Scene scene, double tipX, double tipY, double dx, double dy, double far, int colour, Theme theme) {
        double backX = tipX - 1.6 * SIZE * dx;
        double backY = tipY - 1.6 * SIZE * dy;
        double[] arrow = {
            tipX,
            tipY,
            backX - 0.7 * SIZE * dy,
            backY + 0.7 * SIZE * dx,
            backX + 0.7 * SIZE * dy,
            backY - 0.7 * SIZE * dx
        };
        double[] rim = {arrow[0], arrow[1], arrow[2], arrow[3], arrow[4], arrow[5], arrow[0], arrow[1]};
        scene.line(rim, Stroke.of(theme.casing(), 4));
        scene.area(arrow, colour);
        TextStyle.Anchor anchor =
                dx > 0.5 ? TextStyle.Anchor.END : dx < -0.5 ? TextStyle.Anchor.START : TextStyle.Anchor.MIDDLE;
        scene.text(
                backX - 5 * dx,
                backY - 9 * dy,
                Numbers.significant(far, 2),
                new TextStyle(11.5, theme.ink(), anchor, true, theme.casing()));
    }

    private static double square(double value) {
        return value * value;
    }
}
