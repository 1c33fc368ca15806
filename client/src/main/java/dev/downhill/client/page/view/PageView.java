package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import java.util.ArrayList;
import java.util.List;

/** The whole page. */
public final class PageView {
    private PageView() {}

    /** The children of the page's root. */
    public static List<Element> of(State state) {
        Element said = said(state);
        List<Element> page = new ArrayList<>();
        page.add(HeaderView.of(state));
        if (state.attention().computed() >= 0) page.add(ComputingView.of(state));
        if (!state.refused().isEmpty()) {
            page.add(Element.of("main", "refused").key("refused").add(RefusalView.of(state)));
            page.add(said);
            return page;
        }
        Element main =
                Element.of("main", "main").key("main").add(StageView.of(state)).add(ReadoutView.of(state));
        main.add(Element.of("section", "dock")
                .key("dock")
                .label("Run")
                .add(TransportView.of(state))
                .add(PlotView.of(state)));
        Element panel = Element.of("aside", "panel")
                .key("panel")
                .label("Settings")
                .add(SurfacePanel.of(state))
                .add(LanesPanel.of(state))
                .add(StepPanel.of(state))
                .add(TheoryPanel.of(state))
                .add(GradientPanel.of(state))
                .add(RunPanel.of(state))
                .add(CodePanel.of(state));
        if (state.sharing().open()) page.add(ShareView.of(state));
        if (state.desk().help()) page.add(KeysView.of(state));
        page.add(main);
        if (!state.desk().presenting()) page.add(panel);
        page.add(said);
        return page;
    }

    /** A status that stays, so that it is listened to; the sentence in it is a new element each time, so that it comes in sight. */
    private static Element said(State state) {
        Element said = Element.of("p", "said").key("said").id("said").set("role", "status");
        String key = String.valueOf(state.attention().sayings());
        return said.add(Element.of("span").key(key).text(state.attention().said()));
    }
}
