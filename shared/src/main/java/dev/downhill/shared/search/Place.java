package dev.downhill.shared.search;

import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * A place, or a way, in which starts end.
 *
 * @param at where they come to rest; null if they did not, or in no place in particular
 */
public record Place(Outcome.Type type, @Nullable Point at) {}
