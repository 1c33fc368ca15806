package dev.downhill.shared.theory;

/**
 * Settings of a method, and the rate a step that they give.
 *
 * @param lr the learning rate α
 * @param rho the friction ρ; 0 for gradient descent
 * @param rate by what the distance to the minimum is multiplied each step in the long run
 */
public record Settings(double lr, double rho, double rate) {}
