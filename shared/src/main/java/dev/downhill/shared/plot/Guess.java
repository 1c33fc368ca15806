package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/** Where somebody thinks that a lane will end, and how far from there it is. */
public final class Guess {
    private Guess() {}

    /** @param now where the lane is, or null as long as that is hidden */
    public static Scene of(Point guess, @Nullable Point now, Viewport viewport, Theme theme) {
        Scene scene = new Scene();
        double x = viewport.toPixelX(guess.x());
        double y = viewport.toPixelY(guess.y());
        if (now != null) {
            double[] way = {x, y, viewport.toPixelX(now.x()), viewport.toPixelY(now.y())};
            scene.line(way, Stroke.of(theme.casing(), 4));
            scene.line(way, new Stroke(theme.ink(), 2, new double[] {2, 4}));
        }
        scene.mark(Marker.STAR, x, y, 11, theme.casing(), theme.casing(), 5);
        scene.mark(Marker.STAR, x, y, 11, theme.ink(), theme.ink(), 2.5);
        return scene;
    }
}
