package dev.downhill.client.page.view;

import dev.downhill.client.page.Kept;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Keeping;
import dev.downhill.shared.json.Json;

/** The presets that are kept in this browser. */
final class KeptView {
    private KeptView() {}

    static Element of(State state) {
        Kept kept = Kept.of(state);
        Element list = Element.of("ul", "kept-list");
        for (Json preset : kept.presets()) {
            String title = Kept.title(preset);
            list.add(Element.of("li")
                    .add(Element.of("button", "link")
                            .set("type", "button")
                            .text(title)
                            .onClick(new Keeping.Opened(preset)))
                    .add(Controls.iconButton(Icon.REMOVE, "Remove " + title, new Keeping.Removed(preset))));
        }
        Element view = Element.of("div", "kept")
                .key("kept")
                .id("kept")
                .set("role", "group")
                .label("Kept in this browser")
                .add(Element.of("h2").text("Kept in this browser"))
                .add(list)
                .add(Controls.button("Keep this one, too", new Keeping.KeepAsked())
                        .id("keep"));
        Json removed = kept.removed();
        if (removed != null)
            view.add(Controls.button("Put “" + Kept.title(removed) + "” back", new Keeping.PutBack(removed))
                    .id("put-back"));
        return view;
    }
}
