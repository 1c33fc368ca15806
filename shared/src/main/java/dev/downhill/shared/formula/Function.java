package dev.downhill.shared.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named function.
 *
 * @param name as it is typed
 * @param arguments how many it takes
 * @param operation what it computes, or {@link #OWN} where a program knows it by itself
 */
public record Function(String name, int arguments, int operation) {
    /** No elementwise operation: a function that is made of others, or one that only rules have. */
    public static final int OWN = -1;

    static final Function SQRT = new Function("sqrt", 1, Operation.SQRT);
    static final Function ABS = new Function("abs", 1, Operation.ABS);
    static final Function EXP = new Function("exp", 1, Operation.EXP);
    static final Function LOG = new Function("log", 1, Operation.LOG);
    static final Function FLOOR = new Function("floor", 1, Operation.FLOOR);
    static final Function CEIL = new Function("ceil", 1, Operation.CEIL);
    /** √(a² + b²). */
    static final Function HYPOT = new Function("hypot", 2, OWN);

    /** Every elementwise function. */
    public static final List<Function> ELEMENTWISE = List.of(
            new Function("sin", 1, Operation.SIN),
            new Function("cos", 1, Operation.COS),
            new Function("tan", 1, Operation.TAN),
            EXP,
            LOG,
            SQRT,
            ABS,
            new Function("sinh", 1, Operation.SINH),
            new Function("cosh", 1, Operation.COSH),
            new Function("tanh", 1, Operation.TANH),
            new Function("sigmoid", 1, Operation.SIGMOID),
            new Function("relu", 1, Operation.RELU),
            new Function("sign", 1, Operation.SIGN),
            FLOOR,
            CEIL,
            new Function("min", 2, Operation.MIN),
            new Function("max", 2, Operation.MAX),
            HYPOT,
            new Function("where", 3, Operation.WHERE));

    static @Nullable Function find(List<Function> functions, String name) {
        for (Function function : functions) if (function.name.equals(name)) return function;
        return null;
    }
}
