package dev.downhill.shared.picture;

import java.util.ArrayList;
import java.util.List;

/** A painter for tests, which remembers all that was drawn. */
public final class Drawn implements Painter {
    private final List<double[]> lines = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<double[]> areas = new ArrayList<>();
    private final List<Letters> letters = new ArrayList<>();

    /** A text and where it stands. */
    public record Letters(double x, double y, String text) {}

    /** All of a scene. */
    public static Drawn of(Scene scene) {
        Drawn drawn = new Drawn();
        scene.paint(drawn);
        return drawn;
    }

    /** The points of each line. */
    public List<double[]> lines() {
        return lines;
    }

    /** That of each line. */
    public List<Stroke> strokes() {
        return strokes;
    }

    /** The corners of each area. */
    public List<double[]> areas() {
        return areas;
    }

    public List<Letters> letters() {
        return letters;
    }

    public List<String> texts() {
        return letters.stream().map(Letters::text).toList();
    }

    @Override
    public void line(double[] points, Stroke stroke) {
        lines.add(points);
        strokes.add(stroke);
    }

    @Override
    public void area(double[] corners, int fill) {
        areas.add(corners);
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        letters.add(new Letters(x, y, text));
    }

    @Override
    public void clip(double x, double y, double width, double height) {}

    @Override
    public void unclip() {}
}
