package dev.downhill.shared.plot;

import dev.downhill.shared.picture.ColourMap;
import dev.downhill.shared.picture.Contours;
import dev.downhill.shared.picture.Heights;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Surface;

/**
 * A surface seen from above: its colours, row by row so that painting can be spread over time, and its contour lines. The
 * heights are measured on a coarse grid first, so that any resolution has the same colours.
 */
public final class Relief {
    private static final int SAMPLES = 120;
    private static final int CELLS = 240;

    private final Surface surface;
    private final Domain seen;
    private final ColourMap colours;
    private final Heights heights;
    private double[] row = new double[0];

    public Relief(Surface surface, Domain seen, ColourMap colours) {
        this.surface = surface;
        this.seen = seen;
        this.colours = colours;
        heights = Heights.among(grid(seen, SAMPLES, SAMPLES));
    }

    /** Values at the middles of {@code columns × rows} cells, from the upper left. */
    private double[] grid(Domain part, int columns, int rows) {
        double[] values = new double[columns * rows];
        double[] line = new double[columns];
        double step = part.width() / columns;
        for (int j = 0; j < rows; j++) {
            surface.row(part.left() + step / 2, step, y(part, j, rows), line, columns);
            System.arraycopy(line, 0, values, j * columns, columns);
        }
        return values;
    }

    private static double y(Domain part, int row, int rows) {
        return part.top() - (row + 0.5) / rows * part.height();
    }

    /**
     * Paints row {@code j} of a picture of {@code columns × rows} pixels.
     *
     * @param into from {@code offset} on: 0xAARRGGBB for each pixel
     */
    public void paintRow(int j, int columns, int rows, int[] into, int offset) {
        if (row.length < columns) row = new double[columns];
        double step = seen.width() / columns;
        surface.row(seen.left() + step / 2, step, y(seen, j, rows), row, columns);
        for (int i = 0; i < columns; i++) into[offset + i] = colours.argb(heights.of(row[i]));
    }

    /** Which height every value has. */
    public Heights heights() {
        return heights;
    }

    /** The contour lines of all levels: for each, pieces x0, y0, x1, y1 of the plane. */
    public double[][] contours() {
        int columns = CELLS;
        int rows = Math.max(2, Math.min(2 * CELLS, (int) (CELLS * seen.height() / seen.width())));
        Domain part = aCellMore(columns, rows);
        double[] values = grid(part, columns, rows);
        double[] levels = heights.levels();
        double[][] lines = new double[levels.length][];
        for (int k = 0; k < levels.length; k++) {
            double[] line = Contours.of(values, columns, rows, levels[k]);
            for (int i = 0; i < line.length; i += 2) {
                line[i] = part.left() + (line[i] + 0.5) / columns * part.width();
                line[i + 1] = part.top() - (line[i + 1] + 0.5) / rows * part.height();
            }
            lines[k] = line;
        }
        return lines;
    }

    /** What is seen and a cell around it, so that the lines reach the edge. */
    private Domain aCellMore(int columns, int rows) {
        double x = seen.width() / columns;
        double y = seen.height() / rows;
        return new Domain(seen.left() - x, seen.right() + x, seen.bottom() - y, seen.top() + y);
    }
}
