package dev.downhill.client.browser;

import dev.downhill.shared.math.Hexadecimal;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Paints scenes on a canvas. */
final class CanvasPainter implements Painter {
    private static final String FONT = "system-ui, sans-serif";

    private static final double[] WHOLE = {};
    private static final Map<Integer, String> COLOURS = new HashMap<>();

    private final CanvasRenderingContext2D context;

    CanvasPainter(CanvasRenderingContext2D context) {
        this.context = context;
        context.setLineCap("round");
        context.setLineJoin("round");
        context.setTextBaseline("middle");
    }

    @Override
    public void line(double[] points, Stroke stroke) {
        context.setStrokeStyle(colour(stroke.colour()));
        context.setLineWidth(stroke.width());
        dash(context, stroke.dash());
        trace(points);
        context.stroke();
    }

    @Override
    public void area(double[] corners, int fill) {
        context.setFillStyle(colour(fill));
        trace(corners);
        context.fill();
    }

    /** A path through points; NaN interrupts it. */
    private void trace(double[] points) {
        context.beginPath();
        boolean isOpen = false;
        for (int i = 0; i + 1 < points.length; i += 2) {
            boolean isPoint = !Double.isNaN(points[i]);
            if (isPoint && isOpen) context.lineTo(points[i], points[i + 1]);
            else if (isPoint) context.moveTo(points[i], points[i + 1]);
            isOpen = isPoint;
        }
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        context.setFont((style.bold() ? "600 " : "") + Numbers.text(style.size()) + "px " + FONT);
        context.setTextAlign(
                switch (style.anchor()) {
                    case START -> "left";
                    case MIDDLE -> "center";
                    case END -> "right";
                });
        if (style.halo() != 0) {
            context.setStrokeStyle(colour(style.halo()));
            context.setLineWidth(3);
            dash(context, WHOLE);
            context.strokeText(text, x, y);
        }
        context.setFillStyle(colour(style.colour()));
        context.fillText(text, x, y);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
    }

    @Override
    public void unclip() {
        context.restore();
    }

    @JSBody(
            params = {"context", "lengths"},
            script = "context.setLineDash(Array.from(lengths));")
    private static native void dash(CanvasRenderingContext2D context, @JSByRef double[] lengths);

    /** #rrggbbaa; a picture has few colours, and thousands of shapes that have them. */
    private static String colour(int argb) {
        return COLOURS.computeIfAbsent(argb, colour -> "#" + Hexadecimal.text(colour << 8 | colour >>> 24, 8));
    }
}
