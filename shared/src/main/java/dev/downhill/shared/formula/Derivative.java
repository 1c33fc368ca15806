package dev.downhill.shared.formula;

import static dev.downhill.shared.formula.Operation.*;

import dev.downhill.shared.formula.Assembly.Instruction;
import dev.downhill.shared.formula.Assembly.WholePower;
import java.util.Arrays;

/**
 * Automatic differentiation, forward, of one register by one input: every instruction's derivative is put into registers by
 * the chain rule, so that a derivative is a program like any other and can be differentiated again. Griewank and Walther
 * 2008, chapter 3. What is zero or one whatever the inputs is left out.
 *
 * <p>Where there is none, the derivative is: 0 of {@code abs}, {@code sign}, {@code floor}, {@code ceil} and of comparisons at
 * their jumps and of {@code relu} at 0; of {@code min} and {@code max} where both are equal the mean of the two; of a root at
 * 0, infinite along what moves and 0 along what does not; not-a-number for others.
 */
final class Derivative {
    /** The derivative of what does not depend on the input. */
    private static final int ZERO = -1;

    private final Assembly assembly;
    private final int input;
    private final int[] of;

    private Derivative(Assembly assembly, int output, int input) {
        this.assembly = assembly;
        this.input = input;
        of = new int[output + 1];
        Arrays.fill(of, ZERO);
    }

    /** The register with the derivative of {@code output} by {@code input}. */
    static int of(Assembly assembly, int output, int input) {
        boolean[] needed = Program.needed(assembly, output);
        Derivative derivative = new Derivative(assembly, output, input);
        int dependence = assembly.dependence(input);
        for (int register = 0; register <= output; register++) {
            if (needed[register] && (assembly.dependence(register) & dependence) != 0)
                derivative.of[register] = derivative.register(register);
        }
        return derivative.made(derivative.of[output]);
    }

    private int register(int register) {
        Instruction made = assembly.instruction(register);
        if (made.operation() == INPUT) return register == input ? assembly.constant(1) : ZERO;
        WholePower power = assembly.wholePower(register);
        if (power != null) return wholePower(power);
        int a = made.a();
        int b = made.b();
        int da = of[a];
        int db = of[b];
        switch (made.operation()) {
            case ADD:
                return plus(da, db);
            case SUBTRACT:
                return minus(da, db);
            case MULTIPLY:
                return plus(times(da, b), times(a, db));
            case DIVIDE:
                return db == ZERO ? over(da, b) : over(minus(da, times(register, db)), b);
            case NEGATE:
                return negative(da);
            case POWER:
                return power(register, a, b);
            case SQRT:
                return slopeTimes(apply(DIVIDE, assembly.constant(0.5), register), da);
            case EXP:
                return times(register, da);
            case LOG:
                return over(da, a);
            case SIN:
                return times(apply(COS, a), da);
            case COS:
                return negative(times(apply(SIN, a), da));
            case TAN:
                return times(apply(ADD, assembly.constant(1), apply(MULTIPLY, register, register)), da);
            case SINH:
                return times(apply(COSH, a), da);
            case COSH:
                return times(apply(SINH, a), da);
            case TANH:
                return times(apply(SUBTRACT, assembly.constant(1), apply(MULTIPLY, register, register)), da);
            case SIGMOID:
                return times(apply(MULTIPLY, register, apply(SIGMOID, apply(NEGATE, a))), da);
            case RELU:
                return where(apply(LESS, assembly.constant(0), a), da, ZERO);
            case ABS:
                return times(apply(SIGN, a), da);
            case MIN:
                return smaller(apply(LESS, a, b), apply(LESS, b, a), da, db);
            case MAX:
                return smaller(apply(LESS, b, a), apply(LESS, a, b), da, db);
            case WHERE:
                return where(a, db, of[made.c()]);
            case SLOPE_TIMES:
                return plus(slopeTimes(da, b), slopeTimes(a, db));
            default:
                return ZERO;
        }
    }

    /** n·uⁿ⁻¹·u'. */
    private int wholePower(WholePower power) {
        int slope = assembly.power(power.base(), power.exponent() - 1);
        return times(times(assembly.constant(power.exponent()), slope), of[power.base()]);
    }

    /** b·aᵇ⁻¹·a' + aᵇ·log a·b'. */
    private int power(int power, int a, int b) {
        int byBase = ZERO;
        if (of[a] != ZERO) {
            int slope = apply(MULTIPLY, b, apply(POWER, a, apply(SUBTRACT, b, assembly.constant(1))));
            byBase = slopeTimes(slope, of[a]);
        }
        if (of[b] == ZERO) return byBase;
        int slope = apply(SLOPE_TIMES, apply(LOG, a), power);
        return plus(byBase, slopeTimes(slope, of[b]));
    }

    private int smaller(int aIs, int bIs, int da, int db) {
        int mean = times(assembly.constant(0.5), plus(da, db));
        return where(aIs, da, where(bIs, db, mean));
    }

    private int apply(int operation, int a) {
        return assembly.apply(operation, a);
    }

    private int apply(int operation, int a, int b) {
        return assembly.apply(operation, a, b);
    }

    private int plus(int a, int b) {
        if (a == ZERO || b == ZERO) return a == ZERO ? b : a;
        return apply(ADD, a, b);
    }

    private int minus(int a, int b) {
        if (b == ZERO) return a;
        return a == ZERO ? negative(b) : apply(SUBTRACT, a, b);
    }

    private int negative(int a) {
        return a == ZERO ? ZERO : apply(NEGATE, a);
    }

    private int times(int a, int b) {
        if (a == ZERO || b == ZERO) return ZERO;
        if (isOne(a)) return b;
        return isOne(b) ? a : apply(MULTIPLY, a, b);
    }

    private int slopeTimes(int slope, int change) {
        if (slope == ZERO || change == ZERO) return ZERO;
        return isOne(change) ? slope : apply(SLOPE_TIMES, slope, change);
    }

    private int over(int a, int b) {
        return a == ZERO ? ZERO : apply(DIVIDE, a, b);
    }

    private int where(int condition, int holds, int otherwise) {
        if (holds == otherwise) return holds;
        return assembly.apply(WHERE, condition, made(holds), made(otherwise));
    }

    private boolean isOne(int register) {
        return assembly.isConstant(register) && assembly.value(register) == 1;
    }

    /** The register itself, one with 0 for zero. */
    private int made(int register) {
        return register == ZERO ? assembly.constant(0) : register;
    }
}
