package dev.downhill.client.page.view;

import dev.downhill.client.page.Language;
import dev.downhill.client.page.Script;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Reading;
import dev.downhill.shared.parameter.Problem;

/** The code itself, in the library that is chosen, or why it has not come. */
final class CodeText {
    private CodeText() {}

    /** The choice of the library, and the code; empty without a library. */
    static Element of(State state) {
        Script script = state.script();
        Language language = script.language();
        Element details = Element.of("div").key("code-text");
        if (language == null) return details;
        if (Reading.isKeptHere(state))
            return details.add(Element.of("p", "summary")
                    .id("no-code")
                    .text("The server writes the code, and points of your own do not leave the browser before you save"
                            + " them: so there is none here. It can be had of a file with the preset, by"
                            + " downhill.jar code."));
        Element choices =
                Element.of("div", "choices").key("choices").set("role", "group").label("Library");
        for (Language each : Language.values())
            choices.add(Controls.choice(each.label(), each == language, each.hint(), new Reading.Chosen(each)));
        details.add(choices);
        if (!script.problems().isEmpty()) return details.add(problems(script));
        if (!script.text().isEmpty()) details.add(text(script));
        return details.add(Element.of("div", "actions")
                .key("actions")
                .add(Controls.button("Copy the code", new Passing.CopyAsked(script.text()))
                        .key("copy")
                        .id("copy-code")
                        .set("disabled", script.busy()))
                .add(Element.of("span", "summary").key("busy").id("writing").text(script.busy() ? "Writing …" : "")));
    }

    private static Element text(Script script) {
        return Element.of("pre", "script")
                .key("text")
                .id("script")
                .set("tabindex", "0")
                .set("role", "region")
                .set("aria-busy", String.valueOf(script.busy()))
                .label(script.name())
                .text(script.text());
    }

    private static Element problems(Script script) {
        Element problems = Element.of("div").key("problems").id("code-problems");
        for (Problem problem : script.problems())
            problems.add(Element.of("p", "problem").text(problem.toString()));
        return problems.add(
                Controls.button("Try again", new Reading.AskedAgain()).id("write-again"));
    }
}
