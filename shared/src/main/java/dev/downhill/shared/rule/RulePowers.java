package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Operation;

/**
 * Powers of numbers, as of β₁ to the t + 1: where the exponent is one more than it was at the step before, and the base the
 * same, the power is what it was times the base, as optimizers written by hand carry it along.
 */
final class RulePowers {
    private final double[] bases;
    private final double[] exponents;
    private final double[] powers;

    /** @param size the number of registers */
    RulePowers(int size) {
        bases = new double[size];
        exponents = new double[size];
        powers = new double[size];
    }

    double power(int register, double base, double exponent) {
        boolean goesOn = base == bases[register] && exponent == exponents[register] + 1;
        boolean isWhole = exponent > 1 && exponent == Math.floor(exponent);
        double power = goesOn && isWhole ? powers[register] * base : Operation.power(base, exponent);
        bases[register] = base;
        exponents[register] = exponent;
        powers[register] = power;
        return power;
    }
}
