package dev.downhill.shared.code;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.formula.Operation;
import dev.downhill.shared.formula.Precedence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of an expression Python computes by itself, and not a library: Python's own numbers raise an error for 1/0, and make a
 * complex number of a root of −1, where libraries and the page go on with infinity or with what is no number.
 */
final class PlainNumbers {
    private final Dialect dialect;
    private final int steps;
    private final Map<String, Double> known = new HashMap<>();
    private final Set<String> suspected = new HashSet<>();
    private double step;

    /** @param steps how many steps there are in which t is a plain number; 0 where t is none */
    PlainNumbers(Dialect dialect, int steps) {
        this.dialect = dialect;
        this.steps = steps;
    }

    /** A name is a plain number with this value. */
    void know(String name, double value) {
        known.put(name, value);
    }

    /** A name may be a plain number; nobody knows which. */
    void suspect(String name) {
        suspected.add(name);
    }

    /** A name is given what an expression is. */
    void learn(String name, Expression expression) {
        if (isPlain(expression) && !isSuspect(expression)) know(name, value(expression));
    }

    /** Whether Python, which does this by itself, may raise an error or leave the real numbers. */
    boolean mayRaise(Binary division) {
        if (!isPlain(division)) return false;
        if (isSuspect(division)) return true;
        for (step = 0; step == 0 || step < steps; step++) if (!Double.isFinite(value(division))) return true;
        return false;
    }

    /** Whether Python itself computes a function: beside PyTorch its own, of a plain number. */
    boolean isPython(Call call) {
        boolean isInMath = switch (call.function().name()) {
            case "sin", "cos", "tan", "exp", "log", "sqrt", "sinh", "cosh", "tanh" -> true;
            default -> false;
        };
        return dialect == Dialect.TORCH && isInMath && isPlain(call.arguments().get(0)) && Double.isFinite(value(call));
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Negation negation) return List.of(negation.of());
        if (expression instanceof Call call) return call.arguments();
        return expression instanceof Binary binary ? List.of(binary.left(), binary.right()) : List.of();
    }

    private boolean isPlain(Expression expression) {
        if (expression instanceof Name name)
            return known.containsKey(name.name()) || suspected.contains(name.name()) || isStep(name);
        if (expression instanceof Call call) return isPython(call);
        // libraries compare
        if (expression instanceof Binary binary && binary.operator().precedence() == Precedence.COMPARISON)
            return false;
        for (Expression part : parts(expression)) if (!isPlain(part)) return false;
        return true;
    }

    private boolean isStep(Name name) {
        return steps > 0 && name.name().equals("t");
    }

    private boolean isSuspect(Expression expression) {
        if (expression instanceof Name name) return suspected.contains(name.name());
        for (Expression part : parts(expression)) if (isSuspect(part)) return true;
        return false;
    }

    private double value(Expression expression) {
        if (expression instanceof Expression.Number number) return number.value();
        if (expression instanceof Constant constant) return constant.value();
        if (expression instanceof Name name) return isStep(name) ? step : known.getOrDefault(name.name(), Double.NaN);
        if (expression instanceof Negation negation) return -value(negation.of());
        if (expression instanceof Call call)
            return Operation.apply(
                    call.function().operation(), value(call.arguments().get(0)), 0, 0);
        if (!(expression instanceof Binary binary)) return Double.NaN;
        double left = value(binary.left());
        double right = value(binary.right());
        return switch (binary.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> Operation.power(left, right);
            default -> 1;
        };
    }
}
