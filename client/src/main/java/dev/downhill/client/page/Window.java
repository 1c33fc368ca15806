package dev.downhill.client.page;

import dev.downhill.client.page.view.Nice;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/** The part of the plane that is shown, when it is moved and made larger or smaller. */
public final class Window {
    /** Finer differences no number of a link can tell, nor can a picture. */
    private static final double LEAST = 1e-7;

    private static final double FARTHEST = 1e8;
    /** Of the width: so fine that nobody sees the rounding. */
    private static final double GRAIN = 1e-4;

    private Window() {}

    /**
     * A part of the plane made larger by a factor about a point that stays where it is, and shifted; the same where that would
     * be too small, too large, or too far away.
     *
     * @param about or null for the middle
     */
    public static Domain moved(Domain old, double factor, @Nullable Point about, double right, double up) {
        Point fixed = about == null ? old.centre() : about;
        double width = old.width() * factor;
        double height = old.height() * factor;
        double left = fixed.x() + (old.left() - fixed.x()) * factor - right;
        double bottom = fixed.y() + (old.bottom() - fixed.y()) * factor - up;
        double grain = Math.max(width, height) * GRAIN;
        Domain next = new Domain(
                Nice.rounded(left, grain),
                Nice.rounded(left + width, grain),
                Nice.rounded(bottom, grain),
                Nice.rounded(bottom + height, grain));
        double least = LEAST * (1 + Math.abs(next.left()) + Math.abs(next.bottom()));
        boolean isWide = next.width() > least && next.height() > least;
        return isWide && isNear(next.left(), next.right()) && isNear(next.bottom(), next.top()) ? next : old;
    }

    private static boolean isNear(double from, double to) {
        return from > -FARTHEST && to < FARTHEST;
    }
}
