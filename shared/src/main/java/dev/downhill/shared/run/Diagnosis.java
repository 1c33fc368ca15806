package dev.downhill.shared.run;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.theory.Curvature;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What theory says of one lane of a run, beside what is measured. Theory is that of a quadratic with the curvature at one
 * place, so it is exact on quadratics and holds near the minimum elsewhere.
 */
public final class Diagnosis {
    /** Rates this close to 1 are those of what rests. */
    private static final double STILL = 1e-9;

    private final Run run;
    private final int lane;
    private final Outcome outcome;
    private final @Nullable LinearIteration iteration;
    private final Vantage vantage;
    private final @Nullable RateFit fit;
    private final List<String> sentences;
    private @Nullable Journey journey;

    /** @param lane the first is 0 */
    public Diagnosis(Run run, int lane) {
        this(run, lane, null);
    }

    /** @param steepness of the run's surface, where that is known from another lane */
    public Diagnosis(Run run, int lane, @Nullable Steepness steepness) {
        this.run = run;
        this.lane = lane;
        outcome = Outcome.of(
                trajectory(), surface(), run.experiment().surface().kind().domain(), steepness);
        iteration = theory();
        vantage = Vantage.of(this);
        fit = fitted();
        sentences = List.copyOf(new Sentences(this).all());
    }

    /** As it was found elsewhere. */
    Diagnosis(
            Run run,
            int lane,
            Outcome outcome,
            Vantage vantage,
            @Nullable RateFit fit,
            List<String> sentences,
            Journey journey) {
        this.run = run;
        this.lane = lane;
        this.outcome = outcome;
        this.vantage = vantage;
        this.fit = fit;
        this.sentences = sentences;
        this.journey = journey;
        iteration = theory();
    }

    /** The optimizer as a linear iteration, if there is theory of it. */
    private @Nullable LinearIteration theory() {
        Chosen<OptimizerKind> optimizer = settings().optimizer();
        return LinearIteration.of(optimizer.kind().create(optimizer.values()));
    }

    /** One for each lane of a run, in order. */
    public static List<Diagnosis> of(Run run) {
        List<Diagnosis> all = new ArrayList<>();
        for (int lane = 0; lane < run.trajectories().size(); lane++) all.add(new Diagnosis(run, lane));
        return List.copyOf(all);
    }

    Lane settings() {
        return run.experiment().lanes().get(lane);
    }

    /** What the lane runs down. */
    public Surface surface() {
        return run.surface();
    }

    /** Where the lane was at a step. */
    public Point at(int step) {
        return new Point(trajectory().x(step, 0), trajectory().x(step, 1));
    }

    Experiment experiment() {
        return run.experiment();
    }

    /** Where the lane was. */
    public Trajectory trajectory() {
        return run.trajectories().get(lane);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The optimizer as a linear iteration, or null if there is no theory of it here. */
    public @Nullable LinearIteration iteration() {
        return iteration;
    }

    /** The place whose curvature theory goes by. */
    public Vantage vantage() {
        return vantage;
    }

    /** The curvature there. */
    public Curvature curvature() {
        return vantage.curvature();
    }

    /** The learning rate of the last step, which is that of all unless there is a schedule. */
    public double lr() {
        return trajectory().rate(trajectory().steps());
    }

    /** Whether the lane's loss has a minimum at the vantage, with what weight decay adds. */
    public boolean hasMinimum() {
        return vantage.place() == Vantage.Place.MINIMUM && curvature().eigen().smaller() + weightDecay() > 0;
    }

    /** The rate a step that theory predicts near the minimum; NaN if it does not. */
    public double predicted() {
        LinearIteration linear = iteration;
        if (linear == null || settings().schedule() != null || !hasMinimum()) return Double.NaN;
        return linear.rate(
                lr(), curvature().eigen().smaller(), curvature().eigen().larger());
    }

    /** The measured rate a step, or null if there is too little to fit. */
    public @Nullable RateFit fit() {
        return fit;
    }

    /** The best learning rate with the ρ there is, or null if theory knows none. */
    public @Nullable Settings bestLr() {
        return iteration == null || !hasMinimum()
                ? null
                : iteration.bestLr(
                        curvature().eigen().smaller(), curvature().eigen().larger());
    }

    /** The best learning rate and ρ, or null if theory knows none. */
    public @Nullable Settings best() {
        return iteration == null || !hasMinimum()
                ? null
                : iteration.best(
                        curvature().eigen().smaller(), curvature().eigen().larger());
    }

    /** A rate a step to read: three digits, and where it is close to 1, two of what it lacks. */
    public static String factor(double rate) {
        return Sentences.factor(rate);
    }

    /** What is to be said of the lane, most important first, in short sentences without a full stop. */
    public List<String> sentences() {
        return sentences;
    }

    /** What is measured on the lane's way. */
    public Journey journey() {
        if (journey == null) journey = new Journey(trajectory(), surface(), curvature());
        return journey;
    }

    /** Whether it diverged by climbing, as one does whose rate is too high. */
    public boolean blewUp() {
        return outcome.type() == Outcome.Type.DIVERGED && trajectory().isFinite(0) && !ranDown();
    }

    /** Whether it is nowhere in particular, and has not moved at all for the last tenth of the steps. */
    public boolean standsStill() {
        if (outcome.type() != Outcome.Type.MOVING) return false;
        int last = trajectory().steps();
        for (int step = last - Math.max(1, last / 10); step < last; step++)
            if (!at(step).equals(at(last))) return false;
        return true;
    }

    /** Whether it diverged by running down a surface that goes on falling: it fell further than it ever climbed. */
    boolean ranDown() {
        if (outcome.type() != Outcome.Type.DIVERGED) return false;
        Trajectory way = trajectory();
        double lowest = way.loss(0);
        double climb = 0;
        int last = lastFinite();
        for (int step = 1; step <= last; step++) {
            climb = Math.max(climb, way.loss(step) - lowest);
            lowest = Math.min(lowest, way.loss(step));
        }
        return way.loss(0) - way.loss(last) > 2 * climb;
    }

    /** The last step at which everything was finite; the start if it never was. */
    public int lastFinite() {
        int step = trajectory().steps();
        while (step > 0 && !trajectory().isFinite(step)) step--;
        return step;
    }

    /** What the optimizer's weight decay adds to every eigenvalue, and draws the minimum to the origin with. */
    double weightDecay() {
        return iteration == null ? 0 : iteration.weightDecay();
    }

    /** The deviation σ of the noise on each coordinate of the gradient; 0 if there is none. */
    double sigma() {
        Values values = experiment().gradient().values();
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().equals("sigma")) return values.real(parameter);
        return 0;
    }

    /** Whether the gradient it is told differs from draw to draw. */
    boolean isNoisy() {
        return sigma() != 0 || isOfBatches();
    }

    /** Whether it is told the gradients of batches. */
    boolean isOfBatches() {
        return experiment().gradient().kind().needsSamples();
    }

    private @Nullable RateFit fitted() {
        boolean moving = outcome.type() == Outcome.Type.MOVING;
        if (outcome.type() != Outcome.Type.CONVERGED && !moving) return null;
        if (!hasMinimum() || isNoisy() || isDrawnElsewhere()) return null;
        RateFit found = RateFit.of(trajectory(), curvature(), lowest(), iteration != null);
        // what goes away from it, or rests beside it, does not near it at any rate
        return found != null && found.rate() < 1 - STILL ? found : null;
    }

    /** The loss at the vantage. */
    public double lowest() {
        return surface().value(curvature().at().toArray());
    }

    /** Whether weight decay that theory does not know draws it to another place than the minimum. */
    private boolean isDrawnElsewhere() {
        Values values = settings().optimizer().values();
        if (iteration != null) return false;
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().equals("weight-decay") && values.real(parameter) != 0) return true;
        return false;
    }
}
