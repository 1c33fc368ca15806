package dev.downhill.e2e;

import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.rule.RuleOptimizer;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.Arrays;
import java.util.List;

/** Rules as people type them, one for each seed, running down Himmelblau's function: every position. */
final class Rules implements Sample {
    private static final List<String> TEXTS = List.of(
            "v = rho*v + g; x = x - lr*v",
            "y = x + rho*v\nv = rho*v - lr*grad(y)\nx = x + v",
            "m = m + (1 - rho)*(g - m); s = 0.999*s + 0.001*g^2; x = x - lr*(m/(1 - rho^(t + 1)))/(sqrt(s/(1 - 0.999^(t + 1))) + 1e-8)",
            "x = x - lr*sign(g)*min(1, abs(g)/10) - lr*rho*tanh(x)",
            "h = f(x) + 1; x = x - 0.1*h/dot(g, g)*g*(norm(g) > 1e-9)",
            "s = where(g*p > 0, min(s*1.2, 1), max(s*0.5, 1e-3)); p = g; x = x - s*sign(g)",
            "x = x - lr*g*exp(-t/100)*(1 + 0.5*sin(t)^2) - lr*log(1 + abs(x))",
            "x = x - 0.5*g; x = x*1.5^x");

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String title(int seed) {
        return TEXTS.get(seed);
    }

    @Override
    public List<String> arguments() {
        return List.of("step");
    }

    @Override
    public List<String> results() {
        return List.of("x", "y");
    }

    @Override
    public int seeds() {
        return TEXTS.size();
    }

    @Override
    public double[] run(int seed, int count) {
        Rule rule = Rule.parse(TEXTS.get(seed));
        double[] parameters = new double[rule.parameters().size()];
        Arrays.fill(parameters, 0.9);
        SurfaceKind surface = Surfaces.ALL.get("himmelblau");
        Slope slope = Gradients.ALL
                .get("noisy")
                .create(
                        Gradients.ALL.get("noisy").schema().defaults(),
                        surface.create(surface.schema().defaults()),
                        seed);
        Descent descent =
                new RuleOptimizer(rule, parameters).from(surface.start().toArray());
        double[] rows = new double[count * 3];
        for (int step = 0; step < count; step++) {
            rows[3 * step] = step;
            rows[3 * step + 1] = descent.position()[0];
            rows[3 * step + 2] = descent.position()[1];
            slope.begin(step);
            descent.step(slope, 0.01);
        }
        return rows;
    }
}
