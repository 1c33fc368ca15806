package dev.downhill.shared.math;

/**
 * The double nearest to a decimal; of two equally near the one with the even mantissa.
 *
 * <p>Up to 15 digits and a small power of ten are one exact operation: W. D. Clinger, How to read floating point
 * numbers accurately, PLDI 1990. Up to 17 digits are multiplied with twice the digits of a double, which nearly always
 * settles it. What is left is compared exactly, in whole numbers of any size.
 */
final class NearestDouble {
    private static final int QUICK_DIGITS = 17;

    private NearestDouble() {}

    static double of(Decimal decimal) {
        int count = decimal.digits().length();
        if (count == 0 || decimal.point() < -323) {
            return 0;
        }
        if (decimal.point() > 309) {
            return Double.POSITIVE_INFINITY;
        }
        int taken = Math.min(count, QUICK_DIGITS);
        int above = Math.max(taken - 8, 0);
        double upper = whole(decimal.digits(), 0, above) * 1e8;
        double lower = whole(decimal.digits(), above, taken);
        if (above == 0) {
            upper = 0;
        }
        int q = decimal.point() - taken;
        if (count <= 15 && q >= -22 && q <= 22) {
            double number = upper + lower;
            return q < 0 ? number / PowersOfTen.exactly(-q) : number * PowersOfTen.exactly(q);
        }
        return scaled(decimal, upper, lower, q);
    }

    private static double whole(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (digits.charAt(i) - '0');
        }
        return number;
    }

    /** (upper + lower)·10^q, in doubt compared with the decimal itself. */
    private static double scaled(Decimal decimal, double upper, double lower, int q) {
        double number = upper + lower;
        double lost = lower - (number - upper);
        double ten = PowersOfTen.high(q);
        double product = number * ten;
        double error = DoubleDouble.error(number, ten, product) + (number * PowersOfTen.low(q) + lost * ten);
        double high = product + error;
        double low = error - (high - product);

        int exponent = PowersOfTwo.exponent(high) + PowersOfTen.exponent(q);
        if (decimal.digits().length() <= QUICK_DIGITS && exponent > -1022 && exponent < 1023 && isClear(high, low)) {
            return PowersOfTwo.scale(high, PowersOfTen.exponent(q));
        }
        int unit = Math.max(exponent - 52, PowersOfTwo.MIN_EXPONENT);
        return exactly(decimal, Math.floor(PowersOfTwo.scale(high, PowersOfTen.exponent(q) - unit)), unit);
    }

    /** Whether high + low is far enough from the middle between two doubles to be rounded to high. */
    private static boolean isClear(double high, double low) {
        double half = PowersOfTwo.of(PowersOfTwo.exponent(high) - 53);
        double doubt = half * 0x1p-30;
        double distance = Math.abs(low);
        return Math.abs(distance - half) > doubt && Math.abs(distance - 0.5 * half) > doubt;
    }

    /** Starts from mantissa·2^exponent, moves to the last double that is not larger, and rounds. */
    private static double exactly(Decimal decimal, double startMantissa, int startExponent) {
        double mantissa = startMantissa;
        int exponent = startExponent;
        while (compare(decimal, new Natural(mantissa + 1), exponent) >= 0) {
            mantissa += 1;
            if (mantissa == 0x1p53) {
                mantissa = 0x1p52;
                exponent++;
            }
        }
        while (compare(decimal, new Natural(mantissa), exponent) < 0) {
            mantissa -= 1;
            if (mantissa < 0x1p52 && exponent > PowersOfTwo.MIN_EXPONENT) {
                mantissa = 2 * mantissa + 1;
                exponent--;
            }
        }
        Natural twiceTheMiddle = new Natural(mantissa).timesPlus(2, 1);
        int comparison = compare(decimal, twiceTheMiddle, exponent - 1);
        boolean odd = Math.floor(mantissa * 0.5) * 2 != mantissa;
        boolean up = comparison > 0 || (comparison == 0 && odd);
        return PowersOfTwo.scale(up ? mantissa + 1 : mantissa, exponent);
    }

    /** Compares the decimal with number·2^exponent. */
    private static int compare(Decimal decimal, Natural number, int exponent) {
        int q = decimal.point() - decimal.digits().length();
        Natural one = new Natural(decimal.digits());
        one.timesPowerOfTen(Math.max(q, 0)).timesPowerOfTwo(Math.max(-exponent, 0));
        number.timesPowerOfTen(Math.max(-q, 0)).timesPowerOfTwo(Math.max(exponent, 0));
        return one.compareTo(number);
    }
}
