package dev.downhill.shared.code;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/** PyTorch's own class for an optimizer, where it has one that takes the same steps. */
final class TorchOptimizer {
    private final Chosen<OptimizerKind> optimizer;
    private final Lane lane;

    private TorchOptimizer(Lane lane) {
        optimizer = lane.optimizer();
        this.lane = lane;
    }

    /** The line that makes the optimizer of x, or null if PyTorch has none. */
    static @Nullable String of(Lane lane) {
        String call = new TorchOptimizer(lane).call();
        if (call == null) return null;
        int name = call.indexOf("(") + 1;
        String made = call.substring(0, name) + "[x], lr=" + Numbers.text(lane.lr());
        String code = "optimizer = torch.optim." + made + (call.charAt(name) == ')' ? "" : ", ") + call.substring(name)
                + "\n";
        if (lane.velocity().equals(Point.ORIGIN)) return code;
        return code + "optimizer.state[x][\"momentum_buffer\"] = torch.tensor(["
                + PythonNotation.decimal(lane.velocity().x()) + ", "
                + PythonNotation.decimal(lane.velocity().y()) + "])\n";
    }

    private @Nullable String call() {
        boolean atRest = lane.velocity().equals(Point.ORIGIN);
        return switch (optimizer.id()) {
            case "sgd" -> "SGD(" + decay();
            // its first step would dampen too
            case "momentum" ->
                atRest || real("dampening") == 0
                        ? "SGD(momentum=" + at("rho") + ", dampening=" + at("dampening") + ", " + decay()
                        : null;
            // it rescales the whole velocity when the rate changes
            case "nesterov" ->
                atRest && lane.schedule() == null && real("rho") > 0
                        ? "SGD(momentum=" + at("rho") + ", nesterov=True, " + decay()
                        : null;
            case "adagrad" ->
                "Adagrad(lr_decay=" + at("lr-decay") + ", initial_accumulator_value=" + at("initial-accumulator") + ", "
                        + eps() + decay();
            case "rmsprop" ->
                atRest
                        ? "RMSprop(alpha=" + at("alpha") + ", " + eps() + "momentum=" + at("momentum") + ", centered="
                                + truth("centered") + ", " + decay()
                        : null;
            case "adadelta" -> "Adadelta(rho=" + at("rho") + ", " + eps() + decay();
            case "adam" -> adam("Adam") + ")";
            case "amsgrad" -> adam("Adam") + ", amsgrad=True)";
            case "adamw" -> adam("AdamW") + ", amsgrad=" + truth("amsgrad") + ")";
            case "radam" -> adam("RAdam") + ")";
            case "adamax" -> adam("Adamax") + ")";
            case "nadam" -> adam("NAdam") + ", momentum_decay=" + at("momentum-decay") + ")";
            case "rprop" ->
                "Rprop(etas=(" + at("eta-minus") + ", " + at("eta-plus") + "), step_sizes=(" + at("step-min") + ", "
                        + at("step-max") + "))";
            case "asgd" ->
                "ASGD(lambd=" + at("lambda") + ", alpha=" + at("alpha") + ", t0=" + at("t0") + ", " + decay();
            case "lbfgs" ->
                "LBFGS(max_iter=1, history_size=" + at("history")
                        + (optimizer
                                        .values()
                                        .choice(RateCode.parameter(optimizer.values(), "line-search"))
                                        .equals("none")
                                ? ")"
                                : ", line_search_fn=\"strong_wolfe\")");
            default -> null;
        };
    }

    private double real(String id) {
        return optimizer.values().real(RateCode.parameter(optimizer.values(), id));
    }

    private String at(String id) {
        return Numbers.text(real(id));
    }

    private String truth(String id) {
        return real(id) != 0 ? "True" : "False";
    }

    private String eps() {
        return "eps=" + at("eps") + ", ";
    }

    private String decay() {
        return "weight_decay=" + at("weight-decay") + ")";
    }

    private String adam(String name) {
        String decay = decay();
        return name + "(betas=(" + at("beta1") + ", " + at("beta2") + "), " + eps()
                + decay.substring(0, decay.length() - 1);
    }
}
