package dev.downhill.shared.code;

import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.surface.Point;

/** PyTorch's own class for an optimizer, where it has one that takes the same steps. */
final class TorchOptimizer {
    private static final String ADAM =
            "([x], lr=<lr>, betas=(<beta1>, <beta2>), eps=<eps>, weight_decay=<weight-decay>";

    private TorchOptimizer() {}

    /** The lines that make the optimizer of x, or empty if PyTorch has none. */
    static String of(Lane lane) {
        Values values = lane.optimizer().values();
        String call = Template.fill(template(lane), values, lane.lr());
        if (call.isEmpty()) return "";
        String code = "optimizer = torch.optim." + call + ")\n";
        if (lane.velocity().equals(Point.ORIGIN)) return code;
        return code + "optimizer.state[x][\"momentum_buffer\"] = " + Dialect.TORCH.vector(lane.velocity()) + "\n";
    }

    private static String template(Lane lane) {
        boolean atRest = lane.velocity().equals(Point.ORIGIN);
        Values values = lane.optimizer().values();
        return switch (lane.optimizer().id()) {
            case "sgd" -> "SGD([x], lr=<lr>, weight_decay=<weight-decay>";
            // its first step would dampen what there is of a velocity
            case "momentum" ->
                atRest || Template.real(values, "dampening") == 0
                        ? "SGD([x], lr=<lr>, momentum=<rho>, dampening=<dampening>, weight_decay=<weight-decay>"
                        : "";
            // it rescales the whole velocity when the rate changes
            case "nesterov" ->
                atRest && lane.schedule() == null && Template.real(values, "rho") > 0
                        ? "SGD([x], lr=<lr>, momentum=<rho>, weight_decay=<weight-decay>, nesterov=True"
                        : "";
            case "adagrad" ->
                "Adagrad([x], lr=<lr>, lr_decay=<lr-decay>, weight_decay=<weight-decay>, "
                        + "initial_accumulator_value=<initial-accumulator>, eps=<eps>";
            case "rmsprop" ->
                atRest
                        ? "RMSprop([x], lr=<lr>, alpha=<alpha>, eps=<eps>, weight_decay=<weight-decay>, "
                                + "momentum=<momentum>, centered=<centered>"
                        : "";
            case "adadelta" -> "Adadelta([x], lr=<lr>, rho=<rho>, eps=<eps>, weight_decay=<weight-decay>";
            case "adam" -> "Adam" + ADAM;
            case "amsgrad" -> "Adam" + ADAM + ", amsgrad=True";
            case "adamw" -> "AdamW" + ADAM + ", amsgrad=<amsgrad>";
            case "radam" -> "RAdam" + ADAM;
            case "adamax" -> "Adamax" + ADAM;
            case "nadam" -> "NAdam" + ADAM + ", momentum_decay=<momentum-decay>";
            // which refuses factors that do not change the step, or that end it
            case "rprop" ->
                Template.real(values, "eta-minus") > 0 && Template.real(values, "eta-plus") > 1
                        ? "Rprop([x], lr=<lr>, etas=(<eta-minus>, <eta-plus>), step_sizes=(<step-min>, <step-max>)"
                        : "";
            case "asgd" -> "ASGD([x], lr=<lr>, lambd=<lambda>, alpha=<alpha>, t0=<t0>, weight_decay=<weight-decay>";
            case "lbfgs" ->
                "LBFGS([x], lr=<lr>, max_iter=1, history_size=<history>"
                        + (Template.isFirst(values, "line-search") ? "" : ", line_search_fn=\"strong_wolfe\"");
            default -> "";
        };
    }
}
