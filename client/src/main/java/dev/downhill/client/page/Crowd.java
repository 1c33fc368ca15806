package dev.downhill.client.page;

import dev.downhill.shared.search.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What has come of the many starts of a lane.
 *
 * @param tally where they ended so far, or null while nothing is known
 * @param stopped whether nobody wants to wait for the rest
 */
public record Crowd(@Nullable Tally tally, boolean stopped) {
    static final Crowd NONE = new Crowd(null, false);

    /** Whether more is to come. */
    public boolean isGoing() {
        return !stopped && (tally == null || tally.done() < tally.count());
    }
}
