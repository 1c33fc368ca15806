package dev.downhill.shared.quantity;

import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Journey;

/** Something that every lane has a number of at every step, or one for each axis of the Hessian. */
public final class Quantity {
    /** How the numbers of a quantity are spread. */
    public enum Scale {
        /** Evenly. */
        LINEAR,
        /** Evenly, in whole numbers. */
        COUNT,
        /** By powers of ten: what is never below 0 and shrinks. */
        LOGARITHMIC,
        /** By powers of ten of what is above the lowest known value, if there is a minimum. */
        LOSS
    }

    /** What a quantity is of a lane at a step. */
    @FunctionalInterface
    interface Measure {
        /** @param axis of {@link Journey}; of no matter to a quantity that has only one number */
        double of(Diagnosis lane, int axis, int step);
    }

    private final String id;
    private final String name;
    private final String symbol;
    private final Scale scale;
    private final int curves;
    private final Measure measure;
    private final String help;

    Quantity(String id, String name, String symbol, Scale scale, int curves, Measure measure, String help) {
        this.id = id;
        this.name = name;
        this.symbol = symbol;
        this.scale = scale;
        this.curves = curves;
        this.measure = measure;
        this.help = help;
    }

    /** Permanent: it is in presets and links. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What stands at the upright axis. */
    public String symbol() {
        return symbol;
    }

    public Scale scale() {
        return scale;
    }

    /** Two if it has a number for each axis, {@link Journey#ALONG} and {@link Journey#ACROSS}, else one. */
    public int curves() {
        return curves;
    }

    /** What is measured, in a sentence. */
    public String help() {
        return help;
    }

    /** Whether it is plotted against evaluations rather than steps. */
    public boolean perEvaluation() {
        return this == Quantities.LOSS_PER_EVALUATION;
    }

    /** Its number at a step; NaN where the lane has left the finite numbers, or where there is none. */
    public double of(Diagnosis lane, int curve, int step) {
        return lane.trajectory().isFinite(step) ? measure.of(lane, curve, step) : Double.NaN;
    }
}
