package dev.downhill.e2e;

import java.util.List;

/** What {@link Math} and {@link Double} offer that is exact everywhere, and comparisons, also of zeros and NaN. */
final class Roundings {
    static final Sample SAMPLE = new Expressions(
            "roundings and comparisons",
            1_000,
            List.of(
                    new Expression("sqrt(a)", (a, b, c) -> Math.sqrt(a)),
                    new Expression("floor(a)", (a, b, c) -> Math.floor(a)),
                    new Expression("ceil(a)", (a, b, c) -> Math.ceil(a)),
                    new Expression("abs(a)", (a, b, c) -> Math.abs(a)),
                    new Expression("signum(a)", (a, b, c) -> Math.signum(a)),
                    new Expression("min(a, b)", (a, b, c) -> Math.min(a, b)),
                    new Expression("max(a, b)", (a, b, c) -> Math.max(a, b)),
                    new Expression("a + max(b, c) * min(b, c)", (a, b, c) -> a + Math.max(b, c) * Math.min(b, c)),
                    new Expression("a < b", (a, b, c) -> a < b ? 1 : 0),
                    new Expression("a <= b", (a, b, c) -> a <= b ? 1 : 0),
                    new Expression("!(a > b)", (a, b, c) -> !(a > b) ? 1 : 0),
                    new Expression("!(a >= b)", (a, b, c) -> !(a >= b) ? 1 : 0),
                    new Expression("a == b", (a, b, c) -> a == b ? 1 : 0),
                    new Expression("a != b", (a, b, c) -> a != b ? 1 : 0),
                    new Expression("a >= b && !(b < c)", (a, b, c) -> a >= b && !(b < c) ? 1 : 0),
                    new Expression("compare(a, b)", (a, b, c) -> Double.compare(a, b)),
                    new Expression("isNaN(a)", (a, b, c) -> Double.isNaN(a) ? 1 : 0),
                    new Expression("isFinite(a)", (a, b, c) -> Double.isFinite(a) ? 1 : 0),
                    new Expression("isInfinite(a)", (a, b, c) -> Double.isInfinite(a) ? 1 : 0),
                    new Expression("(int) a within int", (a, b, c) -> Math.abs(a) < 2e9 ? (int) a : 0)));

    private Roundings() {}
}
