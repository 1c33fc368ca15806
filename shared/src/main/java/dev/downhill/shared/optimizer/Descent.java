package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import java.util.List;

/**
 * One optimizer on its way down: its own position and its own state, changed by each step. Everything is preallocated; a step
 * allocates nothing.
 */
public abstract class Descent {
    /** Where it is: n coordinates. */
    protected final double[] x;
    /** The gradient that the last step was told, with what weight decay adds. */
    protected final double[] g;

    protected Descent(double[] start) {
        x = start.clone();
        g = new double[start.length];
    }

    /**
     * Takes one step.
     *
     * @param slope what the objective tells, begun for this step
     * @param lr the learning rate α of this step
     */
    public abstract void step(Slope slope, double lr);

    /** Where it is now; not to be written to. */
    public final double[] position() {
        return x;
    }

    /** What it carries from step to step, by its name in papers. */
    public List<State> state() {
        return List.of();
    }

    /** Asks for the gradient at {@code point} and adds the decay of the weights there: {@code g = ∇f + λ·point}. */
    protected final void gradientAt(double[] point, Slope slope, double weightDecay) {
        slope.gradient(point, g);
        if (weightDecay != 0) for (int i = 0; i < g.length; i++) g[i] = g[i] + weightDecay * point[i];
    }

    /**
     * A named vector of state, live: the next step changes it.
     *
     * @param name as {@code velocity}
     * @param symbol as {@code v}
     * @param vector n coordinates, not to be written to
     */
    public record State(String name, String symbol, double[] vector) {}
}
