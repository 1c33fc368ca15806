package dev.downhill.client.page.message;

import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.preset.Camera;
import dev.downhill.shared.preset.View;
import org.jspecify.annotations.Nullable;

/** What happens to the camera that sees a surface in three dimensions. */
public interface Turning {
    /** The surface was turned and tilted by some degrees, and brought closer by a factor. */
    record Turned(double counterclockwise, double up, double closer) implements History.Held {
        @Override
        public Update apply(State state) {
            Camera camera = state.preset().view().eye().moved(counterclockwise, up, closer);
            return seen(state, camera.equals(Camera.first()) ? null : camera);
        }
    }

    /** The place where everybody stands first was asked for. */
    record Returned() implements Message {
        @Override
        public Update apply(State state) {
            return seen(state, null);
        }
    }

    private static Update seen(State state, @Nullable Camera camera) {
        View view = state.preset().view();
        return state.with(state.preset().with(view.from(camera))).replaced();
    }
}
