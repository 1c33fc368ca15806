package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import java.util.function.Function;

/**
 * A schedule of the catalogue.
 *
 * @param summary what it does, in a sentence
 * @param factory makes the schedule from checked values
 */
public record ScheduleKind(String id, String name, String summary, Schema schema, Function<Values, Schedule> factory)
        implements Kind {
    public Schedule create(Values values) {
        return factory.apply(values);
    }
}
