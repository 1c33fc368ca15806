package dev.downhill.shared.code;

import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;

/** A lane as a NumPy script: the surface, its gradient by the rules of differentiation, and the update rule line by line. */
public final class NumPyCode {
    private NumPyCode() {}

    /**
     * The script; run, it prints step, x, y and loss of every step.
     *
     * @param lane the first is 0
     */
    public static String of(Experiment experiment, int lane) {
        Lane chosen = experiment.lanes().get(lane);
        String code = new Loop(Dialect.NUMPY, experiment, chosen).code();
        return Loop.head(Dialect.NUMPY, experiment, chosen, code, "") + code;
    }
}
