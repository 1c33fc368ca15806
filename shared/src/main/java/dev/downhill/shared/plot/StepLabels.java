package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import java.util.ArrayList;
import java.util.List;

/** The names of arrows, each beside its own and on nothing else where there is room; a line leads to one that lies apart. */
final class StepLabels {
    private static final double SIZE = 12;
    /** Mean width of a bold letter as a share of the size, and the height of a line. */
    private static final double LETTER = 0.6;

    private static final double LINE = 1.35;
    private static final double[] ALONG = {1, 0.5, 0.75, 0.25};
    private static final double[] ASIDE = {11, 20, 34, 52, 74, 100};
    private static final double LED = 24;
    private static final double EDGE = 6;
    /** The right edge has the buttons of the picture. */
    private static final double BUTTONS = 48;

    private final double width;
    private final double height;
    private final double letters;
    private final Theme theme;
    private final List<double[]> taken = new ArrayList<>();
    private final List<double[]> shafts = new ArrayList<>();

    /** @param letters by what letters are larger than their size */
    StepLabels(double width, double height, double letters, Theme theme) {
        this.width = width;
        this.height = height;
        this.letters = letters;
        this.theme = theme;
    }

    /** Nothing is to be written on a rectangle. */
    void keepFree(double left, double top, double right, double bottom) {
        taken.add(new double[] {left, top, right, bottom});
    }

    void keepShaft(double x0, double y0, double x1, double y1) {
        shafts.add(new double[] {x0, y0, x1, y1});
    }

    /** Writes a name where it covers least. */
    void write(Scene scene, double x0, double y0, double x1, double y1, String name) {
        double long_ = Math.max(1e-9, Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)));
        double dx = (x1 - x0) / long_;
        double dy = (y1 - y0) / long_;
        double half = letters * SIZE * LETTER * name.length() / 2;
        double tall = letters * SIZE * LINE / 2;
        double best = Double.POSITIVE_INFINITY;
        double[] box = new double[4];
        double[] foot = new double[2];
        for (double aside : ASIDE) {
            for (double along : ALONG) {
                double footX = x0 + along * (x1 - x0);
                double footY = y0 + along * (y1 - y0);
                for (int way = 0; way < 5; way++) {
                    // beside it on both sides; beyond its tip; above and below
                    double wayX = way == 0 ? dy : way == 1 ? -dy : way == 2 ? dx : 0;
                    double wayY = way == 0 ? -dx : way == 1 ? dx : way == 2 ? dy : way == 3 ? -1 : 1;
                    if (way == 2 && along < 1) continue;
                    double x = footX + wayX * (aside + half * Math.abs(wayX));
                    double y = footY + wayY * (aside + tall * Math.abs(wayY) - 4);
                    double[] at = inside(x, y, half, tall);
                    double cost = cost(at) + aside + (way > 2 ? 4 : 0) + 6 * (1 - along);
                    if (cost >= best) continue;
                    best = cost;
                    box = at;
                    foot = new double[] {footX, footY};
                }
            }
        }
        taken.add(box);
        lead(scene, box, foot);
        TextStyle style = new TextStyle(SIZE, theme.ink(), TextStyle.Anchor.MIDDLE, true, theme.casing());
        scene.text((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, name, style);
    }

    /** A thin line from the arrow to a name that is far from it. */
    private void lead(Scene scene, double[] box, double[] foot) {
        double x = Math.max(box[0], Math.min(foot[0], box[2]));
        double y = Math.max(box[1], Math.min(foot[1], box[3]));
        if (Math.abs(x - foot[0]) + Math.abs(y - foot[1]) < LED) return;
        scene.line(foot[0], foot[1], x, y, Stroke.of(theme.casing(), 3));
        scene.line(foot[0], foot[1], x, y, Stroke.of(theme.ink(), 1));
    }

    private double[] inside(double x, double y, double half, double tall) {
        double inX = Math.max(EDGE + half, Math.min(x, width - BUTTONS - half));
        double inY = Math.max(EDGE + tall, Math.min(y, height - EDGE - tall));
        return new double[] {inX - half, inY - tall, inX + half, inY + tall};
    }

    private double cost(double[] box) {
        double cost = 0;
        for (double[] other : taken) {
            double wide = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
            double high = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
            if (wide > 0 && high > 0) cost += 500 + wide * high;
        }
        for (double[] shaft : shafts) if (crosses(shaft, box)) cost += 45;
        return cost;
    }

    private static boolean crosses(double[] line, double[] box) {
        for (int i = 0; i <= 16; i++) {
            double x = line[0] + (line[2] - line[0]) * i / 16;
            double y = line[1] + (line[3] - line[1]) * i / 16;
            if (x > box[0] - 2 && x < box[2] + 2 && y > box[1] - 2 && y < box[3] + 2) return true;
        }
        return false;
    }
}
