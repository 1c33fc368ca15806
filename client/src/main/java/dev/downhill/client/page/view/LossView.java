package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import dev.downhill.shared.run.Lane;
import java.util.ArrayList;
import java.util.List;

/** The plot of the loss; the browser paints its canvas. */
final class LossView {
    private LossView() {}

    static Element of(State state) {
        int step = state.attention().hover() >= 0 ? state.attention().hover() : state.step();
        Element values = Element.of("ul", "plot-values").key("values").set("aria-hidden", "true");
        values.add(Element.of("li").key("step").text("step " + step));
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < state.laneKeys().size(); i++) {
            Lane lane = state.experiment().lanes().get(i);
            String loss = Words.number(state.run().trajectories().get(i).loss(step));
            values.add(Element.of("li")
                    .key(state.laneName(i))
                    .add(Swatch.of(i, state.theme()))
                    .text(loss));
            spoken.add(lane.optimizer().kind().name() + " " + loss);
        }
        String name = "Loss against the step. At step " + step + ": " + String.join(", ", spoken) + ".";
        return Element.of("figure", "plot")
                .key("loss")
                .add(Element.of("figcaption")
                        .key("caption")
                        .add(Element.of("span", "quantity").id("loss-quantity"))
                        .add(scale(state))
                        .add(values))
                .add(Element.of("div", "plot-area")
                        .key("area")
                        .add(Element.of("canvas").id("loss").set("role", "img").label(name)));
    }

    /** Steps are not equally dear: a line search asks for several gradients in one. */
    private static Element scale(State state) {
        boolean perEvaluation = state.preset().view().perEvaluation();
        return Element.of("div", "choices plot-scale")
                .key("scale")
                .set("role", "group")
                .label("Plotted against")
                .add(Controls.choice(
                        "per step", !perEvaluation, "The loss against the step", new Editing.PlotChosen("loss")))
                .add(Controls.choice(
                        "per evaluation",
                        perEvaluation,
                        "The loss against the gradients and values that the optimizer has asked for",
                        new Editing.PlotChosen("loss-per-evaluation")));
    }
}
