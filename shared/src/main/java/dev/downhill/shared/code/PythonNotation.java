package dev.downhill.shared.code;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.formula.Operator;
import dev.downhill.shared.formula.Precedence;
import dev.downhill.shared.math.Numbers;
import java.util.List;

/**
 * Writes an expression in Python. In PyTorch every name stands for a tensor; what has no name in it is a plain number, and is
 * made a tensor where a function wants one.
 */
final class PythonNotation implements Expression.Visitor<Integer> {
    private final Dialect dialect;
    private final PythonNames names;
    private final String loss;
    private final StringBuilder text = new StringBuilder();

    private PythonNotation(Dialect dialect, PythonNames names, String loss) {
        this.dialect = dialect;
        this.names = names;
        this.loss = loss;
    }

    /** @param loss the name of the function that is f in rules */
    static String of(Expression expression, Dialect dialect, PythonNames names, String loss) {
        PythonNotation notation = new PythonNotation(dialect, names, loss);
        expression.accept(notation);
        return notation.text.toString();
    }

    /** What a name is given: in PyTorch always a tensor. */
    static String assigned(Expression expression, Dialect dialect, PythonNames names, String loss) {
        PythonNotation notation = new PythonNotation(dialect, names, loss);
        notation.tensor(expression);
        return notation.text.toString();
    }

    /** A number that is not taken for a whole one: {@code 20.0}. */
    static String decimal(double value) {
        String number = Numbers.text(value);
        return number.indexOf('.') < 0 && number.indexOf('e') < 0 ? number + ".0" : number;
    }

    /** Whether an expression has a name in it, or a function of a whole vector. */
    private static boolean isNamed(Expression expression) {
        if (expression instanceof Negation negation) return isNamed(negation.of());
        if (expression instanceof Binary binary) return isNamed(binary.left()) || isNamed(binary.right());
        if (!(expression instanceof Call call)) return expression instanceof Name;
        for (Expression argument : call.arguments()) if (isNamed(argument)) return true;
        return Steps.seesVectors(call);
    }

    private void operand(Expression operand, int precedence) {
        int start = text.length();
        if (operand.accept(this) >= precedence) return;
        text.insert(start, '(').append(')');
    }

    /** Writes an operand that must be a tensor in PyTorch. */
    private void tensor(Expression operand) {
        boolean plain = dialect == Dialect.TORCH && !isNamed(operand);
        if (plain && operand instanceof Expression.Number number && Double.isFinite(number.value())) {
            text.append(dialect.value(number.value()));
            return;
        }
        if (plain) text.append("torch.tensor(float(");
        operand.accept(this);
        if (plain) text.append("))");
    }

    @Override
    public Integer number(Expression.Number number) {
        double value = number.value();
        String plain = Numbers.text(value);
        if (!Double.isFinite(value)) text.append(dialect.of(Double.isNaN(value) ? "nan" : "inf"));
        // long whole numbers are no doubles to Python
        else text.append(plain.length() > 15 ? decimal(value) : plain);
        return Precedence.ATOM;
    }

    @Override
    public Integer constant(Constant constant) {
        text.append(dialect == Dialect.NUMPY ? "np." : "math.").append(constant.word());
        return Precedence.ATOM;
    }

    @Override
    public Integer name(Name name) {
        text.append(names.of(name.name()));
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
        if (operator.precedence() == Precedence.COMPARISON) return truth(binary);
        if (operator == Operator.POWER && binary.left() == Constant.E) return function("exp", List.of(binary.right()));
        int precedence = operator.precedence();
        boolean isPower = operator == Operator.POWER;
        operand(binary.left(), isPower ? Precedence.ATOM : precedence);
        text.append(isPower ? "**" : precedence == Precedence.SUM ? " " + operator.sign() + " " : operator.sign());
        boolean signed = binary.right() instanceof Negation;
        operand(binary.right(), isPower || signed ? Precedence.POWER : precedence + 1);
        return precedence;
    }

    /** A comparison as a number, 1 or 0. */
    private int truth(Binary comparison) {
        text.append(dialect == Dialect.NUMPY ? "np.where(" : "(");
        condition(comparison);
        text.append(dialect == Dialect.NUMPY ? ", 1.0, 0.0)" : ").double()");
        return Precedence.ATOM;
    }

    private void condition(Expression expression) {
        if (expression instanceof Binary binary && binary.operator().precedence() == Precedence.COMPARISON) {
            int start = text.length();
            tensor(binary.left());
            if (binary.left() instanceof Binary left && left.operator().precedence() == Precedence.COMPARISON)
                text.insert(start, '(').append(')');
            text.append(' ').append(binary.operator().sign()).append(' ');
            operand(binary.right(), Precedence.SUM);
        } else {
            tensor(expression);
            text.append(" != 0");
        }
    }

    @Override
    public Integer call(Call call) {
        String name = call.function().name();
        List<Expression> arguments = call.arguments();
        return switch (name) {
            case "sigmoid" -> sigmoid(arguments.get(0));
            case "where" -> where(arguments);
            case "relu" -> maximumWithZero(arguments.get(0));
            case "min" -> function("minimum", arguments);
            case "max" -> function("maximum", arguments);
            case "norm" -> function("linalg.norm", arguments);
            case "grad", "times" -> plain(name, arguments);
            case "f" -> plain(loss, arguments);
            default -> function(name, arguments);
        };
    }

    private int sigmoid(Expression argument) {
        if (dialect == Dialect.TORCH) return function("sigmoid", List.of(argument));
        text.append("1/(1 + np.exp(-");
        operand(argument, Precedence.POWER);
        text.append("))");
        return Precedence.PRODUCT;
    }

    private int maximumWithZero(Expression argument) {
        if (dialect == Dialect.TORCH) return function("relu", List.of(argument));
        text.append("np.maximum(");
        argument.accept(this);
        text.append(", 0)");
        return Precedence.ATOM;
    }

    private int where(List<Expression> arguments) {
        text.append(dialect.of("where("));
        condition(arguments.get(0));
        for (int i = 1; i < 3; i++) {
            text.append(", ");
            tensor(arguments.get(i));
        }
        text.append(')');
        return Precedence.ATOM;
    }

    private int function(String name, List<Expression> arguments) {
        boolean inMath = dialect == Dialect.TORCH && isInMath(name) && !isNamed(arguments.get(0));
        return plain(inMath ? "math." + name : dialect.of(name), arguments);
    }

    private static boolean isInMath(String name) {
        return switch (name) {
            case "sin", "cos", "tan", "exp", "log", "sqrt", "sinh", "cosh", "tanh" -> true;
            default -> false;
        };
    }

    private int plain(String name, List<Expression> arguments) {
        text.append(name).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) text.append(", ");
            if (name.startsWith("math.")) arguments.get(i).accept(this);
            else tensor(arguments.get(i));
        }
        text.append(')');
        return Precedence.ATOM;
    }
}
