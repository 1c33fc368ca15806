package dev.downhill.shared.surface;

/** A point, or a vector, of the plane. */
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);

    public double distance(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** A fresh array of the two coordinates. */
    public double[] toArray() {
        return new double[] {x, y};
    }
}
