package dev.downhill.shared.plot;

import java.util.Arrays;

/**
 * A picture of a terrain as a block with walls, pixel by pixel: the triangles are filled row by row, and of two at a pixel the one
 * nearer to the eye is kept (a z-buffer: Catmull 1974). It can be painted in parts, so that a fine picture does not hold up the page.
 */
public final class SolidRaster {
    private final int columns;
    private final int rows;
    private final int[] pixels;
    private final float[] nearest;
    private final SolidKnots knots = new SolidKnots();
    private Shades shades;
    /** Half the width of a contour line, in pixels. */
    private double halfLine;
    /** The same with the pixels that it covers partly, of the triangle that is being filled; walls have no lines. */
    private double lineShare;

    public SolidRaster(int columns, int rows, Shades shades) {
        this.columns = columns;
        this.rows = rows;
        this.shades = shades;
        pixels = new int[columns * rows];
        nearest = new float[columns * rows];
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The colours, row by row; 0 where there is nothing. Read only. */
    public int[] pixels() {
        return pixels;
    }

    /** Begins a picture; {@link #paint} paints it. */
    public void begin(Terrain terrain, Perspective seen, Shades with) {
        shades = with;
        halfLine = 0.5 * columns / seen.width();
        knots.place(terrain, seen, columns / seen.width(), rows / seen.height());
    }

    /** Paints the rows from one to the one before another. */
    public void paint(int from, int to) {
        Arrays.fill(pixels, from * columns, to * columns, 0);
        Arrays.fill(nearest, from * columns, to * columns, 0);
        int[] corners = knots.corners();
        for (int i = 0; i < corners.length; i += 3) triangle(corners[i], corners[i + 1], corners[i + 2], from, to);
    }

    /** How near to the eye what is at a pixel is, as {@link Perspective#project} says it; 0 where there is nothing. */
    double near(double x, double y) {
        int column = (int) x;
        int row = (int) y;
        return x >= 0 && y >= 0 && column < columns && row < rows ? nearest[row * columns + column] : 0;
    }

    private void triangle(int one, int two, int three, int from, int to) {
        double[] x = knots.x;
        double[] y = knots.y;
        // its back is seen: something nearer hides it
        if ((x[two] - x[one]) * (y[three] - y[one]) >= (x[three] - x[one]) * (y[two] - y[one])) return;
        int a = one;
        int b = two;
        int c = three;
        if (y[b] < y[a]) {
            int other = a;
            a = b;
            b = other;
        }
        if (y[c] < y[b]) {
            int other = b;
            b = c;
            c = other;
        }
        if (y[b] < y[a]) {
            int other = a;
            a = b;
            b = other;
        }
        int first = Math.max(from, (int) Math.ceil(y[a] - 0.5));
        int last = Math.min(to, (int) Math.ceil(y[c] - 0.5));
        if (first >= last) return;
        lineShare = SolidKnots.isWall(a) ? 0 : halfLine + 0.5;
        fill(a, b, c, first, last);
    }

    /** Fills rows of a triangle whose corners go down. What two triangles share is computed from the same end in both. */
    private void fill(int a, int b, int c, int first, int last) {
        double[] x = knots.x;
        double[] y = knots.y;
        double abX = x[b] - x[a];
        double abY = y[b] - y[a];
        double acX = x[c] - x[a];
        double acY = y[c] - y[a];
        double area = abX * acY - acX * abY;
        double nearX = slope(knots.near, a, b, c, acY, abY) / area;
        double nearY = -slope(knots.near, a, b, c, acX, abX) / area;
        double heightX = slope(knots.height, a, b, c, acY, abY) / area;
        double heightY = -slope(knots.height, a, b, c, acX, abX) / area;
        double lightX = slope(knots.light, a, b, c, acY, abY) / area;
        double lightY = -slope(knots.light, a, b, c, acX, abX) / area;
        double steep = Math.sqrt(heightX * heightX + heightY * heightY) + 1e-12;
        for (int row = first; row < last; row++) {
            double down = row + 0.5 - y[a];
            double one = x[a] + down * acX / acY;
            double other =
                    down < abY ? x[a] + down * abX / abY : x[b] + (row + 0.5 - y[b]) * (x[c] - x[b]) / (y[c] - y[b]);
            int left = Math.max(0, (int) Math.ceil(Math.min(one, other) - 0.5));
            int right = Math.min(columns, (int) Math.ceil(Math.max(one, other) - 0.5));
            double across = left + 0.5 - x[a];
            double near = knots.near[a] + across * nearX + down * nearY;
            double height = knots.height[a] + across * heightX + down * heightY;
            double light = knots.light[a] + across * lightX + down * lightY;
            for (int at = row * columns + left; at < row * columns + right; at++) {
                if (near > nearest[at]) {
                    nearest[at] = (float) near;
                    pixels[at] = colour(height, light, steep);
                }
                near += nearX;
                height += heightX;
                light += lightX;
            }
        }
    }

    /** By how much something grows across a triangle, times its area. */
    private static double slope(double[] of, int a, int b, int c, double ac, double ab) {
        return (of[b] - of[a]) * ac - (of[c] - of[a]) * ab;
    }

    /** @param steep by how much the height changes from a pixel to the next */
    private int colour(double height, double light, double steep) {
        int colour = shades.colour(height, light);
        double share = lineShare - Math.abs(shades.nearestLine(height) - height) / steep;
        if (!(share > 0)) return colour;
        // where the slope is seen from its edge, lines would run into one another
        double room = Math.min(1, Shades.APART / (4 * halfLine * steep));
        return shades.lined(colour, Math.min(share, 1) * room);
    }
}
