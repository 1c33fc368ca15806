package dev.downhill.shared.run;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.Curvature;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.Recurrence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagnosis in words. */
final class Sentences {
    /** An axis that keeps more than this share of its distance each step crawls. */
    private static final double CRAWLS = 0.9;
    /** Axes whose eigenvalues differ by less than this factor are spoken of as one. */
    private static final double ROUND = 1.05;

    private final Diagnosis lane;
    private final Trajectory way;
    private final Eigen2 eigen;
    private final List<String> sentences = new ArrayList<>();

    Sentences(Diagnosis lane) {
        this.lane = lane;
        way = lane.trajectory();
        eigen = lane.curvature().eigen();
    }

    List<String> all() {
        LinearIteration linear = lane.iteration();
        switch (lane.outcome().type()) {
            case DIVERGED -> diverged(linear);
            case AT_SADDLE -> say("at a saddle: eigenvalues " + eigenvalues());
            case AT_MAXIMUM -> say("at a maximum: eigenvalues " + eigenvalues());
            case ON_PLATEAU -> say("on a plateau: slope " + number(slopeAtEnd()));
            case CONVERGED, MOVING -> {
                if (linear != null && lane.lr() == 0) say("stands still: α = 0");
                else if (lane.hasMinimum()) nearMinimum(linear);
                else if (linear != null) withoutMinimum(linear);
            }
        }
        return sentences;
    }

    private void say(String sentence) {
        sentences.add(sentence);
    }

    private void diverged(@Nullable LinearIteration linear) {
        if (!way.isFinite(0)) {
            say("the loss is not finite at the start");
            return;
        }
        if (lane.ranDown()) {
            say(hasNoBottom() ? "ran down without end: this surface has no bottom" : "ran down without end");
            if (linear != null) withoutMinimum(linear);
            return;
        }
        if (linear != null && tooSteep(linear)) return;
        int last = way.steps();
        double after = way.isFinite(last) ? way.loss(last) : Double.POSITIVE_INFINITY;
        say("diverges: the loss rose from " + number(way.loss(0)) + " to " + number(after));
    }

    /** Whether a = α·λ is above the limit at the vantage, or else was somewhere on the way out. */
    private boolean tooSteep(LinearIteration linear) {
        double lr = 0;
        for (int step = 0; step <= lane.outcome().step(); step++) lr = Math.max(lr, way.rate(step));
        double a = linear.reach(lr, eigen.larger());
        if (a > linear.limit()) {
            boolean away = lane.vantage().place() == Vantage.Place.START;
            say("diverges: " + tooFar(linear, a) + (away ? " at the start" : ""));
            return true;
        }
        int steepest = 0;
        for (int step = 0; step <= Math.min(lane.outcome().step(), lane.lastFinite()); step++) {
            Point at = new Point(way.x(step, 0), way.x(step, 1));
            double here = linear.reach(
                    way.rate(step), Curvature.at(lane.surface(), at).eigen().larger());
            if (here > a) {
                a = here;
                steepest = step;
            }
        }
        if (!(a > linear.limit())) return false;
        say("diverges: " + tooFar(linear, a) + (steepest == 0 ? " at the start" : " at step " + steepest));
        return true;
    }

    /** As {@code α·λmax = 2.1 > 2}, with as many digits as it takes to tell them apart. */
    private static String tooFar(LinearIteration linear, double a) {
        int digits = 3;
        while (digits < 17 && number(a, digits).equals(number(linear.limit(), digits))) digits++;
        String limit = number(linear.limit(), digits);
        String formula = switch (linear.form()) {
            case GRADIENT_DESCENT -> "";
            case HEAVY_BALL -> " = 2 + 2ρ";
            case NESTEROV, NESTEROV_LOOKAHEAD -> " = (2 + 2ρ)/(1 + 2ρ)";
        };
        return rate(linear) + "·λmax = " + number(a, digits) + " > " + limit + formula;
    }

    private static String rate(LinearIteration linear) {
        return linear.dampening() == 0 ? "α" : "α(1 − τ)";
    }

    /** Whether, ten times as far beyond as it came, the surface has fallen at least as steeply. */
    private boolean hasNoBottom() {
        int last = lane.lastFinite();
        double x = way.x(0, 0);
        double y = way.x(0, 1);
        double beyond = lane.surface().value(x + 10 * (way.x(last, 0) - x), y + 10 * (way.x(last, 1) - y));
        return beyond - way.loss(0) <= 9 * (way.loss(last) - way.loss(0));
    }

    private void nearMinimum(@Nullable LinearIteration linear) {
        if (linear != null) {
            double a = linear.reach(lane.lr(), eigen.larger());
            if (a > linear.limit()) {
                say("unstable at the minimum: " + tooFar(linear, a));
                return;
            }
            say((lane.settings().schedule() == null ? "" : "at the last rate ") + manner(linear));
        }
        if (lane.isNoisy()) say(new NoiseFloor(lane).sentence());
        else rates();
        if (linear == null) {
            int n = way.steps();
            say("the slope changed sign " + times(lane.journey().signChanges(Journey.ACROSS, n)) + " across, "
                    + times(lane.journey().signChanges(Journey.ALONG, n)) + " along");
        }
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** How it moves: swinging, bouncing, crawling. */
    private String manner(LinearIteration linear) {
        Recurrence along = linear.along(lane.lr(), eigen.smaller());
        Recurrence across = linear.along(lane.lr(), eigen.larger());
        String reach = rate(linear) + "λ = ";
        String steep = number(linear.reach(lane.lr(), eigen.larger()));
        if (along.isComplex()) {
            String root = linear.form() == LinearIteration.Form.HEAVY_BALL ? "√ρ = " : "";
            return "swings: complex roots, " + root + factor(along.rate()) + " a step";
        }
        if (eigen.conditionNumber() < ROUND) return verb(across) + ": " + reach + steep;
        String shallow = number(linear.reach(lane.lr(), eigen.smaller())) + " along";
        String second = verb(along).equals(verb(across)) ? "" : verb(along) + ": " + reach;
        return verb(across) + ": " + reach + steep + " across, " + second + shallow;
    }

    private static String verb(Recurrence recurrence) {
        String ever = recurrence.rate() >= 1 ? " for ever" : "";
        if (recurrence.isComplex()) return "swings" + ever;
        if (recurrence.isBouncing()) return "bounces" + ever;
        return recurrence.rate() > CRAWLS ? "crawls" : "closes in";
    }

    private void rates() {
        RateFit fit = lane.fit();
        double predicted = lane.predicted();
        String measured = fit == null ? "" : "measured " + factor(fit.rate());
        if (!Double.isNaN(predicted)) {
            boolean there = lane.outcome().type() == Outcome.Type.CONVERGED || isAsCurvedAtEnd();
            say("predicted " + factor(predicted) + " a step" + (there ? "" : " at the minimum")
                    + (fit == null ? "" : ", " + measured) + (there || fit == null ? "" : " on the way"));
        } else if (fit != null) say(measured + " a step");
    }

    /** Whether the curvature where the lane ends is nearly that at the minimum, so that it is already in the quadratic part. */
    private boolean isAsCurvedAtEnd() {
        int last = way.steps();
        Eigen2 end = Curvature.at(lane.surface(), new Point(way.x(last, 0), way.x(last, 1)))
                .eigen();
        return isClose(end.smaller(), eigen.smaller()) && isClose(end.larger(), eigen.larger());
    }

    private static boolean isClose(double a, double b) {
        return Math.abs(a - b) <= (ROUND - 1) * Math.abs(b);
    }

    /** Where there is no minimum: it rolls off where the surface bends down, or keeps its terminal velocity. */
    private void withoutMinimum(LinearIteration linear) {
        double bend = eigen.smaller() + lane.weightDecay();
        if (bend < 0) {
            double growth = linear.along(lane.lr(), eigen.smaller()).rate();
            say("rolls off: " + rate(linear) + "λ = " + number(linear.reach(lane.lr(), eigen.smaller()))
                    + (growth == 1 ? "" : ", grows by " + factor(growth) + " a step"));
        } else if (bend == 0 && linear.rho() < 1) {
            pace(linear);
        }
    }

    private void pace(LinearIteration linear) {
        int last = lane.lastFinite();
        double slope = Math.abs(along(gradientAtEnd()));
        if (last == 0 || slope == 0) return;
        double step = Math.abs(along(
                new double[] {way.x(last, 0) - way.x(last - 1, 0), way.x(last, 1) - way.x(last - 1, 1)}));
        String formula = linear.form() == LinearIteration.Form.GRADIENT_DESCENT ? "" : "/(1 − ρ)";
        say("steps of " + number(step) + " along, terminal " + rate(linear) + "·‖g‖" + formula + " = "
                + number(linear.terminalStep(lane.lr(), slope)));
    }

    /** The component in the direction of the shallow axis. */
    private double along(double[] vector) {
        return vector[1] * eigen.axisX() - vector[0] * eigen.axisY();
    }

    private double slopeAtEnd() {
        double[] g = gradientAtEnd();
        return Math.sqrt(g[0] * g[0] + g[1] * g[1]);
    }

    private double[] gradientAtEnd() {
        int last = lane.lastFinite();
        double[] g = new double[2];
        lane.surface().gradient(way.x(last, 0), way.x(last, 1), g);
        return g;
    }

    private String eigenvalues() {
        return number(eigen.smaller(), 4) + ", " + number(eigen.larger(), 4);
    }

    static String number(double value) {
        return number(value, 3);
    }

    private static String number(double value, int digits) {
        if (Double.isNaN(value)) return "no number";
        if (value == 0) return "0";
        if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
        return Numbers.significant(value, digits).replace('-', '−');
    }

    /** A factor a step: where it is close to 1, with two digits of what it lacks, or of what is more where three are not enough. */
    static String factor(double rate) {
        if (rate > 1 && rate < 1.005)
            return Numbers.significant(1 + Numbers.parse(Numbers.significant(rate - 1, 2)), 17);
        if (!(rate > 0.9 && rate < 1)) return number(rate);
        return Numbers.significant(1 - Numbers.parse(Numbers.significant(1 - rate, 2)), 15);
    }
}
