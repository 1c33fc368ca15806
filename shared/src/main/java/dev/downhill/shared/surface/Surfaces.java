package dev.downhill.shared.surface;

import dev.downhill.shared.parameter.Catalogue;

/** Every surface. */
public final class Surfaces {
    public static final Catalogue<SurfaceKind> ALL = new Catalogue<>(
            "surface",
            TacoShell.KIND,
            TwoWells.KIND,
            Plateau.KIND,
            SaddleValley.KIND,
            Saddle.KIND,
            MonkeySaddle.KIND,
            Rosenbrock.KIND,
            Beale.KIND,
            Himmelblau.KIND);

    private Surfaces() {}
}
