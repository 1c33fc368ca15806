package dev.downhill.client.page.message;

import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.client.page.Window;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/** What happens to the part of the plane that is shown. */
public interface Viewing {
    /**
     * The part was changed: as it is, made larger by a factor around a point that stays where it is, and shifted.
     *
     * @param around or null for the middle
     * @param right in units of the plane
     * @param up in units of the plane
     */
    record Moved(double factor, @Nullable Point around, double right, double up) implements History.Held {
        @Override
        public Update apply(State state) {
            return seen(state, Window.moved(state.window(), factor, around, right, up));
        }
    }

    /** The surface's own part was asked for. */
    record Framed() implements Message {
        @Override
        public Update apply(State state) {
            return seen(state, null);
        }
    }

    private static Update seen(State state, @Nullable Domain window) {
        return state.with(state.preset().with(state.preset().view().withWindow(window)))
                .replaced();
    }
}
