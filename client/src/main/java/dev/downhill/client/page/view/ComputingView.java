package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Awaiting;

/** How far a long run has come that is being computed, and the way out. */
final class ComputingView {
    private ComputingView() {}

    static Element of(State state) {
        return Element.of("div", "computing card")
                .key("computing")
                .add(Element.of("label").set("for", "computed").text("Computing a long run"))
                .add(Element.of("progress")
                        .id("computed")
                        .set("max", "100")
                        .set("value", String.valueOf(state.attention().computed())))
                .add(Controls.button("Cancel", new Awaiting.Cancelled()).id("cancel-run"));
    }
}
