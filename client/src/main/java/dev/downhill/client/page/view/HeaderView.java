package dev.downhill.client.page.view;

import dev.downhill.client.page.History;
import dev.downhill.client.page.Lesson;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Undoing;
import dev.downhill.shared.picture.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bar on top: the name, the lecture's presets, the theme, sharing. */
final class HeaderView {
    private HeaderView() {}

    static Element of(State state) {
        boolean open = state.sharing().open();
        String other = state.theme() == Theme.LIGHT ? "Dark theme" : "Light theme";
        Element share = Controls.button(Icon.SHARE, "Share", new Passing.Toggled(!open))
                .id("share-button")
                .set("class", "button primary")
                .set("aria-expanded", String.valueOf(open))
                .set("disabled", !state.refused().isEmpty());
        return Element.of("header", "top")
                .key("header")
                .add(Element.of("h1", "brand").text("Downhill"))
                .add(lessons(state))
                .add(Element.of("span", "grow"))
                .add(tooLong(state))
                .add(fingerprint())
                .add(undoing(Icon.UNDO, "Undo", state.history().past(), new Undoing.Undone()))
                .add(undoing(Icon.REDO, "Redo", state.history().future(), new Undoing.Redone()))
                .add(Controls.iconButton(
                                Icon.PRESENT,
                                state.desk().presenting() ? "With settings (p)" : "Large, for a projector (p)",
                                new Arranging.Arranged(now -> now.presenting(!now.presenting())))
                        .id("present"))
                .add(Controls.iconButton(
                                Icon.KEYS, "Keys (?)", new Arranging.Arranged(now -> now.withHelp(!now.help())))
                        .id("keys-button"))
                .add(Controls.iconButton(Icon.THEME, other, new Passing.ThemeToggled())
                        .id("theme"))
                .add(share);
    }

    /** A button that keeps the keyboard when there is nothing more to do. */
    private static Element undoing(Icon icon, String name, History.@Nullable Entry next, Message message) {
        return Controls.iconButton(icon, name, message)
                .id(name.equals("Undo") ? "undo" : "redo")
                .set("aria-disabled", String.valueOf(next == null));
    }

    private static List<Element> tooLong(State state) {
        if (state.isAsOpened() || LinkLength.fits(state)) return List.of();
        return List.of(Element.of("p", "too-long")
                .key("too-long")
                .id("too-long")
                .text("Too long for the address: save it for a short link."));
    }

    /** Filled by the browser, when there is time. */
    private static Element fingerprint() {
        return Element.of("code", "fingerprint")
                .id("fingerprint")
                .set("title", "The fingerprint of this run: the same on every machine");
    }

    private static Element lessons(State state) {
        Element list = Element.of("ul", "menu card");
        for (Lesson lesson : state.lessons()) {
            list.add(Element.of("li")
                    .key(lesson.id())
                    .add(Element.of("a")
                            .set("href", "lessons/" + lesson.id())
                            .onClick(new Opening.LessonOpened(lesson))
                            .add(Element.of("b").text(lesson.title()))
                            .add(Element.of("span").text(lesson.description()))));
        }
        return Element.of("details", "lessons")
                .key("lessons")
                .id("lessons")
                .on("toggle", input -> input.open() ? new Passing.TurnedFrom() : null)
                .add(Element.of("summary", "button")
                        .add(Icon.LESSONS.element())
                        .add(Element.of("span").text("Lecture")))
                .add(list);
    }
}
