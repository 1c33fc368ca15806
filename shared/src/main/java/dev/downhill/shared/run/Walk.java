package dev.downhill.shared.run;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.schedule.Schedule;

/** A lane on its way: its trajectory is recorded step by step, and it can pause between two steps. */
final class Walk {
    private final Objective objective;
    private Slope slope;
    private Descent descent;
    private Schedule.Rates schedule;
    private final double[] positions;
    private final double[] losses;
    private final double[] rates;
    private final int[] gradientEvaluations;
    private final int[] valueEvaluations;
    private final int[] hessianEvaluations;
    /** The step that is recorded next. */
    private int next;

    Walk(Objective objective, Slope slope, Descent descent, Schedule.Rates schedule, int steps) {
        this.objective = objective;
        this.slope = slope;
        this.descent = descent;
        this.schedule = schedule;
        positions = new double[objective.dimension() * (steps + 1)];
        losses = new double[steps + 1];
        rates = new double[steps + 1];
        gradientEvaluations = new int[steps + 1];
        valueEvaluations = new int[steps + 1];
        hessianEvaluations = new int[steps + 1];
    }

    /** Goes back to before its first step, with another descent: what was recorded is gone with each step that is taken. */
    void restart(Slope otherSlope, Descent otherDescent, Schedule.Rates otherSchedule) {
        slope = otherSlope;
        descent = otherDescent;
        schedule = otherSchedule;
        next = 0;
    }

    /** How many values and gradients have been asked for, with one value for each step that is recorded. */
    int evaluations() {
        return slope.gradientEvaluations() + slope.valueEvaluations() + next;
    }

    /** How many steps are recorded. */
    int recorded() {
        return next;
    }

    /**
     * Goes on until all steps are recorded, or until {@link #evaluations} would pass a limit with the next one. The loop has all
     * in locals: a browser's compiler does not know that a field is final.
     *
     * @return whether all steps are recorded
     */
    boolean goOn(int most) {
        double[] positions = this.positions;
        double[] losses = this.losses;
        double[] rates = this.rates;
        int[] gradientEvaluations = this.gradientEvaluations;
        int[] valueEvaluations = this.valueEvaluations;
        int[] hessianEvaluations = this.hessianEvaluations;
        Objective objective = this.objective;
        Slope slope = this.slope;
        Descent descent = this.descent;
        Schedule.Rates schedule = this.schedule;
        int dimension = objective.dimension();
        int steps = losses.length - 1;
        double[] position = descent.position();
        for (int step = next; step <= steps; step++) {
            int gradients = slope.gradientEvaluations();
            int values = slope.valueEvaluations();
            if (gradients + values + step + 1 > most) {
                next = step;
                return false;
            }
            double loss = objective.value(position);
            double rate = schedule.at(step, loss);
            for (int i = 0; i < dimension; i++) positions[step * dimension + i] = position[i];
            losses[step] = loss;
            rates[step] = rate;
            gradientEvaluations[step] = gradients;
            valueEvaluations[step] = values;
            hessianEvaluations[step] = slope.hessianEvaluations();
            if (step == steps) break;
            slope.begin(step);
            descent.step(slope, rate);
        }
        next = steps + 1;
        return true;
    }

    /** What was recorded, once all is. */
    Trajectory trajectory() {
        return new Trajectory(
                objective.dimension(),
                positions,
                losses,
                rates,
                gradientEvaluations,
                valueEvaluations,
                hessianEvaluations);
    }
}
