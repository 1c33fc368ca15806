package dev.downhill.shared.preset;

/**
 * From where a surface in three dimensions is seen.
 *
 * @param turn by how many degrees the surface is turned counterclockwise, seen from above: at 0 its y leads away from the eye
 * @param tilt how many degrees the eye is above the plane: at 90 it looks straight down, as on a map
 * @param zoom how many times as large as it fits into the picture
 */
public record Camera(double turn, double tilt, double zoom) {
    private static final String ALLOWED = "a list [turn, tilt (5 to 90), zoom (0.5 to 8)]";
    private static final double LOWEST = 5;
    private static final double HIGHEST = 90;
    private static final double FARTHEST = 0.5;
    private static final double NEAREST = 8;

    /** Where everybody stands first: a little to the side, well above. */
    public static Camera first() {
        return new Camera(25, 50, 1);
    }

    /** Adds the camera that a preset says to a view, or what is wrong with it to the problems. */
    static View read(Fields fields, View view) {
        double[] said = fields.numbers("camera", 3, 180, ALLOWED);
        if (said == null) return view;
        boolean isRight = said[1] >= LOWEST && said[1] <= HIGHEST && said[2] >= FARTHEST && said[2] <= NEAREST;
        if (!isRight) fields.wrong("camera", "must be " + ALLOWED + ".");
        return view.from(new Camera(said[0], said[1], said[2]));
    }

    /** Turned and tilted by some degrees and brought closer by a factor, as far as it may be; to round numbers. */
    public Camera moved(double counterclockwise, double up, double closer) {
        double turned = turn + counterclockwise;
        return new Camera(
                round(turned - 360 * Math.floor((turned + 180) / 360), 10),
                limited(round(tilt + up, 10), LOWEST, HIGHEST),
                limited(round(zoom * closer, 1000), FARTHEST, NEAREST));
    }

    private static double round(double value, double parts) {
        return Math.floor(value * parts + 0.5) / parts;
    }

    private static double limited(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }
}
