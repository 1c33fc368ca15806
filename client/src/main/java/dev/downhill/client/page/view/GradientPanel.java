package dev.downhill.client.page.view;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.parameter.Parameter;

/** What the optimizers are told of the gradient. */
final class GradientPanel {
    private GradientPanel() {}

    static Element of(State state) {
        GradientKind chosen = state.experiment().gradient().kind();
        Element kinds = Element.of("div", "choices")
                .key("kinds")
                .set("role", "group")
                .set("aria-labelledby", "gradient-heading");
        for (GradientKind kind : Gradients.ALL.all()) {
            if (kind.needsSamples() && !state.experiment().surface().kind().isOfData()) continue;
            kinds.add(Controls.choice(
                    kind.name(),
                    kind == chosen,
                    state.reference().text(kind.summary()),
                    new Choosing.GradientChosen(kind)));
        }
        Element section = Controls.section("gradient", "Gradient").add(kinds);
        for (Parameter parameter : chosen.schema().parameters()) {
            section.add(
                    parameter.id().equals("size")
                            ? Late.view(state, BatchPanel::size)
                            : FieldView.of(new Field.OfGradient(parameter), state));
        }
        if (chosen.id().equals("exact")) return section;
        section.add(seed(state));
        return chosen.needsSamples() ? section.add(Late.view(state, BatchPanel::of)) : section;
    }

    private static Element seed(State state) {
        return FieldView.typed(new Field.Seed(), state)
                .add(Controls.iconButton(Icon.DICE, "Other draws: the next seed", new Choosing.Reseeded()));
    }
}
