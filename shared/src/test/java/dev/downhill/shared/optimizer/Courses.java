package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.TacoShell;
import java.util.function.IntToDoubleFunction;

/** Short courses for optimizers to be led over, by hand or by a slope. */
final class Courses {
    /** ½(x² + 10y²). */
    static final Objective SHELL = new TacoShell(10, 0);

    private Courses() {}

    /** f(x) = c·x: the gradient is c everywhere. */
    record Plane(double... c) implements Objective {
        @Override
        public int dimension() {
            return c.length;
        }

        @Override
        public double value(double[] x) {
            double sum = 0;
            for (int i = 0; i < c.length; i++) sum += c[i] * x[i];
            return sum;
        }

        @Override
        public void gradient(double[] x, double[] into) {
            for (int i = 0; i < c.length; i++) into[i] = c[i];
        }

        @Override
        public void hessian(double[] x, double[] into) {
            for (int i = 0; i < into.length; i++) into[i] = 0;
        }
    }

    static Slope exact(Objective objective) {
        return slope("exact", Gradients.ALL.get("exact").schema().defaults(), objective, 0);
    }

    static Slope noisy(Objective objective, double sigma, int seed) {
        Values values = Gradients.ALL.get("noisy").schema().defaults();
        return slope("noisy", values.with(values.schema().parameters().get(0), sigma), objective, seed);
    }

    private static Slope slope(String id, Values values, Objective objective, int seed) {
        return Gradients.ALL.get(id).create(values, objective, seed);
    }

    /** Takes some steps with a rate for each. */
    static void walk(Descent descent, Slope slope, int steps, IntToDoubleFunction rate) {
        for (int step = 0; step < steps; step++) {
            slope.begin(step);
            descent.step(slope, rate.applyAsDouble(step));
        }
    }

    /** Where it is after some steps of one rate. */
    static double[] after(int steps, double lr, Descent descent, Slope slope) {
        walk(descent, slope, steps, step -> lr);
        return descent.position();
    }

    /** A vector of its state. */
    static double[] state(Descent descent, String name) {
        for (Descent.State each : descent.state()) if (each.name().equals(name)) return each.vector();
        throw new AssertionError("no " + name);
    }
}
