package dev.downhill.shared.plot;

import dev.downhill.shared.surface.Domain;
import org.jspecify.annotations.Nullable;

/** The triangles of a block: where the corners are in the picture, how near to the eye, how high and how much in the light. */
final class SolidKnots {
    /** How far the block goes on below the lowest height. */
    static final double BASE = -0.07;

    private static final int SIDE = Terrain.KNOTS;
    private static final int GROUND = SIDE * SIDE;
    private static final int ALL = GROUND + 8 * SIDE;
    /** Where the light is: to the right, up, towards the eye. 1 long. */
    private static final double[] LAMP = {-0.48, 0.6, 0.64};

    final double[] x = new double[ALL];
    final double[] y = new double[ALL];
    final double[] near = new double[ALL];
    final double[] height = new double[ALL];
    final double[] light = new double[ALL];
    private final double[] normals = new double[3 * GROUND];
    private @Nullable Terrain placed;
    private final double[] place = new double[3];
    private final double[] normal = new double[3];
    private final int[] corners = new int[6 * Terrain.CELLS * (Terrain.CELLS + 4)];
    private int count;

    SolidKnots() {
        for (int j = 0; j < Terrain.CELLS; j++)
            for (int i = 0; i < Terrain.CELLS; i++) {
                int low = j * SIDE + i;
                addCell(low, low + 1, low + SIDE + 1, low + SIDE);
            }
        for (int side = 0; side < 4; side++)
            for (int k = 0; k < Terrain.CELLS; k++) {
                int top = GROUND + 2 * side * SIDE + k;
                addCell(top + SIDE, top + SIDE + 1, top + 1, top);
            }
    }

    private void addCell(int a, int b, int c, int d) {
        for (int corner : new int[] {a, b, c, a, c, d}) corners[count++] = corner;
    }

    /** The corners of all triangles, three each, counterclockwise for those who see their front. */
    int[] corners() {
        return corners;
    }

    /** Whether a corner belongs to a wall, and not to the ground. */
    static boolean isWall(int corner) {
        return corner >= GROUND;
    }

    /** Places all of a terrain in a picture that has this many columns and rows for each pixel of the perspective. */
    void place(Terrain terrain, Perspective seen, double columns, double rows) {
        if (terrain != placed) findNormals(terrain, seen.highest());
        placed = terrain;
        for (int j = 0; j < SIDE; j++)
            for (int i = 0; i < SIDE; i++) {
                int knot = j * SIDE + i;
                project(knot, terrain.knot(i, j), i, j, terrain.part(), seen);
                light[knot] = lit(normals[3 * knot], normals[3 * knot + 1], normals[3 * knot + 2], seen);
            }
        for (int side = 0; side < 4; side++) wall(side, terrain, seen);
        for (int knot = 0; knot < ALL; knot++) {
            x[knot] *= columns;
            y[knot] *= rows;
        }
    }

    /** They stay when the terrain is turned. */
    private void findNormals(Terrain terrain, double highest) {
        for (int j = 0; j < SIDE; j++)
            for (int i = 0; i < SIDE; i++) terrain.normal(i, j, highest, normals, 3 * (j * SIDE + i));
    }

    private void project(int knot, double h, int i, int j, Domain part, Perspective seen) {
        double east = part.left() + part.width() * i / Terrain.CELLS;
        double north = part.bottom() + part.height() * j / Terrain.CELLS;
        seen.project(east, north, h, place, 0);
        x[knot] = place[0];
        y[knot] = place[1];
        near[knot] = place[2];
        height[knot] = h;
    }

    private double lit(double east, double north, double up, Perspective seen) {
        seen.direction(east, north, up, normal);
        return Math.max(0, normal[0] * LAMP[0] + normal[1] * LAMP[1] + normal[2] * LAMP[2]);
    }

    /** A side, counterclockwise from the lower one, from the edge of the ground down. */
    private void wall(int side, Terrain terrain, Perspective seen) {
        double bright = lit(side == 1 ? 1 : side == 3 ? -1 : 0, side == 0 ? -1 : side == 2 ? 1 : 0, 0, seen);
        for (int k = 0; k < SIDE; k++) {
            int back = Terrain.CELLS - k;
            int i = side == 0 ? k : side == 1 ? Terrain.CELLS : side == 2 ? back : 0;
            int j = side == 0 ? 0 : side == 1 ? k : side == 2 ? Terrain.CELLS : back;
            int top = GROUND + 2 * side * SIDE + k;
            project(top, terrain.knot(i, j), i, j, terrain.part(), seen);
            project(top + SIDE, BASE, i, j, terrain.part(), seen);
            light[top] = bright;
            light[top + SIDE] = bright;
        }
    }
}
