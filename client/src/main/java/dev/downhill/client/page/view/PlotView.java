package dev.downhill.client.page.view;

import dev.downhill.client.page.Desk;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.shared.preset.View;
import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Journey;
import org.jspecify.annotations.Nullable;

/** The plot of a quantity, which is chosen here; the browser paints its canvas. */
final class PlotView {
    private PlotView() {}

    static Element of(State state) {
        int step = state.attention().hover() >= 0 ? state.attention().hover() : state.step();
        Quantity quantity = state.preset().view().quantity();
        Element values = Element.of("ul", quantity.curves() == 1 ? "plot-values" : "plot-values pairs")
                .key("values")
                .set("aria-hidden", "true");
        values.add(Element.of("li").key("step").text("step " + step));
        StringBuilder spoken = new StringBuilder(quantity.name());
        if (!quantity.perEvaluation()) spoken.append(" against the step");
        spoken.append(". At step ").append(step);
        for (int i = 0; i < state.laneKeys().size(); i++) {
            Diagnosis lane = state.diagnoses().get(i);
            values.add(Element.of("li")
                    .key(state.laneName(i))
                    .add(Swatch.of(i, state.theme()))
                    .text(value(quantity, lane, step, " / ", "")));
            spoken.append(i == 0 ? ": " : ", ")
                    .append(state.experiment().lanes().get(i).optimizer().kind().name())
                    .append(' ')
                    .append(value(quantity, lane, step, " along, ", " across"));
        }
        return Element.of("figure", "plot")
                .key("plot")
                .add(Element.of("figcaption")
                        .key("caption")
                        .add(select(quantity, state))
                        .add(scale(state.preset().view().scale()))
                        .add(Element.of("span", "quantity").id("plot-label"))
                        .add(values))
                .add(Element.of("div", "plot-area")
                        .key("area")
                        .add(Element.of("canvas")
                                .id("plot")
                                .set("role", "img")
                                .label(spoken.append('.').toString())))
                .add(table(state));
    }

    private static Element table(State state) {
        Desk desk = state.desk();
        Element details = Element.of("details", "more")
                .key("as-table")
                .id("as-table")
                .set("open", desk.table())
                .on(
                        "toggle",
                        input -> input.open() == desk.table()
                                ? null
                                : new Arranging.Arranged(now -> now.withTable(!now.table())))
                .add(Element.of("summary").key("summary").text("As a table"));
        return desk.table() ? details.add(Late.view(state, PlotTable::of)) : details;
    }

    /** The number at a step, or those of both axes with something behind each. */
    static String value(Quantity quantity, Diagnosis lane, int step, String along, String across) {
        if (!lane.trajectory().isFinite(step)) return "diverged";
        String value = Words.number(quantity.of(lane, Journey.ALONG, step));
        if (quantity.curves() == 1) return value;
        return value + along + Words.number(quantity.of(lane, Journey.ACROSS, step)) + across;
    }

    private static Element scale(@Nullable String chosen) {
        Element select = Element.of("select", "select plotted")
                .key("scale")
                .id("plot-scale")
                .label("Scale of the plot")
                .set("value", chosen == null ? "" : chosen)
                .on("change", input -> new Choosing.ScaleChosen(input.value().isEmpty() ? null : input.value()))
                .add(Element.of("option").set("value", "").text("best scale"));
        for (String scale : View.SCALES)
            select.add(Element.of("option").set("value", scale).text(scale));
        return select;
    }

    private static Element select(Quantity chosen, State state) {
        Element select = Element.of("select", "select plotted")
                .key("select")
                .id("plotted")
                .label("Plotted")
                .set("title", state.reference().text(chosen.help()))
                .set("value", chosen.id())
                .on("change", input -> new Choosing.PlotChosen(input.value()));
        for (Quantity quantity : Quantities.ALL)
            select.add(Element.of("option").set("value", quantity.id()).text(quantity.name()));
        return select;
    }
}
