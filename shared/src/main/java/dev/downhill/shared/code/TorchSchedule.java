package dev.downhill.shared.code;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.schedule.ScheduleKind;

/** PyTorch's own class for a schedule, where it has one that gives the same rates. */
final class TorchSchedule {
    private TorchSchedule() {}

    /**
     * The class and its arguments behind the optimizer, or empty if PyTorch has none.
     *
     * @param steps how many steps the run takes
     */
    static String of(Chosen<ScheduleKind> schedule, int steps) {
        Values values = schedule.values();
        if (Template.real(values, "warmup") != 0) return "";
        return Template.fill(template(schedule.id(), values, steps), values, 0);
    }

    private static String template(String id, Values values, int steps) {
        return switch (id) {
            case "step" -> "StepLR(optimizer, step_size=<step-size>, gamma=<gamma>)";
            case "multi-step" -> "MultiStepLR(optimizer, milestones=<milestones>, gamma=<gamma>)";
            case "exponential" -> "ExponentialLR(optimizer, gamma=<gamma>)";
            // which divides by it
            case "linear" ->
                Template.real(values, "start-factor") == 0
                        ? ""
                        : "LinearLR(optimizer, start_factor=<start-factor>, end_factor=<end-factor>, total_iters=<total-iters>)";
            case "polynomial" -> "PolynomialLR(optimizer, total_iters=<total-iters>, power=<power>)";
            case "cosine" -> "CosineAnnealingLR(optimizer, T_max=<t-max>, eta_min=<eta-min>)";
            case "cosine-restarts" ->
                "CosineAnnealingWarmRestarts(optimizer, T_0=<t-0>, T_mult=<t-mult>, eta_min=<eta-min>)";
            case "cyclic" ->
                "CyclicLR(optimizer, base_lr=<base-lr>, max_lr=<max-lr>, step_size_up=<step-size-up>, "
                        + "step_size_down=<step-size-down>, cycle_momentum=False)";
            // which refuses to go beyond its last step, and divides by the lengths of its parts
            case "one-cycle" ->
                Template.real(values, "total-steps") <= steps || isOneSided(Template.real(values, "pct-start"))
                        ? ""
                        : "OneCycleLR(optimizer, max_lr=<max-lr>, total_steps=<total-steps>, pct_start=<pct-start>, "
                                + "anneal_strategy=\"<anneal>\", three_phase=<three-phase>, div_factor=<div-factor>, "
                                + "final_div_factor=<final-div-factor>, cycle_momentum=False)";
            case "reduce-on-plateau" ->
                "ReduceLROnPlateau(optimizer, factor=<factor>, patience=<patience>, threshold=<threshold>)";
            default -> "";
        };
    }

    private static boolean isOneSided(double share) {
        return share == 0 || share == 1;
    }
}
