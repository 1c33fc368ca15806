package dev.downhill.shared.data;

import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where the loss of a model is lowest.
 *
 * @param at one of the lowest points; null if the loss has none
 * @param isOnly whether it is the only one
 * @param reason why there is none, or not only one, as a sentence; else empty
 */
public record Minimum(@Nullable Point at, boolean isOnly, String reason) {
    static final String MANY =
            "No single minimum: the features lie on a line, so a whole line of weights is equally good.";

    static Minimum only(double x, double y) {
        return new Minimum(new Point(x, y), true, "");
    }

    static Minimum oneOfMany(double x, double y) {
        return new Minimum(new Point(x, y), false, MANY);
    }

    static Minimum none(String reason) {
        return new Minimum(null, false, reason);
    }
}
