package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.StepFormula;
import dev.downhill.client.page.StepParts;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.shared.plot.StepPart;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.run.NesterovForms;
import dev.downhill.shared.surface.Point;
import java.util.List;
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
        section.add(summary(name + ", from step " + step + " to step " + (step + 1) + "; arrows on the surface"));
        Element rows = Element.of("dl", "theory").key("rows");
        StepPart lit = state.attention().lit();
        if (anatomy.looksAhead()) row(rows, "Looks at", anatomy.asked(), StepPart.AHEAD, lit);
        row(rows, "Gradient", anatomy.gradient(), StepPart.SLIDE, lit);
        boolean adds = State.adds(state.experiment().lanes().get(state.selected()));
        if (adds) {
            row(rows, "−α·gradient", anatomy.slide(), StepPart.SLIDE, lit);
            row(rows, "Velocity so far", anatomy.past(), StepPart.PAST, lit);
        }
        Point moved = new Point(
                anatomy.to().x() - anatomy.from().x(),
                anatomy.to().y() - anatomy.from().y());
        row(rows, adds ? "Sum: the step" : "Step", moved, StepPart.STEP, lit);
        section.add(rows);
        NesterovForms forms = parts.forms(step);
        if (forms != null) section.add(both(forms));
        List<String> lines = StepFormula.of(state, step);
        Element formula =
                Element.of("ol", "filled").key("formula").id("step-formula").label("The rule with its numbers");
        for (int i = 0; i + 1 < lines.size(); i += 2)
            formula.add(Element.of("li")
                    .add(terms(lines.get(i), anatomy))
                    .add(Element.of("code", "numbers").text(lines.get(i + 1))));
        return lines.isEmpty() ? section : section.add(formula);
    }

    private static Element summary(String text) {
        return Element.of("p", "summary").key("which").text(text);
    }

    private static void row(Element rows, String name, Point value, StepPart part, @Nullable StepPart lit) {
        Element term = lighting(Element.of("button", "term"), part)
                .set("type", "button")
                .set("aria-pressed", String.valueOf(part == lit))
                .on("focus", input -> new Arranging.Lit(part))
                .on("blur", input -> new Arranging.Lit(null))
                .onClick(new Arranging.Lit(part))
                .text(name);
        rows.add(Element.of("div")
                .key(name)
                .add(Element.of("dt").add(term))
                .add(Element.of("dd").text(Words.point(value))));
    }

    private static Element lighting(Element element, StepPart part) {
        return element.on("pointerenter", input -> new Arranging.Lit(part))
                .on("pointerleave", input -> new Arranging.Lit(null));
    }

    /** A line of a rule, in which what stands for an arrow lights it. */
    private static Element terms(String line, Anatomy anatomy) {
        Element code = Element.of("code");
        int begin = 0;
        while (begin < line.length()) {
            int end = begin;
            boolean isWord = isLetter(line.charAt(begin));
            while (end < line.length() && isLetter(line.charAt(end)) == isWord) end++;
            String piece = line.substring(begin, end);
            StepPart part = isWord ? part(piece, anatomy) : null;
            Element span = Element.of("span").text(piece);
            code.add(part == null ? span : lighting(span.set("class", "lights"), part));
            begin = end;
        }
        return code;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '_';
    }

    private static @Nullable StepPart part(String word, Anatomy anatomy) {
        if (word.equals("g") || word.equals("grad")) return StepPart.SLIDE;
        if (word.equals("x")) return StepPart.STEP;
        if (word.equals("y") && anatomy.looksAhead()) return StepPart.AHEAD;
        return anatomy.before().containsKey(word) ? StepPart.PAST : null;
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
