package dev.downhill.shared.surface;

import dev.downhill.shared.objective.Objective;
import java.util.List;

/** An objective of two coordinates, which can be painted. */
public interface Surface extends Objective {
    double value(double x, double y);

    /** @param into ∂f/∂x, ∂f/∂y */
    void gradient(double x, double y, double[] into);

    /** @param into ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y∂x, ∂²f/∂y² */
    void hessian(double x, double y, double[] into);

    /** The stationary points that are known; those of a bounded surface are all within its domain. */
    List<StationaryPoint> stationary();

    /** The values at {@code n} points of a row, {@code step} apart, from {@code x}: what painting a picture asks for. */
    default void row(double x, double step, double y, double[] into, int n) {
        for (int i = 0; i < n; i++) into[i] = value(x + i * step, y);
    }

    @Override
    default int dimension() {
        return 2;
    }

    @Override
    default double value(double[] x) {
        return value(x[0], x[1]);
    }

    @Override
    default void gradient(double[] x, double[] into) {
        gradient(x[0], x[1], into);
    }

    @Override
    default void hessian(double[] x, double[] into) {
        hessian(x[0], x[1], into);
    }
}
