package dev.downhill.e2e;

import dev.downhill.shared.math.Exact;
import java.util.List;

/** The elementary functions: each of a million random numbers of every size, and where it is hard to get right. */
final class Functions {
    static final List<Sample> ALL = List.of(
            function(
                    "sin",
                    new Expression("sin(a)", (a, b, c) -> Exact.sin(a)),
                    new Expression("sin(close to quarter turns)", (a, b, c) -> Exact.sin(quarterTurns(a)))),
            function(
                    "cos",
                    new Expression("cos(a)", (a, b, c) -> Exact.cos(a)),
                    new Expression("cos(close to quarter turns)", (a, b, c) -> Exact.cos(quarterTurns(a)))),
            function(
                    "tan",
                    new Expression("tan(a)", (a, b, c) -> Exact.tan(a)),
                    new Expression("tan(close to quarter turns)", (a, b, c) -> Exact.tan(quarterTurns(a)))),
            function("exp", new Expression("exp(a)", (a, b, c) -> Exact.exp(a))),
            function("expm1", new Expression("expm1(a)", (a, b, c) -> Exact.expm1(a))),
            function(
                    "log",
                    new Expression("log(a)", (a, b, c) -> Exact.log(a)),
                    new Expression("log(abs(a))", (a, b, c) -> Exact.log(Math.abs(a))),
                    new Expression("log(close to 1)", (a, b, c) -> Exact.log(1 + a / 1024))),
            function(
                    "log1p",
                    new Expression("log1p(a)", (a, b, c) -> Exact.log1p(a)),
                    new Expression("log1p(abs(a))", (a, b, c) -> Exact.log1p(Math.abs(a)))),
            function("tanh", new Expression("tanh(a)", (a, b, c) -> Exact.tanh(a))),
            function(
                    "pow",
                    new Expression("pow(a, b)", (a, b, c) -> Exact.pow(a, b)),
                    new Expression("pow(abs(a), b)", (a, b, c) -> Exact.pow(Math.abs(a), b)),
                    new Expression("pow(a, floor(b))", (a, b, c) -> Exact.pow(a, Math.floor(b))),
                    new Expression("pow(close to 1, b)", (a, b, c) -> Exact.pow(1 + a / 1024, b))),
            function("sqrt", new Expression("sqrt(a)", (a, b, c) -> Exact.sqrt(a))));

    private Functions() {}

    private static Sample function(String name, Expression... expressions) {
        return new Expressions(name, 1_000, List.of(expressions));
    }

    private static double quarterTurns(double a) {
        return Math.floor(a) * (Math.PI / 2);
    }
}
