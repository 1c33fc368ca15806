package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Greek;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Kinds of optimizer that are made from a rule. Two are equal when the rules are. */
public final class RuleKind {
    /** How far from zero a parameter of a rule may be. */
    public static final double FARTHEST = 1e9;

    private static final Parameter LR = Parameter.real(Rule.RATE, "α", 0, 1e6, 0.01)
            .named("Learning rate")
            .slider(Scale.LOGARITHMIC, 1e-5, 10)
            .help("How far a step goes for a given slope.");

    private RuleKind() {}

    /** The optimizers of a rule. */
    public static OptimizerKind of(Rule rule) {
        return of(rule, RuleKind::initial);
    }

    /**
     * The optimizers of a rule.
     *
     * @param around for each parameter the value around which its slider reaches; it is not its default
     */
    public static OptimizerKind of(Rule rule, ToDoubleFunction<String> around) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(LR);
        for (String name : rule.parameters()) parameters.add(parameter(name, around.applyAsDouble(name)));
        return new OptimizerKind(
                OptimizerKind.RULE,
                "Rule",
                "An update rule of your own: change its lines and it follows.",
                rule.text(),
                Schema.of(parameters),
                rule.hasVelocity(),
                new Factory(rule));
    }

    /** An optimizer of the catalogue as a rule that can be edited, with the same values; null if its rule is only words. */
    public static @Nullable Chosen<OptimizerKind> open(Chosen<OptimizerKind> optimizer) {
        return optimizer.kind().isRule()
                ? optimizer
                : open(optimizer, optimizer.kind().rule());
    }

    /**
     * The same for who knows the rule's text from elsewhere.
     *
     * @param text the rule of the optimizer's kind
     */
    public static @Nullable Chosen<OptimizerKind> open(Chosen<OptimizerKind> optimizer, String text) {
        Rule rule = Rule.read(text).rule();
        if (rule == null) return null;
        OptimizerKind kind = of(rule, name -> value(name, optimizer.values()));
        Values values = kind.schema().defaults();
        for (Parameter parameter : kind.schema().parameters())
            values = values.with(parameter, value(parameter.id(), optimizer.values()));
        return new Chosen<>(kind, values);
    }

    /** The value of a parameter, whose hyphens are underscores in rules. */
    private static double value(String name, Values values) {
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().replace('-', '_').equals(name)) return values.real(parameter);
        throw new IllegalArgumentException("no parameter " + name);
    }

    /** What a name usually stands for in papers; 1 for others. */
    private static double initial(String name) {
        return switch (name) {
            case "rho", "mu", "beta", "beta1", "gamma", "momentum" -> 0.9;
            case "beta2" -> 0.999;
            case "eps", "epsilon" -> 1e-8;
            case "weight_decay", "dampening" -> 0;
            default -> 1;
        };
    }

    private static Parameter parameter(String name, double around) {
        String symbol = Greek.letter(name);
        double usual = initial(name);
        Parameter.Draft draft =
                Parameter.real(name, symbol, -FARTHEST, FARTHEST, usual).named(symbol.replace('_', ' '));
        if (usual == 0.9 || usual == 0.999) draft.slider(Scale.CLOSE_TO_ONE, 0, 1);
        else if (usual == 1e-8) draft.slider(Scale.LOGARITHMIC, 1e-12, 1);
        else draft.slider(Scale.LINEAR, 0, Math.max(1, Math.min(2 * Math.abs(around), FARTHEST)));
        return draft.help("A parameter of the rule.");
    }

    /** Makes the optimizer from checked values; equal for equal rules, so that their kinds are. */
    private record Factory(Rule rule) implements Function<Values, Optimizer> {
        @Override
        public Optimizer apply(Values values) {
            List<Parameter> parameters = values.schema().parameters();
            double[] numbers = new double[parameters.size() - 1];
            for (int i = 0; i < numbers.length; i++) numbers[i] = values.real(parameters.get(i + 1));
            return new RuleOptimizer(rule, numbers);
        }
    }
}
