package dev.downhill.shared.picture;

/**
 * How a text is set.
 *
 * @param size in pixels
 * @param colour 0xAARRGGBB
 * @param halo the colour around the letters, 0 for none
 */
public record TextStyle(double size, int colour, Anchor anchor, boolean bold, int halo) {
    /** Which end of the text its place is. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public static TextStyle of(double size, int colour, Anchor anchor) {
        return new TextStyle(size, colour, anchor, false, 0);
    }
}
