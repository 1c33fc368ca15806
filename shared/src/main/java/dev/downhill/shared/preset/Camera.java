package dev.downhill.shared.preset;

import org.jspecify.annotations.Nullable;

/**
 * From where a surface in three dimensions is seen.
 *
 * @param turn by how many degrees the surface is turned counterclockwise, seen from above: at 0 its y leads away from the eye
 * @param tilt how many degrees the eye is above the plane: at 90 it looks straight down, as on a map
 * @param zoom how many times as large as it fits into the picture
 */
public record Camera(double turn, double tilt, double zoom) {
    private static final double LOWEST = 5;
    private static final double HIGHEST = 90;
    private static final double FARTHEST = 0.5;
    private static final double NEAREST = 8;

    /** Where everybody stands first: a little to the side, well above. */
    public static Camera first() {
        return new Camera(30, 40, 1);
    }

    /** What a preset says of it; null after saying what is wrong. */
    static @Nullable Camera read(Fields fields) {
        double[] said = fields.numbers("camera", 3, 180, "a list of three numbers [turn, tilt, zoom]");
        if (said == null) return null;
        boolean isRight = said[1] >= LOWEST && said[1] <= HIGHEST && said[2] >= FARTHEST && said[2] <= NEAREST;
        if (isRight) return new Camera(said[0], said[1], said[2]);
        fields.wrong("camera", "must have a turn from -180 to 180, a tilt from 5 to 90 and a zoom from 0.5 to 8.");
        return null;
    }

    /** Turned and tilted by some degrees and brought closer by a factor, as far as it may be; to round numbers. */
    public Camera moved(double counterclockwise, double up, double closer) {
        double turned = round(turn + counterclockwise, 10);
        return new Camera(
                turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned,
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
