package dev.downhill.client.page.view;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.surface.Point;

/** Coordinates as a person would write them. */
public final class Nice {
    private Nice() {}

    /** A point moved by some way, with so few digits that it lands within a thousandth of the way. */
    public static Point moved(Point point, double dx, double dy) {
        double grain = Math.max(Math.abs(dx), Math.abs(dy)) / 1000;
        return new Point(rounded(point.x() + dx, grain), rounded(point.y() + dy, grain));
    }

    /** A coordinate as a multiple of the greatest power of ten that is not above a grain. */
    public static double rounded(double value, double grain) {
        int decimals = 0;
        double power = 1;
        while (power > grain && decimals < 12) {
            power /= 10;
            decimals++;
        }
        return Numbers.parse(Numbers.fixed(value, decimals));
    }
}
