package dev.downhill.client.page.view;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.html.Input;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Predicting;
import dev.downhill.client.page.message.Viewing;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The surface with the paths on it; the browser paints its canvases and puts the handle in its place. */
final class StageView {
    private static final double KEY_STEP = 0.02;
    private static final double FINE = 0.1;
    private static final double CLOSER = 0.75;
    private static final double PAN = 0.1;

    private StageView() {}

    static Element of(State state) {
        boolean isSolid = state.preset().view().isSolid();
        Element picture = Element.of("canvas", "paths")
                .key("paths")
                .id("paths")
                .set("role", "img")
                .set("tabindex", "0")
                .on("keyup", input -> new Editing.Released());
        Element tools = Element.of("div", "zoom")
                .key("zoom")
                .id("zoom")
                .add(Controls.iconButton(Icon.SOLID, "In three dimensions (3)", new Choosing.LayerToggled("solid"))
                        .key("solid")
                        .id("solid")
                        .set("aria-pressed", String.valueOf(isSolid)));
        if (isSolid) SolidView.complete(picture, tools, lanes(state), state);
        else flat(picture, tools, state);
        Element stage = Element.of("div", isSolid ? "stage solid" : "stage")
                .key("stage")
                .id("stage")
                .add(Element.of("canvas", "relief").key("relief").id("relief").set("aria-hidden", "true"));
        if (state.preset().view().swarm() != null && !state.hides()) SwarmView.on(stage, state);
        return stage.add(picture).add(handle(state)).add(tools).add(caption(state));
    }

    /** The title and description of what is shown, or else what there is to see. */
    private static Element caption(State state) {
        String title = state.preset().title();
        String description = state.preset().description();
        Element caption = Element.of("div", "caption").key("caption").id("caption");
        if (title.isEmpty() && description.isEmpty()) {
            return caption.add(Element.of("p")
                    .text(state.reference()
                            .text(state.experiment().surface().kind().summary())));
        }
        if (!title.isEmpty()) caption.add(Element.of("p", "title").text(title));
        // beside data there is more room for it
        boolean isElsewhere =
                description.isEmpty() || state.experiment().surface().kind().isOfData();
        return isElsewhere ? caption : caption.add(Element.of("p").text(description));
    }

    /** The step, and where the lanes are at it. */
    private static String lanes(State state) {
        if (state.hides()) return ". The run is hidden: predict where it ends.";
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
        return ", step " + state.step() + ". " + String.join("; ", places) + ".";
    }

    /** The part shown, changed by the keys of maps. */
    private static @Nullable Message looked(Input input, State state) {
        double factor = switch (input.key()) {
            case "+", "=" -> CLOSER;
            case "-" -> 1 / CLOSER;
            default -> 1;
        };
        if (input.key().equals("0")) return new Viewing.Framed();
        double x = direction(input.key(), "ArrowLeft", "ArrowRight");
        double y = direction(input.key(), "ArrowDown", "ArrowUp");
        if (x == 0 && y == 0 && factor == 1) return null;
        if (state.hides() && factor == 1) {
            double step = (input.shift() ? FINE : 1) * KEY_STEP * state.window().width();
            return new Predicting.Nudged(x * step, y * step);
        }
        double by = -PAN * state.window().width();
        return new Viewing.Moved(factor, null, x * by, y * by);
    }

    /** The picture and its tools as it is seen from above. */
    private static void flat(Element picture, Element tools, State state) {
        picture.label(state.experiment().surface().kind().name() + " from above" + lanes(state))
                .on("keydown", input -> looked(input, state));
        tools.add(Controls.iconButton(Icon.ADD, "Closer (+)", new Viewing.Moved(CLOSER, null, 0, 0))
                        .key("in")
                        .id("zoom-in"))
                .add(Controls.iconButton(Icon.LESS, "Farther (−)", new Viewing.Moved(1 / CLOSER, null, 0, 0))
                        .key("out")
                        .id("zoom-out"));
        tools.add(Controls.iconButton(Icon.PREDICT, "Predict first", new Predicting.Begun())
                .key("predict")
                .id("predict"));
        if (state.preset().view().window() != null)
            tools.add(Controls.iconButton(Icon.FRAME, "The whole picture (0)", new Viewing.Framed())
                    .key("frame")
                    .id("zoom-frame"));
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
                .on("keyup", input -> new Editing.Released())
                .on("keydown", input -> {
                    double x = direction(input.key(), "ArrowLeft", "ArrowRight");
                    double y = direction(input.key(), "ArrowDown", "ArrowUp");
                    if (x == 0 && y == 0) return null;
                    double step = KEY_STEP * state.window().width();
                    double by = input.shift() ? FINE * step : step;
                    return new Editing.StartMoved(Nice.moved(start, x * by, y * by));
                });
    }

    private static double direction(String key, String less, String more) {
        return key.equals(less) ? -1 : key.equals(more) ? 1 : 0;
    }
}
