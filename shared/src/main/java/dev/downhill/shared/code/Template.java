package dev.downhill.shared.code;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;

/** Code with places for parameters, as {@code lr*<gamma>**t}: each is filled with its value as Python writes it. */
final class Template {
    private Template() {}

    /** The template with every parameter of these values in its places, and a rate in those of {@code lr}. */
    static String fill(String template, Values values, double lr) {
        String code = template.replace("<lr>", Numbers.text(lr));
        for (Parameter parameter : values.schema().parameters())
            code = code.replace("<" + parameter.id() + ">", text(values, parameter));
        return code;
    }

    private static String text(Values values, Parameter parameter) {
        switch (parameter.type()) {
            case FLAG:
                return values.flag(parameter) ? "True" : "False";
            case CHOICE:
                return values.choice(parameter);
            case LIST:
                StringBuilder items = new StringBuilder("[");
                for (double item : values.list(parameter))
                    items.append(items.length() == 1 ? "" : ", ").append(Numbers.text(item));
                return items.append(']').toString();
            default:
                return Numbers.text(values.real(parameter));
        }
    }

    /** A parameter's value by its id. */
    static double real(Values values, String id) {
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().equals(id)) return values.real(parameter);
        throw new IllegalArgumentException("no parameter " + id);
    }

    /** Whether the chosen word is the first of those to choose from. */
    static boolean isFirst(Values values, String id) {
        return real(values, id) == 0;
    }
}
