package dev.downhill.shared.picture;

/** What tells lanes apart beside their colour: a dash and a marker for each of eight. */
public final class LaneStyle {
    private static final double[][] DASHES = {
        {}, {9, 4}, {2.5, 4}, {12, 4, 2.5, 4}, {18, 5}, {6, 3, 2, 3, 2, 3}, {5, 2.5}, {14, 3, 5, 3}
    };
    private static final Marker[] MARKERS = {
        Marker.CIRCLE,
        Marker.SQUARE,
        Marker.TRIANGLE,
        Marker.DIAMOND,
        Marker.CROSS,
        Marker.STAR,
        Marker.PLUS,
        Marker.PENTAGON
    };

    private LaneStyle() {}

    /** @param lane the first is 0 */
    public static Stroke stroke(int lane, int colour, double width) {
        return new Stroke(colour, width, DASHES[lane % DASHES.length]);
    }

    /** @param lane the first is 0 */
    public static Marker marker(int lane) {
        return MARKERS[lane % MARKERS.length];
    }
}
