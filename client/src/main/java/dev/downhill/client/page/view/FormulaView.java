package dev.downhill.client.page.view;

import dev.downhill.client.page.Draft;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Writing;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;

/** The surface's formula as mathematics is set, and the field where a person writes their own. */
final class FormulaView {
    private static final Remembered<Element> TYPESET = new Remembered<>(FormulaView::typeset);

    private FormulaView() {}

    static List<Element> of(State state) {
        SurfaceKind kind = state.experiment().surface().kind();
        List<Element> parts = new ArrayList<>();
        if (kind.isOfData()) return parts;
        if (kind.isFormula()) parts.addAll(field(state, kind));
        parts.add(Element.of("div", "formula")
                .key("formula " + kind.formula())
                .id("formula")
                // what can be scrolled must be reached by keys
                .set("tabindex", "0")
                .set("role", "group")
                .label("Formula of the surface")
                .add(kind.isFormula() ? TYPESET.of(kind.formula()) : catalogued(kind, state)));
        if (!kind.isFormula()) {
            parts.add(Controls.button("Edit the formula", new Writing.FormulaOpened())
                    .key("edit")
                    .id("edit-formula"));
        }
        return parts;
    }

    private static List<Element> field(State state, SurfaceKind kind) {
        Draft draft = state.draft();
        if (draft != null && !draft.path().equals(Writing.FORMULA)) draft = null;
        String problem = draft == null ? "" : draft.problem();
        Element area = Element.of("textarea", "code")
                .key("text")
                .id(Writing.FORMULA)
                .label("Formula of x and y")
                .set("rows", "3")
                .set("spellcheck", "false")
                .set("autocapitalize", "off")
                .set("autocomplete", "off")
                .set("value", draft == null ? kind.formula() : draft.text())
                .on("input", input -> new Writing.FormulaTyped(input.value()))
                .on("blur", input -> new Writing.FormulaLeft())
                .on("keydown", input -> input.key().equals("Escape") ? new Editing.Escaped(Writing.FORMULA) : null);
        if (problem.isEmpty()) return List.of(area);
        area.set("aria-invalid", "true").set("aria-describedby", "formula-problem");
        return List.of(
                area,
                Element.of("p", "problem")
                        .key("problem")
                        .id("formula-problem")
                        .set("role", "alert")
                        .text(problem));
    }

    /** A formula of the catalogue; as it is written, until it has come in print. */
    private static Element catalogued(SurfaceKind kind, State state) {
        String markup = state.reference().print(kind.formula());
        return markup.isEmpty()
                ? Element.of("code").key("plain").text(state.reference().text(kind.formula()))
                : Element.of("div").key("print").set(Element.MARKUP, markup);
    }

    private static Element typeset(String text) {
        Element row = Element.of("mrow")
                .add(Element.of("mi").text("f"))
                .add(Element.of("mo").text("="))
                .add(MathView.of(Formula.parse(text).typeset()));
        return Element.of("math").set("display", "block").add(row);
    }
}
