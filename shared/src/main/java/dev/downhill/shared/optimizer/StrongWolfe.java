package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;

/**
 * A line search for a step t along d after which the loss has fallen enough, f(t) ≤ f(0) + c₁·t·f'(0), and the slope along d is
 * flat enough, |f'(t)| ≤ −c₂·f'(0): the strong Wolfe conditions. It first brackets such a point, then narrows the bracket by
 * cubic interpolation. Nocedal and Wright 2006, section 3.5; in every detail the one of PyTorch's LBFGS, which is that of
 * Schmidt's minFunc: c₁ = 10⁻⁴, at most 25 trials after the first, and the best point of the bracket when it gives up.
 */
final class StrongWolfe {
    private static final double C1 = 1e-4;
    private static final int MOST_TRIALS = 25;
    private static final double SMALLEST_CHANGE = 1e-9;

    private final double c2;
    private final double[] point;
    private final double[] gradient;

    /** The last trial: its loss and its slope along the line. */
    private double trialValue;

    private double trialSlope;

    /** The bracket: ends a and b, with the loss and the slope there. */
    private double a;

    private double aValue;
    private double aSlope;
    private double b;
    private double bValue;
    private double bSlope;

    /**
     * @param n the number of coordinates
     * @param c2 how flat is flat enough
     */
    StrongWolfe(int n, double c2) {
        this.c2 = c2;
        point = new double[n];
        gradient = new double[n];
    }

    /**
     * The step to take, which is 0 if nothing better was found.
     *
     * @param value the loss at x
     * @param descent the slope at x along d, below 0
     * @param first the step to try first
     */
    double search(Slope slope, double[] x, double[] d, double value, double descent, double first) {
        double t = first;
        evaluate(slope, x, d, t);
        a = 0;
        aValue = value;
        aSlope = descent;
        int trials = 0;
        while (true) {
            boolean tooHigh = trialValue > value + C1 * t * descent || (trials > 1 && trialValue >= aValue);
            if (!tooHigh && isFlat(descent)) return t;
            if (tooHigh || trialSlope >= 0) {
                b = t;
                bValue = trialValue;
                bSlope = trialSlope;
                return narrow(slope, x, d, value, descent, trials);
            }
            double next = cubicMinimum(a, aValue, aSlope, t, trialValue, trialSlope, t + 0.01 * (t - a), t * 10);
            a = t;
            aValue = trialValue;
            aSlope = trialSlope;
            t = next;
            evaluate(slope, x, d, t);
            if (++trials == MOST_TRIALS) return value <= trialValue ? 0 : t;
        }
    }

    private double narrow(Slope slope, double[] x, double[] d, double value, double descent, int before) {
        double longest = Vectors.greatest(d);
        boolean stalled = false;
        boolean aIsLow = aValue <= bValue;
        for (int trials = before; trials < MOST_TRIALS; trials++) {
            if (Math.abs(b - a) * longest < SMALLEST_CHANGE) break;
            double low = Math.min(a, b);
            double high = Math.max(a, b);
            double t = cubicMinimum(a, aValue, aSlope, b, bValue, bSlope, low, high);
            double margin = 0.1 * (high - low);
            // a trial too close to an end is allowed once; then it is moved inwards
            boolean close = Math.min(high - t, t - low) < margin;
            if (close && (stalled || t >= high || t <= low)) {
                t = Math.abs(t - high) < Math.abs(t - low) ? high - margin : low + margin;
                stalled = false;
            } else {
                stalled = close;
            }
            evaluate(slope, x, d, t);
            if (trialValue > value + C1 * t * descent || trialValue >= (aIsLow ? aValue : bValue)) {
                setEnd(!aIsLow, t);
                aIsLow = aValue <= bValue;
                continue;
            }
            if (isFlat(descent)) return t;
            if (trialSlope * (aIsLow ? b - a : a - b) >= 0) copyEnd(aIsLow);
            setEnd(aIsLow, t);
        }
        return aIsLow ? a : b;
    }

    private void setEnd(boolean isA, double t) {
        if (isA) {
            a = t;
            aValue = trialValue;
            aSlope = trialSlope;
        } else {
            b = t;
            bValue = trialValue;
            bSlope = trialSlope;
        }
    }

    /** Puts end a in place of end b, or the other way round. */
    private void copyEnd(boolean aToB) {
        if (aToB) {
            b = a;
            bValue = aValue;
            bSlope = aSlope;
        } else {
            a = b;
            aValue = bValue;
            aSlope = bSlope;
        }
    }

    private boolean isFlat(double descent) {
        return Math.abs(trialSlope) <= -c2 * descent;
    }

    private void evaluate(Slope slope, double[] x, double[] d, double t) {
        for (int i = 0; i < x.length; i++) point[i] = x[i] + t * d[i];
        trialValue = slope.value(point);
        slope.gradient(point, gradient);
        trialSlope = Vectors.dot(gradient, d);
    }

    /** Where the cubic through two values with their slopes is least, kept between two bounds; their middle if it has no minimum. */
    private static double cubicMinimum(
            double t1, double f1, double g1, double t2, double f2, double g2, double least, double most) {
        double d1 = g1 + g2 - 3 * (f1 - f2) / (t1 - t2);
        double square = d1 * d1 - g1 * g2;
        if (!(square >= 0)) return (least + most) / 2;
        double d2 = Math.sqrt(square);
        double minimum = t1 <= t2
                ? t2 - (t2 - t1) * ((g2 + d2 - d1) / (g2 - g1 + 2 * d2))
                : t1 - (t1 - t2) * ((g1 + d2 - d1) / (g1 - g2 + 2 * d2));
        return Math.min(Math.max(minimum, least), most);
    }
}
