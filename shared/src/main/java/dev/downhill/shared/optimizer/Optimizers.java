package dev.downhill.shared.optimizer;

import dev.downhill.shared.parameter.Catalogue;

/** Every update rule. */
public final class Optimizers {
    public static final Catalogue<OptimizerKind> ALL = new Catalogue<>(
            "optimizer",
            Sgd.KIND,
            Momentum.KIND,
            Nesterov.KIND,
            NesterovLookahead.KIND,
            AdaGrad.KIND,
            RmsProp.KIND,
            Adam.KIND,
            AdamUncorrected.KIND,
            AdamW.KIND,
            AmsGrad.KIND,
            RAdam.KIND,
            NAdam.KIND,
            AdaMax.KIND,
            AdaBelief.KIND,
            AdaDelta.KIND,
            Lion.KIND,
            RProp.KIND,
            Asgd.KIND,
            AveragedSgd.KIND,
            PolyakStep.KIND,
            ConjugateGradient.KIND,
            Lbfgs.KIND,
            Newton.KIND);

    private Optimizers() {}
}
