package dev.downhill.client.page.view;

import dev.downhill.client.page.BatchSize;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import java.util.Objects;

/** What there is to see of minibatches: what is drawn of them on the surface, and how their noise falls with their size. */
final class BatchPanel {
    private BatchPanel() {}

    /** The size of a batch, from one to all. */
    static Element size(State state) {
        return FieldView.of(new BatchSize(batches(state).samples()), state);
    }

    private static Batches batches(State state) {
        return Objects.requireNonNull(Batches.of(
                state.experiment().gradient(),
                state.experiment().surface(),
                state.experiment().seed()));
    }

    static Element of(State state) {
        Batches batches = batches(state);
        Element section = Element.of("div").key("batches");
        section.add(Element.of("div", "layers")
                .key("layers")
                .set("role", "group")
                .label("Shown of the batch")
                .add(check("batch", "Arrows of the batch", state))
                .add(check("batch-contours", "This batch’s own surface", state)));
        String law = batches.sampling() == Sampling.WITH_REPLACEMENT ? "1/√B" : "√((N − B)/(B·(N − 1)))";
        if (batches.sampling() == Sampling.EPOCHS) law += ", more where the last batch of an epoch has what is left";
        figure(
                "spread",
                "Spread of one step’s gradient around that of all, against the batch size: dashed as predicted, " + law
                        + ", dots as measured over 60 steps where the selected lane is.",
                "Spread of the gradient",
                section);
        figure(
                "floor",
                "Noise floor: how far batches keep the loss above its minimum, against the batch size: dashed as predicted,"
                        + " marks as measured over the later half of each lane’s steps.",
                "How far above the minimum the loss is kept",
                section);
        return section;
    }

    /** A plot against the batch size, what is to be said of it, and its table; its painter fills in all three. */
    private static void figure(String id, String caption, String what, Element into) {
        into.add(Element.of("figure", "plot")
                .key(id)
                .add(Element.of("figcaption", "summary").text(caption))
                .add(Element.of("div", "plot-area spread-area")
                        .add(Element.of("canvas")
                                .id(id)
                                .set("role", "img")
                                .label(what + " against the batch size; its numbers are in the table below"))));
        into.add(Element.of("p", "summary").key(id + "-said").id(id + "-said").set("aria-live", "off"));
        into.add(Element.of("details", "more")
                .key(id + "-table")
                .add(Element.of("summary").text("As a table"))
                .add(Element.of("table", "ends conditions")
                        .id(id + "-table")
                        .add(Element.of("caption").text(what))
                        .add(Element.of("tbody").id(id + "-rows"))));
    }

    private static Element check(String layer, String name, State state) {
        return Element.of("label", "check")
                .add(Element.of("input", "checkbox")
                        .id("layer-" + layer)
                        .set("type", "checkbox")
                        .set("checked", state.preset().view().shows(layer))
                        .on("change", input -> new Choosing.LayerToggled(layer)))
                .add(Element.of("span").text(name));
    }
}
