package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import java.util.function.Function;

/**
 * A schedule of the catalogue. Whatever its own parameters, it may be preceded by a warm-up, whose parameter is added here as
 * the last of the schema.
 *
 * @param summary what it does, in a sentence
 * @param factory makes the schedule, without warm-up, from checked values
 */
public record ScheduleKind(String id, String name, String summary, Schema schema, Function<Values, Schedule> factory)
        implements Kind {
    public ScheduleKind {
        schema = schema.and(Parameters.WARMUP);
    }

    /** The schedule with these values, which must have passed the schema's check. */
    public Schedule create(Values values) {
        Schedule schedule = factory.apply(values);
        int steps = values.integer(Parameters.WARMUP);
        return steps == 0 ? schedule : new Warmup(steps, schedule);
    }
}
