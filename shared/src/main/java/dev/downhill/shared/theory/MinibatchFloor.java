package dev.downhill.shared.theory;

import dev.downhill.shared.data.LeastSquares;
import dev.downhill.shared.theory.LinearIteration.Form;
import org.jspecify.annotations.Nullable;

/**
 * Where noise keeps least squares in the long run when every batch is drawn with replacement: exactly, from the second moments. A
 * batch's gradient is (A + d)·e + b, with e the distance from the minimum, A the mean of z·zᵀ over the batch, b the mean of r·z
 * there, r the residual at the minimum, d the weight decay. It is linear in e, so the second moments Σ of the state (e and the
 * velocity v) obey Σ ← M·Σ·Mᵀ + K·(E[Ã·S·Ã] + E[b·bᵀ])·Kᵀ, where M is the step with the full gradient, S the second moments of
 * where the gradient is taken, à = A − H; of a batch of B, E[Ã·S·Ã] = (E[(zᵀSz)·z·zᵀ] − H·S·H)/B, and with weight decay b has
 * the mean zero as well. Where Σ comes to rest solves a linear equation (Lyapunov's). Defossez and Bach 2015; Jain et al. 2018.
 *
 * @param weights the covariance of the weights
 * @param velocity the covariance of the velocity; zero for gradient descent
 * @param loss how much the loss is above its least on average
 * @param memory by what the second moments of what it started from are multiplied each step
 */
public record MinibatchFloor(Covariance weights, Covariance velocity, double loss, double memory) {
    /**
     * The floor, or null where there is no single minimum. Everything is infinite where the noise grows faster than it is
     * forgotten.
     *
     * @param size of a batch, drawn with replacement
     */
    public static @Nullable MinibatchFloor of(LeastSquares loss, LinearIteration iteration, double lr, int size) {
        SampleMoments moments = SampleMoments.of(loss, iteration.weightDecay(), size);
        if (moments == null) return null;
        SecondMoments step = new SecondMoments(moments, iteration, lr);
        double memory = step.memory();
        if (!(memory < 1)) {
            Covariance endless = new Covariance(Double.POSITIVE_INFINITY, Double.NaN, Double.POSITIVE_INFINITY);
            return new MinibatchFloor(endless, endless, Double.POSITIVE_INFINITY, memory);
        }
        double[] sigma = step.atRest();
        // the velocity of the look-ahead forms is that of the weights already, of the heavy ball that of the gradient
        Covariance point = iteration.form() == Form.NESTEROV ? step.ahead(sigma) : SecondMoments.block(sigma, 0);
        Covariance velocity =
                iteration.form() == Form.GRADIENT_DESCENT ? new Covariance(0, 0, 0) : SecondMoments.block(sigma, 2);
        return new MinibatchFloor(point, velocity, moments.offset() + moments.rise(point), memory);
    }
}
