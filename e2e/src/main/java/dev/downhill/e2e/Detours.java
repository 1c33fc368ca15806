package dev.downhill.e2e;

import java.util.List;

/**
 * The same orders, written so that a compiler first has to see through locals, calls, arrays, fields, records, conditions or
 * loops before it can put both operations into one expression.
 */
final class Detours {
    static final Sample SAMPLE = new Expressions(
            "detours",
            1_000,
            List.of(
                    new Expression("local sum", Detours::localSum),
                    new Expression("local product", Detours::localProduct),
                    new Expression("locals in a row", Detours::localsInARow),
                    new Expression("a + called(b - c)", (a, b, c) -> a + difference(b, c)),
                    new Expression("a * called(b / c)", (a, b, c) -> a * quotient(b, c)),
                    new Expression("called(a, b - c)", (a, b, c) -> added(a, b - c)),
                    new Expression("called(a, b / c)", (a, b, c) -> multiplied(a, b / c)),
                    new Expression("called(called(a, b), c)", (a, b, c) -> addedBackwards(addedBackwards(a, b), c)),
                    new Expression("array elements", Detours::arrayElements),
                    new Expression("array elements in place", Detours::arrayElementsInPlace),
                    new Expression("record components", Detours::recordComponents),
                    new Expression("component of a passing record", Detours::passingRecord),
                    new Expression("fields of an object", Detours::fields),
                    new Expression("fields of an object that is kept", Detours::fieldsOfKept),
                    new Expression("a field of the class", Detours::fieldOfTheClass),
                    new Expression("a + (b < c ? b - c : c - b)", (a, b, c) -> a + (b < c ? b - c : c - b)),
                    new Expression("a * (!(b < c) ? b / c : c / b)", (a, b, c) -> a * (!(b < c) ? b / c : c / b)),
                    new Expression("early return", Detours::earlyReturn),
                    new Expression("loop of sums", Detours::loopOfSums),
                    new Expression("loop of products", Detours::loopOfProducts),
                    new Expression("polynomial", Detours::polynomial),
                    new Expression("a += b - c", Detours::compoundSum),
                    new Expression("a *= b / c", Detours::compoundProduct),
                    new Expression("lambda", Detours::lambda),
                    new Expression("constant arguments", (a, b, c) -> a + scaled(-5) * b),
                    new Expression("ints among doubles", Detours::ints)));

    private static double lastSum;
    private static Tally lastTally = new Tally();

    private Detours() {}

    private static double localSum(double a, double b, double c) {
        double sum = b + c;
        return a + sum;
    }

    private static double localProduct(double a, double b, double c) {
        double product = b * c;
        return a * product;
    }

    private static double localsInARow(double a, double b, double c) {
        double step = b - c;
        double next = a + step;
        double scale = next / c;
        double scaled = next * scale;
        return b + scaled;
    }

    private static double difference(double b, double c) {
        return b - c;
    }

    private static double quotient(double b, double c) {
        return b / c;
    }

    private static double added(double a, double b) {
        return a + b;
    }

    private static double multiplied(double a, double b) {
        return a * b;
    }

    private static double addedBackwards(double a, double b) {
        return b + a;
    }

    private static double arrayElements(double a, double b, double c) {
        double[] values = {a, b - c, b / c};
        return values[0] + values[1] + values[0] * values[2];
    }

    private static double arrayElementsInPlace(double a, double b, double c) {
        double[] values = {a, b, c};
        values[0] += values[1] - values[2];
        values[1] *= values[0] / values[2];
        values[2] = values[0] + (values[1] + values[2]);
        return values[2];
    }

    private record Pair(double x, double y) {
        Pair plus(Pair other) {
            return new Pair(x + other.x, y + other.y);
        }

        double dot(Pair other) {
            return x * other.x + y * other.y;
        }
    }

    private static double recordComponents(double a, double b, double c) {
        Pair pair = new Pair(b - c, b / c);
        return a
                + pair.x()
                + a * pair.y()
                + new Pair(a, b).plus(new Pair(b - c, a + c)).dot(new Pair(a / c, b));
    }

    private record Gap(double size) {}

    /** The record is made and read in one place only, so that it need not be made at all. */
    private static double passingRecord(double a, double b, double c) {
        Gap gap = new Gap(b - c);
        return a + gap.size;
    }

    private static final class Tally {
        double total;

        void add(double term) {
            total += term;
        }
    }

    private static double fields(double a, double b, double c) {
        Tally tally = new Tally();
        tally.total = b - c;
        tally.total = a + tally.total;
        tally.add(b / c);
        return c + tally.total;
    }

    private static double fieldsOfKept(double a, double b, double c) {
        Tally tally = new Tally();
        lastTally = tally;
        tally.add(a);
        tally.add(b - c);
        return b + lastTally.total;
    }

    private static double fieldOfTheClass(double a, double b, double c) {
        lastSum = b - c;
        return a + lastSum;
    }

    private static double earlyReturn(double a, double b, double c) {
        if (!(a >= b)) return a + (b - c);
        if (b != c) return a * (b / c);
        return a - (b - c);
    }

    private static double loopOfSums(double a, double b, double c) {
        double total = a;
        for (int i = 1; i < 5; i++) total = total + (b * i - c);
        return total;
    }

    private static double loopOfProducts(double a, double b, double c) {
        double product = a;
        for (int i = 1; i < 5; i++) product = product * (b / (c + i));
        return product;
    }

    private static double polynomial(double a, double b, double c) {
        return a + c * (b + c * (a + c * (b + c * (a - b))));
    }

    private static double compoundSum(double a, double b, double c) {
        double sum = a;
        sum += b - c;
        sum -= b + a;
        return sum;
    }

    private static double compoundProduct(double a, double b, double c) {
        double product = a;
        product *= b / c;
        product /= b * a;
        return product;
    }

    private static double lambda(double a, double b, double c) {
        Expression.Value inner = (x, y, z) -> x + (y - z);
        return a * inner.of(a, b, c);
    }

    private static double scaled(double x) {
        return 0.1 * (3 * opposite(negated(x)));
    }

    private static double negated(double x) {
        return -x;
    }

    private static double opposite(double x) {
        return -x;
    }

    private static double ints(double a, double b, double c) {
        int i = a < b ? 1_000_003 : -7;
        int j = b < c ? 2_000_000_011 : 13;
        return a + (i + j) + b * (i * j) + (i / j + i % j) * c + (i - (j - i));
    }
}
