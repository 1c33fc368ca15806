package dev.downhill.shared.surface;

/** The part of the plane a surface is shown on; its function goes on beyond. */
public record Domain(double left, double right, double bottom, double top) {
    public Domain {
        if (!(left < right && bottom < top)) throw new IllegalArgumentException("an empty domain");
    }

    /** The square from −reach to reach. */
    public static Domain around(double reach) {
        return new Domain(-reach, reach, -reach, reach);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return top - bottom;
    }

    public double diagonal() {
        return Math.sqrt(width() * width() + height() * height());
    }

    public Point centre() {
        return new Point(left + width() / 2, bottom + height() / 2);
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= bottom && y <= top;
    }
}
