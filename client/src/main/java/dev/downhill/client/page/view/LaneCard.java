package dev.downhill.client.page.view;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Racing;
import dev.downhill.client.page.message.Tuning;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import java.util.ArrayList;
import java.util.List;

/** One lane: its optimizer, its values, how it does. */
final class LaneCard {
    private static final List<String> ALWAYS_SHOWN = List.of("lr", "rho");

    private static final int MOST_SENTENCES = 2;

    private LaneCard() {}

    static Element of(int index, State state) {
        Lane lane = state.experiment().lanes().get(index);
        boolean selected = state.preset().view().lane() == index + 1;
        Element card = Element.of("article", selected ? "lane selected" : "lane")
                .key(state.laneName(index))
                .set("data-lane", String.valueOf(index + 1))
                .label("Lane " + (index + 1) + ", " + lane.optimizer().kind().name())
                .on("pointerdown", input -> new Racing.Selected(index))
                .on("focusin", input -> new Racing.Selected(index))
                .add(Resting.of("head" + index, state, now -> head(index, lane, now)))
                .add(state.hides() ? List.of() : List.of(progress(index, state)));
        // said and settings: only the number above moves
        return card.add(Resting.of("body" + index, state, now -> body(index, lane, now)));
    }

    private static Element body(int index, Lane lane, State state) {
        Element body =
                Element.of("div", "lane-body").key("body").add(state.hides() ? List.of() : diagnosis(index, state));
        boolean isRule = lane.optimizer().kind().isRule();
        if (isRule) body.add(RuleView.field(index, lane.optimizer().kind(), state));
        List<Element> more = new ArrayList<>();
        for (Field field : Field.ofLane(index, lane.optimizer().values())) {
            boolean always = isRule || ALWAYS_SHOWN.indexOf(field.parameter().id()) >= 0;
            if (always) body.add(FieldView.of(field, state));
            else more.add(FieldView.of(field, state));
        }
        return body.add(Element.of("details", "more")
                .key("more-" + lane.optimizer().id())
                .add(Element.of("summary").text("More"))
                .add(RuleView.shown(index, lane.optimizer().kind(), state))
                .add(more)
                .add(LaneOptions.of(index, lane, state)));
    }

    private static Element head(int index, Lane lane, State state) {
        Element select = Element.of("select", "select optimizer")
                .id(state.laneName(index))
                .label("Optimizer of lane " + (index + 1))
                .set("value", lane.optimizer().id())
                .on("change", input -> {
                    OptimizerKind chosen = Optimizers.ALL.find(input.value());
                    return chosen == null ? null : new Racing.OptimizerChosen(index, chosen);
                });
        for (OptimizerKind kind : Optimizers.ALL.all()) {
            select.add(Element.of("option").set("value", kind.id()).text(kind.name()));
        }
        if (lane.optimizer().kind().isRule())
            select.add(Element.of("option").set("value", OptimizerKind.RULE).text("A rule of your own"));
        String name = lane.optimizer().kind().name();
        boolean full = state.laneKeys().size() >= Experiment.MOST_LANES;
        return Element.of("div", "lane-head")
                .key("head")
                .add(Swatch.of(index, state.theme()))
                .add(select)
                .add(Controls.iconButton(Icon.DUPLICATE, "Duplicate " + name, new Racing.Duplicated(index))
                        .set("disabled", full))
                .add(Controls.iconButton(Icon.REMOVE, "Remove " + name, new Racing.Removed(index))
                        .set("disabled", state.laneKeys().size() == 1));
    }

    private static Element progress(int index, State state) {
        Diagnosis diagnosis = state.diagnoses().get(index);
        double loss = state.run().trajectories().get(index).loss(state.step());
        return Element.of("p", "progress")
                .key("progress")
                .add(Element.of("span", "loss").text("f = " + Words.number(loss)))
                .add(Element.of("span", "outcome " + diagnosis.outcome().type().id())
                        .text(Words.outcome(diagnosis)));
    }

    /** What is to be said of it, and where its rate is too high for the surface, a button that finds a better one. */
    private static List<Element> diagnosis(int index, State state) {
        Diagnosis diagnosis = state.diagnoses().get(index);
        List<Element> said = new ArrayList<>();
        for (String sentence : diagnosis.sentences()) {
            if (said.size() < MOST_SENTENCES)
                said.add(Element.of("p", "diagnosis").key("said-" + said.size()).text(sentence));
        }
        if (diagnosis.blewUp())
            said.add(Controls.button("Use a rate that is stable here", new Tuning.Steadied(index))
                    .key("steady")
                    .id("lanes[" + index + "].steady"));
        return said;
    }
}
