package dev.downhill.shared.picture;

/** Something that can paint a scene: a canvas in the browser, an image on the server, a file. It only paints. */
public interface Painter {
    /**
     * A line through points.
     *
     * @param points x, y in turn, in pixels; NaN interrupts the line
     */
    void line(double[] points, Stroke stroke);

    /**
     * Closed areas of one colour.
     *
     * @param corners x, y in turn, in pixels; NaN ends one area
     * @param fill 0xAARRGGBB
     */
    void area(double[] corners, int fill);

    /**
     * A line of text.
     *
     * @param x of its left end, middle or right end, as the anchor says
     * @param y of its middle
     */
    void text(double x, double y, String text, TextStyle style);

    /** What is painted from now on shows only inside this rectangle, until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    void unclip();
}
