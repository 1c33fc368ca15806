package dev.downhill.client.page.view;

import dev.downhill.client.page.Draft;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Writing;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.rule.Rule;
import java.util.List;
import java.util.Objects;

/** A lane's update rule as mathematics is set, and the field where a person writes their own. */
final class RuleView {
    private static final Remembered<Element> SHOWN = new Remembered<>(RuleView::typeset);

    private RuleView() {}

    /** The field of a rule that a person writes. */
    static List<Element> field(int index, OptimizerKind kind, State state) {
        Draft draft = state.draft();
        String id = Writing.rule(index);
        if (draft != null && !draft.path().equals(id)) draft = null;
        String problem = draft == null ? "" : draft.problem();
        Element area = Element.of("textarea", "code")
                .key("text")
                .id(id)
                .label("Update rule, one assignment a line")
                .set("rows", "4")
                .set("spellcheck", "false")
                .set("autocapitalize", "off")
                .set("autocomplete", "off")
                .set("value", draft == null ? kind.rule() : draft.text())
                .on("input", input -> new Writing.RuleTyped(index, input.value()))
                .on("blur", input -> new Writing.RuleLeft(index))
                .on("keydown", input -> input.key().equals("Escape") ? new Editing.Escaped(id) : null);
        if (problem.isEmpty()) return List.of(area);
        area.set("aria-invalid", "true").set("aria-describedby", id + "-problem");
        return List.of(
                area,
                Element.of("p", "problem")
                        .key("problem")
                        .id(id + "-problem")
                        .set("role", "alert")
                        .text(problem));
    }

    /** The rule as it is set in print, and the button that opens it. */
    static List<Element> shown(int index, OptimizerKind kind, State state) {
        if (kind.isRule()) return List.of(SHOWN.of(kind.rule()));
        String markup = state.reference().print(kind.rule());
        String key = "rule " + kind.rule();
        if (markup.isEmpty())
            return List.of(scrolled(
                    Element.of("pre", "rule").key(key).text(state.reference().text(kind.rule()))));
        return List.of(
                scrolled(Element.of("div", "rule").key("print " + key).set(Element.MARKUP, markup)),
                Controls.button("Edit the rule", new Writing.RuleOpened(index))
                        .key("edit")
                        .set("data-edit-rule", String.valueOf(index + 1)));
    }

    private static Element typeset(String text) {
        Rule rule = Objects.requireNonNull(Rule.read(text).rule());
        Element shown = scrolled(Element.of("div", "rule").key("rule " + text));
        for (Rule.Assignment assignment : rule.assignments())
            shown.add(Element.of("math").set("display", "block").add(MathView.of(assignment.typeset())));
        return shown;
    }

    /** What can be scrolled must be reached by keys. */
    private static Element scrolled(Element element) {
        return element.set("tabindex", "0").set("role", "group").label("Rule");
    }
}
