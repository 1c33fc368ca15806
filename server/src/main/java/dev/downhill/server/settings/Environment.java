package dev.downhill.server.settings;

import dev.downhill.shared.parameter.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads environment variables and collects all that is wrong with them. One that is empty counts as not set. */
final class Environment {
    private final Map<String, String> variables;
    private final List<Problem> problems = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The value without spaces around it; null if it is not set. */
    @Nullable
    String get(String variable) {
        String value = variables.getOrDefault(variable, "").strip();
        return value.isEmpty() ? null : value;
    }

    String get(String variable, String initial) {
        String value = get(variable);
        return value == null ? initial : value;
    }

    int whole(String variable, int min, int max, int initial) {
        String value = get(variable);
        if (value == null) return initial;
        int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (number >= min && number <= max) return number;
        wrong(variable, "must be a whole number from " + min + " to " + max);
        return initial;
    }

    /** Says what is wrong with a variable that is set. */
    void wrong(String variable, String sentence) {
        problems.add(new Problem(variable, sentence + ", but is “" + get(variable, "") + "”."));
    }
}
