package dev.downhill.e2e;

import java.util.List;

/** Remainders in every order that matters. Fewer than other expressions: of numbers of very different size they take long. */
final class Remainders {
    static final Sample SAMPLE = new Expressions(
            "remainders",
            100,
            List.of(
                    new Expression("a % (b * c)", (a, b, c) -> a % (b * c)),
                    new Expression("a % (b / c)", (a, b, c) -> a % (b / c)),
                    new Expression("a % (b + c)", (a, b, c) -> a % (b + c)),
                    new Expression("a % (b % c)", (a, b, c) -> a % (b % c)),
                    new Expression("a % b % c", (a, b, c) -> a % b % c),
                    new Expression("a % b * c", (a, b, c) -> a % b * c),
                    new Expression("a * (b % c)", (a, b, c) -> a * (b % c)),
                    new Expression("a * b % c", (a, b, c) -> a * b % c),
                    new Expression("a - (b % c + a)", (a, b, c) -> a - (b % c + a))));

    private Remainders() {}
}
