package dev.downhill.client.page.view;

import dev.downhill.client.page.Desk;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;

/** The place where it is shown how a step is made, for those who want to know. */
final class StepPanel {
    private StepPanel() {}

    /** The same alone beside the run, for a projector. */
    static Element large(State state) {
        return Element.of("aside", "panel").key("step").label("The next step").add(of(state));
    }

    static Element of(State state) {
        Desk desk = state.desk();
        Element toggle = Controls.button(
                        desk.inspecting() ? "Hide" : "Show how it is made",
                        new Arranging.Arranged(now -> now.inspecting(!now.inspecting())))
                .id("inspect")
                .set("aria-expanded", String.valueOf(desk.inspecting()));
        Element section = Controls.section("next-step", "The next step", toggle);
        return desk.inspecting() ? section.add(Late.view(state, InspectorView::of)) : section;
    }
}
