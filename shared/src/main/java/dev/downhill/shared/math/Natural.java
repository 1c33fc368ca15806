package dev.downhill.shared.math;

import java.util.Arrays;

/** A whole number of any size, changed in place: the few operations that reading and writing numbers needs. */
final class Natural {
    private static final int BITS = 16;
    private static final int MASK = 0xFFFF;

    /** 16 bits each, the lowest first; those from {@code length} on are zero. */
    private int[] limbs;

    /** How many limbs there are up to the highest that is not zero. */
    private int length;

    /** A whole number from 0 to 2⁵³. */
    Natural(double value) {
        limbs = new int[24];
        double rest = value;
        while (rest > 0) {
            double above = Math.floor(rest * 0x1p-16);
            limbs[length] = (int) (rest - above * 0x1p16);
            length++;
            rest = above;
        }
    }

    /** A number in decimal digits. */
    Natural(String digits) {
        limbs = new int[digits.length() * 4 / BITS + 24];
        for (int i = 0; i < digits.length(); i++) {
            timesPlus(10, digits.charAt(i) - '0');
        }
    }

    /** Multiplies by a factor of at most 2¹⁴. */
    Natural times(int factor) {
        return timesPlus(factor, 0);
    }

    /** Multiplies by a factor of at most 2¹⁴ and adds a number smaller than that. */
    Natural timesPlus(int factor, int summand) {
        int carry = summand;
        for (int i = 0; i < length; i++) {
            int product = limbs[i] * factor + carry;
            limbs[i] = product & MASK;
            carry = product >>> BITS;
        }
        if (carry != 0) {
            push(carry);
        }
        return this;
    }

    Natural timesPowerOfTen(int exponent) {
        for (int rest = exponent; rest > 0; rest -= 4) {
            times(rest >= 4 ? 10000 : rest == 3 ? 1000 : rest == 2 ? 100 : 10);
        }
        return this;
    }

    Natural timesPowerOfTwo(int exponent) {
        if (length == 0) {
            return this;
        }
        int whole = exponent / BITS;
        times(1 << (exponent % BITS / 2)).times(1 << (exponent % BITS - exponent % BITS / 2));
        reserve(length + whole);
        for (int i = length - 1; i >= 0; i--) {
            limbs[i + whole] = limbs[i];
        }
        for (int i = 0; i < whole; i++) {
            limbs[i] = 0;
        }
        length += whole;
        return this;
    }

    /** Takes away a number that is not larger. */
    void subtract(Natural other) {
        int borrow = 0;
        for (int i = 0; i < length; i++) {
            int difference = limbs[i] - (i < other.length ? other.limbs[i] : 0) - borrow;
            limbs[i] = difference & MASK;
            borrow = difference < 0 ? 1 : 0;
        }
        while (length > 0 && limbs[length - 1] == 0) {
            length--;
        }
    }

    Natural plus(Natural other) {
        Natural sum = copy();
        sum.reserve(other.length);
        sum.length = Math.max(length, other.length);
        int carry = 0;
        for (int i = 0; i < sum.length; i++) {
            int next = sum.limbs[i] + (i < other.length ? other.limbs[i] : 0) + carry;
            sum.limbs[i] = next & MASK;
            carry = next >>> BITS;
        }
        if (carry != 0) {
            sum.push(carry);
        }
        return sum;
    }

    Natural copy() {
        Natural copy = new Natural(0);
        copy.limbs = Arrays.copyOf(limbs, limbs.length);
        copy.length = length;
        return copy;
    }

    /** Below zero, zero or above zero as this is smaller than, equal to or larger than the other. */
    int compareTo(Natural other) {
        if (length != other.length) {
            return length - other.length;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (limbs[i] != other.limbs[i]) {
                return limbs[i] - other.limbs[i];
            }
        }
        return 0;
    }

    private void push(int limb) {
        reserve(length + 1);
        limbs[length] = limb;
        length++;
    }

    private void reserve(int capacity) {
        if (capacity > limbs.length) {
            limbs = Arrays.copyOf(limbs, capacity + capacity / 2);
        }
    }
}
