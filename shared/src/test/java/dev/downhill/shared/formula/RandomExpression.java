package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.math.Random;
import java.util.ArrayList;
import java.util.List;

/** Seeded trees of every shape a parser can give. */
final class RandomExpression {
    private static final String[] NAMES = {"x", "y", "x", "y", "x", "y", "k", "rho", "beta1", "weight_decay"};
    private static final double[] NUMBERS = {0, 1, 2, 3, 5, 0.5, 1.25, 1.0 / 3, 1e-7, 3e21, 100};
    private static final int USUAL = 8;

    private final Random random;
    private final boolean smooth;

    private RandomExpression(Random random, boolean smooth) {
        this.random = random;
        this.smooth = smooth;
    }

    static Expression any(Random random, int depth) {
        return new RandomExpression(random, false).expression(depth);
    }

    /** Without what has jumps or kinks. */
    static Expression smooth(Random random, int depth) {
        return new RandomExpression(random, true).expression(depth);
    }

    private Expression expression(int depth) {
        if (depth == 0) return leaf();
        switch (random.nextInt(10)) {
            case 0:
                return leaf();
            case 1:
                return new Negation(expression(depth - 1));
            case 2:
            case 3:
                return call(depth);
            case 4:
                return new Binary(Operator.POWER, expression(depth - 1), new Expression.Number(random.nextInt(5)));
            default:
                return binary(depth);
        }
    }

    private Expression binary(int depth) {
        Operator operator = Operator.values()[random.nextInt(smooth ? 4 : Operator.values().length)];
        return new Binary(operator, expression(depth - 1), expression(depth - 1));
    }

    private Expression call(int depth) {
        Function function;
        do {
            function = Function.ELEMENTWISE.get(random.nextInt(Function.ELEMENTWISE.size()));
        } while (smooth && "abs relu sign floor ceil min max where".contains(function.name()));
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < function.arguments(); i++) arguments.add(expression(depth - 1));
        return new Call(function, List.copyOf(arguments));
    }

    private Expression leaf() {
        int sort = random.nextInt(6);
        if (sort == 0) return random.nextInt(2) == 0 ? Constant.PI : Constant.E;
        if (sort == 1) return new Expression.Number(NUMBERS[random.nextInt(smooth ? USUAL : NUMBERS.length)]);
        return new Name(NAMES[random.nextInt(NAMES.length)]);
    }
}
