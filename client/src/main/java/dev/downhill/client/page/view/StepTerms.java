package dev.downhill.client.page.view;

import dev.downhill.client.page.html.Element;
import dev.downhill.shared.formula.Greek;
import dev.downhill.shared.plot.StepArrows;
import dev.downhill.shared.plot.StepPart;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a rule, in which every name lights an arrow: its own, or that of what its line makes. In each line the first that
 * lights an arrow is reached by keys.
 */
final class StepTerms {
    private final StepArrows arrows;
    private final @Nullable StepPart lit;
    private final Set<String> assigned = new HashSet<>();

    StepTerms(StepArrows arrows, @Nullable StepPart lit) {
        this.arrows = arrows;
        this.lit = lit;
    }

    /** @param lines each as it is and with its numbers */
    Element all(List<String> lines) {
        Element formula =
                Element.of("ol", "filled").key("formula").id("step-formula").label("The rule with its numbers");
        for (int i = 0; i + 1 < lines.size(); i += 2)
            formula.add(Element.of("li")
                    .add(line(lines.get(i)))
                    .add(Element.of("code", "numbers").text(lines.get(i + 1))));
        return formula;
    }

    private Element line(String line) {
        Element code = Element.of("code");
        int equals = line.indexOf('=');
        String name = Greek.letter(line.substring(0, equals).trim());
        StepPart made = made(name);
        Set<StepPart> reached = new HashSet<>();
        int begin = 0;
        while (begin < line.length()) {
            int end = begin;
            boolean isWord = isLetter(line.charAt(begin));
            while (end < line.length() && isLetter(line.charAt(end)) == isWord) end++;
            String piece = line.substring(begin, end);
            boolean isName = isWord && !(piece.charAt(0) <= '9');
            Element span = Element.of("span").text(piece);
            code.add(isName ? term(span, begin < equals ? made : part(Greek.letter(piece), made), reached) : span);
            begin = end;
        }
        assigned.add(name);
        return code;
    }

    private Element term(Element span, StepPart part, Set<StepPart> reached) {
        span.set("class", "lights");
        boolean isFirst = reached.add(arrows.shown(part));
        if (!isFirst) return Lighting.pointed(span, part);
        return Lighting.of(span.set("role", "button").set("tabindex", "0"), part, arrows, lit);
    }

    /** What a line makes. */
    private static StepPart made(String name) {
        if (name.equals("g")) return StepPart.SLIDE;
        return name.equals("x") ? StepPart.STEP : new StepPart(name, true);
    }

    private StepPart part(String word, StepPart made) {
        if (word.equals("g") || word.equals("grad")) return StepPart.SLIDE;
        if (word.equals("x")) return made;
        StepPart own = new StepPart(word, assigned.contains(word));
        return arrows.has(own) ? own : made;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '_';
    }
}
