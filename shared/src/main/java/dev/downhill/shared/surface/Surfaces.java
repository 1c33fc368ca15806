package dev.downhill.shared.surface;

import dev.downhill.shared.parameter.Catalogue;

/** Every surface. */
public final class Surfaces {
    public static final Catalogue<SurfaceKind> ALL = new Catalogue<>(
            "surface",
            TacoShell.KIND,
            TwoWells.KIND,
            BumpyBowl.KIND,
            BentRavine.KIND,
            EvenSlope.KIND,
            Plateau.KIND,
            SaddleValley.KIND,
            Saddle.KIND,
            MonkeySaddle.KIND,
            Rosenbrock.KIND,
            Beale.KIND,
            Himmelblau.KIND,
            StyblinskiTang.KIND,
            ThreeHumpCamel.KIND,
            SixHumpCamel.KIND,
            McCormick.KIND,
            GoldsteinPrice.KIND,
            Booth.KIND,
            Matyas.KIND,
            Zakharov.KIND,
            Rastrigin.KIND,
            Ackley.KIND,
            Griewank.KIND,
            Levy13.KIND,
            Eggholder.KIND,
            Easom.KIND);

    private Surfaces() {}
}
