package dev.downhill.shared.data;

import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;
import java.util.List;

/**
 * A surface of which every value takes long, made of patches for a picture: cubics in both directions between the knots of a
 * grid, with the right values, slopes and twists at the knots (Hermite). Slopes, curvatures and stationary points are those of
 * the surface itself.
 */
public final class PatchedSurface implements Surface {
    /** Samples from which on a picture is made of patches. */
    private static final int MANY = 800;
    /** Knots along a side, for a first picture and for a fine one. */
    private static final int FEW = 17;

    private static final int FINE = 33;
    /** Numbers for each knot: the value, and the slopes and the twist by the side of a cell. */
    private static final int NUMBERS = 4;

    private final Surface surface;
    private final Domain part;
    private final int side;
    private final double dx;
    private final double dy;
    private final double[] knots;
    private int rows;

    PatchedSurface(Surface surface, Domain part, int side) {
        this.surface = surface;
        this.part = part;
        this.side = side;
        dx = part.width() / (side - 1);
        dy = part.height() / (side - 1);
        knots = new double[NUMBERS * side * side];
    }

    /** A surface for a first picture: itself, if it is quick. */
    public static Surface first(Surface surface, Domain part) {
        if (!(surface instanceof LogisticLoss loss) || loss.samples() <= MANY) return surface;
        PatchedSurface patches = new PatchedSurface(surface, part, FEW);
        while (!patches.isDone()) patches.addRow();
        return patches;
    }

    /** The same for a fine picture, with no row of knots yet. */
    public PatchedSurface finer() {
        return new PatchedSurface(surface, part, FINE);
    }

    public boolean isDone() {
        return rows == side;
    }

    /** Computes a row of knots. */
    public void addRow() {
        double[] slope = new double[2];
        double[] curvature = new double[4];
        double y = part.bottom() + rows * dy;
        for (int i = 0; i < side; i++) {
            double x = part.left() + i * dx;
            int at = NUMBERS * (rows * side + i);
            surface.gradient(x, y, slope);
            surface.hessian(x, y, curvature);
            knots[at] = surface.value(x, y);
            knots[at + 1] = dx * slope[0];
            knots[at + 2] = dy * slope[1];
            knots[at + 3] = dx * (dy * curvature[1]);
        }
        rows++;
    }

    @Override
    public double value(double x, double y) {
        double across = (x - part.left()) / dx;
        double up = (y - part.bottom()) / dy;
        int column = cell(across);
        int row = cell(up);
        double s = across - column;
        int lower = NUMBERS * (row * side + column);
        int upper = lower + NUMBERS * side;
        return cubic(along(lower, s, 0), along(upper, s, 0), along(lower, s, 2), along(upper, s, 2), up - row);
    }

    private int cell(double at) {
        return Math.max(0, Math.min((int) Math.floor(at), side - 2));
    }

    /** Between two knots of a row: the value, or from {@code 2} on the slope upwards. */
    private double along(int knot, double s, int number) {
        int from = knot + number;
        int to = from + NUMBERS;
        return cubic(knots[from], knots[to], knots[from + 1], knots[to + 1], s);
    }

    private static double cubic(double from, double to, double slopeFrom, double slopeTo, double s) {
        double r = 1 - s;
        return r * r * (1 + 2 * s) * from + s * s * (3 - 2 * s) * to + s * r * (r * slopeFrom - s * slopeTo);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        surface.gradient(x, y, into);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        surface.hessian(x, y, into);
    }

    @Override
    public List<StationaryPoint> stationary() {
        return surface.stationary();
    }
}
