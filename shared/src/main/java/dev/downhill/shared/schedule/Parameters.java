package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import java.util.List;

/** The parameters that several schedules share. */
final class Parameters {
    private static final int LONGEST = 1_000_000;

    static final Parameter ETA_MIN = rate("eta-min", "ηmin", 0, "The lowest rate it falls to.");

    /** Every schedule has it. */
    static final Parameter WARMUP = Parameter.integer("warmup", "w", 0, 1_000_000, 0)
            .named("Warm-up")
            .unit("steps")
            .slider(Scale.LINEAR, 0, 100)
            .help("Over how many steps the rate first rises, in a straight line, to where the schedule begins.");

    private Parameters() {}

    /** A number of steps, at least one. */
    static Parameter steps(String id, String symbol, int initial, String help) {
        return Parameter.integer(id, symbol, 1, LONGEST, initial)
                .unit("steps")
                .slider(Scale.LINEAR, 1, 500)
                .help(help);
    }

    /** A rising list of steps. */
    static Parameter steps(String id, List<Double> initial, String help) {
        return Parameter.list(id, "", 0, LONGEST, initial).help(help);
    }

    /** A learning rate that the schedule sets by itself. */
    static Parameter rate(String id, String symbol, double initial, String help) {
        return Parameter.real(id, symbol, 0, 1e6, initial)
                .slider(Scale.LOGARITHMIC, 1e-5, 10)
                .help(help);
    }

    /** What the rate is multiplied by again and again. */
    static Parameter gamma(double initial) {
        return Parameter.real("gamma", "γ", 0, 10, initial)
                .slider(Scale.CLOSE_TO_ONE, 0, 1)
                .help("What the rate is multiplied by each time.");
    }
}
