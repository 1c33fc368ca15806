package dev.downhill.shared.picture;

import java.util.ArrayList;
import java.util.List;

/** A picture as a list of what to paint, first to last: the same for a canvas, an image and a file. */
public final class Scene {
    /** One thing to paint. */
    @FunctionalInterface
    public interface Shape {
        void paint(Painter painter);
    }

    private final List<Shape> shapes = new ArrayList<>();

    public Scene line(double[] points, Stroke stroke) {
        return add(painter -> painter.line(points, stroke));
    }

    /** A straight line. */
    public Scene line(double x0, double y0, double x1, double y1, Stroke stroke) {
        return line(new double[] {x0, y0, x1, y1}, stroke);
    }

    public Scene area(double[] corners, int fill) {
        return add(painter -> painter.area(corners, fill));
    }

    public Scene text(double x, double y, String text, TextStyle style) {
        return add(painter -> painter.text(x, y, text, style));
    }

    /** A marker with a rim of another colour around it. */
    public Scene mark(Marker marker, double x, double y, double radius, int fill, int rim, double rimWidth) {
        double[] corners = marker.outline().clone();
        for (int i = 0; i < corners.length; i += 2) {
            corners[i] = x + radius * corners[i];
            corners[i + 1] = y + radius * corners[i + 1];
        }
        if (rimWidth > 0) line(closed(corners), Stroke.of(rim, 2 * rimWidth));
        return area(corners, fill);
    }

    /**
     * Many small markers of one kind, all rims below all markers.
     *
     * @param places x, y in turn, as many numbers of them as {@code count}
     */
    public Scene marks(Marker marker, double[] places, int count, double radius, int fill, int rim, double rimWidth) {
        return area(outlines(marker, places, count, radius + rimWidth), rim)
                .area(outlines(marker, places, count, radius), fill);
    }

    private static double[] outlines(Marker marker, double[] places, int count, double radius) {
        double[] outline = marker.outline();
        double[] corners = new double[count / 2 * (outline.length + 2)];
        int at = 0;
        for (int place = 0; place < count; place += 2) {
            for (int i = 0; i < outline.length; i += 2) {
                corners[at++] = places[place] + radius * outline[i];
                corners[at++] = places[place + 1] + radius * outline[i + 1];
            }
            corners[at++] = Double.NaN;
            corners[at++] = Double.NaN;
        }
        return corners;
    }

    private static double[] closed(double[] corners) {
        double[] closed = new double[corners.length + 4];
        System.arraycopy(corners, 0, closed, 0, corners.length);
        // once round and a little on, so that the corner where it starts is joined too
        System.arraycopy(corners, 0, closed, corners.length, 4);
        return closed;
    }

    /** Shows what is added by {@code content} only inside a rectangle. */
    public Scene clipped(double x, double y, double width, double height, Scene content) {
        return add(painter -> {
            painter.clip(x, y, width, height);
            content.paint(painter);
            painter.unclip();
        });
    }

    private Scene add(Shape shape) {
        shapes.add(shape);
        return this;
    }

    public void paint(Painter painter) {
        for (Shape shape : shapes) shape.paint(painter);
    }
}
