package dev.downhill.client.page.view;

import dev.downhill.client.page.Desk;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;

/** The list of keys, and the switch for those that are pressed alone. */
final class KeysView {
    private KeysView() {}

    static Element of(State state) {
        Desk desk = state.desk();
        Element list = Element.of("dl", "keys");
        // not a constant: the script has it only when the list is asked for
        String[] keys = {
            "Space",
            "Play and pause",
            ". and ,",
            "A step forward and back",
            "Home and End",
            "The first and the last step",
            "i",
            "How the next step is made",
            "3",
            "Three dimensions, and back",
            "p",
            "Large, for a projector",
            "Page Down and Page Up",
            "The next and the last lesson, on a projector",
            "?",
            "This list",
            "Ctrl+Z",
            "Undo",
            "Ctrl+Shift+Z, Ctrl+Y",
            "Redo",
            "+ and −",
            "Closer and farther, on the surface",
            "Arrow keys",
            "Move or turn the surface, or move the start on its ring; finely with Shift",
            "0",
            "The whole picture, on the surface",
            "Escape",
            "Close what is open"
        };
        for (int i = 0; i < keys.length; i += 2)
            list.add(Element.of("div")
                    .add(Element.of("dt").text(keys[i]))
                    .add(Element.of("dd").text(keys[i + 1])));
        Element close = Controls.button("Close", new Arranging.Arranged(now -> now.withHelp(false)))
                .id("close-keys");
        return Element.of("section", "share card")
                .key("keys")
                .id("keys")
                .label("Keys")
                .on(
                        "keydown",
                        input -> input.key().equals("Escape")
                                ? new Arranging.Arranged(now -> now.withHelp(false))
                                : null)
                .add(Element.of("h2").text("Keys"))
                .add(list)
                .add(Element.of("label", "check")
                        .add(Element.of("input", "checkbox")
                                .id("single-keys")
                                .set("type", "checkbox")
                                .set("checked", desk.keys())
                                .on("change", input -> new Arranging.KeysSwitched(!desk.keys())))
                        .add(Element.of("span").text("Keys pressed alone do something")))
                .add(Element.of("div", "actions").add(close));
    }
}
