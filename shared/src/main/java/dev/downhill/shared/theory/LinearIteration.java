package dev.downhill.shared.theory;

import dev.downhill.shared.optimizer.Momentum;
import dev.downhill.shared.optimizer.Nesterov;
import dev.downhill.shared.optimizer.NesterovLookahead;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.optimizer.Sgd;
import org.jspecify.annotations.Nullable;

/**
 * Gradient descent, heavy ball or Nesterov as what they are on a quadratic: a linear recurrence along each axis of the Hessian,
 * which depends only on a = α·(1 − τ)·(λ + d), λ the eigenvalue, d the weight decay, τ the dampening. Polyak 1964; Lessard,
 * Recht and Packard 2016; Goh, Why momentum really works, 2017.
 *
 * @param rho the friction ρ; 0 for gradient descent
 * @param dampening τ, after the first step
 * @param weightDecay d, which every eigenvalue is raised by
 */
public record LinearIteration(Form form, double rho, double dampening, double weightDecay) {
    /** The methods that are linear on a quadratic. The two forms of Nesterov differ in which of their points is x. */
    public enum Form {
        GRADIENT_DESCENT,
        HEAVY_BALL,
        NESTEROV,
        NESTEROV_LOOKAHEAD;

        boolean isNesterov() {
            return this == NESTEROV || this == NESTEROV_LOOKAHEAD;
        }
    }

    /** The optimizer as a linear iteration, or null if it is none. */
    public static @Nullable LinearIteration of(Optimizer optimizer) {
        if (optimizer instanceof Sgd sgd) return new LinearIteration(Form.GRADIENT_DESCENT, 0, 0, sgd.weightDecay());
        if (optimizer instanceof Momentum ball)
            return new LinearIteration(Form.HEAVY_BALL, ball.rho(), ball.dampening(), ball.weightDecay());
        if (optimizer instanceof Nesterov ball)
            return new LinearIteration(Form.NESTEROV, ball.rho(), 0, ball.weightDecay());
        if (optimizer instanceof NesterovLookahead ball)
            return new LinearIteration(Form.NESTEROV_LOOKAHEAD, ball.rho(), 0, ball.weightDecay());
        return null;
    }

    /** a = α·(1 − τ)·(λ + d), on which alone the recurrence depends. */
    public double reach(double lr, double eigenvalue) {
        return lr * gain() * (eigenvalue + weightDecay);
    }

    private double gain() {
        return 1 - dampening;
    }

    /** What it does along an axis with this eigenvalue. */
    public Recurrence along(double lr, double eigenvalue) {
        double a = reach(lr, eigenvalue);
        if (form.isNesterov()) {
            double rest = 1 - a;
            double inner = (1 - rho) * (1 - rho) - a * ((1 + rho) * (1 + rho));
            return new Recurrence((1 + rho) * rest, rho * rest, rest * inner);
        }
        double root = Math.sqrt(rho);
        double lower = (1 - root) * (1 - root);
        double upper = (1 + root) * (1 + root);
        return new Recurrence(1 + rho - a, rho, (lower - a) * (upper - a));
    }

    /** By what the distance to the minimum is multiplied each step in the long run: the slowest axis decides. */
    public double rate(double lr, double... eigenvalues) {
        double rate = 0;
        for (double eigenvalue : eigenvalues)
            rate = Math.max(rate, along(lr, eigenvalue).rate());
        return rate;
    }

    /** The a from which on it no longer converges: 2, 2 + 2ρ for the heavy ball, (2 + 2ρ)/(1 + 2ρ) for Nesterov. */
    public double limit() {
        return form.isNesterov() ? (2 + 2 * rho) / (1 + 2 * rho) : 2 + 2 * rho;
    }

    /**
     * The learning rate from which on it no longer converges; infinite without curvature.
     *
     * @param largest the largest eigenvalue
     */
    public double greatestLr(double largest) {
        double curvature = gain() * (largest + weightDecay);
        return curvature > 0 ? limit() / curvature : Double.POSITIVE_INFINITY;
    }

    /**
     * The best learning rate at this ρ: 2(1 + ρ)/(L + μ) for gradient descent and heavy ball (of the heavy ball's many where
     * all axes swing); for Nesterov where the steepest axis, overshooting, is as slow as the shallowest.
     *
     * @param smallest μ, with weight decay above 0
     * @param largest L
     */
    public Settings bestLr(double smallest, double largest) {
        double lr = 2 * (1 + rho) / (largest + smallest + 2 * weightDecay) / gain();
        if (form.isNesterov()) lr = balanced(smallest, largest);
        return new Settings(lr, rho, rate(lr, smallest, largest));
    }

    /** Where the rates of both axes meet, between a = 1 and the limit of the steepest. */
    private double balanced(double smallest, double largest) {
        double low = 1 / (largest + weightDecay);
        double high = greatestLr(largest);
        for (int i = 0; i < 60; i++) {
            double middle = low + (high - low) / 2;
            if (along(middle, largest).rate() < along(middle, smallest).rate()) low = middle;
            else high = middle;
        }
        return low;
    }

    /**
     * The best learning rate and friction: for gradient descent α = 2/(L + μ); for the heavy ball α = (2/(√L + √μ))²,
     * ρ = ((√κ − 1)/(√κ + 1))² (Polyak 1964); for Nesterov α = 4/(3L + μ), ρ = (√(3κ + 1) − 2)/(√(3κ + 1) + 2) (Lessard,
     * Recht and Packard 2016).
     *
     * @param smallest μ, with weight decay above 0
     * @param largest L
     */
    public Settings best(double smallest, double largest) {
        if (form == Form.GRADIENT_DESCENT) return bestLr(smallest, largest);
        double mu = smallest + weightDecay;
        double l = largest + weightDecay;
        double root = form.isNesterov() ? Math.sqrt(3 * (l / mu) + 1) : Math.sqrt(l / mu);
        if (form.isNesterov()) return new Settings(4 / (3 * l + mu), (root - 2) / (root + 2), 1 - 2 / root);
        double sum = Math.sqrt(l) + Math.sqrt(mu);
        double rate = (root - 1) / (root + 1);
        return new Settings(4 / (sum * sum) / gain(), rate * rate, rate);
    }

    /**
     * The noise floor: the variance of x in the long run along an axis, when the gradient has additive noise; infinite where
     * it does not converge.
     *
     * @param sigma the deviation of the noise on each coordinate
     */
    public double noiseFloor(double lr, double eigenvalue, double sigma) {
        double a = reach(lr, eigenvalue);
        if (!(a > 0 && a < limit() && rho < 1)) return Double.POSITIVE_INFINITY;
        double kick = lr * gain() * sigma;
        // a divides one of them first: the square of a tiny kick is zero
        double kicks = kick / a * kick;
        if (!form.isNesterov()) return kicks * (1 + rho) / ((1 - rho) * (2 * (1 + rho) - a));
        double p1 = (1 + rho) * (1 - a);
        double p2 = -rho * (1 - a);
        // (1 − p₂)² − p₁² is (1 − p₂ − p₁)·(1 − p₂ + p₁), and the first of these is a
        double variance = kicks * (1 - p2) / ((1 + p2) * (1 - p2 + p1));
        if (form == Form.NESTEROV_LOOKAHEAD) return variance;
        // x + ρ·v is (1 + ρ)·x_t − ρ·x_{t−1}, whose correlation is p₁/(1 − p₂)
        double ahead = 1 + rho;
        return variance * (ahead * ahead + rho * rho - 2 * rho * ahead * p1 / (1 - p2));
    }

    /**
     * How long a step becomes under a constant gradient: α times the terminal velocity ‖g‖/(1 − ρ), which dampening scales;
     * infinite without friction.
     */
    public double terminalStep(double lr, double slope) {
        return lr * gain() * slope / (1 - rho);
    }
}
