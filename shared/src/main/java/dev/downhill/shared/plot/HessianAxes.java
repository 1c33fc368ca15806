package dev.downhill.shared.plot;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;

/**
 * The principal axes of the Hessian at a point, as lines that cross there: each as long as the same axis of the ellipse in which
 * the surface, if it were quadratic, would rise as much everywhere, ∝ 1/√|λ|. So the long one is shallow, the short one steep, and
 * they are as many times longer than one another as the root of the condition number. Dashed where the surface falls to both sides.
 */
public final class HessianAxes {
    /** Half the longer one. */
    private static final double REACH = 96;
    /** The same beside the shorter side of the picture. */
    private static final double SHARE = 0.24;
    /** However steep it is, the shorter one is seen. */
    private static final double LEAST = 0.1;
    /** The same on a terrain, beside its longer side. */
    private static final double ON_GROUND = 0.16;

    /** What a number takes to the side of its place. */
    private static final double ROOM = 30;

    private static final double[] DASH = {6, 4};
    private static final int PARTS = 16;

    private final Scene scene = new Scene();
    private final Theme theme;
    /** Of the picture, in which the numbers stay. */
    private final double width;

    private HessianAxes(Theme theme, double width) {
        this.theme = theme;
        this.width = width;
    }

    /** The axes seen from above; nothing where the surface has no curvature. */
    public static Scene of(Surface surface, Point at, Viewport viewport, Theme theme) {
        HessianAxes axes = new HessianAxes(theme, viewport.width());
        double shorter = Math.min(viewport.width(), viewport.height());
        double reach = Math.min(REACH, SHARE * shorter) / viewport.scale();
        axes.cross(surface, at, reach, (dx, dy) -> new double[] {
            viewport.toPixelX(at.x() - dx),
            viewport.toPixelY(at.y() - dy),
            viewport.toPixelX(at.x() + dx),
            viewport.toPixelY(at.y() + dy)
        });
        return axes.scene;
    }

    /** The axes as they lie on a terrain. */
    public static Scene of(Surface surface, Point at, Ground ground, Theme theme) {
        HessianAxes axes = new HessianAxes(theme, ground.perspective().width());
        double reach = ON_GROUND * Math.max(ground.part().width(), ground.part().height());
        if (ground.contains(at.x(), at.y()))
            axes.cross(surface, at, reach, (dx, dy) -> {
                double[] line = new double[2 * PARTS + 2];
                for (int i = 0; i <= PARTS; i++) {
                    double share = 2.0 * i / PARTS - 1;
                    double[] pixel = ground.pixel(at.x() + share * dx, at.y() + share * dy);
                    line[2 * i] = pixel[0];
                    line[2 * i + 1] = pixel[1];
                }
                return line;
            });
        return axes.scene;
    }

    /** How a line from as far on one side of the point to as far on the other goes through the picture. */
    @FunctionalInterface
    private interface Drawn {
        double[] line(double dx, double dy);
    }

    private void cross(Surface surface, Point at, double reach, Drawn drawn) {
        double[] hessian = new double[4];
        surface.hessian(at.x(), at.y(), hessian);
        Eigen2 eigen = SymmetricMatrix.eigen(hessian[0], hessian[1], hessian[3]);
        double steep = Math.abs(eigen.larger());
        double other = Math.abs(eigen.smaller());
        double least = Math.min(steep, other);
        if (!(Math.max(steep, other) > 0) || Double.isNaN(at.x() + at.y())) return;
        double share = Math.max(LEAST, Math.sqrt(least / Math.max(steep, other)));
        double first = steep > other ? share : 1;
        double second = steep > other ? 1 : share;
        axis(drawn, eigen.larger(), first * reach * eigen.axisX(), first * reach * eigen.axisY());
        axis(drawn, eigen.smaller(), -second * reach * eigen.axisY(), second * reach * eigen.axisX());
    }

    private void axis(Drawn drawn, double curvature, double dx, double dy) {
        double[] line = drawn.line(dx, dy);
        scene.line(line, Stroke.of(theme.casing(), 5));
        scene.line(line, new Stroke(theme.ink(), 2, curvature < 0 ? DASH : new double[0]));
        int end = line.length - 2;
        // at the upper end
        int at = line[1] < line[end + 1] ? 0 : end;
        double x = line[at] - line[end - at];
        double y = line[at + 1] - line[end - at + 1];
        double length = Math.max(1, Math.sqrt(x * x + y * y));
        scene.text(
                Math.max(ROOM, Math.min(line[at] + 30 * x / length, width - ROOM)),
                line[at + 1] + 12 * y / length - 2,
                "λ " + Numbers.significant(curvature, 3).replace('-', '−'),
                new TextStyle(11.5, theme.ink(), TextStyle.Anchor.MIDDLE, true, theme.casing()));
    }
}
