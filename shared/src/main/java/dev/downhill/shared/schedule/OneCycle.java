package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/**
 * One cycle: from ηmax/d up to ηmax over a share p of the N steps, then down to ηmax/(d·f) at step N − 1; in three phases, down
 * to ηmax/d as fast as up, then on to ηmax/(d·f). The lane's own rate plays no part, momentum does not cycle. Smith and Topin
 * 2017. As PyTorch's OneCycleLR, which refuses to go beyond step N − 1: here the last rate stays.
 */
record OneCycle(
        double maxLr,
        int totalSteps,
        double pctStart,
        boolean linear,
        boolean threePhase,
        double divFactor,
        double finalDivFactor)
        implements Schedule {
    static ScheduleKind kind() {
        Parameter maxLr =
                Parameters.rate("max-lr", "ηmax", 0.05, "The highest rate; it stands in place of the lane's own.");
        Parameter totalSteps = Parameters.steps(
                "total-steps", "N", 200, "How many steps the cycle takes; after it the last rate stays.");
        Parameter pctStart =
                Parameter.real("pct-start", "p", 0, 1, 0.3).help("The share of the steps in which the rate rises.");
        Parameter anneal = Parameter.choice("anneal", "cos", "linear")
                .help("Whether it moves along half waves or straight lines.");
        Parameter threePhase = Parameter.flag("three-phase", false)
                .help("Whether it first comes down to where it began, as fast as it rose, and then to the end.");
        Parameter divFactor = Parameter.real("div-factor", "d", 1e-3, 1e9, 25)
                .slider(Scale.LOGARITHMIC, 1, 1000)
                .help("How many times lower than the highest rate the first one is.");
        Parameter finalDivFactor = Parameter.real("final-div-factor", "f", 1e-3, 1e9, 1e4)
                .slider(Scale.LOGARITHMIC, 1, 1e6)
                .help("How many times lower than the first rate the last one is.");
        return new ScheduleKind(
                "one-cycle",
                "One cycle",
                "Up to a high rate and down to a very low one, once.",
                Schema.of(maxLr, totalSteps, pctStart, anneal, threePhase, divFactor, finalDivFactor),
                values -> new OneCycle(
                        values.real(maxLr),
                        values.integer(totalSteps),
                        values.real(pctStart),
                        values.choice(anneal).equals("linear"),
                        values.flag(threePhase),
                        values.real(divFactor),
                        values.real(finalDivFactor)));
    }

    @Override
    public Rates from(double lr) {
        double first = maxLr / divFactor;
        double last = first / finalDivFactor;
        double end = totalSteps - 1;
        double top = pctStart * totalSteps - 1;
        double back = 2 * (pctStart * totalSteps) - 2;
        return (step, loss) -> {
            double t = Math.min(step, end);
            if (t <= top) return between(first, maxLr, t, 0, top);
            if (!threePhase) return between(maxLr, last, t, top, end);
            if (t <= back) return between(maxLr, first, t, top, back);
            return between(first, last, t, back, end);
        };
    }

    private double between(double from, double to, double t, double begin, double end) {
        double share = end == begin ? 1 : (t - begin) / (end - begin);
        return linear ? from + (to - from) * share : CosineAnnealing.between(from, to, share);
    }
}
