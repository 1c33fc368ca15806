package dev.downhill.shared.data;

import dev.downhill.shared.parameter.Catalogue;
import org.jspecify.annotations.Nullable;

/** Every model. */
public final class Models {
    private static @Nullable Catalogue<Model> all;

    private Models() {}

    /** All of them: made when first asked for, since few links do. */
    public static Catalogue<Model> all() {
        Catalogue<Model> made = all == null ? make() : all;
        all = made;
        return made;
    }

    private static Catalogue<Model> make() {
        return new Catalogue<>(
                "model",
                new Model(
                        "least-squares",
                        "Least squares: a line",
                        "A line through points: the weights are its slope and its intercept.",
                        "f(w, b) = 1/(2N) · Σ (w·x + b − y)²",
                        1,
                        false,
                        new Catalogue<>("kind of data", Line.generator())),
                new Model(
                        "least-squares-plane",
                        "Least squares: a plane",
                        "A plane through the origin: one weight for each of two features, no intercept.",
                        "f(w₁, w₂) = 1/(2N) · Σ (w₁·x₁ + w₂·x₂ − y)²",
                        2,
                        false,
                        new Catalogue<>("kind of data", Plane.generator())),
                new Model(
                        "logistic-regression",
                        "Logistic regression: a boundary",
                        "A straight boundary through the origin between two classes: one weight for each of two features.",
                        "f(w₁, w₂) = 1/N · Σ log(1 + exp(∓(w₁·x₁ + w₂·x₂)))",
                        2,
                        true,
                        new Catalogue<>("kind of data", Clusters.generator())),
                new Model(
                        "logistic-curve",
                        "Logistic regression: a curve",
                        "The probability of a class that rises with one feature: the weights are slope and intercept.",
                        "f(w, b) = 1/N · Σ log(1 + exp(∓(w·x + b)))",
                        1,
                        true,
                        new Catalogue<>("kind of data", Groups.generator())));
    }
}
