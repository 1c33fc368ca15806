package dev.downhill.shared.optimizer;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;

/** The parameters that several optimizers share. */
final class Parameters {
    static final Parameter WEIGHT_DECAY = Parameter.real("weight-decay", "λ", 0, 1000, 0)
            .named("Weight decay")
            .slider(Scale.LINEAR, 0, 1)
            .help("Adds λ·x to the gradient: pulls towards the origin, as an L2 penalty does.");

    static final Parameter BETA1 = beta("beta1", "β₁", 0.9, "How much of the average of the slopes is kept each step.");
    static final Parameter BETA2 =
            beta("beta2", "β₂", 0.999, "How much of the average of the squared slopes is kept each step.");

    private Parameters() {}

    /** Weight decay beside the gradient, not through it. */
    static Parameter decoupledDecay(double initial) {
        return Parameter.real("weight-decay", "λ", 0, 1000, initial)
                .named("Weight decay")
                .slider(Scale.LINEAR, 0, 1)
                .help("Takes the share α·λ off the position itself each step, past all averages.");
    }

    /** The learning rate, with the default that does well on the taco shell. */
    static Parameter lr(double initial) {
        return lr(initial, 10);
    }

    /** The learning rate of a rule whose good rates may be above the usual ones. */
    static Parameter lr(double initial, double high) {
        return Parameter.real("lr", "α", 0, 1e6, initial)
                .named("Learning rate")
                .slider(Scale.LOGARITHMIC, 1e-5, high)
                .help("How far a step goes for a given slope.");
    }

    /** The friction of momentum. */
    static Parameter rho() {
        return Parameter.real("rho", "ρ", 0, 1, 0.9)
                .named("Friction ρ")
                .slider(Scale.CLOSE_TO_ONE, 0, 1)
                .help("The share of its velocity kept each step: 1 is no friction, 0 is plain descent.");
    }

    static Parameter eps(double initial) {
        return Parameter.real("eps", "ε", 0, 1, initial)
                .named("Epsilon")
                .slider(Scale.LOGARITHMIC, Math.min(1e-12, initial), 1)
                .help("Added to the root in the denominator, so that it is never zero.");
    }

    /** An average's decay, from 0 to below 1. */
    static Parameter beta(String id, String symbol, double initial, String help) {
        return Parameter.real(id, symbol, 0, 1, initial)
                .belowMax()
                .named("Decay " + symbol)
                .slider(Scale.CLOSE_TO_ONE, 0, 0.9999)
                .help(help);
    }
}
