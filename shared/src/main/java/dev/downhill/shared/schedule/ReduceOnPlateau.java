package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/**
 * Lowers the rate when the loss has stopped falling: a loss counts as better if it is below the best so far times 1 − threshold;
 * after more than {@code patience} losses in a row that are not, the rate is multiplied by the factor. The rate of step t
 * follows from the losses at the points before it, x₀ … x₍ₜ₋₁₎. As PyTorch's ReduceLROnPlateau in its modes {@code min} and
 * {@code rel}, without cooldown, given each step's loss after that step; a fall of the rate by less than 10⁻⁸ is not made.
 */
record ReduceOnPlateau(double factor, int patience, double threshold) implements Schedule {
    private static final double LEAST_FALL = 1e-8;

    static ScheduleKind kind() {
        Parameter factor = Parameter.real("factor", "γ", 0, 1, 0.1)
                .belowMax()
                .slider(Scale.LINEAR, 0, 0.99)
                .help("What the rate is multiplied by.");
        Parameter patience = Parameter.integer("patience", "p", 0, 1_000_000, 10)
                .unit("steps")
                .slider(Scale.LINEAR, 0, 100)
                .help("How many steps without a better loss are put up with.");
        Parameter threshold = Parameter.real("threshold", "", 0, 1, 1e-4)
                .slider(Scale.LOGARITHMIC, 1e-6, 1)
                .help("By which share a loss must be below the best so far to count as better.");
        return new ScheduleKind(
                "reduce-on-plateau",
                "Reduce on plateau",
                "Lowers the rate when the loss has stopped falling.",
                Schema.of(factor, patience, threshold),
                values -> new ReduceOnPlateau(values.real(factor), values.integer(patience), values.real(threshold)));
    }

    @Override
    public Rates from(double lr) {
        return new Watch(lr);
    }

    private final class Watch implements Rates {
        private double rate;
        private double best = Double.POSITIVE_INFINITY;
        private int bad;

        Watch(double lr) {
            rate = lr;
        }

        @Override
        public double at(int step, double loss) {
            double now = rate;
            if (loss < best * (1 - threshold)) {
                best = loss;
                bad = 0;
            } else {
                bad++;
            }
            if (bad > patience) {
                bad = 0;
                if (rate - rate * factor > LEAST_FALL) rate = rate * factor;
            }
            return now;
        }
    }
}
