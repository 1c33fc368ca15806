package dev.downhill.e2e;

import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.surface.FormulaSurface;
import dev.downhill.shared.surface.Surface;
import java.util.Arrays;
import java.util.List;

/** Formulas as people type them, one for each seed: value, gradient, Hessian and a row at points near and far. */
final class Formulas implements Sample {
    private static final List<String> TEXTS = List.of(
            "sin(3x)*y^2 + |x-y|",
            "(1-x)^2 + k*(y-x^2)^2",
            "20 + x^2 - 10cos(2pi x) + y^2 - 10cos(2pi y)",
            "-20exp(-0.2sqrt((x²+y²)/2)) - exp((cos(2πx)+cos(2πy))/2) + e + 20",
            "x^4/4 - x^3y^5 + x^-2 + y^-7",
            "x^0.5 + |y|^1.7 + 2^(x/9) + |x|^y",
            "tanh(x y) + sigmoid(3x - y) + relu(x) - relu(-y)",
            "sinh(x/4)*cosh(y/5) - tan(x + y)",
            "log(1 + x^2) + log(|y|)*x",
            "min(x^2, y^2 + 1) + max(sin(x), cos(y))",
            "floor(x)*ceil(y) + sign(x - y)*x",
            "where(x < y, x^2 + y, x - y^3) + (x >= 0)*y",
            "hypot(x, y) + hypot(x - 1, 2)",
            "((x - 1)/(y + 2))/(x^2 + 0.1) - x/(y/3)",
            "e^(-x^2 - y^2)*cos(5x)/(1.0001 + sin(y))",
            "sin(cos(tan(x*exp(-y^2)))) + rho^(x*y)",
            "1/x + 1/y - 1/(x - x)",
            "x^64 + y^65/1e30 - x^100");

    @Override
    public String name() {
        return "formulas";
    }

    @Override
    public String title(int seed) {
        return TEXTS.get(seed);
    }

    @Override
    public List<String> arguments() {
        return List.of("x", "y");
    }

    @Override
    public List<String> results() {
        return List.of("value", "by x", "by y", "by x twice", "by x and y", "by y twice", "in a row");
    }

    @Override
    public int seeds() {
        return TEXTS.size();
    }

    @Override
    public double[] run(int seed, int count) {
        Formula formula = Formula.parse(TEXTS.get(seed));
        double[] parameters = new double[formula.parameters().size()];
        Arrays.fill(parameters, 1.75);
        Surface surface = new FormulaSurface(formula, parameters);
        Random random = new Random(seed);
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        double[] row = new double[3];
        double[] rows = new double[count * 9];
        int at = 0;
        for (int i = 0; i < count; i++) {
            double size = i % 8 == 0 ? 100 : 4;
            double x = i % 50 == 0 ? 0 : size * (random.nextDouble() - 0.5);
            double y = i % 70 == 0 ? 0 : size * (random.nextDouble() - 0.5);
            surface.gradient(x, y, gradient);
            surface.hessian(x, y, hessian);
            surface.row(x, 0.25, y, row, 3);
            rows[at++] = x;
            rows[at++] = y;
            rows[at++] = surface.value(x, y);
            rows[at++] = gradient[0];
            rows[at++] = gradient[1];
            rows[at++] = hessian[0];
            rows[at++] = hessian[1];
            rows[at++] = hessian[3];
            rows[at++] = row[2];
        }
        return rows;
    }
}
