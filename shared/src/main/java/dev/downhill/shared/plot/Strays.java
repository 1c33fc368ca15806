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
    /** Half of a distance written beside an arrow that points down. */
    private static final double NUMBER = 20;

    private Strays() {}

    /**
     * The arrows of all lanes that are outside.
     *
     * @param step where a lane has no finite numbers any more, its last finite place counts
     * @param legend which knows what covers the picture: no arrow lies there
     */
    public static Scene of(Run run, int step, Viewport viewport, Theme theme, Legend legend) {
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
                    theme,
                    legend);
        }
        return scene;
    }

    private static void add(
            Scene scene, double x, double y, Viewport viewport, int colour, Theme theme, Legend legend) {
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
        boolean isCovered = halfWidth + reach * dx < legend.captionRight() + MARGIN
                && halfHeight + reach * dy < legend.captionBottom() + MARGIN;
        // below the caption, where it leaves enough of the picture
        double room = halfHeight - legend.captionBottom() - MARGIN;
        if (isCovered && dy < 0 && room > MARGIN) reach = Math.min(reach, room / -dy);
        // beside the buttons or above them, whichever is nearer to the edge
        double besideButtons = (legend.buttonsLeft() - MARGIN - NUMBER - halfWidth) / dx;
        double aboveButtons = (legend.buttonsTop() - MARGIN - halfHeight) / dy;
        boolean isBelow = dx > 0 && dy > 0 && reach > Math.max(besideButtons, aboveButtons);
        if (isBelow && Math.max(besideButtons, aboveButtons) > MARGIN) reach = Math.max(besideButtons, aboveButtons);
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
