package dev.downhill.shared.code;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.schedule.ScheduleKind;
import org.jspecify.annotations.Nullable;

/** PyTorch's own class for a schedule, where it has one that gives the same rates. */
final class TorchSchedule {
    private TorchSchedule() {}

    /**
     * The call that makes the scheduler of the optimizer, or null if PyTorch has none.
     *
     * @param steps how many steps the run takes
     */
    static @Nullable String of(Chosen<ScheduleKind> schedule, int steps) {
        if (RateCode.warmupSteps(schedule.values()) > 0) return null;
        String arguments = arguments(schedule, steps);
        return arguments == null ? null : "torch.optim.lr_scheduler." + arguments.replace("(", "(optimizer, ");
    }

    private static @Nullable String arguments(Chosen<ScheduleKind> schedule, int steps) {
        Values values = schedule.values();
        return switch (schedule.id()) {
            case "step" -> "StepLR(" + all(values, "step-size", "gamma");
            case "multi-step" ->
                "MultiStepLR(milestones=" + RateCode.list(values, "milestones") + ", " + all(values, "gamma");
            case "exponential" -> "ExponentialLR(" + all(values, "gamma");
            case "linear" ->
                RateCode.text(values, "start-factor").equals("0")
                        ? null
                        : "LinearLR(" + all(values, "start-factor", "end-factor", "total-iters");
            case "polynomial" -> "PolynomialLR(" + all(values, "total-iters", "power");
            case "cosine" -> "CosineAnnealingLR(" + named(values, "T_max", "t-max") + ", " + all(values, "eta-min");
            case "cosine-restarts" ->
                "CosineAnnealingWarmRestarts(" + named(values, "T_0", "t-0") + ", " + named(values, "T_mult", "t-mult")
                        + ", " + all(values, "eta-min");
            case "cyclic" ->
                "CyclicLR(cycle_momentum=False, " + all(values, "base-lr", "max-lr", "step-size-up", "step-size-down");
            case "one-cycle" -> oneCycle(values, steps);
            case "reduce-on-plateau" -> "ReduceLROnPlateau(" + all(values, "factor", "patience", "threshold");
            default -> null;
        };
    }

    /** PyTorch refuses to go beyond the last step. */
    private static @Nullable String oneCycle(Values values, int steps) {
        if (values.real(RateCode.parameter(values, "total-steps")) <= steps) return null;
        boolean linear = values.real(RateCode.parameter(values, "anneal")) != 0;
        boolean three = values.real(RateCode.parameter(values, "three-phase")) != 0;
        return "OneCycleLR(cycle_momentum=False, anneal_strategy=\"" + (linear ? "linear" : "cos") + "\", three_phase="
                + (three ? "True" : "False") + ", "
                + all(values, "max-lr", "total-steps", "pct-start", "div-factor", "final-div-factor");
    }

    private static String named(Values values, String name, String id) {
        return name + "=" + RateCode.text(values, id);
    }

    /** The rest of a call: parameters whose names PyTorch writes with underscores. */
    private static String all(Values values, String... ids) {
        StringBuilder text = new StringBuilder();
        for (String id : ids)
            text.append(text.length() == 0 ? "" : ", ").append(named(values, id.replace('-', '_'), id));
        return text.append(')').toString();
    }
}
