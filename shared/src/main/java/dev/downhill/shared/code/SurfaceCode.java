package dev.downhill.shared.code;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Number;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.formula.Operator;
import dev.downhill.shared.formula.PartialDerivatives;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A surface's formula, and in NumPy its derivatives, as functions of a point. */
final class SurfaceCode implements LossCode {
    private final Dialect dialect;
    private final Formula formula;
    private final Chosen<SurfaceKind> surface;
    private final PythonNames names;
    private final PlainNumbers plain;

    /** @param taken names that parameters of the surface must leave to the rule */
    SurfaceCode(Dialect dialect, Chosen<SurfaceKind> surface, List<String> taken) {
        this.dialect = dialect;
        this.surface = FormulaKind.open(surface);
        formula = Formula.parse(this.surface.kind().formula());
        names = new PythonNames(taken);
        names.keep("x");
        names.keep("y");
        plain = new PlainNumbers(dialect, 0);
        if (dialect == Dialect.NUMPY)
            for (Parameter parameter : this.surface.kind().schema().parameters())
                plain.know(parameter.id(), this.surface.values().real(parameter));
    }

    private String text(Expression expression) {
        return new PythonNotation(dialect, names, "f", Set.of(), plain).of(expression);
    }

    /** The parameters' values and f. */
    @Override
    public String value() {
        StringBuilder code = new StringBuilder();
        for (Parameter parameter : surface.kind().schema().parameters())
            code.append(names.of(parameter.id()))
                    .append(" = ")
                    .append(dialect.value(surface.values().real(parameter)))
                    .append('\n');
        return code.append(code.length() == 0 ? "\n" : "\n\n")
                .append("def f(p):\n    x, y = p\n    return ")
                .append(text(tied(formula.expression())))
                .append('\n')
                .toString();
    }

    /** What PyTorch differentiates must depend on the point. */
    private Expression tied(Expression expression) {
        if (dialect == Dialect.NUMPY) return expression;
        for (Expression slope : PartialDerivatives.first(formula).results())
            if (!(slope instanceof Number number && number.value() == 0)) return expression;
        Number zero = new Number(0);
        return new Binary(Operator.ADD, expression, new Binary(Operator.MULTIPLY, zero, new Name("x")));
    }

    @Override
    public String gradient(String name) {
        PartialDerivatives slopes = PartialDerivatives.first(formula);
        List<String> results = lines(slopes);
        return times(slopes) + define(name, slopes) + "    return np.array([" + results.get(0) + ", " + results.get(1)
                + "])\n";
    }

    @Override
    public String hessian() {
        PartialDerivatives curvatures = PartialDerivatives.second(formula);
        List<String> r = lines(curvatures);
        return define("hess", curvatures) + "    xy = " + r.get(1) + "\n    return np.array([[" + r.get(0)
                + ", xy], [xy, " + r.get(2) + "]])\n";
    }

    private List<String> lines(PartialDerivatives derivatives) {
        List<String> results = new ArrayList<>();
        for (Expression result : derivatives.results()) results.add(text(result));
        return results;
    }

    private String define(String name, PartialDerivatives derivatives) {
        StringBuilder code = new StringBuilder("def " + name + "(p):\n    x, y = p\n");
        for (PartialDerivatives.Line line : derivatives.lines()) {
            code.append("    " + names.of(line.name()) + " = " + text(line.expression()) + "\n");
            if (dialect == Dialect.NUMPY) plain.learn(line.name(), line.expression());
        }
        return code.toString();
    }

    /** At a point where a root has no slope, what does not move has none either. */
    private String times(PartialDerivatives derivatives) {
        StringBuilder all = new StringBuilder();
        for (PartialDerivatives.Line line : derivatives.lines()) all.append(text(line.expression()));
        for (Expression result : derivatives.results()) all.append(text(result));
        if (all.indexOf("times(") < 0) return "";
        return "def times(slope, change):  # of a root at zero\n    return 0.0 if change == 0 else slope*change\n\n\n";
    }
}
