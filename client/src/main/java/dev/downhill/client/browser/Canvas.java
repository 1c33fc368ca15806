package dev.downhill.client.browser;

import dev.downhill.shared.picture.Scene;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A canvas of the page, as many pixels as the screen has for it, drawn on in CSS pixels. */
final class Canvas {
    private final HTMLCanvasElement element;
    private final CanvasRenderingContext2D context;
    private double width;
    private double height;

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
        double ratio = Dom.pixelRatio();
        element.setWidth((int) (width * ratio + 0.5));
        element.setHeight((int) (height * ratio + 0.5));
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
        double ratio = Dom.pixelRatio();
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.clearRect(0, 0, width, height);
        return context;
    }

    void paint(Scene... scenes) {
        CanvasPainter painter = new CanvasPainter(context);
        for (Scene scene : scenes) scene.paint(painter);
    }
}
