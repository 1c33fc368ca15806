package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.SwarmField;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Swarming;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.plot.EndColours;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.search.Swarms;
import dev.downhill.shared.search.Tally;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From where the selected lane starts at once, and the shares of where that ends. */
final class SwarmPanel {
    private SwarmPanel() {}

    static void on(Element panel, State state) {
        Element section = Controls.section(
                "many",
                "Many starts",
                Controls.button("Remove", new Swarming.Left()).id("swarm-remove"));
        section.add(Element.of("p", "summary with-swatch")
                .key("lane")
                .add(Swatch.of(state.selected(), state.theme()))
                .text(SwarmView.lane(state) + ", the selected optimizer, coloured by where each start ends"));
        Chosen<SwarmKind> swarm = Objects.requireNonNull(state.preset().view().swarm());
        Element kinds =
                Element.of("div", "choices").key("kinds").set("role", "group").set("aria-labelledby", "many-heading");
        for (SwarmKind kind : Swarms.all().all())
            kinds.add(
                    Controls.choice(kind.name(), kind == swarm.kind(), kind.summary(), new Swarming.KindChosen(kind)));
        section.add(kinds);
        for (Parameter parameter : swarm.kind().schema().parameters())
            section.add(FieldView.of(new SwarmField(parameter), state));
        Tally tally = state.crowd().tally();
        if (state.crowd().isGoing()) section.add(progress(tally));
        panel.add(section);
        if (tally == null) return;
        if (tally.every() > 1)
            section.add(Element.of("p", "summary")
                    .key("every")
                    .text("So many positions are drawn only every " + tally.every() + " steps."));
        section.add(ends(tally, state));
    }

    private static Element progress(@Nullable Tally tally) {
        int percent = tally == null ? 0 : 100 * tally.done() / tally.count();
        return Element.of("div", "swarm-progress")
                .key("progress")
                .add(Element.of("progress")
                        .id("swarm-done")
                        .set("max", "100")
                        .set("value", String.valueOf(percent))
                        .label("Starts that are computed"))
                .add(Controls.button("Stop", new Swarming.Stopped()).id("swarm-stop"));
    }

    private static Element ends(Tally tally, State state) {
        String head = tally.done() < tally.count()
                ? "Where " + tally.done() + " of " + tally.count() + " starts end"
                : "Where " + tally.count() + " starts end";
        Element body = Element.of("tbody");
        int[] colours = EndColours.of(tally.places(), state.theme());
        List<Tally.Share> shares = tally.shares();
        int told = shares.size() <= SwarmView.TOLD + 1 ? shares.size() : SwarmView.TOLD;
        for (Tally.Share share : shares.subList(0, told))
            body.add(row(share.number(), colours, SwarmView.name(share.place(), state), share.count(), share.share()));
        int others = 0;
        for (Tally.Share share : shares.subList(told, shares.size())) others += share.count();
        if (others > 0)
            body.add(row(-1, colours, (shares.size() - told) + " other ends", others, others / (double) tally.done()));
        return Element.of("table", "ends")
                .key("ends")
                .id("swarm-ends")
                .add(Element.of("caption").text(head))
                .add(body);
    }

    private static Element row(int number, int[] colours, String name, int count, double share) {
        Element head = Element.of("th").set("scope", "row");
        if (number >= 0) head.add(SwarmView.swatch(colours[number]));
        return Element.of("tr")
                .key(String.valueOf(number))
                .add(head.text(name))
                .add(Element.of("td").text(String.valueOf(count)))
                .add(Element.of("td").text(SwarmView.percent(share)));
    }
}
