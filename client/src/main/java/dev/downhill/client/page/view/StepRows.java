package dev.downhill.client.page.view;

import dev.downhill.client.page.html.Element;
import dev.downhill.shared.plot.StepArrows;
import dev.downhill.shared.plot.StepPart;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.surface.Point;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a step with their numbers, one a row; each lights its arrow. */
final class StepRows {
    private final Anatomy anatomy;
    private final StepArrows arrows;
    private final @Nullable StepPart lit;
    private final Element rows = Element.of("dl", "theory").key("rows");

    StepRows(Anatomy anatomy, StepArrows arrows, @Nullable StepPart lit) {
        this.anatomy = anatomy;
        this.arrows = arrows;
        this.lit = lit;
    }

    Element all() {
        Point gradient = anatomy.gradient();
        Point step = new Point(
                anatomy.to().x() - anatomy.from().x(),
                anatomy.to().y() - anatomy.from().y());
        if (anatomy.looksAhead()) row("Looks at", anatomy.asked(), StepPart.AHEAD);
        row("Gradient", gradient, StepPart.SLIDE);
        if (arrows.slides()) row("−α·gradient", anatomy.slide(), StepPart.SLIDE);
        StepPart past = arrows.past();
        if (past != null) row("What " + past.symbol() + " adds", anatomy.past(), past);
        for (Map.Entry<String, Point> state : anatomy.before().entrySet()) {
            String symbol = state.getKey();
            // what can be told from the other rows
            if (symbol.indexOf(' ') >= 0) continue;
            row(symbol + " before", state.getValue(), new StepPart(symbol, false));
            Point after = anatomy.after().get(symbol);
            if (after != null) row(symbol + " after", after, new StepPart(symbol, true));
        }
        row(past != null ? "Sum: the step" : "Step", step, StepPart.STEP);
        return rows;
    }

    private void row(String name, Point value, StepPart part) {
        Element term = Lighting.of(Element.of("button", "term").set("type", "button"), part, arrows, lit)
                .text(name);
        rows.add(Element.of("div")
                .key(name)
                .add(Element.of("dt").add(term))
                .add(Element.of("dd").text(Words.point(value))));
    }
}
