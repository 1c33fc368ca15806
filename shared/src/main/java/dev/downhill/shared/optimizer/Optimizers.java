package dev.downhill.shared.optimizer;

import dev.downhill.shared.parameter.Catalogue;

/** Every update rule. */
public final class Optimizers {
    public static final Catalogue<OptimizerKind> ALL = new Catalogue<>(
            "optimizer",
            Sgd.kind(),
            Momentum.kind(),
            Nesterov.kind(),
            NesterovLookahead.kind(),
            AdaGrad.kind(),
            RmsProp.kind(),
            Adam.kind(),
            AdamUncorrected.kind(),
            AdamW.kind(),
            AmsGrad.kind(),
            RAdam.kind(),
            NAdam.kind(),
            AdaMax.kind(),
            AdaBelief.kind(),
            AdaDelta.kind(),
            Lion.kind(),
            RProp.kind(),
            Asgd.kind(),
            AveragedSgd.kind(),
            PolyakStep.kind(),
            ConjugateGradient.kind(),
            Lbfgs.kind(),
            Newton.kind());

    private Optimizers() {}
}
