package dev.downhill.shared.run;

import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Surface;

/** How steep and how curved a surface gets: what is small beside it is flat. Sampled when somebody asks first. */
public final class Steepness {
    private static final double FLAT_SLOPE = 5e-2;
    private static final double FLAT_CURVATURE = 1e-2;
    private static final int SAMPLES = 33;

    private final Surface surface;
    private final Domain domain;
    private double slope = -1;
    private double curvature;

    Steepness(Surface surface, Domain domain) {
        this.surface = surface;
        this.domain = domain;
    }

    /** Of the surface of a run, where its lanes are judged one after the other. */
    public static Steepness of(Run run) {
        return new Steepness(run.surface(), run.experiment().surface().kind().domain());
    }

    /** Whether both slope and curvature are small beside the greatest of the surface. */
    boolean isFlat(double[] gradient, double[] hessian) {
        if (slope < 0) sample();
        return size(gradient) <= FLAT_SLOPE * slope && size(hessian) <= FLAT_CURVATURE * curvature;
    }

    private void sample() {
        slope = 0;
        double[] g = new double[2];
        double[] h = new double[4];
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                double x = domain.left() + (i + 0.5) / SAMPLES * domain.width();
                double y = domain.bottom() + (j + 0.5) / SAMPLES * domain.height();
                surface.gradient(x, y, g);
                surface.hessian(x, y, h);
                slope = Math.max(slope, size(g));
                curvature = Math.max(curvature, size(h));
            }
        }
    }

    private static double size(double[] entries) {
        double squares = 0;
        for (double entry : entries) squares += entry * entry;
        return Math.sqrt(squares);
    }
}
