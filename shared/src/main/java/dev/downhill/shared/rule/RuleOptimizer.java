package dev.downhill.shared.rule;

import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.optimizer.Optimizer;

/** A rule that a person typed, with values for its parameters. */
public final class RuleOptimizer implements Optimizer.WithVelocity {
    private final RulePlan plan;

    /** @param parameters one for each of the rule's, in their order; the learning rate is not among them */
    public RuleOptimizer(Rule rule, double... parameters) {
        if (parameters.length != rule.parameters().size())
            throw new IllegalArgumentException(
                    rule.parameters().size() + " parameters, but " + parameters.length + " values");
        plan = new RulePlan(rule, parameters.clone());
    }

    /** @param velocity what v begins with, if the rule has one */
    @Override
    public Descent from(double[] start, double[] velocity) {
        return new RuleDescent(plan, start, velocity);
    }
}
