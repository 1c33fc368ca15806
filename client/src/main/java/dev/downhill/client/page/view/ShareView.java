package dev.downhill.client.page.view;

import dev.downhill.client.page.Draft;
import dev.downhill.client.page.Sharing;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.client.page.message.Passing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.parameter.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a run is named, saved and passed on. */
final class ShareView {
    private ShareView() {}

    static Element of(State state) {
        // begun before the state is asked for anything: the script is divided by what a method begins with
        Element panel = Element.of("section", "share card")
                .key("share")
                .id("share")
                .label("Share")
                .on("keydown", input -> input.key().equals("Escape") ? new Passing.Toggled(false) : null);
        Sharing sharing = state.sharing();
        boolean isOld = !sharing.link().isEmpty() && !sharing.isOf(state.preset());
        panel.add(title(state))
                .add(description(state))
                .add(warning(state))
                .add(Element.of("div", "actions")
                        .key("actions")
                        .add(Controls.button(save(sharing, isOld), new Passing.SaveAsked())
                                .id("save")
                                .set("class", "button primary")
                                .set("disabled", sharing.busy()))
                        .add(longLink(state)));
        panel.add(Element.of("div", "files")
                .key("files")
                .set("role", "group")
                .label("Files to take away")
                .add(files("Numbers", "csv", "CSV", "json", "JSON"))
                .add(files("Surface", "png", "PNG", "svg", "SVG"))
                .add(files("Plot", "plot.png", "PNG", "plot.svg", "SVG")));
        for (Problem problem : sharing.problems())
            panel.add(Element.of("p", "problem").set("role", "alert").text(problem.toString()));
        if (!sharing.link().isEmpty()) panel.add(saved(sharing, isOld));
        return panel.add(KeptView.of(state));
    }

    /** What happens with a person's own points. */
    private static List<Element> warning(State state) {
        Regression regression = Regression.of(state.experiment().surface().kind());
        if (regression == null || regression.data().generator() != null) return List.of();
        return List.of(Element.of("p", "summary warning")
                .key("warning")
                .id("data-warning")
                .text("Your points are part of what is saved: whoever has the link can open them and save them again."
                        + " Before you save, they do not leave this browser."));
    }

    private static Element files(String what, String... types) {
        Element row = Element.of("p", "file-row").add(Element.of("span").text(what));
        for (int i = 0; i < types.length; i += 2)
            row.add(Controls.button(types[i + 1], new Arranging.FileAsked(types[i]))
                    .id("file-" + types[i].replace('.', '-'))
                    .label(what + " as " + types[i + 1]));
        return row;
    }

    private static Element title(State state) {
        Element input = Element.of("input").on("input", event -> new Passing.Titled(event.value()));
        return field(Passing.TITLE, "Title", input, state.preset().title(), state.draft());
    }

    private static Element description(State state) {
        Element area = Element.of("textarea").on("input", event -> new Passing.Described(event.value()));
        return field(Passing.DESCRIPTION, "Description", area, state.preset().description(), state.draft());
    }

    private static Element field(String id, String name, Element input, String value, @Nullable Draft draft) {
        Draft wrong = draft != null && draft.path().equals(id) ? draft : null;
        input.id(id)
                .set("autocomplete", "off")
                .set("value", wrong == null ? value : wrong.text())
                .on("blur", event -> new Passing.Left(id));
        Element field = Element.of("div", "share-field")
                .key(id)
                .add(Element.of("label").set("for", id).text(name))
                .add(input);
        if (wrong == null) return field;
        input.set("aria-invalid", "true").set("aria-describedby", id + "-problem");
        return field.add(Element.of("p", "problem")
                .key("problem")
                .id(id + "-problem")
                .set("role", "alert")
                .text(wrong.problem()));
    }

    private static Element longLink(State state) {
        return LinkLength.fits(state)
                ? Controls.button("Copy the long address", new Passing.AddressCopyAsked())
                        .id("copy-address")
                : Element.of("p", "summary").text("Too long for the address: save it for a short link.");
    }

    private static String save(Sharing sharing, boolean isOld) {
        if (sharing.busy()) return "Saving …";
        return isOld ? "Save again and copy the new link" : "Save and copy a short link";
    }

    private static Element saved(Sharing sharing, boolean isOld) {
        Element saved = Element.of("div", "saved").key("saved");
        if (isOld)
            saved.add(Element.of("p", "summary")
                    .key("old")
                    .id("old-link")
                    .text("This link shows an earlier state: what you have changed since is not in it."));
        return saved.add(Element.of("label").set("for", "short-link").text("Short link"))
                .add(Element.of("input")
                        .id("short-link")
                        .set("type", "text")
                        .set("readonly", true)
                        .set("value", sharing.link()))
                .add(Element.of("div", "actions")
                        .add(Controls.button("Copy", new Passing.CopyAsked(sharing.link())))
                        .add(Controls.button("Delete what was saved", new Passing.DeleteAsked())
                                .id("delete")))
                .add(TravelView.of(sharing));
    }
}
