package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.run.Diagnosis;

/** The numbers of the plot as a table, at some twenty steps and the one that is shown. */
final class PlotTable {
    private static final int ROWS = 20;

    private PlotTable() {}

    static Element of(State state) {
        Quantity quantity = state.preset().view().quantity();
        Element head = Element.of("tr").add(cell("th", "step").set("scope", "col"));
        for (int lane = 0; lane < state.laneKeys().size(); lane++) {
            String name = (lane + 1) + " "
                    + state.experiment().lanes().get(lane).optimizer().kind().name();
            if (quantity.perEvaluation())
                head.add(cell("th", name + ": evaluations").set("scope", "col"));
            head.add(cell("th", name).set("scope", "col"));
        }
        Element body = Element.of("tbody");
        int steps = state.experiment().steps();
        int apart = Math.max(1, (steps + ROWS - 1) / ROWS);
        for (int step = 0; step <= steps; step++) {
            boolean isShown = step == state.step();
            if (step % apart != 0 && step != steps && !isShown) continue;
            Element row = Element.of("tr", isShown ? "shown" : "").key(String.valueOf(step));
            row.add(cell("th", String.valueOf(step)).set("scope", "row"));
            for (Diagnosis lane : state.diagnoses()) {
                if (quantity.perEvaluation()) row.add(cell("td", evaluations(lane, step)));
                row.add(cell("td", PlotView.value(quantity, lane, step, " / ", "")));
            }
            body.add(row);
        }
        return Element.of("div", "table")
                .key("table")
                .set("tabindex", "0")
                .set("role", "region")
                .label(quantity.name() + " as a table")
                .add(Element.of("table")
                        .id("plot-table")
                        .add(Element.of("caption").text(quantity.name() + ", " + quantity.symbol()))
                        .add(Element.of("thead").add(head))
                        .add(body));
    }

    /** Up to a step, which is where the plot has it; of what has left the numbers, none are counted any more. */
    private static String evaluations(Diagnosis lane, int step) {
        return lane.trajectory().isFinite(step)
                ? String.valueOf(lane.trajectory().evaluations(step))
                : "–";
    }

    private static Element cell(String tag, String text) {
        return Element.of(tag).text(text);
    }
}
