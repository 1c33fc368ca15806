package dev.downhill.server.picture;

import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paints scenes into an image, as the page does on its canvas. */
final class ImagePainter implements Painter, AutoCloseable {
    /** From the middle of small letters to the base line, as a share of the size. */
    private static final double TO_BASE = 0.36;

    private final Graphics2D graphics;
    private final Deque<Shape> clips = new ArrayDeque<>();

    ImagePainter(BufferedImage image) {
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setClip(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
    }

    @Override
    public void line(double[] points, Stroke stroke) {
        graphics.setColor(new Color(stroke.colour(), true));
        graphics.setStroke(round(stroke.width(), stroke.dash(), stroke.phase()));
        graphics.draw(path(points));
    }

    /** Through points; NaN interrupts it. */
    private static Path2D path(double[] points) {
        Path2D.Double path = new Path2D.Double();
        boolean isOpen = false;
        for (int i = 0; i + 1 < points.length; i += 2) {
            boolean isPoint = !Double.isNaN(points[i]) && !Double.isNaN(points[i + 1]);
            if (isPoint && isOpen) path.lineTo(points[i], points[i + 1]);
            else if (isPoint) path.moveTo(points[i], points[i + 1]);
            isOpen = isPoint;
        }
        return path;
    }

    private static BasicStroke round(double width, double[] dash, double phase) {
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) lengths[i] = (float) dash[i];
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                lengths.length == 0 ? null : lengths,
                (float) phase);
    }

    @Override
    public void area(double[] corners, int fill) {
        graphics.setColor(new Color(fill, true));
        graphics.fill(path(corners));
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        double width = Typeface.SANS.width(text, style.size());
        double left = switch (style.anchor()) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        Path2D letters = Typeface.SANS.outline(text, left, y + TO_BASE * style.size(), style.size());
        if (style.halo() != 0) {
            graphics.setColor(new Color(style.halo(), true));
            graphics.setStroke(round(3, new double[0], 0));
            graphics.draw(letters);
        }
        graphics.setColor(new Color(style.colour(), true));
        graphics.fill(letters);
        if (!style.bold()) return;
        graphics.setStroke(round(style.size() / 28, new double[0], 0));
        graphics.draw(letters);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips.push(graphics.getClip());
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
        graphics.setClip(clips.pop());
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
