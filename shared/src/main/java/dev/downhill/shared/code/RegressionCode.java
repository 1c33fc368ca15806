package dev.downhill.shared.code;

import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;

/**
 * The loss of points: least squares or the logistic loss, over all of them or over a batch {@code b}. The points are written out
 * in full as the model sees them, so that what made them and what was done to them need not be done again.
 */
final class RegressionCode implements LossCode {
    private final Dialect dialect;
    private final Regression regression;
    private final boolean isClassifier;

    RegressionCode(Dialect dialect, Regression regression) {
        this.dialect = dialect;
        this.regression = regression;
        isClassifier = regression.model().isClassifier();
    }

    @Override
    public String value() {
        Points seen = regression.seen();
        String array = dialect.of(dialect == Dialect.NUMPY ? "array([" : "tensor([");
        StringBuilder code = new StringBuilder(remark()).append("inputs = ").append(array);
        for (int i = 0; i < seen.size(); i++) {
            double sign = isClassifier && seen.target(i) != 1 ? -1 : 1;
            double second = regression.model().features() == 2 ? seen.feature(i, 1) : 1;
            code.append("\n    [")
                    .append(PythonNotation.decimal(sign * seen.feature(i, 0)))
                    .append(", ")
                    .append(PythonNotation.decimal(sign * second))
                    .append("],");
        }
        code.append("\n])\n");
        if (!isClassifier) {
            code.append("targets = ").append(array);
            for (int i = 0; i < seen.size(); i++)
                code.append(i % 4 == 0 ? "\n    " : " ")
                        .append(PythonNotation.decimal(seen.target(i)))
                        .append(',');
            code.append("\n])\n");
        }
        return code.append("\n\ndef f(p, b=slice(None)):\n")
                .append(residual())
                .append("    return ")
                .append(mean())
                .append('\n')
                .toString();
    }

    /** What the numbers are. */
    private String remark() {
        String what = isClassifier
                ? "Of each point what the weights are multiplied by"
                : "What the weights are multiplied by";
        String intercept = regression.model().hasIntercept() ? "; the second weight is the intercept" : "";
        String signs = isClassifier ? ", negative for class 0: one formula serves both" : "";
        String how = regression.preprocessing() == Preprocessing.RAW
                ? ""
                : "; the features are " + regression.preprocessing().id();
        return "# " + what + signs + intercept + how + ".\n";
    }

    /** How far off every sample is, or for a classifier how far it is on its side. */
    private String residual() {
        return isClassifier ? "    m = inputs[b] @ p\n" : "    r = inputs[b] @ p - targets[b]\n";
    }

    private String mean() {
        if (dialect == Dialect.NUMPY) return isClassifier ? "np.mean(np.logaddexp(0, -m))" : "np.mean(r*r)/2";
        return isClassifier ? "torch.logaddexp(torch.zeros(()), -m).mean()" : "(r*r).mean()/2";
    }

    @Override
    public String gradient(String name) {
        String mean = isClassifier ? "-(1/(1 + np.exp(m))) @ inputs[b]/len(m)" : "r @ inputs[b]/len(r)";
        return "def " + name + "(p, b=slice(None)):\n" + residual() + "    return " + mean + "\n";
    }

    @Override
    public String hessian() {
        if (!isClassifier) return "def hess(p):\n    return inputs.T @ inputs/len(inputs)\n";
        return "def hess(p):\n    e = np.exp(-np.abs(inputs @ p))\n"
                + "    return inputs.T*(e/(1 + e)**2) @ inputs/len(inputs)\n";
    }
}
