package dev.downhill.server.command;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;

/**
 * Runs as one table with commas, {@code lane,step,lr,x,y,loss}. The lanes of a second run go on counting where the first
 * stopped, so that a lane is the same number in the whole table. What is not finite is empty.
 */
final class RunTable {
    private final Output output;
    private int lanes;

    RunTable(Output output) {
        this.output = output;
    }

    void header() {
        output.text().append("lane,step,lr,x,y,loss\n");
    }

    void add(Run run, Steps steps) {
        int[] wanted = steps.of(run.experiment().steps());
        for (Trajectory trajectory : run.trajectories()) {
            lanes++;
            for (int step : wanted) row(trajectory, step);
        }
    }

    private void row(Trajectory trajectory, int step) {
        output.text().append(lanes).append(',').append(step);
        number(trajectory.rate(step));
        number(trajectory.x(step, 0));
        number(trajectory.x(step, 1));
        number(trajectory.loss(step));
        output.text().append('\n');
        output.drain();
    }

    private void number(double value) {
        output.text().append(',');
        if (Double.isFinite(value)) output.text().append(Numbers.text(value));
    }
}
