package dev.downhill.shared.parameter;

import dev.downhill.shared.math.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number, switch, choice or list that a person may set: declared once; its slider, its place in links and JSON, its check
 * and its documentation derive from this. Every value is stored as doubles: a switch as 0 or 1, a choice as the index of its
 * word, a list as its items.
 */
public final class Parameter {
    /** What kind of value a parameter takes. */
    public enum Type {
        REAL,
        INTEGER,
        FLAG,
        CHOICE,
        LIST;

        /** The word for it in the catalogue. */
        public String id() {
            return switch (this) {
                case REAL -> "real";
                case INTEGER -> "integer";
                case FLAG -> "flag";
                case CHOICE -> "choice";
                case LIST -> "list";
            };
        }
    }

    /** The most items a list may have. */
    public static final int LONGEST_LIST = 32;

    private final String id;
    private final String symbol;
    private final Type type;
    private final double min;
    private final double max;
    private final boolean maxExcluded;
    private final List<Double> initial;
    private final List<String> words;
    private final String name;
    private final String unit;
    private final String help;
    private final Scale scale;
    private final double low;
    private final double high;

    private Parameter(Draft draft) {
        id = draft.id;
        symbol = draft.symbol;
        type = draft.type;
        min = draft.min;
        max = draft.max;
        maxExcluded = draft.maxExcluded;
        initial = draft.initial;
        words = draft.words;
        name = draft.name;
        unit = draft.unit;
        help = draft.help;
        scale = draft.scale;
        low = draft.low;
        high = draft.high;
    }

    /** A real number from {@code min} to {@code max}, both allowed. */
    public static Draft real(String id, String symbol, double min, double max, double initial) {
        return new Draft(id, symbol, Type.REAL, min, max, List.of(initial), List.of());
    }

    /** A whole number from {@code min} to {@code max}, both allowed. */
    public static Draft integer(String id, String symbol, double min, double max, double initial) {
        return new Draft(id, symbol, Type.INTEGER, min, max, List.of(initial), List.of());
    }

    /** A switch. */
    public static Draft flag(String id, boolean initial) {
        return new Draft(id, "", Type.FLAG, 0, 1, List.of(initial ? 1.0 : 0.0), List.of());
    }

    /** One of some words; the first is the default. */
    public static Draft choice(String id, String... words) {
        return new Draft(id, "", Type.CHOICE, 0, words.length - 1, List.of(0.0), List.of(words));
    }

    /** A rising list of whole numbers from {@code min} to {@code max}, at most {@link #LONGEST_LIST}. */
    public static Draft list(String id, String symbol, int min, int max, List<Double> initial) {
        return new Draft(id, symbol, Type.LIST, min, max, initial, List.of());
    }

    public String id() {
        return id;
    }

    /** The letter in formulas, as ρ; empty if there is none. */
    public String symbol() {
        return symbol;
    }

    public Type type() {
        return type;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    /** Whether {@link #max} itself is refused. */
    public boolean maxExcluded() {
        return maxExcluded;
    }

    /** The default: one number, or the items of a list. */
    public List<Double> initial() {
        return initial;
    }

    /** The words of a choice. */
    public List<String> words() {
        return words;
    }

    /** The name on the page, as Friction. */
    public String name() {
        return name;
    }

    /** The unit behind a shown value, as °; empty if there is none. */
    public String unit() {
        return unit;
    }

    /** What it does, in a sentence. */
    public String help() {
        return help;
    }

    public Scale scale() {
        return scale;
    }

    /** The value at the slider's left end. */
    public double low() {
        return low;
    }

    /** The value at the slider's right end. */
    public double high() {
        return high;
    }

    /** The slider's value at a travel from 0 to 1, rounded to what a person would choose: three significant digits. */
    public double slide(double travel) {
        double value = scale.value(travel, low, high);
        if (type == Type.INTEGER) return Math.floor(value + 0.5);
        if (value == 0) return 0;
        if (scale == Scale.CLOSE_TO_ONE && value > 0.5) {
            double distance = Numbers.parse(Numbers.significant(1 - value, 2));
            return Numbers.parse(Numbers.significant(1 - distance, 9));
        }
        return Numbers.parse(
                scale == Scale.LINEAR
                        ? Numbers.significant(Math.floor(value / grain() + 0.5) * grain(), 12)
                        : Numbers.significant(value, 3));
    }

    /** What a linear slider's values are multiples of: a power of ten, at most a two-hundredth of its range. */
    private double grain() {
        double grain = 1e-9;
        while (grain * 10 * 200 <= high - low) grain *= 10;
        return grain;
    }

    /** What is wrong with a value, or null. NaN and infinities are always wrong. */
    public @Nullable Problem check(double value) {
        boolean inside = value >= min && (maxExcluded ? value < max : value <= max);
        if (inside && (type == Type.REAL || value == Math.floor(value))) return null;
        return new Problem(id, "must be " + allowed() + ", but is " + Numbers.text(value) + ".");
    }

    /** What is allowed, as in {@code a number from 0 to 1}. */
    public String allowed() {
        return switch (type) {
            case REAL -> "a number " + range();
            case INTEGER -> "a whole number " + range();
            case FLAG -> "true or false";
            case CHOICE -> "one of " + String.join(", ", words);
            case LIST -> "a rising list of at most " + LONGEST_LIST + " whole numbers " + range();
        };
    }

    private String range() {
        return "from " + Numbers.text(min) + (maxExcluded ? " to below " : " to ") + Numbers.text(max);
    }

    /** Parameters are equal when they take the same values; how they are shown is not part of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Parameter that
                        && id.equals(that.id)
                        && type == that.type
                        && min == that.min
                        && max == that.max
                        && maxExcluded == that.maxExcluded
                        && initial.equals(that.initial)
                        && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }

    /** A parameter being declared; {@link #help} finishes it. */
    public static final class Draft {
        private final String id;
        private final String symbol;
        private final Type type;
        private final double min;
        private final double max;
        private final List<Double> initial;
        private final List<String> words;
        private boolean maxExcluded;
        private String name;
        private String unit = "";
        private String help = "";
        private Scale scale = Scale.LINEAR;
        private double low;
        private double high;

        private Draft(
                String id, String symbol, Type type, double min, double max, List<Double> initial, List<String> words) {
            this.id = id;
            this.symbol = symbol;
            this.type = type;
            this.min = min;
            this.max = max;
            this.initial = initial;
            this.words = words;
            name = capital(id.charAt(0)) + id.substring(1).replace('-', ' ');
            low = min;
            high = max;
        }

        /** Of an ASCII letter only: Character.toUpperCase would bring Unicode's tables to the page. */
        private static char capital(char letter) {
            return letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
        }

        /** The name on the page; if not said, the id with a capital. */
        public Draft named(String name) {
            this.name = name;
            return this;
        }

        public Draft unit(String unit) {
            this.unit = unit;
            return this;
        }

        /** Refuses the greatest value itself: β₁ must be below 1. */
        public Draft belowMax() {
            maxExcluded = true;
            return this;
        }

        /** The slider's scale and ends; typed values may go beyond the ends, up to the range. */
        public Draft slider(Scale scale, double low, double high) {
            this.scale = scale;
            this.low = low;
            this.high = high;
            return this;
        }

        /** Finishes the declaration with a sentence on what the parameter does. */
        public Parameter help(String help) {
            this.help = help;
            return new Parameter(this);
        }
    }
}
