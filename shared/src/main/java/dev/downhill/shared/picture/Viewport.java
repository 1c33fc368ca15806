package dev.downhill.shared.picture;

import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;

/**
 * Maps the plane to a picture of some width and height in pixels, y upwards to y downwards, with the same scale both ways: a
 * circle stays a circle. Shows all of the wanted part of the plane, and more of it on the longer sides.
 */
public final class Viewport {
    private final double width;
    private final double height;
    private final double scale;
    private final double left;
    private final double top;

    /** @throws IllegalArgumentException when the picture has no area */
    public Viewport(Domain wanted, double width, double height) {
        if (!(width > 0 && height > 0)) throw new IllegalArgumentException("a picture needs an area");
        this.width = width;
        this.height = height;
        scale = Math.min(width / wanted.width(), height / wanted.height());
        left = wanted.centre().x() - width / scale / 2;
        top = wanted.centre().y() + height / scale / 2;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** Pixels for each unit of the plane. */
    public double scale() {
        return scale;
    }

    public double toPixelX(double x) {
        return (x - left) * scale;
    }

    public double toPixelY(double y) {
        return (top - y) * scale;
    }

    public double toX(double pixel) {
        return left + pixel / scale;
    }

    public double toY(double pixel) {
        return top - pixel / scale;
    }

    public Point toPlane(double pixelX, double pixelY) {
        return new Point(toX(pixelX), toY(pixelY));
    }

    /** All that is seen. */
    public Domain seen() {
        return new Domain(left, left + width / scale, top - height / scale, top);
    }
}
