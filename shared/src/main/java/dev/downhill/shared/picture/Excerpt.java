package dev.downhill.shared.picture;

import java.util.Arrays;

/**
 * Hands on to another painter what of lines and areas may touch a rectangle, so that to paint a small part of a long path anew
 * takes little time. In the rectangle, to which the other painter has to be clipped, the picture is the same.
 */
public final class Excerpt implements Painter {
    private final Painter on;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private double[] taken = new double[64];
    private int count;

    public Excerpt(Painter on, double left, double top, double right, double bottom) {
        this.on = on;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    @Override
    public void line(double[] points, Stroke stroke) {
        // joins and ends are round
        double room = stroke.width() / 2 + 1;
        boolean isDashed = stroke.dash().length > 0;
        Stroke now = stroke;
        double along = stroke.phase();
        boolean isOpen = false;
        for (int i = 0; i + 3 < points.length; i += 2) {
            boolean isPiece = !Double.isNaN(points[i]) && !Double.isNaN(points[i + 2]);
            boolean isTaken = isPiece && touches(points, i, i + 4, room);
            if (isTaken && !isOpen) {
                // each piece of a broken line goes on in the dash that it is in
                if (isDashed) {
                    hand(now);
                    now = new Stroke(stroke.colour(), stroke.width(), stroke.dash(), along);
                } else if (count > 0) take(Double.NaN, Double.NaN);
                take(points[i], points[i + 1]);
            }
            if (isTaken) take(points[i + 2], points[i + 3]);
            isOpen = isTaken;
            if (isDashed) along = isPiece ? along + length(points, i) : stroke.phase();
        }
        hand(now);
    }

    private static double length(double[] points, int i) {
        double x = points[i + 2] - points[i];
        double y = points[i + 3] - points[i + 1];
        return Math.sqrt(x * x + y * y);
    }

    private void hand(Stroke stroke) {
        if (count > 0) on.line(Arrays.copyOf(taken, count), stroke);
        count = 0;
    }

    @Override
    public void area(double[] corners, int fill) {
        int first = 0;
        for (int i = 0; i <= corners.length; i += 2) {
            if (i < corners.length && !Double.isNaN(corners[i])) continue;
            if (touches(corners, first, i, 1)) {
                if (count > 0) take(Double.NaN, Double.NaN);
                for (int k = first; k < i; k += 2) take(corners[k], corners[k + 1]);
            }
            first = i + 2;
        }
        if (count > 0) on.area(Arrays.copyOf(taken, count), fill);
        count = 0;
    }

    /** Whether the points from one index to before another have a box around them that comes within a distance. */
    private boolean touches(double[] points, int from, int to, double room) {
        boolean isLeft = true;
        boolean isRight = true;
        boolean isAbove = true;
        boolean isBelow = true;
        for (int i = from; i < to; i += 2) {
            isLeft &= points[i] < left - room;
            isRight &= points[i] > right + room;
            isAbove &= points[i + 1] < top - room;
            isBelow &= points[i + 1] > bottom + room;
        }
        return !(isLeft || isRight || isAbove || isBelow);
    }

    private void take(double x, double y) {
        if (count + 2 > taken.length) taken = Arrays.copyOf(taken, 2 * count);
        taken[count++] = x;
        taken[count++] = y;
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        // no letter is wider than it is high, twice as high on a projector
        double room = 2 * style.size() * text.length();
        if (touches(new double[] {x, y}, 0, 2, room)) on.text(x, y, text, style);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        on.clip(x, y, width, height);
    }

    @Override
    public void unclip() {
        on.unclip();
    }
}
