package dev.downhill.shared.surface;

import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.formula.FormulaFunction;
import java.util.List;

/**
 * A surface that a person typed: value, gradient and Hessian by automatic differentiation. It keeps scratch space, so one
 * instance belongs to one thread. Its stationary points are not known.
 */
public final class FormulaSurface implements Surface {
    private final FormulaFunction function;

    /** @param values one for each of the formula's parameters, in their order */
    public FormulaSurface(Formula formula, double... values) {
        function = formula.with(values);
    }

    @Override
    public double value(double x, double y) {
        return function.value(x, y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        function.gradient(x, y, into);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        function.hessian(x, y, into);
    }

    @Override
    public void row(double x, double step, double y, double[] into, int n) {
        function.row(x, step, y, into, n);
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of();
    }
}
