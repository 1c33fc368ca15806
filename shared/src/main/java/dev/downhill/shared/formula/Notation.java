package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.math.Numbers;

/** Writes an expression as a text that reads back as the same expression, with brackets only where they are needed. */
public final class Notation implements Expression.Visitor<Integer> {
    private final StringBuilder text = new StringBuilder();

    private Notation() {}

    public static String of(Expression expression) {
        Notation notation = new Notation();
        expression.accept(notation);
        return notation.text.toString();
    }

    /** Writes an operand, in brackets if it binds more loosely than {@code precedence}. */
    private void operand(Expression operand, int precedence) {
        int start = text.length();
        if (operand.accept(this) >= precedence) return;
        text.insert(start, '(').append(')');
    }

    @Override
    public Integer number(Expression.Number number) {
        text.append(Numbers.text(number.value()));
        return Precedence.ATOM;
    }

    @Override
    public Integer constant(Constant constant) {
        text.append(constant.word());
        return Precedence.ATOM;
    }

    @Override
    public Integer name(Name name) {
        text.append(name.name());
        return Precedence.ATOM;
    }

    @Override
    public Integer negation(Negation negation) {
        text.append('-');
        operand(negation.of(), Precedence.POWER);
        return Precedence.SIGN;
    }

    @Override
    public Integer binary(Binary binary) {
        Operator operator = binary.operator();
        int precedence = operator.precedence();
        // sums and products are read from the left, powers from the right, comparisons not in a row
        boolean fromLeft = precedence == Precedence.SUM || precedence == Precedence.PRODUCT;
        operand(binary.left(), fromLeft ? precedence : precedence + 1);
        boolean tight = precedence >= Precedence.PRODUCT;
        text.append(tight ? operator.sign() : " " + operator.sign() + " ");
        // a sign behind an operator reads well in brackets only
        int right = operator == Operator.POWER ? Precedence.POWER : precedence + 1;
        operand(
                binary.right(),
                precedence == Precedence.COMPARISON ? right : Math.max(right, signless(binary.right())));
        return precedence;
    }

    private static int signless(Expression operand) {
        return operand instanceof Negation ? Precedence.POWER : Precedence.COMPARISON;
    }

    @Override
    public Integer call(Call call) {
        text.append(call.function().name()).append('(');
        for (int i = 0; i < call.arguments().size(); i++) {
            if (i > 0) text.append(", ");
            operand(call.arguments().get(i), Precedence.COMPARISON);
        }
        text.append(')');
        return Precedence.ATOM;
    }
}
