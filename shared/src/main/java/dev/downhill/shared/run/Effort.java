package dev.downhill.shared.run;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.formula.Operator;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.Set;

/**
 * How much work a surface is, counted in operations and not in seconds, so that it is the same on every machine. One value, or
 * one gradient, is twenty operations for what is around it and those of the surface's formula: each sign is one, each function
 * and each power twenty, since they take as long; roots, comparisons, choices and powers with a small whole exponent are one,
 * too. A sample of data is ten, or fifty for the logistic loss, and twenty more to be drawn. An operation takes a nanosecond or
 * two.
 */
public final class Effort implements Expression.Visitor<Integer> {
    private static final int AROUND = 20;
    private static final int SLOW = 20;
    private static final double SMALL = 9;
    private static final Set<String> QUICK = Set.of("abs", "sign", "sqrt", "floor", "relu", "min", "max", "where");

    private Effort() {}

    /**
     * The operations of one value or gradient in an experiment: of the surface's formula, or of its data. Of a minibatch only the
     * samples drawn count, but the loss that is recorded is that of all.
     */
    public static int ofOne(Experiment experiment) {
        Chosen<SurfaceKind> surface = experiment.surface();
        if (!surface.kind().isOfData()) return ofOne(surface);
        SampledSurface sampled = (SampledSurface) experiment.createSurface();
        Batches batches = Batches.of(experiment.gradient(), surface, experiment.seed());
        int batch = batches == null ? 0 : batches.size() * (SLOW + sampled.sampleOperations());
        return AROUND + Math.max(sampled.operations(), batch);
    }

    /** The operations of one value or gradient of a surface that has a formula. */
    static int ofOne(Chosen<SurfaceKind> surface) {
        return AROUND + Formula.parse(surface.kind().formula()).expression().accept(new Effort());
    }

    @Override
    public Integer number(Expression.Number number) {
        return 0;
    }

    @Override
    public Integer constant(Expression.Constant constant) {
        return 0;
    }

    @Override
    public Integer name(Expression.Name name) {
        return 0;
    }

    @Override
    public Integer negation(Expression.Negation negation) {
        return 1 + negation.of().accept(this);
    }

    @Override
    public Integer binary(Expression.Binary binary) {
        boolean isQuick = binary.operator() != Operator.POWER
                || (binary.right() instanceof Expression.Number exponent
                        && exponent.value() <= SMALL
                        && exponent.value() == Math.floor(exponent.value()));
        return (isQuick ? 1 : SLOW)
                + binary.left().accept(this)
                + binary.right().accept(this);
    }

    @Override
    public Integer call(Expression.Call call) {
        int operations = QUICK.contains(call.function().name()) ? 1 : SLOW;
        for (Expression argument : call.arguments()) operations += argument.accept(this);
        return operations;
    }
}
