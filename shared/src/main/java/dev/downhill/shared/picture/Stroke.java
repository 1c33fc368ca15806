package dev.downhill.shared.picture;

/**
 * How a line is drawn.
 *
 * @param colour 0xAARRGGBB
 * @param width in pixels
 * @param dash lengths of line and gap in turn, in pixels; empty for a whole line. Read only
 */
@SuppressWarnings("ArrayRecordComponent")
public record Stroke(int colour, double width, double[] dash) {
    private static final double[] WHOLE = {};

    public static Stroke of(int colour, double width) {
        return new Stroke(colour, width, WHOLE);
    }
}
