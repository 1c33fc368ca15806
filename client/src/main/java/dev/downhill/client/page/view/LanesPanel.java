package dev.downhill.client.page.view;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Racing;
import dev.downhill.client.page.message.Tuning;
import dev.downhill.client.page.message.Writing;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;

/** The lanes, and what can be added to them. */
final class LanesPanel {
    private LanesPanel() {}

    static Element of(State state) {
        Element section = Controls.section("lanes", "Optimizers");
        Element cards = Element.of("div", "cards").key("cards");
        for (int lane = 0; lane < state.laneKeys().size(); lane++) cards.add(LaneCard.of(lane, state));
        section.add(cards);
        int lost = 0;
        for (Diagnosis diagnosis : state.diagnoses()) if (diagnosis.blewUp()) lost++;
        if (lost > 1)
            section.add(Controls.button("Use stable rates for all " + lost, new Tuning.AllSteadied())
                    .key("steady-all")
                    .id("steady-all"));
        return section.add(add(state));
    }

    private static Element add(State state) {
        boolean full = state.laneKeys().size() >= Experiment.MOST_LANES;
        if (full) return Element.of("p", "summary").key("add").text("Eight lanes are the most.");
        Element select = Element.of("select", "select add")
                .key("add")
                .id("add-lane")
                .label("Add an optimizer")
                .set("value", "")
                .on("change", input -> added(input.value()))
                .add(Element.of("option").set("value", "").text("Add an optimizer …"));
        for (OptimizerKind kind : Optimizers.ALL.all()) {
            select.add(Element.of("option").set("value", kind.id()).text(kind.name()));
        }
        return select.add(Element.of("option").set("value", OptimizerKind.RULE).text("A rule of your own"));
    }

    private static Message added(String id) {
        return id.equals(OptimizerKind.RULE) ? new Writing.RuleAdded() : new Racing.Added(Optimizers.ALL.get(id));
    }
}
