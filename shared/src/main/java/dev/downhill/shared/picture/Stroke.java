package dev.downhill.shared.picture;

/**
 * How a line is drawn.
 *
 * @param colour 0xAARRGGBB
 * @param width in pixels
 * @param dash lengths of line and gap in turn, in pixels; empty for a whole line. Read only
 * @param phase where in the dashes the line begins, in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Stroke(int colour, double width, double[] dash, double phase) {
    private static final double[] WHOLE = {};

    /** One that begins with its first dash. */
    public Stroke(int colour, double width, double[] dash) {
        this(colour, width, dash, 0);
    }

    public static Stroke of(int colour, double width) {
        return new Stroke(colour, width, WHOLE);
    }
}
