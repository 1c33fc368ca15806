package dev.downhill.shared.picture;

import dev.downhill.shared.math.Hexadecimal;
import dev.downhill.shared.math.Numbers;

/** Writes scenes as a picture of lines and letters, which stays sharp at any size: SVG 1.1. */
public final class SvgPainter implements Painter {
    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private int clips;

    public SvgPainter(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Puts a picture below what is painted next. @param url of its data */
    public void picture(String url) {
        body.append("<image");
        attribute("width", width);
        attribute("height", height);
        body.append(" preserveAspectRatio=\"none\" href=\"").append(url).append("\"/>");
    }

    /** The whole file. */
    public String file() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + text(width) + " " + text(height)
                + "\" width=\"" + text(width) + "\" height=\"" + text(height) + "\">" + body + "</svg>\n";
    }

    @Override
    public void line(double[] points, Stroke stroke) {
        StringBuilder path = new StringBuilder();
        boolean isOpen = false;
        for (int i = 0; i + 1 < points.length; i += 2) {
            boolean isPoint = !Double.isNaN(points[i]) && !Double.isNaN(points[i + 1]);
            if (isPoint)
                path.append(isOpen ? 'L' : 'M')
                        .append(text(points[i]))
                        .append(' ')
                        .append(text(points[i + 1]));
            isOpen = isPoint;
        }
        if (path.length() == 0) return;
        body.append("<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"")
                .append(path)
                .append('"');
        colour("stroke", stroke.colour());
        attribute("stroke-width", stroke.width());
        if (stroke.dash().length > 0) {
            body.append(" stroke-dasharray=\"");
            for (double length : stroke.dash()) body.append(text(length)).append(' ');
            body.append('"');
            if (stroke.phase() != 0) attribute("stroke-dashoffset", stroke.phase());
        }
        body.append("/>");
    }

    @Override
    public void area(double[] corners, int fill) {
        body.append("<path d=\"");
        boolean isOpen = false;
        for (int i = 0; i + 1 < corners.length; i += 2) {
            boolean isCorner = !Double.isNaN(corners[i]);
            if (isCorner)
                body.append(isOpen ? 'L' : 'M')
                        .append(text(corners[i]))
                        .append(' ')
                        .append(text(corners[i + 1]));
            else if (isOpen) body.append('Z');
            isOpen = isCorner;
        }
        body.append(isOpen ? "Z\"" : "\"");
        colour("fill", fill);
        body.append("/>");
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        body.append("<text dominant-baseline=\"central\" font-family=\"system-ui, sans-serif\" text-anchor=\"")
                .append(
                        switch (style.anchor()) {
                            case START -> "start";
                            case MIDDLE -> "middle";
                            case END -> "end";
                        })
                .append('"');
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", style.size());
        if (style.bold()) body.append(" font-weight=\"600\"");
        colour("fill", style.colour());
        if (style.halo() != 0) {
            colour("stroke", style.halo());
            body.append(" stroke-width=\"3\" paint-order=\"stroke\"");
        }
        body.append('>').append(escaped(text)).append("</text>");
    }

    @Override
    public void clip(double x, double y, double clipWidth, double clipHeight) {
        clips++;
        body.append("<clipPath id=\"c").append(clips).append("\"><rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", clipWidth);
        attribute("height", clipHeight);
        body.append("/></clipPath><g clip-path=\"url(#c").append(clips).append(")\">");
    }

    @Override
    public void unclip() {
        body.append("</g>");
    }

    private void attribute(String name, double value) {
        body.append(' ').append(name).append("=\"").append(text(value)).append('"');
    }

    private void colour(String name, int argb) {
        body.append(' ')
                .append(name)
                .append("=\"#")
                .append(Hexadecimal.text(argb, 6))
                .append('"');
        int alpha = argb >>> 24;
        if (alpha < 255) attribute(name + "-opacity", alpha / 255.0);
    }

    private static String text(double value) {
        return Numbers.parse(Numbers.fixed(value, 2)) == 0 ? "0" : Numbers.fixed(value, 2);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
