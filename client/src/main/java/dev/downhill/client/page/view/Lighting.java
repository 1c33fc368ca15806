package dev.downhill.client.page.view;

import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.shared.plot.StepArrows;
import dev.downhill.shared.plot.StepPart;
import org.jspecify.annotations.Nullable;

/** What lights an arrow as long as the pointer or the keyboard is at it. */
final class Lighting {
    private Lighting() {}

    /** Something that is reached by keys, too. */
    static Element of(Element element, StepPart part, StepArrows arrows, @Nullable StepPart lit) {
        boolean isLit = lit != null && arrows.shown(part).equals(arrows.shown(lit));
        return pointed(element, part)
                .set("aria-pressed", String.valueOf(isLit))
                .on("focus", input -> new Arranging.Lit(part))
                .on("blur", input -> new Arranging.Lit(null))
                .onClick(new Arranging.Lit(part));
    }

    /** Something that only the pointer reaches, for the like of it is reached by keys beside it. */
    static Element pointed(Element element, StepPart part) {
        return element.on("pointerenter", input -> new Arranging.Lit(part))
                .on("pointerleave", input -> new Arranging.Lit(null));
    }
}
