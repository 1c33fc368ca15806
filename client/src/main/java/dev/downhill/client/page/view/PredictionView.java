package dev.downhill.client.page.view;

import dev.downhill.client.page.Prediction;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Predicting;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import java.util.Objects;

/** The question where a lane will end, and how far off the answer was. */
final class PredictionView {
    private PredictionView() {}

    /** Of a state in which something is predicted. */
    static Element of(State state) {
        Prediction prediction = Objects.requireNonNull(state.prediction());
        Element actions = Element.of("div", "actions");
        if (prediction.isHidden())
            actions.add(Controls.button("Show the run", new Predicting.Shown())
                    .id("show-run")
                    .set("class", "button primary"));
        else
            actions.add(Controls.button("Predict again", new Predicting.Begun()).id("predict-again"));
        actions.add(Controls.button(prediction.isHidden() ? "Cancel" : "Close", new Predicting.Ended())
                .id("end-prediction"));
        return Element.of("div", "prediction card")
                .key("prediction")
                .id("prediction")
                .set("role", "group")
                .label("Your prediction")
                .add(Element.of("p").set("aria-live", "polite").text(sentence(prediction, state)))
                .add(actions);
    }

    private static String sentence(Prediction prediction, State state) {
        int lane = state.selected();
        int steps = state.experiment().steps();
        String name = state.experiment().lanes().get(lane).optimizer().kind().name();
        Point guess = prediction.guess();
        if (prediction.isHidden()) {
            return guess == null
                    ? "Where will " + name + " be after step " + steps + "? Choose a place on the surface, or use the"
                            + " arrow keys there."
                    : "You say " + Words.point(guess) + ". Change your mind, or show the run.";
        }
        if (guess == null) return "You made no prediction for " + name + ".";
        String said = "You said " + Words.point(guess) + ". ";
        Trajectory trajectory = state.run().trajectories().get(lane);
        if (!trajectory.isFinite(steps)) return said + name + " leaves the numbers: it diverges.";
        Point end = new Point(trajectory.x(steps, 0), trajectory.x(steps, 1));
        return state.step() < steps
                ? said + "Watch where " + name + " goes."
                : said + name + " ends at " + Words.point(end) + ": " + Words.number(end.distance(guess)) + " away.";
    }
}
