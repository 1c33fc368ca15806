package dev.downhill.shared.data;

import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;
import java.util.List;

/**
 * The mean of the losses of N samples, as a function of two weights: it can tell the loss of a few of them. Nothing is allocated
 * by a call.
 */
public interface SampledSurface extends Surface {
    /** The number N of samples. */
    int samples();

    /** The loss of one sample. */
    double sampleValue(int sample, double x, double y);

    /** @param into the gradient of the loss of one sample */
    void sampleGradient(int sample, double x, double y, double[] into);

    /**
     * The mean loss of a batch.
     *
     * @param batch the numbers of its samples, from the first on; one may be there twice
     * @param size how many of them count
     */
    double batchValue(int[] batch, int size, double x, double y);

    /** @param into the gradient of {@link #batchValue} */
    void batchGradient(int[] batch, int size, double x, double y, double[] into);

    /** How many operations a value or gradient of all takes, in the unit of what else a run is counted in. */
    int operations();

    /** How many operations one sample of a batch takes. */
    int sampleOperations();

    /** The lowest point, or why there is none. */
    Minimum minimum();

    /** Its minimum, if it is the only one: convex losses have no other such points. */
    @Override
    default List<StationaryPoint> stationary() {
        Point at = minimum().at();
        return at != null && minimum().isOnly()
                ? List.of(new StationaryPoint(at, StationaryPoint.Type.MINIMUM))
                : List.of();
    }
}
