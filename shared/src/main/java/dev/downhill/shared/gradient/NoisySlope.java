package dev.downhill.shared.gradient;

import dev.downhill.shared.math.Random;
import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/**
 * The gradient plus Gaussian noise ε of deviation σ on each coordinate, one draw for each step and start; the value is that of
 * f(x) + ε·x, whose gradient this is.
 */
final class NoisySlope extends Slope {
    private final Objective objective;
    private final double sigma;
    private final int seed;
    private final int start;
    private final Random random = new Random(0);
    private final double[] noise;

    static GradientKind kind() {
        Parameter sigma = Parameter.real("sigma", "σ", 0, 1000, 0.5)
                .named("Noise σ")
                .slider(Scale.LINEAR, 0, 5)
                .help("The standard deviation of the Gaussian noise on each coordinate of the gradient.");
        return new GradientKind(
                "noisy",
                "Noisy",
                "The gradient plus Gaussian noise, the same draws for every lane.",
                Schema.of(sigma),
                (values, objective, seed, start) -> new NoisySlope(objective, values.real(sigma), seed, start));
    }

    NoisySlope(Objective objective, double sigma, int seed, int start) {
        this.objective = objective;
        this.sigma = sigma;
        this.seed = seed;
        this.start = start;
        noise = new double[objective.dimension()];
    }

    @Override
    public void begin(int step) {
        random.reseed(seed, start, step);
        random.gaussians(noise);
        for (int i = 0; i < noise.length; i++) noise[i] = sigma * noise[i];
    }

    @Override
    protected void tellGradient(double[] x, double[] into) {
        objective.gradient(x, into);
        // adding zeros would make a +0 of a −0: without noise the bits are those of the exact gradient
        if (sigma == 0) return;
        for (int i = 0; i < noise.length; i++) into[i] = into[i] + noise[i];
    }

    @Override
    protected double tellValue(double[] x) {
        double value = objective.value(x);
        for (int i = 0; i < noise.length; i++) value = value + noise[i] * x[i];
        return value;
    }

    @Override
    protected void tellHessian(double[] x, double[] into) {
        objective.hessian(x, into);
    }
}
