package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import java.util.ArrayList;
import java.util.List;

/** The whole page. */
public final class PageView {
    /** How many parts the page is made in when it opens. */
    public static final int PARTS = 4;

    private PageView() {}

    /** The children of the page's root. */
    public static List<Element> of(State state) {
        return of(state, PARTS);
    }

    /**
     * The page as far as its first parts: making one takes as long as making another.
     *
     * @param parts from 1, what is seen first, to {@link #PARTS}, all
     */
    public static List<Element> of(State state, int parts) {
        Element said = said(state);
        List<Element> page = new ArrayList<>();
        page.add(HeaderView.of(state));
        if (state.attention().computed() >= 0) page.add(Late.view(state, ComputingView::of));
        if (!state.refused().isEmpty()) {
            page.add(Element.of("main", "refused").key("refused").add(Late.view(state, RefusalView::of)));
            page.add(said);
            return page;
        }
        boolean isOfData = state.experiment().surface().kind().isOfData();
        Element main = Element.of("main", "main").key("main").add(StageView.of(state));
        // over the surface, or below it where that is narrow
        if (state.prediction() != null) main.add(Late.view(state, PredictionView::of));
        if (isOfData) DataView.on(main, state);
        main.add(ReadoutView.of(state));
        main.add(Element.of("section", "dock")
                .key("dock")
                .label("Run")
                .add(TransportView.of(state))
                .add(state.hides() ? hiddenPlot() : PlotView.of(state)));
        if (state.sharing().open()) page.add(Late.view(state, ShareView::of));
        if (state.desk().help()) page.add(Late.view(state, KeysView::of));
        page.add(main);
        if (!state.desk().presenting()) page.add(panel(state, parts));
        else if (state.desk().inspecting() && !state.hides()) page.add(StepPanel.large(state));
        page.add(said);
        page.add(Element.of("p", "visually-hidden")
                .key("told")
                .id("told")
                .set("role", "status")
                .text(state.attention().told()));
        return page;
    }

    private static Element panel(State state, int parts) {
        Element panel = Element.of("aside", "panel").key("panel").label("Settings");
        if (parts == 1) return panel;
        panel.add(Resting.of("surface", state, SurfacePanel::of));
        if (parts > 2 && state.experiment().surface().kind().isOfData()) DataPanel.on(panel, state);
        panel.add(LanesPanel.of(state));
        if (parts < PARTS) return panel;
        if (!state.hides()) panel.add(StepPanel.of(state)).add(TheoryPanel.of(state));
        panel.add(Resting.of("gradient", state, GradientPanel::of)).add(Resting.of("run", state, RunPanel::of));
        if (state.preset().view().swarm() != null) SwarmPanel.on(panel, state);
        panel.add(CodePanel.of(state));
        return panel;
    }

    private static Element hiddenPlot() {
        return Element.of("p", "plot summary").key("hidden").text("Hidden, too.");
    }

    /** A status that stays, so that it is listened to; the sentence in it is a new element each time, so that it comes in sight. */
    private static Element said(State state) {
        Element said = Element.of("p", "said").key("said").id("said").set("role", "status");
        String key = String.valueOf(state.attention().sayings());
        return said.add(Element.of("span").key(key).text(state.attention().said()));
    }
}
