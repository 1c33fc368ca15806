package dev.downhill.client.page.view;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.surface.Point;

/** How numbers and outcomes are said on the page. */
final class Words {
    private static final double ROUNDING = 1e-12;

    private Words() {}

    /** A number to read: four digits, with a true minus sign; a dash where there is none. */
    static String number(double value) {
        if (Double.isNaN(value)) return "–";
        if (value == 0) return "0";
        if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
        return Numbers.significant(value, 4).replace('-', '−');
    }

    /** A point or vector to read. */
    static String pair(double x, double y) {
        return "(" + number(x) + ", " + number(y) + ")";
    }

    static String point(Point point) {
        return pair(point.x(), point.y());
    }

    /** A point with the coordinates that are zero to rounding, beside a length, said as zero. */
    static String point(Point point, double length) {
        return pair(rounded(point.x(), length), rounded(point.y(), length));
    }

    private static double rounded(double coordinate, double length) {
        return Math.abs(coordinate) <= ROUNDING * length ? 0 : coordinate;
    }

    /** How a lane ended. */
    static String outcome(Diagnosis diagnosis) {
        Outcome outcome = diagnosis.outcome();
        return switch (outcome.type()) {
            case CONVERGED -> "converged at step " + outcome.step();
            case MOVING -> diagnosis.standsStill() ? "stands still" : "still moving";
            case AT_SADDLE -> "stuck at a saddle";
            case AT_MAXIMUM -> "stuck at a maximum";
            case ON_PLATEAU -> "stuck on a plateau";
            case DIVERGED -> "diverged at step " + outcome.step();
        };
    }
}
