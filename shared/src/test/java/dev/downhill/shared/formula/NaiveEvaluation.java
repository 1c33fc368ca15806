package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.math.Exact;
import java.util.function.ToDoubleFunction;

/** Computes an expression as it is written, node by node: what the programs must agree with to the last bit. */
record NaiveEvaluation(ToDoubleFunction<String> names) implements Expression.Visitor<Double> {
    @Override
    public Double number(Expression.Number number) {
        return number.value();
    }

    @Override
    public Double constant(Constant constant) {
        return constant == Constant.PI ? Math.PI : Math.E;
    }

    @Override
    public Double name(Name name) {
        return names.applyAsDouble(name.name());
    }

    @Override
    public Double negation(Negation negation) {
        return -negation.of().accept(this);
    }

    @Override
    public Double binary(Binary binary) {
        double a = binary.left().accept(this);
        double b = binary.right().accept(this);
        return switch (binary.operator()) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> binary.left() == Constant.E ? Exact.exp(b) : power(a, b);
            case LESS -> a < b ? 1.0 : 0.0;
            case GREATER -> a > b ? 1.0 : 0.0;
            case AT_MOST -> a <= b ? 1.0 : 0.0;
            case AT_LEAST -> a >= b ? 1.0 : 0.0;
        };
    }

    private static double power(double a, double b) {
        int n = (int) b;
        if (n != b || Math.abs(n) > 64) return Exact.pow(a, b);
        double product = 1;
        // from the leading bit of the exponent: square, and multiply where the bit is set
        for (int bit = 6; bit >= 0; bit--) {
            product = product * product;
            if ((Math.abs(n) >> bit & 1) == 1) product = product * a;
        }
        return n < 0 ? 1 / product : product;
    }

    @Override
    public Double call(Call call) {
        double a = call.arguments().get(0).accept(this);
        double b = call.arguments().size() < 2 ? 0 : call.arguments().get(1).accept(this);
        double c = call.arguments().size() < 3 ? 0 : call.arguments().get(2).accept(this);
        return switch (call.function().name()) {
            case "sin" -> Exact.sin(a);
            case "cos" -> Exact.cos(a);
            case "tan" -> Exact.tan(a);
            case "exp" -> Exact.exp(a);
            case "log" -> Exact.log(a);
            case "sqrt" -> Math.sqrt(a);
            case "abs" -> Math.abs(a);
            case "tanh" -> Exact.tanh(a);
            case "sigmoid" -> 1 / (1 + Exact.exp(-a));
            case "relu" -> a <= 0 ? 0 : a;
            case "sign" -> Math.signum(a);
            case "floor" -> Math.floor(a);
            case "ceil" -> Math.ceil(a);
            case "min" -> Double.isNaN(a) || a < b ? a : b;
            case "max" -> Double.isNaN(a) || a > b ? a : b;
            case "hypot" -> Math.sqrt(a * a + b * b);
            case "where" -> a != 0 ? b : c;
            default -> Operation.apply(call.function().operation(), a, b, c);
        };
    }
}
