package dev.downhill.shared.plot;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.Contours;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Domain;

/** The loss of a batch alone as contour lines over the loss of all: of the same values, so that both can be compared. */
public final class BatchContours {
    /** Operations that take some ten milliseconds. */
    private static final double MOST = 1.2e7;

    private static final int FINEST = 72;
    private static final int COARSEST = 16;

    private BatchContours() {}

    /**
     * The lines.
     *
     * @param batches begun at the step that is shown
     * @param levels the values that have a line
     */
    public static Scene of(SampledSurface surface, Batches batches, double[] levels, Viewport viewport, int colour) {
        int[] batch = new int[batches.count()];
        for (int k = 0; k < batch.length; k++) batch[k] = batches.sample(k);
        double cells = MOST / (batch.length * (double) surface.sampleOperations());
        int side = (int) Math.max(COARSEST, Math.min(FINEST, Math.sqrt(cells)));
        Domain seen = viewport.seen();
        double dx = seen.width() / (side - 1);
        double dy = seen.height() / (side - 1);
        double[] values = new double[side * side];
        for (int j = 0; j < side; j++)
            for (int i = 0; i < side; i++)
                values[j * side + i] =
                        surface.batchValue(batch, batch.length, seen.left() + i * dx, seen.bottom() + j * dy);
        Scene scene = new Scene();
        for (double level : levels) {
            double[] lines = Contours.of(values, side, side, level);
            for (int k = 0; k < lines.length; k += 4)
                scene.line(
                        viewport.toPixelX(seen.left() + lines[k] * dx),
                        viewport.toPixelY(seen.bottom() + lines[k + 1] * dy),
                        viewport.toPixelX(seen.left() + lines[k + 2] * dx),
                        viewport.toPixelY(seen.bottom() + lines[k + 3] * dy),
                        Stroke.of(colour, 1));
        }
        return scene;
    }
}
