package dev.downhill.shared.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** The elementary functions to 50 digits or more, by series and nothing clever: what {@link Exact} is measured by. */
final class Truth {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LONG_PI = machin(1300);
    private static final BigDecimal LN2 = logBySeries(BigDecimal.ONE);

    private Truth() {}

    static BigDecimal sin(double x) {
        Reduced reduced = reduce(x);
        return switch (reduced.quarter) {
            case 0 -> sine(reduced.rest);
            case 1 -> cosine(reduced.rest);
            case 2 -> sine(reduced.rest).negate();
            default -> cosine(reduced.rest).negate();
        };
    }

    static BigDecimal cos(double x) {
        Reduced reduced = reduce(x);
        return switch (reduced.quarter) {
            case 0 -> cosine(reduced.rest);
            case 1 -> sine(reduced.rest).negate();
            case 2 -> cosine(reduced.rest).negate();
            default -> sine(reduced.rest);
        };
    }

    static BigDecimal tan(double x) {
        return sin(x).divide(cos(x), DIGITS);
    }

    static BigDecimal exp(double x) {
        return exp(exactly(x));
    }

    static BigDecimal expm1(double x) {
        return expm1(exactly(x));
    }

    static BigDecimal log(double x) {
        return log(exactly(x));
    }

    static BigDecimal log1p(double x) {
        return Math.abs(x) < 1e-3 ? logBySeries(exactly(x)) : log(new BigDecimal(x).add(BigDecimal.ONE));
    }

    static BigDecimal tanh(double x) {
        if (Math.abs(x) > 100) {
            return BigDecimal.valueOf(Math.signum(x));
        }
        BigDecimal e = expm1(exactly(x).multiply(TWO));
        return e.divide(e.add(TWO), DIGITS);
    }

    /** For x above zero and a result in the range of doubles. */
    static BigDecimal pow(double x, double y) {
        return exp(log(x).multiply(exactly(y), DIGITS));
    }

    /** How far a result is from the truth, in units in the last place of the truth; may be infinite. */
    static double ulps(double result, BigDecimal truth) {
        double nearest = truth.doubleValue();
        if (result == nearest && Double.isInfinite(result)) {
            return 0;
        }
        if (!Double.isFinite(result)) {
            return Double.POSITIVE_INFINITY;
        }
        double ulp = Math.ulp(Math.min(Math.abs(nearest), Double.MAX_VALUE));
        return exactly(result)
                .subtract(truth, DIGITS)
                .abs()
                .divide(exactly(ulp), DIGITS)
                .doubleValue();
    }

    private static BigDecimal exactly(double x) {
        return new BigDecimal(x).round(DIGITS);
    }

    /** An angle less its quarter turns. */
    private record Reduced(int quarter, BigDecimal rest) {}

    private static Reduced reduce(double x) {
        BigDecimal angle = new BigDecimal(x);
        int digits = Math.max(Math.getExponent(x), 0) / 3 + 100;
        BigDecimal halfPi = LONG_PI.round(new MathContext(digits)).divide(TWO);
        BigInteger quarters = angle.divide(halfPi, new MathContext(digits))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
        BigDecimal rest = angle.subtract(halfPi.multiply(new BigDecimal(quarters)));
        return new Reduced(quarters.intValue() & 3, rest.round(DIGITS));
    }

    private static BigDecimal sine(BigDecimal x) {
        BigDecimal square = x.multiply(x, DIGITS).negate();
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int i = 2; counts(term, sum); i += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) i * (i + 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static BigDecimal cosine(BigDecimal x) {
        BigDecimal square = x.multiply(x, DIGITS).negate();
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; counts(term, sum); i += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) i * (i + 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static BigDecimal exp(BigDecimal x) {
        int k = x.divide(LN2, DIGITS).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
        BigDecimal rest = x.subtract(LN2.multiply(BigDecimal.valueOf(k)), DIGITS);
        BigDecimal power = expm1BySeries(rest.divide(BigDecimal.valueOf(256), DIGITS))
                .add(BigDecimal.ONE)
                .pow(256, DIGITS);
        return power.multiply(TWO.pow(k, DIGITS), DIGITS);
    }

    private static BigDecimal expm1(BigDecimal x) {
        return x.abs().compareTo(HALF) < 0 ? expm1BySeries(x) : exp(x).subtract(BigDecimal.ONE, DIGITS);
    }

    private static BigDecimal expm1BySeries(BigDecimal x) {
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int i = 2; counts(term, sum); i++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** Corrects the platform's logarithm by what its exp is off. */
    private static BigDecimal log(BigDecimal x) {
        int k = Math.getExponent(x.round(MathContext.DECIMAL64).doubleValue());
        BigDecimal mantissa = x.divide(TWO.pow(k, DIGITS), DIGITS);
        BigDecimal distance = mantissa.subtract(BigDecimal.ONE);
        if (k == 0 && distance.doubleValue() < 1e-3) {
            return logBySeries(distance);
        }
        BigDecimal guess = new BigDecimal(Math.log(mantissa.doubleValue()));
        BigDecimal off = mantissa.multiply(exp(guess.negate()), DIGITS).subtract(BigDecimal.ONE);
        return LN2.multiply(BigDecimal.valueOf(k)).add(guess).add(logBySeries(off), DIGITS);
    }

    /** log(1 + x) by the series of the inverse hyperbolic tangent, which is fast for small x. */
    private static BigDecimal logBySeries(BigDecimal x) {
        BigDecimal s = x.divide(x.add(TWO), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal power = s;
        BigDecimal sum = s;
        for (int i = 3; counts(power, sum); i += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(i), DIGITS), DIGITS);
        }
        return sum.multiply(TWO);
    }

    private static boolean counts(BigDecimal term, BigDecimal sum) {
        return term.signum() != 0
                && (long) term.precision() - term.scale()
                        > (long) sum.precision() - sum.scale() - DIGITS.getPrecision();
    }

    /** π = 16·arctan(1/5) − 4·arctan(1/239). John Machin, 1706. */
    private static BigDecimal machin(int digits) {
        BigInteger unit = BigInteger.TEN.pow(digits + 10);
        BigInteger pi = arcCotangent(5, unit)
                .shiftLeft(4)
                .subtract(arcCotangent(239, unit).shiftLeft(2));
        return new BigDecimal(pi, digits + 10);
    }

    private static BigInteger arcCotangent(int n, BigInteger unit) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = unit.divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int i = 3; power.signum() != 0; i += 2) {
            power = power.divide(square);
            BigInteger term = power.divide(BigInteger.valueOf(i));
            sum = i % 4 == 3 ? sum.subtract(term) : sum.add(term);
        }
        return sum;
    }
}
