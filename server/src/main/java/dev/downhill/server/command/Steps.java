package dev.downhill.server.command;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.run.Experiment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which steps of a run are written: all of them, or some in the order in which they were asked for. */
final class Steps {
    static final Steps ALL = new Steps(null);

    private final int @Nullable [] chosen;

    private Steps(int @Nullable [] chosen) {
        this.chosen = chosen;
    }

    /**
     * Reads {@code 0,1,2,5}.
     *
     * @throws NumberFormatException with a sentence when it is no such list
     */
    static Steps read(String list) {
        String[] words = list.split(",", -1);
        int[] steps = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            String word = words[i].strip();
            if (!word.matches("\\d{1,5}") || Integer.parseInt(word) > Experiment.MOST_STEPS) {
                throw new NumberFormatException(
                        "--at must be steps with commas between them, as 0,1,2,5, each from 0 to "
                                + Experiment.MOST_STEPS + ", but has “" + word + "”.");
            }
            steps[i] = Integer.parseInt(word);
        }
        return new Steps(steps);
    }

    /** The steps to write of a run that has so many. */
    int[] of(int steps) {
        if (chosen != null) return chosen;
        int[] all = new int[steps + 1];
        for (int i = 0; i <= steps; i++) all[i] = i;
        return all;
    }

    /** What is wrong with asking this of an experiment. */
    List<Problem> check(Experiment experiment) {
        List<Problem> problems = new ArrayList<>();
        for (int step : of(experiment.steps())) {
            if (step > experiment.steps()) {
                problems.add(new Problem(
                        "steps",
                        "must be at least " + step + ", which --at asks for, but is " + experiment.steps() + "."));
            }
        }
        return problems;
    }
}
