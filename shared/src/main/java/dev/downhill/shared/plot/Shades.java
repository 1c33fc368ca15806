package dev.downhill.shared.plot;

import dev.downhill.shared.picture.ColourMap;
import dev.downhill.shared.picture.Heights;
import dev.downhill.shared.picture.Theme;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The colours of a block: those of its heights, more or less in the light, and those of contour lines between them. */
public final class Shades {
    /** About how far contour lines are from one another, in heights. */
    static final double APART = 1.0 / 13;

    private static final int STEPS = 1024;
    private static final int LIGHTS = 64;
    /** What of its colour a place has that the light does not reach, and what the brightest. */
    private static final double DARKEST = 0.62;

    private static final double BRIGHTEST = 1.1;

    private final int[] table = new int[LIGHTS * (STEPS + 1)];
    private final double[] lines = new double[STEPS + 1];
    private final int line;
    private final double strength;

    private Shades(int line, double strength) {
        this.line = line;
        this.strength = strength;
        Arrays.fill(lines, Double.POSITIVE_INFINITY);
    }

    /**
     * The shades of a theme.
     *
     * @param scale has lines at its levels, or null for none
     * @param isSwapped whether red and blue change places, as a canvas wants them
     */
    public static Shades of(Theme theme, @Nullable Heights scale, boolean isSwapped) {
        int contour = theme.contour();
        Shades shades = new Shades(isSwapped ? swapped(contour) : contour, (contour >>> 24) / 255.0);
        ColourMap colours = theme.heights();
        for (int light = 0; light < LIGHTS; light++) {
            double factor = DARKEST + (BRIGHTEST - DARKEST) * light / (LIGHTS - 1);
            for (int i = 0; i <= STEPS; i++) {
                int colour = lit(colours.argb((double) i / STEPS), factor);
                shades.table[light * (STEPS + 1) + i] = isSwapped ? swapped(colour) : colour;
            }
        }
        if (scale != null) shades.draw(scale);
        return shades;
    }

    private void draw(Heights scale) {
        double[] levels = scale.levels();
        for (int k = 0; k < levels.length; k++) {
            double height = scale.of(levels[k]);
            for (int i = 0; i <= STEPS; i++)
                if (Math.abs(height - (double) i / STEPS) < Math.abs(lines[i] - (double) i / STEPS)) lines[i] = height;
        }
    }

    private static int lit(int colour, double factor) {
        return 0xff000000
                | channel((colour >>> 16) & 0xff, factor) << 16
                | channel((colour >>> 8) & 0xff, factor) << 8
                | channel(colour & 0xff, factor);
    }

    private static int channel(int value, double factor) {
        return Math.min(255, (int) (value * factor + 0.5));
    }

    private static int swapped(int colour) {
        return (colour & 0xff00ff00) | (colour & 0xff) << 16 | (colour >>> 16) & 0xff;
    }

    /**
     * The colour of a height.
     *
     * @param light from 0 to 1
     */
    int colour(double height, double light) {
        int step = height > 0 ? Math.min((int) (height * STEPS), STEPS) : 0;
        int row = light > 0 ? Math.min((int) (light * LIGHTS), LIGHTS - 1) : 0;
        return table[row * (STEPS + 1) + step];
    }

    /** The height of the contour line that is nearest to a height; infinite if there are none. */
    double nearestLine(double height) {
        return lines[height > 0 ? Math.min((int) (height * STEPS), STEPS) : 0];
    }

    /** A colour with a line over a share of it. */
    int lined(int colour, double share) {
        int part = (int) (256 * strength * share);
        int outer = (colour & 0xff00ff) * (256 - part) + (line & 0xff00ff) * part;
        int inner = (colour & 0x00ff00) * (256 - part) + (line & 0x00ff00) * part;
        return 0xff000000 | (outer >>> 8) & 0xff00ff | (inner >>> 8) & 0x00ff00;
    }
}
