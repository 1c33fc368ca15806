package dev.downhill.client.page.view;

import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Modelling;
import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.theory.Conditioning;
import org.jspecify.annotations.Nullable;

/** What is done to the features, with how well conditioned the loss is then, and why. */
final class PreprocessingPanel {
    /** By how much of their length the weights are changed. */
    private static final double SHARE = 0.01;

    private static @Nullable DataSet known;
    private static String knownModel = "";
    private static @Nullable Conditioning[] conditions = {};

    private PreprocessingPanel() {}

    static Element of(Regression regression) {
        conditions(regression);
        Element body = Element.of("tbody");
        Conditioning chosen = null;
        for (Preprocessing each : Preprocessing.values()) {
            Conditioning condition = conditions[each.ordinal()];
            if (each == regression.preprocessing()) chosen = condition;
            body.add(row(each, condition, each == regression.preprocessing()));
        }
        Element head = Element.of("thead")
                .add(Element.of("tr")
                        .add(Element.of("td"))
                        .add(column("κ", "The condition number of the loss at its minimum"))
                        .add(column(
                                "1 % off",
                                "By how much the loss rises when the weights are off by 1 % of their length, in the worst"
                                        + " direction")));
        Element section = Controls.section("preprocessing", "Preprocessing")
                .add(Element.of("table", "ends conditions")
                        .key("table")
                        .id("conditions")
                        .add(head)
                        .add(body));
        return chosen == null
                ? section
                : section.add(
                        Element.of("p", "summary").key("reason").id("reason").text(chosen.reason()));
    }

    /** How well conditioned the loss is with another preprocessing, beside the one that is chosen. */
    static String beside(Regression regression, String other) {
        conditions(regression);
        Conditioning here = conditions[regression.preprocessing().ordinal()];
        for (Preprocessing each : Preprocessing.values()) {
            Conditioning there = conditions[each.ordinal()];
            if (each.id().equals(other) && there != null && here != null)
                return each.title() + ": κ = " + Words.number(there.number()) + "; "
                        + regression.preprocessing().id() + ": κ = " + Words.number(here.number())
                        + ". The same optimizers, from the same fit.";
        }
        return "";
    }

    /** Of all ways to preprocess the points, made once for the same points. */
    private static void conditions(Regression regression) {
        if (regression.data() == known && regression.model().id().equals(knownModel)) return;
        conditions = new Conditioning[Preprocessing.values().length];
        for (Preprocessing each : Preprocessing.values()) {
            Regression other = regression.with(each);
            if (other.check().isEmpty()) conditions[each.ordinal()] = Conditioning.of(other);
        }
        known = regression.data();
        knownModel = regression.model().id();
    }

    private static Element column(String name, String hint) {
        return Element.of("th").set("scope", "col").set("title", hint).text(name);
    }

    private static Element row(Preprocessing each, @Nullable Conditioning condition, boolean chosen) {
        Element row = Element.of("tr", chosen ? "chosen" : "")
                .key(each.id())
                .add(Element.of("th")
                        .set("scope", "row")
                        .add(Controls.choice(each.title(), chosen, "", new Modelling.PreprocessingChosen(each))
                                .id("preprocessing-" + each.id())));
        String number = condition == null ? "–" : Words.number(condition.number());
        String rise = condition == null ? "–" : "+" + Words.number(condition.rise(SHARE));
        return row.add(Element.of("td").text(number)).add(Element.of("td").text(rise));
    }
}
