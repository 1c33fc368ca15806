package dev.downhill.shared.picture;

/** A small shape that marks a point. Its outline is given for a radius of 1, y downwards; all have about the same area. */
public enum Marker {
    CIRCLE(circle()),
    SQUARE(-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88),
    TRIANGLE(0, -1.25, 1.12, 0.75, -1.12, 0.75),
    DIAMOND(0, -1.28, 1.1, 0, 0, 1.28, -1.1, 0),
    TRIANGLE_DOWN(0, 1.25, 1.12, -0.75, -1.12, -0.75),
    PENTAGON(0, -1.15, 1.09, -0.36, 0.68, 0.93, -0.68, 0.93, -1.09, -0.36),
    CROSS(cross(0.7071067811865476, 0.7071067811865476)),
    PLUS(cross(1, 0)),
    STAR(star());

    private final double[] outline;

    Marker(double... outline) {
        this.outline = outline;
    }

    /** Corners x, y in turn; read only. */
    public double[] outline() {
        return outline;
    }

    private static double[] circle() {
        double[] corners = new double[48];
        // turning by 15° with a matrix needs no elementary function
        double x = 1;
        double y = 0;
        for (int i = 0; i < 24; i++) {
            corners[2 * i] = x;
            corners[2 * i + 1] = y;
            double turned = x * 0.9659258262890683 - y * 0.25881904510252074;
            y = x * 0.25881904510252074 + y * 0.9659258262890683;
            x = turned;
        }
        return corners;
    }

    /** An upright plus, turned by the angle with this cosine and sine. */
    private static double[] cross(double cos, double sin) {
        double a = 0.42;
        double[] corners = {
            -a, -1.3, a, -1.3, a, -a, 1.3, -a, 1.3, a, a, a, a, 1.3, -a, 1.3, -a, a, -1.3, a, -1.3, -a, -a, -a
        };
        for (int i = 0; i < corners.length; i += 2) {
            double x = corners[i];
            corners[i] = x * cos - corners[i + 1] * sin;
            corners[i + 1] = x * sin + corners[i + 1] * cos;
        }
        return corners;
    }

    private static double[] star() {
        double[] outer = {0, -1.4, 1.331, -0.433, 0.823, 1.133, -0.823, 1.133, -1.331, -0.433};
        double[] corners = new double[20];
        for (int i = 0; i < 5; i++) {
            int opposite = (i + 3) % 5;
            corners[4 * i] = outer[2 * i];
            corners[4 * i + 1] = outer[2 * i + 1];
            corners[4 * i + 2] = -0.45 * outer[2 * opposite];
            corners[4 * i + 3] = -0.45 * outer[2 * opposite + 1];
        }
        return corners;
    }
}
