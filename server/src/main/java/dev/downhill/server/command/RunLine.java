package dev.downhill.server.command;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A run as a line of JSON: {@code {"fingerprint": …, "lanes": [{"id", "outcome", "step", "lr": […], "x": [[x, y], …],
 * "loss": […]}]}}. Written number by number, since a long run has a quarter of a million of them.
 */
final class RunLine {
    private RunLine() {}

    static void write(Run run, Steps steps, Output output) {
        StringBuilder text = output.text();
        text.append("{\"fingerprint\":\"").append(run.fingerprint()).append("\",\"lanes\":[");
        List<Outcome> outcomes = run.outcomes();
        int[] wanted = steps.of(run.experiment().steps());
        for (int i = 0; i < outcomes.size(); i++) {
            if (i > 0) text.append(',');
            Trajectory trajectory = run.trajectories().get(i);
            String id = run.experiment().lanes().get(i).optimizer().id();
            text.append("{\"id\":\"").append(id);
            text.append("\",\"outcome\":\"").append(outcomes.get(i).type().id());
            text.append("\",\"step\":").append(outcomes.get(i).step());
            numbers("lr", wanted, trajectory::rate, output);
            positions(wanted, trajectory, output);
            numbers("loss", wanted, trajectory::loss, output);
            text.append('}');
        }
        text.append("]}\n");
    }

    private static void numbers(String key, int[] steps, IntToDoubleFunction values, Output output) {
        StringBuilder text = output.text();
        text.append(",\"").append(key).append("\":[");
        for (int i = 0; i < steps.length; i++) {
            if (i > 0) text.append(',');
            Json.of(values.applyAsDouble(steps[i])).write(text);
            output.drain();
        }
        text.append(']');
    }

    private static void positions(int[] steps, Trajectory trajectory, Output output) {
        StringBuilder text = output.text();
        text.append(",\"x\":[");
        for (int i = 0; i < steps.length; i++) {
            if (i > 0) text.append(',');
            text.append('[');
            Json.of(trajectory.x(steps[i], 0)).write(text);
            text.append(',');
            Json.of(trajectory.x(steps[i], 1)).write(text);
            text.append(']');
            output.drain();
        }
        text.append(']');
    }
}
