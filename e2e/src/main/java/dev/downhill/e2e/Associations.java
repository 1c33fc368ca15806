package dev.downhill.e2e;

import java.util.List;

/** Sums, products and quotients of three numbers in every order that rounds differently, written plainly. */
final class Associations {
    static final Sample SAMPLE = new Expressions(
            "associations",
            1_000,
            List.of(
                    new Expression("a + b + c", (a, b, c) -> a + b + c),
                    new Expression("a + (b + c)", (a, b, c) -> a + (b + c)),
                    new Expression("a + (b - c)", (a, b, c) -> a + (b - c)),
                    new Expression("a - (b + c)", (a, b, c) -> a - (b + c)),
                    new Expression("a - (b - c)", (a, b, c) -> a - (b - c)),
                    new Expression("a * b * c", (a, b, c) -> a * b * c),
                    new Expression("a * (b * c)", (a, b, c) -> a * (b * c)),
                    new Expression("a * (b / c)", (a, b, c) -> a * (b / c)),
                    new Expression("a / (b * c)", (a, b, c) -> a / (b * c)),
                    new Expression("a / (b / c)", (a, b, c) -> a / (b / c)),
                    new Expression("a / b / c", (a, b, c) -> a / b / c),
                    new Expression("a * (b + c)", (a, b, c) -> a * (b + c)),
                    new Expression("a + b * c", (a, b, c) -> a + b * c),
                    new Expression("a + b / c", (a, b, c) -> a + b / c),
                    new Expression("(a + b) / c", (a, b, c) -> (a + b) / c),
                    new Expression("a + (b + (c + a))", (a, b, c) -> a + (b + (c + a))),
                    new Expression("(a + b) + (c + a)", (a, b, c) -> (a + b) + (c + a)),
                    new Expression("(a * b) * (c * a)", (a, b, c) -> (a * b) * (c * a)),
                    new Expression("a * b + (b * c + c * a)", (a, b, c) -> a * b + (b * c + c * a)),
                    new Expression("-(a + b) + c", (a, b, c) -> -(a + b) + c),
                    new Expression("a + -(b + c)", (a, b, c) -> a + -(b + c)),
                    new Expression("a * -(b / c)", (a, b, c) -> a * -(b / c)),
                    new Expression("a - -b", (a, b, c) -> a - -b),
                    new Expression("-(-(a - b) - c)", (a, b, c) -> -(-(a - b) - c)),
                    new Expression("2 * (a * 3)", (a, b, c) -> 2 * (a * 3)),
                    new Expression("a + (b + 1e-3)", (a, b, c) -> a + (b + 1e-3)),
                    new Expression("a * (1 / b)", (a, b, c) -> a * (1 / b)),
                    new Expression("a - (-0.1 - b)", (a, b, c) -> a - (-0.1 - b))));

    private Associations() {}
}
