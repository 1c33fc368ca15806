package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.StepFormula;
import dev.downhill.client.page.html.Element;
import dev.downhill.shared.run.Anatomy;
import java.util.List;

/** How the step of the selected lane that comes next is made: its parts, and its rule with the numbers filled in. */
final class InspectorView {
    private InspectorView() {}

    static Element in(Element section, State state) {
        int lane = state.selected();
        int step = state.step();
        String name = state.experiment().lanes().get(lane).optimizer().kind().name();
        if (step >= state.experiment().steps()
                || !state.run().trajectories().get(lane).isFinite(step + 1))
            return section.add(summary("After step " + step + " there is no step of " + name + " to look at."));
        Anatomy anatomy = Anatomy.of(
                state.experiment(), lane, step, state.run().trajectories().get(lane));
        section.add(summary(name + ", from step " + step + " to step " + (step + 1) + "; arrows on the surface"));
        Element rows = Element.of("dl", "theory").key("rows");
        if (anatomy.looksAhead()) row(rows, "Looks at", Words.point(anatomy.asked()));
        row(rows, "Gradient", Words.point(anatomy.gradient()));
        row(rows, "−α·gradient", Words.point(anatomy.slide()));
        if (State.adds(state.experiment().lanes().get(lane))) row(rows, "Velocity so far", Words.point(anatomy.past()));
        row(
                rows,
                "Step",
                Words.pair(
                        anatomy.to().x() - anatomy.from().x(),
                        anatomy.to().y() - anatomy.from().y()));
        section.add(rows);
        List<String> lines = StepFormula.of(state, lane, step);
        Element formula =
                Element.of("ol", "filled").key("formula").id("step-formula").label("The rule with its numbers");
        for (int i = 0; i + 1 < lines.size(); i += 2)
            formula.add(Element.of("li")
                    .add(Element.of("code").text(lines.get(i)))
                    .add(Element.of("code", "numbers").text(lines.get(i + 1))));
        return lines.isEmpty() ? section : section.add(formula);
    }

    private static Element summary(String text) {
        return Element.of("p", "summary").key("which").text(text);
    }

    private static void row(Element rows, String name, String value) {
        rows.add(Element.of("div")
                .key(name)
                .add(Element.of("dt").text(name))
                .add(Element.of("dd").text(value)));
    }
}
