package dev.downhill.client.page.view;

import dev.downhill.client.page.html.Element;
import dev.downhill.shared.formula.MathElement;

/** Mathematics as elements of MathML. */
final class MathView {
    private MathView() {}

    static Element of(MathElement math) {
        Element element = Element.of(math.tag());
        if (math.level()) element.set("stretchy", "false");
        if (!math.text().isEmpty()) element.text(math.text());
        for (MathElement child : math.children()) element.add(of(child));
        return element;
    }
}
