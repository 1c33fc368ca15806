package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Heights;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Surface;

/** A surface as a net of triangles: its heights, from 0 to 1, at the knots of a grid; two triangles to every cell. */
public final class Terrain {
    /** Cells along each side. */
    public static final int CELLS = 96;

    static final int KNOTS = CELLS + 1;

    private final Domain part;
    private final Heights scale;
    private final double[] heights;

    /** @param values of the surface at the knots of a part of the plane, as {@link #values} gives them */
    public Terrain(Domain part, double[] values) {
        this.part = part;
        scale = Heights.among(values);
        heights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double height = scale.of(values[i]);
            // what is not a number is as high as what is infinite
            heights[i] = height < 1 ? Math.max(height, 0) : 1;
        }
    }

    /** The surface's values at the knots of a part of the plane: row by row, from the lower left. */
    public static double[] values(Surface surface, Domain part) {
        double[] values = new double[KNOTS * KNOTS];
        double[] row = new double[KNOTS];
        for (int j = 0; j < KNOTS; j++) {
            surface.row(part.left(), part.width() / CELLS, part.bottom() + j * part.height() / CELLS, row, KNOTS);
            System.arraycopy(row, 0, values, j * KNOTS, KNOTS);
        }
        return values;
    }

    /** What of the plane it shows. */
    public Domain part() {
        return part;
    }

    /** Which value every height has. */
    public Heights scale() {
        return scale;
    }

    /** The height of a knot. */
    double knot(int column, int row) {
        return heights[row * KNOTS + column];
    }

    /**
     * The direction that is upright on the ground at a knot.
     *
     * @param highest how high a height of 1 is, in lengths of the plane
     * @param into from {@code at} on: to the right, to the upper side, up: 1 long
     */
    void normal(int column, int row, double highest, double[] into, int at) {
        int left = Math.max(column - 1, 0);
        int right = Math.min(column + 1, CELLS);
        int low = Math.max(row - 1, 0);
        int high = Math.min(row + 1, CELLS);
        double across = (knot(right, row) - knot(left, row)) / (right - left) * CELLS / part.width() * highest;
        double up = (knot(column, high) - knot(column, low)) / (high - low) * CELLS / part.height() * highest;
        double length = Math.sqrt(1 + across * across + up * up);
        into[at] = -across / length;
        into[at + 1] = -up / length;
        into[at + 2] = 1 / length;
    }

    /** The height of the triangles at a place; beyond the edge that of the edge. */
    public double height(double x, double y) {
        double across = limited((x - part.left()) / part.width() * CELLS);
        double up = limited((y - part.bottom()) / part.height() * CELLS);
        int column = Math.min((int) across, CELLS - 1);
        int row = Math.min((int) up, CELLS - 1);
        double right = across - column;
        double above = up - row;
        double low = knot(column, row);
        double high = knot(column + 1, row + 1);
        // every cell is cut from the lower left to the upper right
        if (right >= above) {
            double corner = knot(column + 1, row);
            return low + right * (corner - low) + above * (high - corner);
        }
        double corner = knot(column, row + 1);
        return low + above * (corner - low) + right * (high - corner);
    }

    private static double limited(double place) {
        return place > 0 ? Math.min(place, CELLS) : 0;
    }
}
