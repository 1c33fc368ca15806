package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Opening;
import dev.downhill.shared.parameter.Problem;

/** Why an address could not be opened, every reason at once; nothing else is put in its place. */
final class RefusalView {
    private RefusalView() {}

    static Element of(State state) {
        Element list = Element.of("ul");
        for (Problem problem : state.refused()) {
            Element item = Element.of("li");
            if (!problem.path().isEmpty()) item.add(Element.of("code").text(problem.path()));
            list.add(item.text((problem.path().isEmpty() ? "" : " ") + problem.message()));
        }
        return Element.of("section", "refusal card")
                .key("refusal")
                .id("refusal")
                .set("role", "alert")
                .add(Element.of("h2").text("This link cannot be opened as it is"))
                .add(list)
                .add(Element.of("div", "actions")
                        .add(Controls.button("Start afresh", new Opening.StartedAfresh())
                                .id("start-afresh")
                                .set("class", "button primary"))
                        .add(Controls.button("Go back", new Opening.WentBack())));
    }
}
