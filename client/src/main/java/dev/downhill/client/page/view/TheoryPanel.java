package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Tuning;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Journey;
import dev.downhill.shared.run.RateFit;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.Settings;
import org.jspecify.annotations.Nullable;

/** What theory says of the selected lane, what is measured of it, and the best settings to take over. */
final class TheoryPanel {
    private TheoryPanel() {}

    static Element of(State state) {
        int lane = state.selected();
        Diagnosis diagnosis = state.diagnoses().get(lane);
        Element section = Controls.section("theory", "Theory")
                .add(Element.of("p", "summary")
                        .key("where")
                        .text(state.experiment()
                                        .lanes()
                                        .get(lane)
                                        .optimizer()
                                        .kind()
                                        .name() + ", by the curvature " + place(diagnosis) + " "
                                + Words.point(
                                        diagnosis.curvature().at(),
                                        state.experiment()
                                                .surface()
                                                .kind()
                                                .domain()
                                                .diagonal())));
        Eigen2 eigen = diagnosis.curvature().eigen();
        Element rows = Element.of("dl", "theory")
                .key("rows")
                .add(row("Hessian λ", Words.number(eigen.smaller()) + ", " + Words.number(eigen.larger())))
                .add(row("Condition κ", Words.number(eigen.conditionNumber())));
        LinearIteration linear = diagnosis.iteration();
        if (linear != null) rows.add(row("Stable for", "α < " + Words.number(linear.greatestLr(eigen.larger()))));
        rates(diagnosis, rows);
        journey(diagnosis, state.step(), rows);
        section.add(rows);
        best(section, "lr", "Best α", diagnosis.bestLr(), lane, state);
        if (linear != null && linear.form() != LinearIteration.Form.GRADIENT_DESCENT)
            best(section, "both", "Best α and ρ", diagnosis.best(), lane, state);
        return section;
    }

    private static String place(Diagnosis diagnosis) {
        return switch (diagnosis.vantage().place()) {
            case MINIMUM -> "at the minimum";
            case END -> "at its end,";
            case START -> "at its start,";
        };
    }

    private static void rates(Diagnosis diagnosis, Element rows) {
        double predicted = diagnosis.predicted();
        if (!Double.isNaN(predicted)) rows.add(row("Predicted rate", Diagnosis.factor(predicted) + " a step"));
        RateFit fit = diagnosis.fit();
        if (fit != null)
            rows.add(row(
                    "Measured rate",
                    Diagnosis.factor(fit.rate()) + " a step, steps " + fit.from() + " to " + fit.to()));
    }

    /** What was measured up to the step that is shown, or to where the lane left the finite numbers. */
    private static void journey(Diagnosis diagnosis, int shown, Element rows) {
        Journey journey = diagnosis.journey();
        int step = Math.min(shown, diagnosis.lastFinite());
        if (step < shown) rows.add(row("Measured", "to step " + step + ", the last with finite numbers"));
        rows.add(axis("Across", journey, Journey.ACROSS, step))
                .add(axis("Along", journey, Journey.ALONG, step))
                .add(row("Overshoot", Words.number(journey.overshoot(step))))
                .add(row("Highest climb", Words.number(journey.climb(step))));
    }

    private static Element axis(String name, Journey journey, int axis, int step) {
        return row(
                name,
                Words.number(journey.progress(axis, step)) + " of " + Words.number(journey.path(axis, step)) + " gone, "
                        + turns(journey.signChanges(axis, step)) + " of the slope");
    }

    private static String turns(int count) {
        return count == 1 ? "1 turn" : count + " turns";
    }

    private static Element row(String name, String value) {
        return Element.of("div")
                .key(name)
                .add(Element.of("dt").text(name))
                .add(Element.of("dd").text(value));
    }

    private static void best(Element section, String key, String name, @Nullable Settings best, int lane, State state) {
        if (best == null || !Tuning.Improved.isAllowed(state, lane, best)) return;
        String settings =
                key.equals("lr") ? Words.number(best.lr()) : Words.number(best.lr()) + ", " + Words.number(best.rho());
        section.add(Element.of("div", "best")
                .key("best-" + key)
                .add(Element.of("span").text(name + ": " + settings + ", " + Diagnosis.factor(best.rate()) + " a step"))
                .add(Controls.button("Use the best", new Tuning.Improved(lane, best))
                        .id("use-best-" + key)
                        .label("Use " + name.replace("Best", "the best"))));
    }
}
