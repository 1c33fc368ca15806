package dev.downhill.client.page.view;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.html.Element;

/** The buttons and sections that all parts of the page are made of. */
final class Controls {
    private Controls() {}

    static Element button(String text, Message message) {
        return Element.of("button", "button").set("type", "button").text(text).onClick(message);
    }

    /** A button with an icon and a text. */
    static Element button(Icon icon, String text, Message message) {
        return Element.of("button", "button")
                .set("type", "button")
                .add(icon.element())
                .add(Element.of("span").text(text))
                .onClick(message);
    }

    /** A button with only an icon; the name is read and shown as a hint. */
    static Element iconButton(Icon icon, String name, Message message) {
        return Element.of("button", "button icon-only")
                .set("type", "button")
                .label(name)
                .set("title", name)
                .add(icon.element())
                .onClick(message);
    }

    /** A part of the panel with a heading. */
    static Element section(String id, String heading, Element... besideHeading) {
        Element head = Element.of("div", "section-head")
                .add(Element.of("h2").id(id + "-heading").text(heading));
        for (Element element : besideHeading) head.add(element);
        return Element.of("section", "section")
                .key(id)
                .id(id)
                .set("aria-labelledby", id + "-heading")
                .add(head);
    }

    /** One of some choices of which exactly one holds, as a row of buttons. */
    static Element choice(String label, boolean chosen, String hint, Message message) {
        return Element.of("button", "choice")
                .key(label)
                .set("type", "button")
                .set("aria-pressed", String.valueOf(chosen))
                .set("title", hint)
                .text(label)
                .onClick(message);
    }
}
