package dev.downhill.shared.code;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.formula.Expression.Number;
import dev.downhill.shared.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An expression without what some names that are zero make of nothing: {@code g + weight_decay*x} is {@code g}. */
final class Simplification implements Expression.Visitor<Expression> {
    private static final Number ZERO = new Number(0);

    private final Set<String> zero;

    /** @param zero the names that are zero */
    Simplification(Set<String> zero) {
        this.zero = zero;
    }

    Expression of(Expression expression) {
        return expression.accept(this);
    }

    private static boolean is(Expression expression, double value) {
        return expression instanceof Number number && number.value() == value;
    }

    @Override
    public Expression number(Number number) {
        return number;
    }

    @Override
    public Expression constant(Constant constant) {
        return constant;
    }

    @Override
    public Expression name(Name name) {
        return zero.contains(name.name()) ? ZERO : name;
    }

    @Override
    public Expression negation(Negation negation) {
        Expression of = of(negation.of());
        return is(of, 0) ? of : new Negation(of);
    }

    @Override
    public Expression binary(Binary binary) {
        Operator operator = binary.operator();
        Expression left = of(binary.left());
        Expression right = of(binary.right());
        boolean isProduct = operator == Operator.MULTIPLY;
        if (isProduct && (is(left, 0) || is(right, 0))) return ZERO;
        if (is(left, isProduct ? 1 : 0) && (isProduct || operator == Operator.ADD)) return right;
        boolean isSum = operator == Operator.ADD || operator == Operator.SUBTRACT;
        if (is(right, isSum ? 0 : 1) && (isSum || isProduct || operator == Operator.DIVIDE)) return left;
        return new Binary(operator, left, right);
    }

    @Override
    public Expression call(Call call) {
        List<Expression> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) arguments.add(of(argument));
        return new Call(call.function(), arguments);
    }
}
