package dev.downhill.shared.data;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Points as a table in a text, such as a spreadsheet exports: a point a line, its numbers with commas, semicolons or tabs between
 * them, whichever the first line has (tabs before semicolons before commas); quotes around a number, a first line of names, blank
 * lines, a byte order mark and any sort of line end are allowed. Decimals have a point. Reading takes one pass, whatever the text.
 */
public final class PointsText {
    /** The most characters of a line that are looked at. */
    private static final int LONGEST_LINE = 1_000;

    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_SHOWN = 30;

    /**
     * What a text said.
     *
     * @param points null if there are problems
     * @param names of the columns, if there was a line of names; else empty
     * @param problems each with its line, as {@code line 7}; empty if there are points
     */
    public record Reading(@Nullable Points points, List<String> names, List<Problem> problems) {}

    private final String text;
    private final Model model;
    private List<Problem> problems = new ArrayList<>();
    private final double[] row;
    private double[] rows = new double[64];
    private int length;
    private List<String> names = List.of();
    private char separator;
    private boolean isBegun;

    private PointsText(String text, Model model) {
        this.text = text;
        this.model = model;
        row = new double[model.columns().size()];
    }

    /** Reads the points of a model; all that is wrong is said, up to {@value #MOST_PROBLEMS} problems. */
    public static Reading read(String text, Model model) {
        return new PointsText(text, model).read();
    }

    /** The points of a model as such a text, with a line of names. */
    public static String write(Points points, Model model) {
        StringBuilder text = new StringBuilder(String.join(",", model.columns()));
        for (int i = 0; i < points.size(); i++)
            for (int j = 0; j < points.columns(); j++)
                text.append(j == 0 ? '\n' : ',').append(Numbers.text(points.at(i, j)));
        return text.toString();
    }

    private Reading read() {
        int start = !text.isEmpty() && text.charAt(0) == '\ufeff' ? 1 : 0;
        for (int number = 1; start < text.length() && problems.size() < MOST_PROBLEMS; number++) {
            int end = endOfLine(start);
            line(start, end, number);
            if (length > Points.MOST * row.length) break;
            boolean isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (isPair ? 2 : 1);
        }
        if (problems.isEmpty() && length == 0)
            problems.add(new Problem("", "There are no points: every line needs " + wanted() + "."));
        if (!problems.isEmpty()) return new Reading(null, names, List.copyOf(problems));
        return new Reading(Points.of(model.features(), java.util.Arrays.copyOf(rows, length)), names, List.of());
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        return end;
    }

    private void line(int start, int end, int number) {
        if (end - start > LONGEST_LINE) {
            wrong(number, "has more than " + LONGEST_LINE + " characters, but should have " + wanted() + ".");
            isBegun = true;
            return;
        }
        String line = text.substring(start, end);
        if (isBlank(line)) return;
        if (separator == 0) separator = separator(line);
        List<String> cells = cells(line, number);
        if (cells == null) return;
        if (!isBegun && isNames(cells)) {
            names = List.copyOf(cells);
            isBegun = true;
            return;
        }
        isBegun = true;
        point(cells, number);
    }

    private static boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) if (!isSpace(line.charAt(i))) return false;
        return true;
    }

    private static char separator(String line) {
        boolean isQuoted = false;
        char found = ',';
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (letter == '\t') return letter;
            if (letter == ';') found = letter;
        }
        return found;
    }

    /** The cells of a line, without quotes; null after saying that a quote is not closed. */
    private @Nullable List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                boolean isDouble = isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (isDouble) {
                    cell.append('"');
                    i++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (letter == separator && !isQuoted) {
                cells.add(trimmed(cell));
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(trimmed(cell));
        if (!isQuoted) return cells;
        wrong(number, "has a quotation mark that is not closed.");
        return null;
    }

    /** Without spaces and tabs around it; other signs that cannot be seen make it no number. */
    private static String trimmed(StringBuilder cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isSpace(cell.charAt(start))) start++;
        while (end > start && isSpace(cell.charAt(end - 1))) end--;
        return cell.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t';
    }

    private static OptionalDouble number(String cell) {
        for (int i = 0; i < cell.length(); i++) if (cell.charAt(i) < ' ') return OptionalDouble.empty();
        return Numbers.parseLenient(cell);
    }

    private static boolean isNames(List<String> cells) {
        for (String cell : cells) if (number(cell).isPresent()) return false;
        return true;
    }

    private void point(List<String> cells, int number) {
        if (cells.size() != row.length) {
            String have = cells.size() == 1 ? "only one" : Integer.toString(cells.size());
            wrong(number, "must have " + wanted() + ", but has " + have + ".");
            return;
        }
        for (int j = 0; j < row.length; j++) {
            String problem = cell(cells.get(j), j);
            if (problem.isEmpty()) continue;
            wrong(number, problem);
            return;
        }
        if (length == Points.MOST * row.length) {
            problems = new ArrayList<>();
            wrong(number, "is point " + (Points.MOST + 1) + ": there can be at most " + Points.MOST + " points.");
            length++;
            return;
        }
        if (length + row.length > rows.length) rows = java.util.Arrays.copyOf(rows, 2 * rows.length);
        System.arraycopy(row, 0, rows, length, row.length);
        length += row.length;
    }

    /** Puts the number of a cell into the row; what is wrong with it, or nothing. */
    private String cell(String cell, int column) {
        String name = model.columns().get(column);
        OptionalDouble number = number(cell);
        if (number.isEmpty()) {
            boolean hasComma = cell.indexOf(',') >= 0
                    && Numbers.parseLenient(cell.replace(',', '.')).isPresent();
            String hint = hasComma ? " Write decimals with a point." : "";
            return (cell.isEmpty() ? name + " is missing" : name + " must be a number, but is “" + shown(cell) + "”")
                    + "." + hint;
        }
        double value = number.getAsDouble();
        if (!(Math.abs(value) <= Points.FARTHEST))
            return name + " must be from " + Numbers.text(-Points.FARTHEST) + " to " + Numbers.text(Points.FARTHEST)
                    + ", but is " + shown(cell) + ".";
        if (column == model.features() && model.isClassifier() && value != 0 && value != 1)
            return "class must be 0 or 1, but is " + shown(cell) + ".";
        row[column] = value;
        return "";
    }

    private static String shown(String cell) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < cell.length() && i < LONGEST_SHOWN; i++) {
            char letter = cell.charAt(i);
            boolean isStrange = letter < ' ' || letter >= 0x7f && letter < 0xa0 || letter >= 0x2028 && letter <= 0x202e;
            shown.append(isStrange || Character.isSurrogate(letter) ? '·' : letter);
        }
        return cell.length() > LONGEST_SHOWN ? shown.append('…').toString() : shown.toString();
    }

    private String wanted() {
        return row.length + " numbers: " + String.join(", ", model.columns());
    }

    private void wrong(int line, String message) {
        problems.add(new Problem("line " + line, message));
    }
}
