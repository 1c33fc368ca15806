package dev.downhill.client.browser;

import dev.downhill.client.page.Prediction;
import dev.downhill.client.page.State;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.Guess;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;

/** Somebody's prediction, drawn over the paths. */
final class GuessPicture {
    private GuessPicture() {}

    static Scene of(Prediction prediction, State state, Viewport viewport) {
        Point guess = prediction.guess();
        if (guess == null) return new Scene();
        Trajectory trajectory = state.run().trajectories().get(state.selected());
        boolean isSeen = !prediction.isHidden() && trajectory.isFinite(state.step());
        Point now = isSeen ? new Point(trajectory.x(state.step(), 0), trajectory.x(state.step(), 1)) : null;
        return Guess.of(guess, now, viewport, state.theme());
    }
}
