package dev.downhill.shared.data;

import dev.downhill.shared.surface.Point;

/**
 * What preprocessing does to the features of a point: x ↦ A·(x − m). Of one feature only the first number counts.
 *
 * @param m1 what is taken from the first feature
 * @param m2 what is taken from the second
 */
public record AffineMap(double m1, double m2, double a11, double a12, double a21, double a22) {
    /** Takes the means away. */
    static AffineMap minus(double m1, double m2) {
        return new AffineMap(m1, m2, 1, 0, 0, 1);
    }

    public double first(double x1, double x2) {
        double d1 = x1 - m1;
        return a12 == 0 ? a11 * d1 : a11 * d1 + a12 * (x2 - m2);
    }

    public double second(double x1, double x2) {
        double d2 = x2 - m2;
        return a21 == 0 ? a22 * d2 : a21 * (x1 - m1) + a22 * d2;
    }

    /** The points with their features mapped. */
    Points of(Points points, double targetMean) {
        int n = points.size();
        int columns = points.columns();
        double[] rows = new double[n * columns];
        boolean isPlane = points.features() == 2;
        for (int i = 0; i < n; i++) {
            double x1 = points.feature(i, 0);
            double x2 = isPlane ? points.feature(i, 1) : 0;
            rows[i * columns] = first(x1, x2);
            if (isPlane) rows[i * columns + 1] = second(x1, x2);
            rows[i * columns + columns - 1] = points.target(i) - targetMean;
        }
        return Points.of(points.features(), rows);
    }

    /** The weights, on the features as they were, of what these weights say of the mapped ones, but for a constant. */
    Point weights(Point mapped) {
        return new Point(a11 * mapped.x() + a21 * mapped.y(), a12 * mapped.x() + a22 * mapped.y());
    }

    /** Back again: the weights on the mapped features. */
    Point mappedWeights(Point raw) {
        double determinant = a11 * a22 - a12 * a21;
        return new Point((a22 * raw.x() - a21 * raw.y()) / determinant, (a11 * raw.y() - a12 * raw.x()) / determinant);
    }

    /** Back again: what a point that a model sees was before. */
    public double[] inverse(double y1, double y2) {
        double determinant = a11 * a22 - a12 * a21;
        return new double[] {m1 + (a22 * y1 - a12 * y2) / determinant, m2 + (a11 * y2 - a21 * y1) / determinant};
    }
}
