package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The points of all lines of a scene, and its texts. */
final class Lines implements Painter {
    private final List<double[]> points = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Double> across = new ArrayList<>();

    static List<double[]> of(Scene scene) {
        Lines lines = new Lines();
        scene.paint(lines);
        return lines.points;
    }

    static List<String> texts(Scene scene) {
        Lines lines = new Lines();
        scene.paint(lines);
        return lines.texts;
    }

    /** How far from the left each text of {@link #texts} is. */
    static List<Double> across(Scene scene) {
        Lines lines = new Lines();
        scene.paint(lines);
        return lines.across;
    }

    @Override
    public void line(double[] line, Stroke stroke) {
        points.add(line);
    }

    @Override
    public void area(double[] corners, int fill) {}

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        texts.add(text);
        across.add(x);
    }

    @Override
    public void clip(double x, double y, double width, double height) {}

    @Override
    public void unclip() {}
}
