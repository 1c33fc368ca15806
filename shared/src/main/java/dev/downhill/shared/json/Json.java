package dev.downhill.shared.json;

import dev.downhill.shared.math.Hexadecimal;
import dev.downhill.shared.math.Numbers;
import java.util.List;
import java.util.Map;

/** A JSON value. Its {@link #toString} is its text without white space. */
public sealed interface Json {
    Json NULL = new Null();

    static Json of(double number) {
        return new Number(number);
    }

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(boolean value) {
        return new Flag(value);
    }

    /** What it is, as in "a number". */
    String what();

    /** Writes its text. */
    void write(StringBuilder into);

    /**
     * An object; its keys keep the order in which they came.
     *
     * @param entries read only
     */
    record Members(Map<String, Json> entries) implements Json {
        @Override
        public String what() {
            return "an object";
        }

        @Override
        public void write(StringBuilder into) {
            into.append('{');
            boolean first = true;
            for (Map.Entry<String, Json> entry : entries.entrySet()) {
                if (!first) into.append(',');
                first = false;
                new Text(entry.getKey()).write(into);
                into.append(':');
                entry.getValue().write(into);
            }
            into.append('}');
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /** @param items read only */
    record Items(List<Json> items) implements Json {
        @Override
        public String what() {
            return "a list";
        }

        @Override
        public void write(StringBuilder into) {
            into.append('[');
            for (int i = 0; i < items.size(); i++) {
                if (i > 0) into.append(',');
                items.get(i).write(into);
            }
            into.append(']');
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /** @param text without quotes or escapes */
    record Text(String text) implements Json {
        @Override
        public String what() {
            return "a text";
        }

        @Override
        public void write(StringBuilder into) {
            into.append('"');
            for (int i = 0; i < text.length(); i++) escape(text.charAt(i), into);
            into.append('"');
        }

        private static void escape(char letter, StringBuilder into) {
            if (letter == '"' || letter == '\\') into.append('\\').append(letter);
            else if (letter == '\n') into.append("\\n");
            else if (letter >= ' ') into.append(letter);
            else into.append("\\u").append(Hexadecimal.text(letter, 4));
        }

        @Override
        public String toString() {
            return Json.text(this);
        }
    }

    /** A number; one that is not finite is written as null. */
    record Number(double value) implements Json {
        @Override
        public String what() {
            return "a number";
        }

        @Override
        public void write(StringBuilder into) {
            into.append(Double.isFinite(value) ? Numbers.text(value) : "null");
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Json {
        @Override
        public String what() {
            return "true or false";
        }

        @Override
        public void write(StringBuilder into) {
            into.append(value);
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /** Nothing. */
    record Null() implements Json {
        @Override
        public String what() {
            return "null";
        }

        @Override
        public void write(StringBuilder into) {
            into.append("null");
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /**
     * A word from where types are not written, as a link: a text, a number, true or false, or a list with commas, whichever is
     * asked for. It never comes from a {@link JsonReader}.
     */
    record Word(String word) implements Json {
        @Override
        public String what() {
            return "“" + word + "”";
        }

        @Override
        public void write(StringBuilder into) {
            new Text(word).write(into);
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    private static String text(Json value) {
        StringBuilder text = new StringBuilder();
        value.write(text);
        return text.toString();
    }
}
