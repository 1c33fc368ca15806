package dev.downhill.shared.code;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.ScheduleKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lane as a PyTorch script: the surface and its slope by autograd, and PyTorch's own optimizer and scheduler; where PyTorch has
 * none that takes the same steps, the rule or the rate written out.
 */
public final class TorchCode {
    private final Experiment experiment;
    private final Lane lane;
    private final Told told;

    private TorchCode(Experiment experiment, Lane lane) {
        this.experiment = experiment;
        this.lane = lane;
        told = Told.of(Dialect.TORCH, experiment, lane);
    }

    /**
     * The script; run, it prints step, x, y and loss of every step.
     *
     * @param lane the first is 0
     */
    public static String of(Experiment experiment, int lane) {
        Lane chosen = experiment.lanes().get(lane);
        String optimizer = TorchOptimizer.of(chosen);
        String remark =
                optimizer.isEmpty() ? "# torch.optim has no optimizer for these steps: the rule is written out.\n" : "";
        String code = optimizer.isEmpty()
                ? new Loop(Dialect.TORCH, experiment, chosen).code()
                : new TorchCode(experiment, chosen).code(optimizer);
        return Loop.head(Dialect.TORCH, experiment, chosen, code, remark) + code;
    }

    private String code(String optimizer) {
        Chosen<ScheduleKind> schedule = lane.schedule();
        String scheduler = schedule == null ? "" : TorchSchedule.of(schedule, experiment.steps());
        StringBuilder code = new StringBuilder(LossCode.of(Dialect.TORCH, experiment.surface(), List.of("p", "t"))
                .value());
        code.append(told.noise());
        if (schedule != null && scheduler.isEmpty()) code.append("\n\n").append(RateCode.of(schedule, lane.lr()));
        code.append("\n\n")
                .append(Loop.start(Dialect.TORCH, experiment, lane, true))
                .append(optimizer);
        if (!scheduler.isEmpty())
            code.append("scheduler = torch.optim.lr_scheduler.")
                    .append(scheduler)
                    .append('\n');
        if (lane.optimizer().id().equals("lbfgs")) code.append("\n\n").append(closure());
        code.append("for t in range(").append(experiment.steps()).append("):\n");
        if (schedule != null && scheduler.isEmpty()) code.append("    optimizer.param_groups[0][\"lr\"] = rate(t)\n");
        code.append(told.draw("t"));
        boolean onPlateau = scheduler.contains("ReduceLROnPlateau");
        if (onPlateau) code.append("    before = f(x).item()\n");
        code.append(step());
        if (!scheduler.isEmpty()) code.append(onPlateau ? "    scheduler.step(before)\n" : "    scheduler.step()\n");
        return code.append(Loop.shown(Dialect.TORCH, "t + 1", "    ")).toString();
    }

    private String step() {
        if (lane.optimizer().id().equals("lbfgs")) return "    optimizer.step(closure)\n";
        return "    optimizer.zero_grad()\n    " + told.loss() + "(x).backward()\n" + clip() + "    optimizer.step()\n";
    }

    private String closure() {
        return "def closure():\n    optimizer.zero_grad()\n    told = " + told.loss() + "(x)\n    told.backward()\n"
                + clip() + "    return told\n\n\n";
    }

    private String clip() {
        return clip("norm", lane.clipNorm()) + clip("value", lane.clipValue());
    }

    private static String clip(String by, @Nullable Double most) {
        return most == null ? "" : "    torch.nn.utils.clip_grad_" + by + "_([x], " + Numbers.text(most) + ")\n";
    }
}
