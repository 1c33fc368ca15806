package dev.downhill.shared.surface;

import dev.downhill.shared.parameter.Catalogue;

/** Every surface. */
public final class Surfaces {
    public static final Catalogue<SurfaceKind> ALL = new Catalogue<>(
            "surface",
            TacoShell.kind(),
            TwoWells.kind(),
            BumpyBowl.kind(),
            BentRavine.kind(),
            EvenSlope.kind(),
            Plateau.kind(),
            SaddleValley.kind(),
            Saddle.kind(),
            MonkeySaddle.kind(),
            Rosenbrock.kind(),
            Beale.kind(),
            Himmelblau.kind(),
            StyblinskiTang.kind(),
            ThreeHumpCamel.kind(),
            SixHumpCamel.kind(),
            McCormick.kind(),
            GoldsteinPrice.kind(),
            Booth.kind(),
            Matyas.kind(),
            Zakharov.kind(),
            Rastrigin.kind(),
            Ackley.kind(),
            Griewank.kind(),
            Levy13.kind(),
            Eggholder.kind(),
            Easom.kind());

    private Surfaces() {}
}
