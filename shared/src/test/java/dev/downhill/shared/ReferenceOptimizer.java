package dev.downhill.shared;

import static dev.downhill.shared.Reference.number;
import static dev.downhill.shared.Reference.numbers;
import static dev.downhill.shared.Reference.object;
import static dev.downhill.shared.Reference.part;
import static dev.downhill.shared.Reference.word;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The optimizers by the classes and hyperparameters they have in PyTorch. */
public final class ReferenceOptimizer {
    /** PyTorch's names and ours; what it has as a pair is two of ours. */
    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("lr", List.of("lr")),
            Map.entry("momentum", List.of("rho")),
            Map.entry("dampening", List.of("dampening")),
            Map.entry("weight_decay", List.of("weight-decay")),
            Map.entry("lr_decay", List.of("lr-decay")),
            Map.entry("initial_accumulator_value", List.of("initial-accumulator")),
            Map.entry("eps", List.of("eps")),
            Map.entry("alpha", List.of("alpha")),
            Map.entry("centered", List.of("centered")),
            Map.entry("rho", List.of("rho")),
            Map.entry("betas", List.of("beta1", "beta2")),
            Map.entry("amsgrad", List.of("amsgrad")),
            Map.entry("momentum_decay", List.of("momentum-decay")),
            Map.entry("etas", List.of("eta-minus", "eta-plus")),
            Map.entry("step_sizes", List.of("step-min", "step-max")),
            Map.entry("lambd", List.of("lambda")),
            Map.entry("t0", List.of("t0")),
            Map.entry("history_size", List.of("history")),
            Map.entry("line_search_fn", List.of("line-search")));

    /** What decides how PyTorch computes, or is the same in every run, but is no parameter of ours. */
    private static final Set<String> OURS_ALWAYS =
            Set.of("nesterov", "foreach", "max_iter", "max_eval", "tolerance_grad", "tolerance_change");

    private ReferenceOptimizer() {}

    /** The id of the optimizer that a run is of, whether or not there is one yet. */
    public static String id(Map<String, Json> run) {
        Map<String, Json> hyper = object(part(run, "hyper"));
        String torch = word(part(run, "torch_class"));
        if (torch.equals("SGD")) {
            if (flag(hyper, "nesterov")) return "nesterov";
            return number(part(hyper, "momentum")) == 0 ? "sgd" : "momentum";
        }
        if (torch.equals("Adam")) return flag(hyper, "amsgrad") ? "amsgrad" : "adam";
        return torch.toLowerCase(Locale.ROOT);
    }

    /** Whether there is such an optimizer yet; one step of ours is one iteration. */
    public static boolean isInTheCatalogue(Map<String, Json> run) {
        Json iterations = object(part(run, "hyper")).get("max_iter");
        return Optimizers.ALL.find(id(run)) != null && (iterations == null || number(iterations) == 1);
    }

    /** A strong-Wolfe search may take other steps to the same end. */
    public static boolean comparesOnlyTheEnd(Map<String, Json> run) {
        return object(part(run, "hyper")).get("line_search_fn") instanceof Json.Text;
    }

    private static boolean flag(Map<String, Json> hyper, String key) {
        return ((Json.Flag) part(hyper, key)).value();
    }

    /** The optimizer of a run with every hyperparameter of it. */
    public static Chosen<OptimizerKind> of(Map<String, Json> run) {
        Chosen<OptimizerKind> optimizer = Chosen.byDefault(Optimizers.ALL.get(id(run)));
        Map<String, Double> values = new LinkedHashMap<>();
        for (Map.Entry<String, Json> entry : object(part(run, "hyper")).entrySet())
            put(optimizer, entry.getKey(), entry.getValue(), values);
        for (Map.Entry<String, Double> entry : values.entrySet())
            optimizer =
                    optimizer.with(ReferenceSurface.parameter(optimizer.values(), entry.getKey()), entry.getValue());
        return optimizer;
    }

    private static void put(Chosen<OptimizerKind> optimizer, String key, Json value, Map<String, Double> values) {
        if (OURS_ALWAYS.contains(key)) return;
        // RMSprop's momentum keeps its name, SGD's is the lecture's friction; where it is none, the class says so
        if (key.equals("momentum") && has(optimizer.values(), "momentum")) {
            values.put("momentum", number(value));
        } else if (value instanceof Json.Items) {
            List<String> ids = ours(key);
            for (int i = 0; i < ids.size(); i++) values.put(ids.get(i), numbers(value)[i]);
        } else {
            String id = ours(key).get(0);
            // a zero or a no of something that this rule has not is no difference
            if (!has(optimizer.values(), id) && isNothing(optimizer, key, value)) return;
            values.put(id, single(ReferenceSurface.parameter(optimizer.values(), id), value));
        }
    }

    private static List<String> ours(String key) {
        List<String> ids = PARAMETERS.get(key);
        if (ids == null) throw new AssertionError("no line for PyTorch's " + key);
        return ids;
    }

    private static boolean isNothing(Chosen<OptimizerKind> optimizer, String key, Json value) {
        if (value instanceof Json.Number number) return number.value() == 0;
        return optimizer.id().equals("amsgrad") && key.equals("amsgrad")
                || value instanceof Json.Flag flag && !flag.value();
    }

    private static double single(Parameter parameter, Json value) {
        if (value instanceof Json.Flag flag) return flag.value() ? 1 : 0;
        if (value instanceof Json.Number number) return number.value();
        String word = value instanceof Json.Text text ? text.text().replace('_', '-') : "none";
        return parameter.words().indexOf(word);
    }

    private static boolean has(Values values, String id) {
        for (Parameter each : values.schema().parameters()) if (each.id().equals(id)) return true;
        return false;
    }
}
