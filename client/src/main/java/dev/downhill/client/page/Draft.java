package dev.downhill.client.page;

import dev.downhill.shared.run.Experiment;

/**
 * What is in a field while it is typed in, and for as long as it is wrong.
 *
 * @param path of the field
 * @param problem what is wrong with the text, or empty
 * @param before the experiment before the field was typed in
 * @param after the experiment since
 */
public record Draft(String path, String text, String problem, Experiment before, Experiment after) {
    public boolean isWrong() {
        return !problem.isEmpty();
    }
}
