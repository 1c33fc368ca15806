package dev.downhill.client.page.view;

import dev.downhill.client.page.Language;
import dev.downhill.client.page.Script;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Reading;
import org.jspecify.annotations.Nullable;

/** The selected lane as a script to take away. It is asked for only while somebody looks at it. */
final class CodePanel {
    /** What was shown last, and the very element: the patcher passes over it as long as it is the same. */
    private static @Nullable Shown last;

    private record Shown(Script script, boolean isKeptHere, Element element) {}

    private CodePanel() {}

    static Element of(State state) {
        Script script = state.script();
        Shown known = last;
        boolean isKeptHere = script.language() != null && Reading.isKeptHere(state);
        if (known != null && known.script == script && known.isKeptHere == isKeptHere) return known.element;
        Element element = panel(script, state);
        last = new Shown(script, isKeptHere, element);
        return element;
    }

    private static Element panel(Script script, State state) {
        Language language = script.language();
        Element details = Element.of("details", "more code-panel")
                .key("code")
                .id("code")
                .set("open", language != null)
                .on("toggle", input -> new Reading.Opened(input.open()))
                .add(Element.of("summary").key("summary").text("Code to take away"));
        return language == null ? details : details.add(Late.view(state, CodeText::of));
    }
}
