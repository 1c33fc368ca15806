package dev.downhill.shared.code;

import dev.downhill.shared.rule.Rule.Assignment;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lane's rule written out: what it remembers and the loop, line by line. */
final class Loop {
    private final Dialect dialect;
    private final Experiment experiment;
    private final Lane lane;
    private final Told told;
    private final @Nullable Steps steps;
    private final LongRules longRules;
    private final PythonNames names = new PythonNames(List.of());

    Loop(Dialect dialect, Experiment experiment, Lane lane) {
        this.dialect = dialect;
        this.experiment = experiment;
        this.lane = lane;
        told = Told.of(dialect, experiment, lane);
        steps = Steps.of(lane.optimizer());
        longRules = new LongRules(lane.optimizer(), dialect, told.loss());
    }

    /** The names of the loop, as they are in the script. */
    private List<String> taken() {
        List<String> taken = new ArrayList<>(List.of("g", "lr", "step", "t", "p", "x", "y"));
        if (steps == null) taken.addAll(LongRules.NAMES);
        else for (String name : steps.names()) taken.add(names.of(name));
        return taken;
    }

    /** The whole script from the surface on. */
    String code() {
        LossCode surface = LossCode.of(dialect, experiment.surface(), taken());
        StringBuilder code = new StringBuilder(surface.value());
        if (dialect == Dialect.NUMPY) code.append("\n\n").append(surface.gradient(told.isPlain() ? "grad" : "grad_f"));
        if (dialect == Dialect.NUMPY && longRules.needsHessian())
            code.append("\n\n").append(surface.hessian());
        code.append(told.noise()).append(gradient()).append(longRules.functions());
        if (lane.schedule() != null) code.append("\n\n").append(RateCode.of(lane.schedule(), lane.lr()));
        code.append("\n\n").append(initial());
        code.append(start(dialect, experiment, lane, false));
        code.append(dialect == Dialect.NUMPY ? "for t in range(" : "for step in range(");
        return code.append(experiment.steps())
                .append("):\n")
                .append(step())
                .append(shown(dialect, dialect == Dialect.NUMPY ? "t + 1" : "step + 1", "    "))
                .toString();
    }

    /** What the rule is told, unless that is the gradient itself. */
    private String gradient() {
        String head = "\n\ndef grad(p):" + (told.isPlain() ? "" : "  # what the optimizer is told") + "\n";
        if (dialect == Dialect.TORCH) {
            String slope = "torch.autograd.grad(" + told.loss() + "(p), p)[0]\n";
            return head + "    p = p.detach().requires_grad_()\n" + returned(slope);
        }
        if (told.isPlain()) return "";
        return head + returned(told.slope("grad_f") + "\n");
    }

    private String returned(String slope) {
        String clip = told.clip();
        return clip.isEmpty() ? "    return " + slope : "    g = " + slope + clip + "    return g\n";
    }

    private String initial() {
        StringBuilder code = new StringBuilder();
        if (lane.schedule() == null) code.append("lr = " + dialect.value(lane.lr()) + "\n");
        if (steps == null) return code.append(longRules.initial()).toString();
        for (int i = 0; i < steps.parameters().size(); i++)
            code.append(names.of(steps.parameters().get(i)) + " = "
                    + dialect.value(steps.values().get(i)) + "\n");
        for (String name : steps.remembered())
            code.append(names.of(name) + " = " + zero(name, steps.vectors().contains(name)) + "\n");
        return code.toString();
    }

    private String zero(String name, boolean isVector) {
        if (name.equals("v") && !lane.velocity().equals(Point.ORIGIN)) return dialect.vector(lane.velocity());
        return isVector ? dialect.of("zeros(2)") : dialect.value(0);
    }

    private String step() {
        StringBuilder code = new StringBuilder();
        boolean isTorch = dialect == Dialect.TORCH;
        String now = isTorch ? "step" : "t";
        if (lane.schedule() != null)
            code.append(isTorch ? "    lr = torch.tensor(float(rate(step)))\n" : "    lr = rate(t)\n");
        code.append(told.draw(now));
        if (steps == null) return code.append(longRules.step()).toString();
        if (isTorch && steps.reads("t")) code.append("    t = torch.tensor(float(step))\n");
        if (steps.reads("g")) code.append("    g = grad(x)\n");
        PlainNumbers plain = plain(steps);
        for (Assignment line : steps.lines()) {
            PythonNotation notation = new PythonNotation(dialect, names, told.loss(), steps.vectors(), plain);
            String expression =
                    notation.assigned(line.expression(), steps.vectors().contains(line.name()));
            code.append("    " + names.of(line.name()) + " = " + expression + "\n");
        }
        return code.toString();
    }

    /** What Python itself would compute, which knows no infinity: in NumPy the numbers of a rule. */
    private PlainNumbers plain(Steps steps) {
        if (dialect == Dialect.TORCH || !steps.isRule()) return new PlainNumbers(dialect, 0);
        PlainNumbers plain = new PlainNumbers(dialect, experiment.steps());
        for (int i = 0; i < steps.parameters().size(); i++)
            plain.know(steps.parameters().get(i), steps.values().get(i));
        if (lane.schedule() == null) plain.know("lr", lane.lr());
        else plain.suspect("lr");
        for (Assignment line : steps.lines()) if (!steps.vectors().contains(line.name())) plain.suspect(line.name());
        return plain;
    }

    /** Where it starts, told first. */
    static String start(Dialect dialect, Experiment experiment, Lane lane, boolean requiresGradient) {
        Point start = lane.start() == null ? experiment.start() : lane.start();
        String x = dialect.vector(start);
        if (requiresGradient) x = x.substring(0, x.length() - 1) + ", requires_grad=True)";
        return "x = " + x + "\nprint(\"step,x,y,loss\")\n" + shown(dialect, "0", "");
    }

    static String shown(Dialect dialect, String step, String indent) {
        return indent
                + (dialect == Dialect.NUMPY
                        ? "print(" + step + ", *x, f(x), sep=\",\")\n"
                        : "print(" + step + ", *x.tolist(), f(x).item(), sep=\",\")\n");
    }

    /** A comment that says what a script is, and what it imports. */
    static String head(Dialect dialect, Experiment experiment, Lane lane, String code, String remark) {
        String name = lane.optimizer().kind().name() + " on "
                + experiment.surface().kind().name();
        String imports = code.contains("math.") ? "import math\n\n" : "";
        String library = dialect == Dialect.NUMPY ? "import numpy as np" : "import torch";
        return "# " + name + ": the run of the page, to rounding.\n" + remark + imports + library + "\n\n"
                + (dialect == Dialect.NUMPY
                        ? "np.seterr(all=\"ignore\")  # a run that diverges is a result too\n\n"
                        : "torch.set_default_dtype(torch.float64)\n\n");
    }
}
