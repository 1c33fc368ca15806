package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Opening;
import dev.downhill.shared.parameter.Problem;

/**
 * Why an address could not be opened, every reason at once, and what can be done about it; nothing else is put in its place.
 */
final class RefusalView {
    private RefusalView() {}

    static Element of(State state) {
        Element list = Element.of("ul");
        boolean isStrange = false;
        for (Problem problem : state.refused()) {
            isStrange |= isStrange(problem);
            Element item = Element.of("li");
            if (!problem.path().isEmpty()) item.add(Element.of("code").text(problem.path()));
            list.add(item.text((problem.path().isEmpty() ? "" : " ") + problem.message()));
        }
        Element refusal = Element.of("section", "refusal card")
                .key("refusal")
                .id("refusal")
                .set("role", "alert")
                .add(Element.of("h2").text("This link cannot be opened as it is"))
                .add(list);
        if (isStrange)
            refusal.add(
                    Element.of("p")
                            .id("newer")
                            .text(
                                    "Perhaps it was made with a newer version of Downhill than this page is. Nothing else is shown in"
                                            + " its place. Loading the page again helps if the site has become newer meanwhile."));
        return refusal.add(actions(state, isStrange));
    }

    private static Element actions(State state, boolean isStrange) {
        Element actions = Element.of("div", "actions");
        if (isStrange)
            actions.add(Controls.button("Load the page again", new Opening.Renewed())
                    .id("renew"));
        if (!state.refusedPath().isEmpty())
            actions.add(Element.of("a", "button")
                    .id("as-text")
                    .set("href", state.refusedPath() + ".json")
                    .set("target", "_blank")
                    .set("rel", "noopener")
                    .text("Read it as text"));
        return actions.add(Controls.button("Start afresh", new Opening.StartedAfresh())
                        .id("start-afresh")
                        .set("class", "button primary"))
                .add(Controls.button("Go back", new Opening.WentBack()));
    }

    /** Whether it is about something that another version may know. */
    private static boolean isStrange(Problem problem) {
        String path = problem.path();
        return path.equals("version")
                || path.equals("v")
                || path.equals("engine")
                || problem.message().contains("is not known here")
                || problem.message().contains("There is no ");
    }
}
