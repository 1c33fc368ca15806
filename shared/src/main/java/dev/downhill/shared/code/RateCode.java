package dev.downhill.shared.code;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.schedule.ScheduleKind;
import java.util.List;

/** A schedule as a function of the step, with its numbers written out. */
final class RateCode {
    private static final String WAVE = "(1 + math.cos(math.pi*share))/2";

    private RateCode() {}

    /** Defines {@code rate(t)}, to be asked for step 0, 1, 2, … in order. */
    static String of(Chosen<ScheduleKind> schedule, double lr) {
        String id = schedule.id();
        String state = id.equals("reduce-on-plateau") ? "lowered, best, bad = <lr>, math.inf, 0\n\n\n" : "";
        String code = state + "def rate(t):\n" + warmup(schedule, lr) + body(schedule);
        return Template.fill(code, schedule.values(), lr);
    }

    private static String warmup(Chosen<ScheduleKind> schedule, double lr) {
        List<Parameter> parameters = schedule.kind().schema().parameters();
        Parameter warmup = parameters.get(parameters.size() - 1);
        if (schedule.values().real(warmup) == 0) return "";
        Values without = schedule.values().with(warmup, 0);
        double first = schedule.kind().create(without).from(lr).at(0, 0);
        return "    if t < <warmup>:\n        return " + Numbers.text(first)
                + "*(1/<warmup> + (1 - 1/<warmup>)*t/<warmup>)\n    t = t - <warmup>\n";
    }

    private static String body(Chosen<ScheduleKind> schedule) {
        return switch (schedule.id()) {
            case "step" -> "    return <lr>*<gamma>**(t//<step-size>)\n";
            case "multi-step" -> "    return <lr>*<gamma>**sum(t >= m for m in <milestones>)\n";
            case "exponential" -> "    return <lr>*<gamma>**t\n";
            case "inverse-time" -> "    return <lr>/(1 + <decay>*t)\n";
            case "inverse-sqrt" -> "    return <lr>/math.sqrt(t + 1)\n";
            case "linear" ->
                "    return <lr>*(<start-factor> + (<end-factor> - <start-factor>)*min(t, <total-iters>)/<total-iters>)\n";
            case "polynomial" -> "    return <lr>*(1 - min(t, <total-iters>)/<total-iters>)**<power>\n";
            case "cosine" -> "    share = t/<t-max>\n    return <eta-min> + (<lr> - <eta-min>)*" + WAVE + "\n";
            case "cosine-restarts" ->
                "    length = <t-0>\n    while t >= length:\n        t, length = t - length, length*<t-mult>\n"
                        + "    share = t/length\n    return <eta-min> + (<lr> - <eta-min>)*" + WAVE + "\n";
            case "cyclic" -> """
                    t = t % (<step-size-up> + <step-size-down>)
                    height = t/<step-size-up>
                    if t > <step-size-up>:
                        height = (<step-size-up> + <step-size-down> - t)/<step-size-down>
                    return <base-lr> + (<max-lr> - <base-lr>)*height
                """;
            case "one-cycle" -> oneCycle(schedule.values());
            default -> """
                    global lowered, best, bad
                    now, loss = lowered, float(f(x))
                    if loss < best*(1 - <threshold>):
                        best, bad = loss, 0
                    else:
                        bad = bad + 1
                    if bad > <patience>:
                        bad = 0
                        if lowered - lowered*<factor> > 1e-8:
                            lowered = lowered*<factor>
                    return now
                """;
        };
    }

    private static String oneCycle(Values values) {
        boolean linear = !Template.isFirst(values, "anneal");
        boolean three = Template.real(values, "three-phase") != 0;
        return "    low, high, end = <max-lr>/<div-factor>, <max-lr>, <total-steps> - 1\n"
                + "    last, top = low/<final-div-factor>, <pct-start>*<total-steps> - 1\n"
                + "    t = min(t, end)\n"
                + "    a, b, begin, stop = low, high, 0, top\n"
                + (three
                        ? "    if t > top:\n        a, b, begin, stop = high, low, top, 2*top\n"
                                + "    if t > max(top, 2*top):\n        a, b, begin, stop = low, last, 2*top, end\n"
                        : "    if t > top:\n        a, b, begin, stop = high, last, top, end\n")
                + "    share = (t - begin)/(stop - begin) if stop != begin else 1\n"
                + (linear ? "    return a + (b - a)*share\n" : "    return b + (a - b)*" + WAVE + "\n");
    }
}
