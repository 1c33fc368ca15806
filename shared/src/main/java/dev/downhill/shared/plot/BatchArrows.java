package dev.downhill.shared.plot;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.math.Exact;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.Covariance;
import dev.downhill.shared.theory.GradientSpread;

/**
 * Where the samples of a batch push the weights at one place of the surface: an arrow downhill for each of them, their mean, the
 * arrow of all the data, and around its tip the ellipse of one deviation of a batch, as theory has it. All to one scale, by which
 * the longer of the two means has a fixed length.
 */
public final class BatchArrows {
    private static final double LENGTH = 80;
    private static final int MOST = 60;
    private static final int CORNERS = 48;

    private final Viewport viewport;
    private final Theme theme;

    public BatchArrows(Viewport viewport, Theme theme) {
        this.viewport = viewport;
        this.theme = theme;
    }

    /**
     * The arrows at a place.
     *
     * @param batches begun at the step that is shown; of more than {@value #MOST} samples the first have arrows
     * @param colour of the batch's own arrow
     */
    public Scene of(SampledSurface surface, Batches batches, Point at, int colour) {
        int[] batch = new int[batches.count()];
        for (int k = 0; k < batch.length; k++) batch[k] = batches.sample(k);
        double[] mean = new double[2];
        double[] full = new double[2];
        surface.batchGradient(batch, batch.length, at.x(), at.y(), mean);
        surface.gradient(at.x(), at.y(), full);
        double longest = Math.max(length(mean), length(full));
        Scene scene = new Scene();
        if (!(longest > 0 && longest < Double.POSITIVE_INFINITY)) return scene;
        double scale = LENGTH / longest;
        double[] one = new double[2];
        for (int k = 0; k < Math.min(MOST, batch.length); k++) {
            surface.sampleGradient(batch[k], at.x(), at.y(), one);
            arrow(scene, at, one, scale, Stroke.of(theme.softInk(), 1));
        }
        Covariance spread = GradientSpread.predicted(surface, batches.count(), batches.sampling(), at);
        scene.line(ellipse(spread, at, full, scale), new Stroke(theme.ink(), 1, new double[] {4, 3}));
        arrow(scene, at, full, scale, Stroke.of(theme.ink(), 3));
        arrow(scene, at, mean, scale, Stroke.of(colour, 3));
        return scene;
    }

    private static double length(double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1]);
    }

    /** Downhill is against the gradient; upwards on the page is towards smaller pixels. */
    private void arrow(Scene scene, Point at, double[] gradient, double scale, Stroke stroke) {
        double x = viewport.toPixelX(at.x());
        double y = viewport.toPixelY(at.y());
        double tipX = x - scale * gradient[0];
        double tipY = y + scale * gradient[1];
        if (!(Math.abs(tipX) + Math.abs(tipY) < 1e6)) return;
        if (stroke.width() > 1) scene.line(x, y, tipX, tipY, Stroke.of(theme.casing(), stroke.width() + 3));
        scene.line(x, y, tipX, tipY, stroke);
        scene.mark(Marker.CIRCLE, tipX, tipY, stroke.width() + 1, stroke.colour(), theme.casing(), 0.8);
    }

    /** The ellipse of one deviation around the tip of a gradient, in pixels. */
    private double[] ellipse(Covariance spread, Point at, double[] full, double scale) {
        Eigen2 axes = spread.axes();
        double across = scale * Math.sqrt(Math.max(0, axes.larger()));
        double along = scale * Math.sqrt(Math.max(0, axes.smaller()));
        double x = viewport.toPixelX(at.x()) - scale * full[0];
        double y = viewport.toPixelY(at.y()) + scale * full[1];
        double[] line = new double[2 * (CORNERS + 1)];
        for (int k = 0; k <= CORNERS; k++) {
            double angle = 2 * Math.PI * k / CORNERS;
            double a = across * Exact.cos(angle);
            double b = along * Exact.sin(angle);
            line[2 * k] = x + a * axes.axisX() - b * axes.axisY();
            line[2 * k + 1] = y - a * axes.axisY() - b * axes.axisX();
        }
        return line;
    }
}
