package dev.downhill.shared.run;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.schedule.Schedule;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * One lane of an experiment from one start after another. From each it makes the run that the lane makes from there, bit for bit;
 * where chance plays a part, each start has draws of its own, the first those of the experiment. Each run is recorded over the
 * one before.
 */
public final class Restarts {
    private final Experiment experiment;
    private final Lane lane;
    private final Surface landscape;
    private final Domain domain;
    private final Optimizer settings;
    private final Schedule schedule;
    private final Steepness steepness;
    private @Nullable Walk walk;

    /** @param lane the first is 0 */
    public Restarts(Experiment experiment, int lane) {
        this.experiment = experiment;
        this.lane = experiment.lanes().get(lane);
        landscape = experiment.createSurface();
        domain = experiment.surface().kind().domain();
        settings = this.lane.settings();
        schedule = this.lane.rule();
        steepness = new Steepness(landscape, domain);
    }

    /** What is run down. */
    public Surface surface() {
        return landscape;
    }

    public Domain domain() {
        return domain;
    }

    /**
     * Begins at a start.
     *
     * @param index of the start, by which its noise is drawn
     */
    public void begin(Point start, int index) {
        Slope slope = lane.clip(experiment
                .gradient()
                .kind()
                .create(experiment.gradient().values(), landscape, experiment.seed(), index));
        Descent descent = lane.descent(settings, start);
        Schedule.Rates rates = schedule.from(lane.lr());
        if (walk == null) walk = new Walk(landscape, slope, descent, rates, experiment.steps());
        else walk.restart(slope, descent, rates);
    }

    /**
     * Goes on until this start's run is complete, or until about so many values and gradients more have been asked for.
     *
     * @return whether it is complete
     */
    public boolean goOn(int evaluations) {
        Walk now = begun();
        int before = now.evaluations();
        return now.goOn(evaluations > Integer.MAX_VALUE - before ? Integer.MAX_VALUE : before + evaluations);
    }

    /** How many values and gradients this start has asked for. */
    public int evaluations() {
        return begun().evaluations();
    }

    /** The complete run, until another begins. */
    public Trajectory trajectory() {
        return begun().trajectory();
    }

    /** How the complete run ended. */
    public Outcome outcome() {
        return Outcome.of(trajectory(), landscape, domain, steepness);
    }

    private Walk begun() {
        if (walk == null) throw new IllegalStateException("no start has begun");
        return walk;
    }
}
