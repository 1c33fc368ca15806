package dev.downhill.shared.preset;

import dev.downhill.shared.formula.SyntaxProblem;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.rule.RuleKind;
import org.jspecify.annotations.Nullable;

/** A rule as a lane's optimizer: {@code {"id": "rule", "text": …, "parameters": {…}}}. */
final class RuleJson {
    private RuleJson() {}

    /** The rule with its values; null after saying what is wrong with it. */
    static @Nullable Chosen<OptimizerKind> read(Fields fields) {
        fields.get("id");
        Rule rule = rule(fields);
        Fields parameters = fields.child("parameters");
        // which parameters there may be is not known
        if (rule == null) return null;
        if (parameters == null) return Chosen.byDefault(RuleKind.of(rule));
        Values values = parameters.values(RuleKind.of(rule).schema());
        parameters.finish();
        OptimizerKind kind = RuleKind.of(rule, name -> FormulaJson.number(values, name));
        return new Chosen<>(kind, FormulaJson.moved(values, kind.schema()));
    }

    private static @Nullable Rule rule(Fields fields) {
        if (fields.get("text") == null) {
            fields.wrong("text", "must be given: a rule such as v = rho*v + g; x = x - lr*v.");
            return null;
        }
        String text = fields.said("text");
        if (text == null) return null;
        Rule.Reading reading = Rule.read(text);
        SyntaxProblem problem = reading.problem();
        if (problem != null) fields.wrong("text", problem.message());
        return reading.rule();
    }

    static JsonObject write(Chosen<OptimizerKind> optimizer) {
        return new JsonObject()
                .put("id", OptimizerKind.RULE)
                .put("text", optimizer.kind().rule())
                .put("parameters", FormulaJson.parameters(optimizer.values()));
    }
}
