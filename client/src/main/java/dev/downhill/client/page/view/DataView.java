package dev.downhill.client.page.view;

import dev.downhill.client.page.Bench;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Modelling;
import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.run.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * The points beside the surface, with what every lane fits; or in their place the same run on the same data, preprocessed
 * otherwise. The browser paints the canvases.
 */
final class DataView {
    private static final int TOLD = 4;

    private DataView() {}

    /** The view beside the surface, in a page whose surface is made of data. */
    static void on(Element main, State state) {
        Regression regression = Modelling.regression(state.preset());
        String beside = beside(regression, state);
        boolean hasPoints = beside.isEmpty();
        main.set("class", "main of-data");
        Element pane = Element.of("section", "data-pane")
                .key("data-pane")
                .id("data-pane")
                .label("Data")
                .add(description(state))
                .add(head(regression, beside, state));
        Element area =
                Element.of("div", hasPoints ? "data-area" : "data-area stage").key(hasPoints ? "points" : "beside");
        if (hasPoints) area.add(points(regression, state));
        else
            area.add(Element.of("canvas", "relief")
                            .key("relief")
                            .id("beside-relief")
                            .set("aria-hidden", "true"))
                    .add(Element.of("canvas").key("paths").id("beside-paths").set("role", "img"));
        main.add(pane.add(area).add(foot(regression, beside, state)));
    }

    /** The preprocessing that is shown in place of the points, as far as there is another one; else empty. */
    private static String beside(Regression regression, State state) {
        for (Preprocessing each : Preprocessing.values())
            if (each.id().equals(state.bench().beside()) && canBeBeside(each, regression)) return each.id();
        return "";
    }

    private static boolean canBeBeside(Preprocessing other, Regression regression) {
        return other != regression.preprocessing()
                && other.check(regression.data().points()) == null;
    }

    private static List<Element> description(State state) {
        String description = state.preset().description();
        if (description.isEmpty()) return List.of();
        return List.of(Element.of("p", "data-description").key("description").text(description));
    }

    private static Element head(Regression regression, String beside, State state) {
        Bench bench = state.bench();
        Element select = Element.of("select", "select plotted")
                .key("beside")
                .id("beside")
                .label("Shown beside the surface")
                .set("value", beside)
                .on("change", input -> new Modelling.Benched(state.bench().beside(input.value())))
                .add(Element.of("option").set("value", "").text("The points"));
        for (Preprocessing each : Preprocessing.values())
            if (canBeBeside(each, regression))
                select.add(Element.of("option").set("value", each.id()).text("The same run, " + each.id()));
        Element head = Element.of("div", "data-head").key("head").add(select);
        if (bench.drawing()) targets(head, regression.model(), bench);
        if (beside.isEmpty())
            head.add(Controls.button(
                            bench.drawing() ? "Done" : "Draw points",
                            new Modelling.Benched(bench.drawing(!bench.drawing())))
                    .key("draw")
                    .id("draw")
                    .set("aria-pressed", String.valueOf(bench.drawing())));
        return head;
    }

    /** Which target a new point has, where its place does not tell it. */
    private static void targets(Element head, Model model, Bench bench) {
        if (model.features() == 1) return;
        Element choices = Element.of("div", "choices")
                .key("targets")
                .set("role", "group")
                .label(model.isClassifier() ? "Class of new points" : "y of new points");
        int[] targets = model.isClassifier() ? new int[] {0, 1} : new int[] {-3, 0, 3};
        for (int target : targets) {
            String name = model.isClassifier() ? (target == 0 ? "○ 0" : "▲ 1") : Words.number(target);
            choices.add(
                    Controls.choice(name, target == bench.target(), "", new Modelling.Benched(bench.putting(target))));
        }
        head.add(choices);
    }

    private static Element points(Regression regression, State state) {
        Points points = regression.data().points();
        boolean draws = state.bench().drawing();
        String spoken = points.size() + " points. " + fits(regression, state)
                + (draws
                        ? " Click to put a point, and on a point to take it away; or move the cross with the arrow keys,"
                                + " Enter puts a point, Delete takes the nearest away."
                        : "");
        return Element.of("canvas", draws ? "data draws" : "data")
                .key("data")
                .id("data")
                .set("role", draws ? "application" : "img")
                .set("tabindex", "0")
                .label(spoken);
    }

    /** What the lanes fit at the step that is shown. */
    private static String fits(Regression regression, State state) {
        if (state.hides()) return "The run is hidden.";
        List<String> fits = new ArrayList<>();
        int lanes = state.laneKeys().size();
        for (int i = 0; i < Math.min(TOLD, lanes); i++) {
            Trajectory lane = state.run().trajectories().get(i);
            String name = state.experiment().lanes().get(i).optimizer().kind().name();
            fits.add(
                    lane.isFinite(state.step())
                            ? name + " " + fit(regression.model(), lane.x(state.step(), 0), lane.x(state.step(), 1))
                            : name + " diverged");
        }
        return String.join("; ", fits) + (lanes > TOLD ? "; and others." : ".");
    }

    private static String fit(Model model, double first, double second) {
        String score = model.hasIntercept()
                ? Words.number(first) + "·x" + added(second)
                : Words.number(first) + "·x₁" + added(second) + "·x₂";
        return model.isClassifier() ? score + " = 0" : "y = " + score;
    }

    /** A number that is added, or what is taken away where it is below zero. */
    private static String added(double number) {
        return (number < 0 ? " − " : " + ") + Words.number(Math.abs(number));
    }

    /** How far the run is, counted in steps, epochs, gradients and samples; or what the points are. */
    private static Element foot(Regression regression, String beside, State state) {
        Element foot = Element.of("p", "data-foot summary").key("foot").id("data-foot");
        Batches batches = Batches.of(
                state.experiment().gradient(),
                state.experiment().surface(),
                state.experiment().seed());
        int step = state.step();
        int samples = regression.data().points().size();
        if (!beside.isEmpty()) return foot.text(PreprocessingPanel.beside(regression, beside));
        int asked = state.run().trajectories().get(state.selected()).evaluations(step);
        String gradients = asked == 1 ? "1 gradient" : asked + " gradients";
        if (batches == null)
            return foot.text(samples + " points. " + step + (step == 1 ? " step, " : " steps, ") + step + " epochs, "
                    + gradients + " of all: " + asked * samples + " samples.");
        double epochs = batches.drawn(step) / (double) samples;
        batches.begin(step);
        return foot.text("Batch of step " + step + ": " + batches.count() + " of " + samples + " points. "
                + Numbers.fixed(epochs, 2) + " epochs, " + gradients + ", " + batches.drawn(step) + " samples.");
    }
}
