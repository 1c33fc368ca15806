package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.shared.math.Hexadecimal;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.plot.EndColours;
import dev.downhill.shared.search.Place;
import dev.downhill.shared.search.Tally;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;

/** Many starts on the surface: the browser paints their dots; here is what they are told apart by. */
final class SwarmView {
    /** What has fewer than these places in front of it is told by itself. */
    static final int TOLD = 8;
    /** As many lines has the legend over the surface. */
    private static final int SHORT = 5;
    /** Beside the surface's size, what of a coordinate is found by rounding. */
    private static final double ROUNDING = 1e6;

    private SwarmView() {}

    /** The canvas, and the legend over it. */
    static void on(Element stage, State state) {
        if (state.preset().view().isSolid()) {
            stage.add(flat());
            return;
        }
        stage.add(Element.of("canvas", "swarm")
                .key("swarm")
                .id("swarm")
                .set("role", "img")
                .label(spoken(state)));
        Tally tally = state.crowd().tally();
        if (tally == null) return;
        Element legend = Element.of("ul", "swarm-legend")
                .key("swarm-legend")
                .id("swarm-legend")
                .set("aria-hidden", "true");
        int[] colours = EndColours.of(tally.places(), state.theme());
        List<Tally.Share> shares = tally.shares();
        for (Tally.Share share : shares.subList(0, Math.min(SHORT, shares.size())))
            legend.add(Element.of("li")
                    .key(String.valueOf(share.number()))
                    .add(swatch(colours[share.number()]))
                    .add(Element.of("span").text(name(share.place(), state)))
                    .add(Element.of("b").text(percent(share.share()))));
        stage.add(legend);
    }

    /** Where the dots are, as long as they are not to be seen. */
    private static Element flat() {
        return Element.of("div", "swarm-legend elsewhere")
                .key("swarm-flat")
                .id("swarm-flat")
                .add(Element.of("p").text("Many starts are shown on the flat surface."))
                .add(Controls.button("Show it flat", new Choosing.LayerToggled("solid"))
                        .id("show-flat"));
    }

    /** A dot of a colour. */
    static Element swatch(int colour) {
        return Element.of("svg", "dot")
                .set("viewBox", "0 0 12 12")
                .set("aria-hidden", "true")
                .add(Element.of("circle")
                        .set("cx", "6")
                        .set("cy", "6")
                        .set("r", "5")
                        .set("fill", "#" + Hexadecimal.text(colour, 6)));
    }

    /** The name of the optimizer that starts many times. */
    static String lane(State state) {
        int lane = state.selected();
        return state.experiment().lanes().get(lane).optimizer().kind().name();
    }

    /** Where starts ended. */
    static String name(Place place, State state) {
        String kind = switch (place.type()) {
            case CONVERGED -> "Minimum";
            case AT_SADDLE -> "Saddle";
            case AT_MAXIMUM -> "Maximum";
            case ON_PLATEAU -> "On a plateau";
            case MOVING -> "Still moving";
            case DIVERGED -> "Diverged";
        };
        Point at = place.at();
        if (at != null)
            return kind + " "
                    + Words.point(
                            at,
                            ROUNDING
                                    * state.experiment()
                                            .surface()
                                            .kind()
                                            .domain()
                                            .diagonal());
        return switch (place.type()) {
            case CONVERGED, AT_SADDLE, AT_MAXIMUM -> kind + " elsewhere";
            default -> kind;
        };
    }

    static String percent(double share) {
        return Numbers.fixed(100 * share, 1) + " %";
    }

    /** The dots in words. */
    private static String spoken(State state) {
        Tally tally = state.crowd().tally();
        String name = lane(state);
        if (tally == null) return name + " from many starts";
        List<String> ends = new ArrayList<>();
        List<Tally.Share> shares = tally.shares();
        for (Tally.Share share : shares.subList(0, Math.min(TOLD, shares.size())))
            ends.add(name(share.place(), state) + " " + percent(share.share()));
        return name + " from " + tally.count() + " starts. Where they end: " + String.join("; ", ends) + ".";
    }
}
