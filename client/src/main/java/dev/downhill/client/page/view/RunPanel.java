package dev.downhill.client.page.view;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Swarming;
import dev.downhill.shared.surface.Domain;

/** Where the lanes start, and how far they go. */
final class RunPanel {
    private RunPanel() {}

    static Element of(State state) {
        Domain domain = state.experiment().surface().kind().domain();
        Element section = Controls.section("run", "Start and length")
                .add(FieldView.of(new Field.Start(0, domain), state))
                .add(FieldView.of(new Field.Start(1, domain), state))
                .add(FieldView.of(new Field.Steps(), state));
        if (state.preset().view().swarm() != null) return section;
        return section.add(Controls.button("Start from many places at once", now -> Swarming.begun(now))
                .key("swarm-begin")
                .id("swarm-begin"));
    }
}
