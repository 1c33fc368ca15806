package dev.downhill.shared.code;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.schedule.ScheduleKind;
import java.util.ArrayList;
import java.util.List;

/** A schedule as a function of the step, with its numbers written out. */
final class RateCode {
    private final Values values;
    private final double lr;

    private RateCode(Values values, double lr) {
        this.values = values;
        this.lr = lr;
    }

    /** Defines {@code rate(t)}, to be asked for step 0, 1, 2, … in order. */
    static String of(Chosen<ScheduleKind> schedule, double lr) {
        RateCode code = new RateCode(schedule.values(), lr);
        return code.before(schedule.id()) + "def rate(t):\n" + code.warmup(schedule) + code.body(schedule.id());
    }

    /** A parameter's value as text, by its id. */
    static String text(Values values, String id) {
        return Numbers.text(values.real(parameter(values, id)));
    }

    static Parameter parameter(Values values, String id) {
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().equals(id)) return parameter;
        throw new IllegalArgumentException("no parameter " + id);
    }

    /** A list of whole numbers. */
    static String list(Values values, String id) {
        List<String> items = new ArrayList<>();
        for (double item : values.list(parameter(values, id))) items.add(Numbers.text(item));
        return "[" + String.join(", ", items) + "]";
    }

    static int warmupSteps(Values values) {
        return values.integer(parameter(values, "warmup"));
    }

    private String at(String id) {
        return text(values, id);
    }

    private double real(String id) {
        return values.real(parameter(values, id));
    }

    private String before(String id) {
        if (!id.equals("reduce-on-plateau")) return "";
        return "lowered, best, bad = " + Numbers.text(lr) + ", math.inf, 0\n\n\n";
    }

    private String warmup(Chosen<ScheduleKind> schedule) {
        int steps = warmupSteps(values);
        if (steps == 0) return "";
        Values without = values.with(parameter(values, "warmup"), 0);
        double first = schedule.kind().create(without).from(lr).at(0, 0);
        String w = Numbers.text(steps);
        return "    if t < " + w + ":  # warm-up\n        return " + Numbers.text(first) + "*(1/" + w + " + (1 - 1/" + w
                + ")*t/" + w + ")\n    t = t - " + w + "\n";
    }

    private String body(String id) {
        String rate = Numbers.text(lr);
        return switch (id) {
            case "step" -> returned(rate + "*" + at("gamma") + "**(t//" + at("step-size") + ")");
            case "multi-step" ->
                returned(rate + "*" + at("gamma") + "**sum(t >= m for m in " + list(values, "milestones") + ")");
            case "exponential" -> returned(rate + "*" + at("gamma") + "**t");
            case "inverse-time" -> returned(rate + "/(1 + " + at("decay") + "*t)");
            case "inverse-sqrt" -> returned(rate + "/math.sqrt(t + 1)");
            case "linear" ->
                returned(rate + "*(" + at("start-factor") + " + (" + at("end-factor") + " - " + at("start-factor")
                        + ")*min(t, " + at("total-iters") + ")/" + at("total-iters") + ")");
            case "polynomial" ->
                returned(rate + "*(1 - min(t, " + at("total-iters") + ")/" + at("total-iters") + ")**" + at("power"));
            case "cosine" -> returned(wave(rate, at("eta-min"), "t/" + at("t-max")));
            case "cosine-restarts" ->
                "    length = " + at("t-0") + "\n    while t >= length:\n"
                        + "        t, length = t - length, length*" + at("t-mult") + "\n"
                        + returned(wave(rate, at("eta-min"), "t/length"));
            case "cyclic" -> cyclic();
            case "one-cycle" -> oneCycle();
            case "reduce-on-plateau" -> plateau();
            default -> throw new IllegalArgumentException("no code for " + id);
        };
    }

    private static String returned(String expression) {
        return "    return " + expression + "\n";
    }

    /** From one rate to another along half a wave. */
    private static String wave(String from, String to, String share) {
        if (to.equals("0")) return from + "*(1 + math.cos(math.pi*" + share + "))/2";
        return to + " + (" + from + " - " + to + ")*(1 + math.cos(math.pi*" + share + "))/2";
    }

    private String cyclic() {
        String up = at("step-size-up");
        String down = at("step-size-down");
        String period = "(" + up + " + " + down + ")";
        return "    t = t % " + period + "\n    height = t/" + up + " if t <= " + up + " else (" + period + " - t)/"
                + down + "\n" + returned(at("base-lr") + " + (" + at("max-lr") + " - " + at("base-lr") + ")*height");
    }

    private String oneCycle() {
        double top = real("pct-start") * real("total-steps") - 1;
        double end = real("total-steps") - 1;
        double back = 2 * top;
        double first = real("max-lr") / real("div-factor");
        String low = Numbers.text(first);
        String last = Numbers.text(first / real("final-div-factor"));
        String high = at("max-lr");
        StringBuilder phases = new StringBuilder("    t = min(t, " + Numbers.text(end) + ")\n");
        phase(phases, low, high, 0, top);
        if (real("three-phase") != 0) phase(phases, high, low, top, back);
        boolean three = real("three-phase") != 0;
        phase(phases, three ? low : high, last, three ? back : top, end);
        String share = real("anneal") == 0 ? wave("a", "b", "share") : "a + (b - a)*share";
        return phases + "    share = (t - begin)/(end - begin) if end != begin else 1\n" + returned(share);
    }

    private static void phase(StringBuilder phases, String from, String to, double begin, double end) {
        boolean isFirst = phases.indexOf("begin") < 0;
        String numbers = from + ", " + to + ", " + Numbers.text(begin) + ", " + Numbers.text(end);
        phases.append("    ")
                .append(isFirst ? "" : "if t > " + Numbers.text(begin) + ": ")
                .append("a, b, begin, end = " + numbers + "\n");
    }

    private String plateau() {
        String factor = at("factor");
        return "    global lowered, best, bad\n    now, loss = lowered, float(f(x))\n    if loss < best*(1 - "
                + at("threshold")
                + "):\n        best, bad = loss, 0\n    else:\n        bad = bad + 1\n    if bad > " + at("patience")
                + ":\n        bad = 0\n        if lowered - lowered*" + factor
                + " > 1e-8:\n            lowered = lowered*" + factor + "\n    return now\n";
    }
}
