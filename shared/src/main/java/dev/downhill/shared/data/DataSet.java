package dev.downhill.shared.data;

import dev.downhill.shared.parameter.Chosen;
import org.jspecify.annotations.Nullable;

/**
 * The points of an objective and where they are from.
 *
 * @param generator what made them, with its values; null if a person drew or pasted them
 */
public record DataSet(@Nullable Chosen<Generator> generator, Points points) {
    /** The id of points that a person gave. */
    public static final String GIVEN = "points";

    /** The points of a generator. */
    public static DataSet of(Chosen<Generator> generator) {
        return new DataSet(generator, generator.kind().create(generator.values()));
    }

    /** The points of a generator with every default. */
    public static DataSet of(Generator generator) {
        return of(Chosen.byDefault(generator));
    }

    /** Points that a person drew or pasted. */
    public static DataSet of(Points points) {
        return new DataSet(null, points);
    }

    /** The generator's id, or {@link #GIVEN}. */
    public String id() {
        return generator == null ? GIVEN : generator.id();
    }
}
