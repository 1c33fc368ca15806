package dev.downhill.client.page;

import dev.downhill.shared.formula.Greek;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A step written as its optimizer's rule, with the numbers that were in it. */
public final class StepFormula {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Point> after = new HashMap<>();

    private StepFormula() {}

    /**
     * The lines of the selected lane's rule, each as it is and with its numbers; empty for an optimizer whose rule is no formula.
     *
     * @param step the one before the step
     */
    public static List<String> of(State state, int step) {
        StepParts parts = StepParts.of(state);
        String text = state.reference()
                .text(state.experiment()
                        .lanes()
                        .get(state.selected())
                        .optimizer()
                        .kind()
                        .rule());
        if (text.indexOf('=') < 0) return List.of();
        Chosen<OptimizerKind> rule = parts.rule(text);
        if (rule == null) return List.of();
        return new StepFormula().lines(text, rule, parts.at(step, rule), step);
    }

    private List<String> lines(String text, Chosen<OptimizerKind> rule, Anatomy anatomy, int step) {
        for (Parameter parameter : rule.values().schema().parameters())
            values.put(parameter.id().replace('-', '_'), number(rule.values().real(parameter)));
        values.put("lr", number(anatomy.rate()));
        values.put("t", String.valueOf(step));
        values.put("g", pair(anatomy.gradient()));
        values.put("x", pair(anatomy.from()));
        anatomy.before().forEach((name, vector) -> values.put(name, pair(vector)));
        after.putAll(anatomy.after());
        after.put("x", anatomy.to());
        List<String> written = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != ';') continue;
            if (i > begin) written.add(text.substring(begin, i).trim());
            begin = i + 1;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) line(written.get(i), written.subList(i + 1, written.size()), lines);
        return lines;
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('=')).trim();
    }

    private void line(String line, List<String> later, List<String> lines) {
        String name = name(line);
        String filled = filled(line.substring(line.indexOf('=') + 1).trim());
        Point value = after.get(Greek.letter(name));
        // of what is assigned twice only the last value is known
        for (String other : later) if (name(other).equals(name)) value = null;
        lines.add(line);
        lines.add(name + " = " + filled + (value == null ? "" : " = " + pair(value)));
        if (value != null) values.put(name, pair(value));
        else if (after.containsKey(Greek.letter(name))) values.remove(name);
    }

    /** An expression with numbers in place of the names that have one. */
    private String filled(String expression) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < expression.length(); ) {
            int end = i;
            while (end < expression.length() && isLetter(expression.charAt(end))) end++;
            if (end == i) {
                char sign = expression.charAt(i++);
                filled.append(sign == '*' ? '·' : sign == '-' ? '−' : sign);
                continue;
            }
            String word = expression.substring(i, end);
            boolean isFunction = end < expression.length() && expression.charAt(end) == '(';
            filled.append(isFunction ? word : values.getOrDefault(word, values.getOrDefault(Greek.letter(word), word)));
            i = end;
        }
        return filled.toString();
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || sign == '_'
                || sign == '.';
    }

    private static String number(double value) {
        return Numbers.significant(value, 4).replace('-', '−');
    }

    private static String pair(Point point) {
        return "(" + number(point.x()) + ", " + number(point.y()) + ")";
    }
}
