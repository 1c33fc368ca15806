package dev.downhill.client.browser;

import dev.downhill.shared.math.Hexadecimal;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Paints scenes on a canvas. */
final class CanvasPainter implements Painter {
    private static final String FONT = "system-ui, sans-serif";

    private static final double[] WHOLE = {};

    /** By what all letters are larger: on a projector they are read from afar. */
    private static double letters = 1;

    private final CanvasRenderingContext2D context;

    CanvasPainter(CanvasRenderingContext2D context) {
        this.context = context;
        context.setLineCap("round");
        context.setLineJoin("round");
        context.setTextBaseline("middle");
    }

    /** Whether everything is painted for a projector from now on. */
    static void present(boolean now) {
        letters = now ? 1.4 : 1;
    }

    @Override
    public void line(double[] points, Stroke stroke) {
        ink(context, stroke.colour(), false);
        context.setLineWidth(stroke.width());
        dash(context, stroke.dash(), stroke.phase());
        trace(points);
        context.stroke();
    }

    @Override
    public void area(double[] corners, int fill) {
        ink(context, fill, true);
        trace(corners);
        context.closePath();
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
        context.setFont((style.bold() ? "600 " : "") + Numbers.text(letters * style.size()) + "px " + FONT);
        context.setTextAlign(
                switch (style.anchor()) {
                    case START -> "left";
                    case MIDDLE -> "center";
                    case END -> "right";
                });
        if (style.halo() != 0) {
            ink(context, style.halo(), false);
            context.setLineWidth(3);
            dash(context, WHOLE, 0);
            context.strokeText(text, x, y);
        }
        ink(context, style.colour(), true);
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
            params = {"context", "lengths", "phase"},
            script = "context.setLineDash(Array.from(lengths)); context.lineDashOffset = phase;")
    private static native void dash(CanvasRenderingContext2D context, @JSByRef double[] lengths, double phase);

    /** #rrggbbaa. */
    static String colour(int argb) {
        return "#" + Hexadecimal.text(argb << 8 | argb >>> 24, 8);
    }

    /** With which it is filled, or drawn, as #rrggbbaa; the browser makes the text, for there are thousands of marks in a frame. */
    @JSBody(
            params = {"context", "argb", "fills"},
            script =
                    "context[fills ? 'fillStyle' : 'strokeStyle'] = '#' + (4294967296 + (argb << 8 >>> 0) + (argb >>> 24)).toString(16).slice(1);")
    private static native void ink(CanvasRenderingContext2D context, int argb, boolean fills);
}
