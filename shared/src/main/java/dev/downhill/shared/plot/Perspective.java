package dev.downhill.shared.plot;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.preset.Camera;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;

/**
 * How a block over a part of the plane is seen by a camera: from places of the plane and heights to pixels, and back. The plane's
 * longer side is 2 units long and its middle the origin; heights from 0 to 1 go from −{@link #RISE} to {@link #RISE}.
 */
public final class Perspective {
    /** Half the height of the block. */
    private static final double RISE = 0.34;
    /** From the eye to the middle, in the same units. */
    private static final double DISTANCE = 5;
    /** Pixels on both sides together, and above and below, that are left free for numbers. */
    private static final double BESIDE = 72;

    private static final double ABOVE = 92;
    /** How much of the way to its farthest corner a block reaches as it is usually turned. */
    private static final double USUAL = 0.94;

    private final Domain part;
    private final Point middle;
    private final double unit;
    private final double cos;
    private final double sin;
    private final double rise;
    private final double lie;
    private final double width;
    private final double height;
    private final double scale;
    /** Where the middle of the block is, from above; what is near, and larger, is below it. */
    private final double level;

    /** For a picture of so many pixels. */
    public Perspective(Domain part, Camera camera, double width, double height) {
        this.part = part;
        this.width = width;
        this.height = height;
        middle = part.centre();
        unit = 2 / Math.max(part.width(), part.height());
        double turn = camera.turn() * (Exact.PI / 180);
        double tilt = camera.tilt() * (Exact.PI / 180);
        cos = Exact.cos(turn);
        sin = Exact.sin(turn);
        rise = Exact.sin(tilt);
        lie = Exact.cos(tilt);
        // nearly all of it fits, and it is as large, however it is turned
        double reach = USUAL * part.diagonal() * unit / 2;
        double beside = reach * lie / DISTANCE;
        double across = Math.max(width - BESIDE, width / 2) / (2 * reach) * Math.sqrt(1 - beside * beside);
        double upper = (reach * rise + RISE * lie) * DISTANCE / (DISTANCE + reach * lie - RISE * rise);
        double foot = (reach * rise + (1 - 2 * SolidKnots.BASE) * RISE * lie)
                * DISTANCE
                / (DISTANCE - reach * lie + RISE * rise);
        double head = (reach * rise - RISE * lie) * DISTANCE / (DISTANCE - reach * lie - RISE * rise);
        double lower = Math.max(foot, head);
        double up = Math.max(height - ABOVE, height / 2) / (upper + lower);
        double fitting = Math.min(across, up);
        scale = fitting * camera.zoom();
        level = height / 2 + (upper - lower) / 2 * fitting;
    }

    Domain part() {
        return part;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /**
     * Projects a place.
     *
     * @param h its height
     * @param into from {@code at} on: x and y in pixels, and how near it is to the eye, which is linear in the picture
     */
    void project(double x, double y, double h, double[] into, int at) {
        double east = (x - middle.x()) * unit;
        double north = (y - middle.y()) * unit;
        double z = (2 * h - 1) * RISE;
        double away = east * sin + north * cos;
        double near = 1 / (DISTANCE + away * lie - z * rise);
        double grown = scale * DISTANCE * near;
        into[at] = width / 2 + (east * cos - north * sin) * grown;
        into[at + 1] = level - (away * rise + z * lie) * grown;
        into[at + 2] = near;
    }

    /** The place of the plane that is seen at a pixel, so near to the eye. */
    Point place(double pixelX, double pixelY, double near) {
        double grown = scale * DISTANCE * near;
        double right = (pixelX - width / 2) / grown;
        double up = (level - pixelY) / grown;
        double depth = 1 / near - DISTANCE;
        double away = up * rise + depth * lie;
        return new Point(
                middle.x() + (right * cos + away * sin) / unit, middle.y() + (away * cos - right * sin) / unit);
    }

    /** Whether the lower side of the plane is nearer than the upper. */
    boolean showsLower() {
        return cos > 0;
    }

    /** Whether the left side of the plane is nearer than the right. */
    boolean showsLeft() {
        return sin > 0;
    }

    /** How long an upright line is in the picture beside one that lies, from 0 (seen from above) to 1. */
    double upright() {
        return lie;
    }

    /**
     * Turns a direction of the plane and its height as the eye sees it.
     *
     * @param into to the right, up, and towards the eye
     */
    void direction(double east, double north, double up, double[] into) {
        double away = east * sin + north * cos;
        into[0] = east * cos - north * sin;
        into[1] = away * rise + up * lie;
        into[2] = up * rise - away * lie;
    }

    /** How high a height of 1 is, in lengths of the plane. */
    double highest() {
        return 2 * RISE / unit;
    }
}
