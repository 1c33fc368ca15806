package dev.downhill.client.page.view;

import dev.downhill.client.page.Draft;
import dev.downhill.client.page.Field;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of the preset: its name, a slider, and its number to type over. */
final class FieldView {
    private static final int TRAVEL = 1000;

    private FieldView() {}

    static Element of(Field field, State state) {
        return switch (field.parameter().type()) {
            case FLAG -> flag(field, state);
            case CHOICE -> Late.view(state, now -> ChoiceView.of(field, now));
            case LIST ->
                row(field).add(name(field, state)).add(text(field, state)).add(problem(field, state));
            default ->
                row(field)
                        .add(name(field, state))
                        .add(slider(field, state))
                        .add(text(field, state))
                        .add(problem(field, state));
        };
    }

    /** A value that is only typed: a seed has no less and more. */
    static Element typed(Field field, State state) {
        return Element.of("div", "field typed")
                .key(field.path())
                .add(name(field, state))
                .add(text(field, state))
                .add(problem(field, state));
    }

    private static Element row(Field field) {
        boolean isList = field.parameter().type() == Parameter.Type.LIST;
        return Element.of("div", isList ? "field wide" : "field").key(field.path());
    }

    static Element name(Field field, State state) {
        return Element.of("label", "field-name")
                .set("for", field.path())
                .set("title", state.reference().text(field.parameter().help()))
                .text(field.parameter().name());
    }

    /** Whether a unit is short enough to stand in the field, as °. */
    private static boolean isSign(String unit) {
        return unit.length() == 1;
    }

    private static Element slider(Field field, State state) {
        Parameter parameter = field.parameter();
        double value = field.number(state.preset());
        double travel = parameter.scale().travel(value, parameter.low(), parameter.high());
        return Element.of("input", "slider")
                .set("type", "range")
                .set("min", "0")
                .set("max", String.valueOf(TRAVEL))
                .set("step", "1")
                .set("value", String.valueOf((int) (travel * TRAVEL + 0.5)))
                .label(parameter.name() + ", slider")
                .set("aria-valuetext", shown(value) + parameter.unit())
                .set("data-slider", field.path())
                .on("input", input -> new Editing.Slid(field, Numbers.parse(input.value()) / TRAVEL))
                .on("change", input -> new Editing.Released());
    }

    private static Element text(Field field, State state) {
        Parameter parameter = field.parameter();
        Draft draft = draft(field, state);
        boolean wrong = draft != null && !draft.problem().isEmpty();
        Element input = Element.of("input", "number")
                .id(field.path())
                .set("type", "text")
                .set("inputmode", "decimal")
                .set("autocomplete", "off")
                .set("spellcheck", "false")
                .set("value", draft != null ? draft.text() : texts(field.get(state.preset())))
                .on("input", event -> new Editing.Typed(field, event.value()))
                .on("change", event -> new Editing.Left(field))
                .on("blur", event -> new Editing.Left(field))
                .on("keydown", event -> event.key().equals("Escape") ? new Editing.Escaped(field.path()) : null);
        if (wrong) input.set("aria-invalid", "true").set("aria-describedby", field.path() + "-problem");
        if (!isSign(parameter.unit())) return input;
        return Element.of("span", "with-unit")
                .add(input)
                .add(Element.of("span", "unit").text(parameter.unit()));
    }

    private static List<Element> problem(Field field, State state) {
        Draft draft = draft(field, state);
        if (draft == null || draft.problem().isEmpty()) return List.of();
        return List.of(Element.of("p", "problem")
                .key("problem")
                .id(field.path() + "-problem")
                .set("role", "alert")
                .text(draft.problem()));
    }

    private static Element flag(Field field, State state) {
        boolean on = field.number(state.preset()) != 0;
        return Element.of("div", "field")
                .key(field.path())
                .add(name(field, state))
                .add(Element.of("input", "checkbox")
                        .id(field.path())
                        .set("type", "checkbox")
                        .set("checked", on)
                        .on("change", input -> new Editing.Chose(field, on ? 0 : 1)));
    }

    private static @Nullable Draft draft(Field field, State state) {
        Draft draft = state.draft();
        return draft != null && draft.path().equals(field.path()) ? draft : null;
    }

    /** The numbers as they are typed, each in full. */
    private static String texts(List<Double> values) {
        List<String> texts = new ArrayList<>();
        for (double value : values) texts.add(Numbers.text(value));
        return String.join(", ", texts);
    }

    /** A number as it is read. */
    static String shown(double value) {
        return Numbers.significant(value, 4).replace('-', '−');
    }
}
