package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Viewport;
import java.util.Arrays;

/**
 * Thousands of dots over a surface, as pixels that a canvas takes as they are. What is not finite, or has left the picture, is not
 * drawn. Nothing is allocated for a picture.
 */
public final class SwarmPlot {
    /** Fewer have larger dots. */
    private static final int FEW = 400;

    private static final int SOME = 4000;

    private final int columns;
    private final int rows;
    private final int[] pixels;
    private int[] dot = {};
    private int[] rim = {};
    private int reach;

    public SwarmPlot(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        pixels = new int[columns * rows];
    }

    /** Row by row from the upper left, 0xAABBGGRR: in memory the bytes R, G, B, A. */
    public int[] pixels() {
        return pixels;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /**
     * An empty picture, for dots that suit their number.
     *
     * @param ratio pixels for each unit of length on the page
     */
    public void clear(int count, double ratio) {
        Arrays.fill(pixels, 0);
        double radius = (count <= FEW ? 3.6 : count <= SOME ? 2.6 : 1.9) * ratio;
        double rimmed = radius + Math.max(1, ratio * 0.8);
        dot = disc(radius);
        // side by side, thousands of rims would hide the surface
        rim = count <= SOME ? disc(rimmed) : new int[0];
        reach = (int) Math.ceil(rimmed);
    }

    /** The pixels of a disc around a pixel, as differences of their indices. */
    private int[] disc(double radius) {
        int most = (int) Math.ceil(radius);
        int[] disc = new int[(2 * most + 1) * (2 * most + 1)];
        int count = 0;
        for (int y = -most; y <= most; y++)
            for (int x = -most; x <= most; x++) if (x * x + y * y <= radius * radius) disc[count++] = y * columns + x;
        return Arrays.copyOf(disc, count);
    }

    /**
     * Adds the rims of some dots: those of all dots come before the dots.
     *
     * @param positions x, y in turn for each dot, frame by frame
     * @param from where the frame begins that is drawn
     * @param to where the frame begins that comes next
     * @param share how much of the way to the next frame has passed, 0 to 1
     * @param viewport of as many pixels as this has
     */
    public void rims(float[] positions, int from, int to, double share, int count, int colour, Viewport viewport) {
        for (int i = 0; i < count; i++) {
            int at = pixel(positions, from + 2 * i, to + 2 * i, share, viewport);
            if (at >= 0) fill(rim, at, colour);
        }
    }

    /** Adds the dots themselves. @param colours of each place @param places where each dot ends */
    public void dots(
            float[] positions, int from, int to, double share, int[] places, int[] colours, Viewport viewport) {
        for (int i = 0; i < places.length; i++) {
            int at = pixel(positions, from + 2 * i, to + 2 * i, share, viewport);
            if (at >= 0) fill(dot, at, colours[places[i]]);
        }
    }

    private void fill(int[] disc, int at, int colour) {
        int[] into = pixels;
        for (int offset : disc) into[at + offset] = colour;
    }

    /** The index of the pixel where a dot is, or −1 where it cannot be drawn whole. */
    private int pixel(float[] positions, int from, int to, double share, Viewport viewport) {
        double x = positions[from];
        double y = positions[from + 1];
        if (share > 0) {
            x = x + share * (positions[to] - x);
            y = y + share * (positions[to + 1] - y);
        }
        double pixelX = viewport.toPixelX(x);
        double pixelY = viewport.toPixelY(y);
        boolean isInside = pixelX >= reach && pixelX < columns - reach && pixelY >= reach && pixelY < rows - reach;
        return isInside ? (int) pixelY * columns + (int) pixelX : -1;
    }

    /** A colour as {@link #pixels} have it, from 0xAARRGGBB. */
    public static int swapped(int argb) {
        return argb & 0xff00ff00 | (argb & 0xff) << 16 | argb >>> 16 & 0xff;
    }
}
