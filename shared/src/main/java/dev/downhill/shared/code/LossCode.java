package dev.downhill.shared.code;

import dev.downhill.shared.data.Regression;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.List;

/** What is minimised as functions of a script. */
interface LossCode {
    /** Of a surface's formula, or of the loss of points. */
    static LossCode of(Dialect dialect, Chosen<SurfaceKind> surface, List<String> taken) {
        Regression regression = Regression.of(surface.kind());
        return regression == null ? new SurfaceCode(dialect, surface, taken) : new RegressionCode(dialect, regression);
    }

    /** What it is made of, and {@code f}. */
    String value();

    /** The gradient as a function of this name, in NumPy. */
    String gradient(String name);

    /** The Hessian as {@code hess}, in NumPy. */
    String hessian();
}
