package dev.downhill.shared.run;

import dev.downhill.shared.surface.Surface;
import java.util.ArrayList;
import java.util.List;

/**
 * What an experiment gives.
 *
 * @param surface what was run down, with its values
 * @param trajectories one for each lane, in order
 */
public record Run(Experiment experiment, Surface surface, List<Trajectory> trajectories) {
    /** How each lane ended, in order. */
    public List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Trajectory trajectory : trajectories)
            outcomes.add(
                    Outcome.of(trajectory, surface, experiment.surface().kind().domain()));
        return outcomes;
    }

    /** The fingerprint of all its bits. */
    public String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        for (Trajectory trajectory : trajectories) {
            for (int step = 0; step <= trajectory.steps(); step++) {
                for (int i = 0; i < trajectory.dimension(); i++) fingerprint.add(trajectory.x(step, i));
                fingerprint.add(trajectory.loss(step));
            }
        }
        return fingerprint.text();
    }
}
