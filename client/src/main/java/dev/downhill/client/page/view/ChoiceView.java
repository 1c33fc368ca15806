package dev.downhill.client.page.view;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import java.util.List;

/** A value of the preset that is one of some words. */
final class ChoiceView {
    private ChoiceView() {}

    static Element of(Field field, State state) {
        int chosen = (int) field.number(state.preset());
        List<String> words = field.parameter().words();
        Element select = Element.of("select", "select")
                .id(field.path())
                .set("value", words.get(chosen))
                .on("change", input -> new Editing.Chose(field, words.indexOf(input.value())));
        for (String word : words)
            select.add(Element.of("option").set("value", word).text(name(word)));
        return Element.of("div", "field")
                .key(field.path())
                .add(FieldView.name(field, state))
                .add(select);
    }

    /** The word of links and presets as a person would write it. */
    static String name(String word) {
        return switch (word) {
            case "strong-wolfe" -> "strong Wolfe conditions";
            case "polak-ribiere" -> "Polak–Ribière";
            case "fletcher-reeves" -> "Fletcher–Reeves";
            case "cos" -> "cosine";
            case "epochs" -> "in epochs";
            default -> word.replace('-', ' ');
        };
    }
}
