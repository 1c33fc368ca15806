package dev.downhill.client.browser;

import dev.downhill.shared.picture.Excerpt;
import dev.downhill.shared.picture.Painter;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A canvas of the page, as many pixels as the screen has for it, drawn on in CSS pixels. */
final class Canvas {
    private final HTMLCanvasElement element;
    private final CanvasRenderingContext2D context;
    private double width;
    private double height;
    private double ratio = 1;

    Canvas(HTMLCanvasElement element) {
        this.element = element;
        context = (CanvasRenderingContext2D) element.getContext("2d");
    }

    HTMLCanvasElement element() {
        return element;
    }

    /** Makes it as large as it is shown; what was on it is gone. */
    void fit(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        ratio = Dom.pixelRatio();
        element.setWidth((int) (width * ratio + 0.5));
        element.setHeight((int) (height * ratio + 0.5));
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    boolean isVisible() {
        return width >= 1 && height >= 1;
    }

    CanvasRenderingContext2D clear() {
        context.clearRect(0, 0, width, height);
        return context;
    }

    /**
     * Empties a part, which alone then is painted on, until the painter is told to unclip.
     *
     * @param part left, top, right, bottom
     */
    Painter begin(double[] part) {
        // whole pixels of the screen: half of one would be painted over
        double left = Math.floor(part[0] * ratio) / ratio;
        double top = Math.floor(part[1] * ratio) / ratio;
        double right = Math.ceil(part[2] * ratio) / ratio;
        double bottom = Math.ceil(part[3] * ratio) / ratio;
        Painter painter = new CanvasPainter(context);
        painter.clip(left, top, right - left, bottom - top);
        context.clearRect(left, top, right - left, bottom - top);
        // what shows nowhere costs time, but as long as its part of the script is not there it is not waited for
        return right - left < width && Later.isThere() ? new Excerpt(painter, left, top, right, bottom) : painter;
    }
}
