package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.Prediction;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/** What happens while somebody predicts where a lane will end. */
public interface Predicting {
    /** Somebody wants to predict: the run is hidden, and waits at its start. */
    record Begun() implements Message {
        @Override
        public Update apply(State state) {
            State hidden = state.with(state.playback().playing(false).at(0)).predicting(new Prediction(null, true));
            return Update.of(
                    hidden.saying("The run is hidden: choose on the surface where it will end."),
                    new Effect.Focus("paths"));
        }
    }

    /** A place on the surface was chosen: as the prediction, if one is asked for, or as the start. */
    record Placed(Point at) implements Message {
        @Override
        public Update apply(State state) {
            return state.hides() ? guessed(state, at) : new Editing.StartMoved(at).apply(state);
        }
    }

    /** The prediction was moved by keys; without one it begins where the lane does. */
    record Nudged(double right, double up) implements Message {
        @Override
        public Update apply(State state) {
            Point from = guess(state);
            if (from == null) {
                int lane = state.selected();
                from = new Point(
                        state.run().trajectories().get(lane).x(0, 0),
                        state.run().trajectories().get(lane).x(0, 1));
            }
            return guessed(state, new Point(from.x() + right, from.y() + up));
        }
    }

    private static @Nullable Point guess(State state) {
        Prediction prediction = state.prediction();
        return prediction == null ? null : prediction.guess();
    }

    private static Update guessed(State state, Point at) {
        return Update.of(state.predicting(new Prediction(at, true)));
    }

    /** The run is to be seen now. */
    record Shown() implements Message {
        @Override
        public Update apply(State state) {
            State seen = state.predicting(new Prediction(guess(state), false));
            // what was said of the hidden run holds no longer
            seen = seen.saying("");
            boolean still = state.playback().still();
            return Update.of(seen.with(
                    still
                            ? state.playback().at(state.experiment().steps())
                            : state.playback().at(0).playing(true)));
        }
    }

    /** Nobody wants to predict any more. */
    record Ended() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.predicting(null).saying(""));
        }
    }
}
