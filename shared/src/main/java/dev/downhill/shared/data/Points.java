package dev.downhill.shared.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Points with one or two features and a target each, which is a number or a class, 0 or 1. Immutable; equal bit for bit. */
public final class Points {
    /** How many there may be. */
    public static final int MOST = 5_000;
    /** The farthest from zero that a number may be. */
    public static final double FARTHEST = 1e6;

    private final int features;
    private final double[] rows;

    private Points(int features, double[] rows) {
        this.features = features;
        this.rows = rows;
    }

    /**
     * Points from rows, one behind the other: the features, then the target.
     *
     * @param rows finite; kept as they are now
     * @throws IllegalArgumentException when they are none, too many, or broken off within a row
     */
    public static Points of(int features, double[] rows) {
        int columns = features + 1;
        if (features < 1 || features > 2) throw new IllegalArgumentException(features + " features");
        if (rows.length == 0 || rows.length % columns != 0 || rows.length / columns > MOST)
            throw new IllegalArgumentException(rows.length + " numbers in rows of " + columns);
        return new Points(features, rows.clone());
    }

    /** 1 to {@link #MOST}. */
    public int size() {
        return rows.length / columns();
    }

    /** 1 or 2. */
    public int features() {
        return features;
    }

    /** The numbers in a row: the features and the target. */
    public int columns() {
        return features + 1;
    }

    /**
     * A feature of a point.
     *
     * @param feature the first is 0
     */
    public double feature(int point, int feature) {
        return rows[point * columns() + feature];
    }

    public double target(int point) {
        return rows[point * columns() + features];
    }

    /** A number of a row; the target is the last. */
    public double at(int point, int column) {
        return rows[point * columns() + column];
    }

    /** A column of all points; the targets are the last. */
    public double[] column(int column) {
        double[] values = new double[size()];
        for (int i = 0; i < values.length; i++) values[i] = at(i, column);
        return values;
    }

    /**
     * With one more point behind the others.
     *
     * @throws IllegalArgumentException when there are {@link #MOST} already
     */
    public Points with(double... row) {
        if (row.length != columns()) throw new IllegalArgumentException(row.length + " numbers");
        double[] more = Arrays.copyOf(rows, rows.length + row.length);
        System.arraycopy(row, 0, more, rows.length, row.length);
        return of(features, more);
    }

    /**
     * Without one of them.
     *
     * @throws IllegalArgumentException when it is the only one
     */
    public Points without(int point) {
        int columns = columns();
        double[] less = new double[rows.length - columns];
        System.arraycopy(rows, 0, less, 0, point * columns);
        System.arraycopy(rows, (point + 1) * columns, less, point * columns, less.length - point * columns);
        return of(features, less);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) return true;
        if (!(other instanceof Points that) || features != that.features || rows.length != that.rows.length)
            return false;
        for (int i = 0; i < rows.length; i++) {
            double a = rows[i];
            double b = that.rows[i];
            // −0 and 0 are equal numbers, but not the same in a preset
            if (!(a == b && (a != 0 || 1 / a == 1 / b))) return false;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * rows.length + (int) (1000 * rows[0]);
    }

    @Override
    public String toString() {
        return size() + " points";
    }
}
