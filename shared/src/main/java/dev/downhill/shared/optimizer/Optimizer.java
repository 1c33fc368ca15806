package dev.downhill.shared.optimizer;

/** An update rule with its settings: immutable. The learning rate is not among them, since a schedule may change it. */
public interface Optimizer {
    /** @param start n coordinates, not kept */
    Descent from(double[] start);

    /** An update rule that carries a velocity, which is zero at the start unless given. */
    interface WithVelocity extends Optimizer {
        /**
         * @param start n coordinates, not kept
         * @param velocity n coordinates in the rule's own convention, not kept
         */
        Descent from(double[] start, double[] velocity);

        @Override
        default Descent from(double[] start) {
            return from(start, new double[start.length]);
        }
    }
}
