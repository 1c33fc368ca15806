package dev.downhill.client.page.view;

import dev.downhill.client.page.Language;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Reading;
import dev.downhill.shared.run.Experiment;
import org.jspecify.annotations.Nullable;

/** The selected lane as a script to take away. It is written only while somebody looks at it. */
final class CodePanel {
    /** What was written last: it stays as it is until the experiment, the lane or the language is another. */
    private static @Nullable Written last;

    private record Written(Experiment experiment, int lane, Language language, Element element) {}

    private CodePanel() {}

    static Element of(State state) {
        Language language = state.attention().reading();
        Element details = Element.of("details", "more code-panel")
                .key("code")
                .id("code")
                .set("open", language != null)
                .on("toggle", input -> new Reading.Opened(input.open()))
                .add(Element.of("summary").key("summary").text("Code to take away"));
        if (language == null) return details;
        Element choices =
                Element.of("div", "choices").key("choices").set("role", "group").label("Library");
        for (Language each : Language.values())
            choices.add(Controls.choice(each.label(), each == language, each.hint(), new Reading.Chosen(each)));
        return details.add(choices).add(script(state, language));
    }

    private static Element script(State state, Language language) {
        Experiment experiment = state.experiment();
        int lane = Math.min(state.preset().view().lane(), experiment.lanes().size()) - 1;
        Written known = last;
        if (known != null && known.experiment == experiment && known.lane == lane && known.language == language)
            return known.element;
        String code = language.write(experiment, lane);
        Element element = Element.of("div")
                .key("script")
                .add(Element.of("pre", "script")
                        .key("text")
                        .id("script")
                        .set("tabindex", "0")
                        .set("role", "region")
                        .label("Lane " + (lane + 1) + " in " + language.label())
                        .text(code))
                .add(Controls.button("Copy the code", new Passing.CopyAsked(code))
                        .key("copy")
                        .id("copy-code"));
        last = new Written(experiment, lane, language, element);
        return element;
    }
}
