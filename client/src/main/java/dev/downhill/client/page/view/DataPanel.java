package dev.downhill.client.page.view;

import dev.downhill.client.page.DataField;
import dev.downhill.client.page.Draft;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Modelling;
import dev.downhill.shared.data.Generator;
import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.PointsText;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import org.jspecify.annotations.Nullable;

/** Which model is fitted, and to what points. */
final class DataPanel {
    /** More than anybody reads or writes in a field; a file may have them all the same. */
    private static final int FEW = 1000;

    private static @Nullable Points written;
    private static String text = "";

    private DataPanel() {}

    /** The sections of the panel that say what the data is and what is done to it. */
    static void on(Element panel, State state) {
        Regression regression = Modelling.regression(state.preset());
        Model model = regression.model();
        Element section = Controls.section("model", "Data and model").add(select(model));
        section.add(Element.of("p", "formula").key("loss").text(model.formula()));
        section.add(sources(regression));
        Chosen<Generator> generator = regression.data().generator();
        if (generator == null) own(section, regression, state);
        else
            for (Parameter parameter : generator.kind().schema().parameters())
                section.add(
                        parameter.id().equals("seed")
                                ? FieldView.typed(new DataField(parameter), state)
                                        .add(Controls.iconButton(
                                                        Icon.DICE,
                                                        "Other points of the same sort",
                                                        new Modelling.Redrawn())
                                                .id("redraw"))
                                : FieldView.of(new DataField(parameter), state));
        panel.add(section).add(PreprocessingPanel.of(regression));
    }

    private static Element select(Model chosen) {
        Element select = Element.of("select", "select")
                .key("select")
                .id("model-select")
                .set("aria-labelledby", "model-heading")
                .set("value", chosen.id())
                .on("change", input -> new Modelling.ModelChosen(Models.all().get(input.value())));
        for (Model model : Models.all().all())
            select.add(Element.of("option").set("value", model.id()).text(model.name()));
        return select;
    }

    private static Element sources(Regression regression) {
        boolean isOwn = regression.data().generator() == null;
        Generator usual = regression.model().generators().all().get(0);
        return Element.of("div", "choices sources")
                .key("sources")
                .set("role", "group")
                .label("Where the points are from")
                .add(Controls.choice(usual.name(), !isOwn, usual.summary(), new Modelling.Generated()))
                .add(Controls.choice(
                        "Your own", isOwn, "Points that you draw, type, paste or drop.", new Modelling.Owned()));
    }

    /** The points as a table in a field, to be typed in and pasted to, and the way to a file. */
    private static void own(Element section, Regression regression, State state) {
        Points points = regression.data().points();
        Draft draft = state.draft();
        boolean isTyped = draft != null && draft.path().equals(Modelling.POINTS);
        String problem = isTyped && draft != null ? draft.problem() : "";
        String columns = String.join(", ", regression.model().columns());
        Element area = Element.of("textarea", "code points")
                .key("text")
                .id(Modelling.POINTS)
                .label("Points, one a line: " + columns)
                .set("rows", "7")
                .set("spellcheck", "false")
                .set("autocapitalize", "off")
                .set("autocomplete", "off")
                .set("value", isTyped && draft != null ? draft.text() : written(points, regression.model()))
                .on("input", input -> new Modelling.Pasted(input.value()))
                .on("blur", input -> new Modelling.PointsLeft())
                .on("keydown", input -> input.key().equals("Escape") ? new Editing.Escaped(Modelling.POINTS) : null);
        section.add(Element.of("p", "summary")
                        .key("how")
                        .text("One point a line: " + columns + ". Type or paste a table, drop a file on the points,"
                                + " or draw them there; at most " + Points.MOST + "."))
                .add(area);
        if (!problem.isEmpty()) {
            area.set("aria-invalid", "true").set("aria-describedby", "points-problem");
            section.add(Element.of("p", "problem lines")
                    .key("problem")
                    .id("points-problem")
                    .set("role", "alert")
                    .text(problem));
        }
        section.add(Element.of("label", "button file")
                .key("file")
                .add(Element.of("span").text("Open a CSV file"))
                .add(Element.of("input", "file-input")
                        .id("points-file")
                        .set("type", "file")
                        .set("accept", ".csv,.tsv,.txt,text/csv,text/plain")
                        .label("CSV file of points")));
    }

    private static String written(Points points, Model model) {
        if (points != written) {
            text = points.size() <= FEW
                    ? PointsText.write(points, model)
                    : points.size() + " points: too many to show; what is typed here takes their place.";
            written = points;
        }
        return text;
    }
}
