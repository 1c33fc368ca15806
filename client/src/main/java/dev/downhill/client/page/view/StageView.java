package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;

/** The surface with the paths on it; the browser paints its canvases and puts the handle in its place. */
final class StageView {
    private static final double KEY_STEP = 0.02;
    private static final double FINE = 0.1;

    private StageView() {}

    static Element of(State state) {
        return Element.of("div", "stage")
                .key("stage")
                .id("stage")
                .add(Element.of("canvas", "relief").key("relief").id("relief").set("aria-hidden", "true"))
                .add(Element.of("canvas", "paths")
                        .key("paths")
                        .id("paths")
                        .set("role", "img")
                        .label(spoken(state)))
                .add(handle(state))
                .add(caption(state));
    }

    /** The title and description of what is shown, or else what there is to see. */
    private static Element caption(State state) {
        String title = state.preset().title();
        String description = state.preset().description();
        Element caption = Element.of("div", "caption").key("caption").id("caption");
        if (title.isEmpty() && description.isEmpty())
            return caption.add(Element.of("p")
                    .text(state.reference()
                            .text(state.experiment().surface().kind().summary())));
        if (!title.isEmpty()) caption.add(Element.of("p", "title").text(title));
        return description.isEmpty() ? caption : caption.add(Element.of("p").text(description));
    }

    private static String spoken(State state) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < state.laneKeys().size(); i++) {
            Lane lane = state.experiment().lanes().get(i);
            Trajectory trajectory = state.run().trajectories().get(i);
            String place = trajectory.isFinite(state.step())
                    ? " at " + Words.pair(trajectory.x(state.step(), 0), trajectory.x(state.step(), 1)) + ", "
                    : " ";
            places.add(lane.optimizer().kind().name()
                    + place
                    + Words.outcome(state.diagnoses().get(i)));
        }
        return state.experiment().surface().kind().name() + " from above, step " + state.step() + ". "
                + String.join("; ", places) + ".";
    }

    private static Element handle(State state) {
        Point start = state.experiment().start();
        return Element.of("button", "handle")
                .key("handle")
                .id("start")
                .set("type", "button")
                .label("Start " + Words.point(start)
                        + ". Drag it, or move it with the arrow keys; shift moves it finely.")
                .set("title", "Start: drag, or use the arrow keys")
                .on("keydown", input -> {
                    double x = direction(input.key(), "ArrowLeft", "ArrowRight");
                    double y = direction(input.key(), "ArrowDown", "ArrowUp");
                    if (x == 0 && y == 0) return null;
                    double step = KEY_STEP
                            * state.experiment().surface().kind().frame().width();
                    double by = input.shift() ? FINE * step : step;
                    return new Editing.StartMoved(Nice.moved(start, x * by, y * by));
                });
    }

    private static double direction(String key, String less, String more) {
        return key.equals(less) ? -1 : key.equals(more) ? 1 : 0;
    }
}
