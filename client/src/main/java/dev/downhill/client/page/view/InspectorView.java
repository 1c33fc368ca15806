package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.StepFormula;
import dev.downhill.client.page.StepParts;
import dev.downhill.client.page.html.Element;
import dev.downhill.shared.plot.StepArrows;
import dev.downhill.shared.plot.StepPart;
import dev.downhill.shared.rule.Quantities;
import dev.downhill.shared.rule.Quantity;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.run.NesterovForms;
import dev.downhill.shared.surface.Point;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the step of the selected lane that comes next is made: its parts, its rule with the numbers filled in, and for Nesterov
 * momentum both forms. What is pointed at is lit on the surface.
 */
final class InspectorView {
    private InspectorView() {}

    static Element of(State state) {
        Element section = Element.of("div").key("parts");
        int step = state.step();
        StepParts parts = StepParts.of(state);
        Anatomy anatomy = parts.at(step);
        String name = state.experiment()
                .lanes()
                .get(state.selected())
                .optimizer()
                .kind()
                .name();
        if (anatomy == null)
            return section.add(summary(
                    parts.has(step)
                            ? "Step " + step + " is too far into so heavy a run to be taken apart at once: choose an"
                                    + " earlier one and play from there."
                            : "After step " + step + " there is no step of " + name + " to look at."));
        StepArrows arrows = Objects.requireNonNull(parts.arrows(state, step));
        StepPart lit = state.attention().lit();
        section.add(summary(name + ", from step " + step + " to step " + (step + 1) + "; arrows on the surface"));
        boolean isLarge = state.desk().presenting();
        Element formula = new StepTerms(arrows, lit).all(StepFormula.of(state, step));
        // from afar the formula counts, beside the page's other numbers these do
        if (isLarge) section.add(formula);
        section.add(new StepRows(anatomy, arrows, lit).all());
        String sizes = sizes(parts.quantities(state), anatomy);
        if (!sizes.isEmpty())
            section.add(Element.of("p", "summary").key("sizes").text(sizes));
        NesterovForms forms = parts.forms(step);
        if (forms != null) section.add(both(forms));
        return isLarge ? section : section.add(formula);
    }

    /** Why some of what is carried has no arrow, or nothing. */
    private static String sizes(@Nullable Quantities quantities, Anatomy anatomy) {
        if (quantities == null) return "";
        StringBuilder sizes = new StringBuilder();
        for (String symbol : anatomy.after().keySet())
            if (quantities.of(symbol) == Quantity.SIZE)
                sizes.append(sizes.length() == 0 ? "" : ", ").append(symbol);
        if (sizes.length() == 0) return "";
        return sizes
                + ": without direction, so without an arrow. Coordinate by coordinate it scales the step, which is lit"
                + " in its place.";
    }

    private static Element summary(String text) {
        return Element.of("p", "summary").key("which").text(text);
    }

    private static Element both(NesterovForms forms) {
        Element table = Element.of("table", "forms").id("nesterov-forms").key("forms");
        table.add(Element.of("caption").text("Both forms at this step"));
        line(table, "x", "look-ahead", forms.x());
        line(table, "v", "look-ahead", forms.velocity());
        line(table, "x + ρv", "look-ahead", forms.ahead());
        line(table, "x̃", "change of variables", forms.changed());
        double apart = forms.apart();
        boolean isRounding = apart
                <= 1e-9
                        * (1
                                + Math.abs(forms.changed().x())
                                + Math.abs(forms.changed().y()));
        String verdict = isRounding
                ? "x̃ = x + ρv holds: they differ by " + Words.number(apart) + "."
                : "They are " + Words.number(apart) + " apart: here the rounding of one step grows in the next ones.";
        return Element.of("div", "both")
                .key("both")
                .add(table)
                .add(Element.of("p", "summary").id("nesterov-identity").text(verdict));
    }

    private static void line(Element table, String name, String form, Point value) {
        table.add(Element.of("tr")
                .add(Element.of("th").set("scope", "row").text(name))
                .add(Element.of("td").text(form))
                .add(Element.of("td").text(Words.point(value))));
    }
}
