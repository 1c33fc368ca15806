package dev.downhill.shared.run;

import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.Curvature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a lane did and that was found of it, as plain numbers and words, so that one who computes it elsewhere can send it:
 * reading it gives the same trajectory and the same diagnosis, bit for bit, without asking the surface anything.
 *
 * @param numbers in the order in which they are read here
 * @param words the sentences of the diagnosis, a line each
 */
public record Logbook(double[] numbers, String words) {
    /** Numbers for each step: those of the trajectory beside its position, and those of the journey. */
    private static final int OF_STEP = 5 + 9;

    private static final int OF_LANE = 19;

    /** What is written of a lane. */
    public static Logbook of(Diagnosis lane) {
        Trajectory way = lane.trajectory();
        Writer to = new Writer(OF_LANE + (OF_STEP + way.dimension()) * (way.steps() + 1));
        to.add(way.dimension());
        to.add(way.steps());
        write(lane, to);
        Journey journey = lane.journey();
        for (int step = 0; step <= way.steps(); step++) {
            for (int i = 0; i < way.dimension(); i++) to.add(way.x(step, i));
            to.add(way.loss(step));
            to.add(way.rate(step));
            to.add(way.gradientEvaluations(step));
            to.add(way.valueEvaluations(step));
            to.add(way.hessianEvaluations(step));
            for (int axis = Journey.ALONG; axis <= Journey.ACROSS; axis++) {
                to.add(journey.progress(axis, step));
                to.add(journey.path(axis, step));
                to.add(journey.signChanges(axis, step));
            }
            to.add(journey.gradientNorm(step));
            to.add(journey.overshoot(step));
            to.add(journey.climb(step));
        }
        return new Logbook(to.numbers, words(lane));
    }

    private static String words(Diagnosis lane) {
        StringBuilder words = new StringBuilder();
        for (String sentence : lane.sentences()) words.append(sentence).append('\n');
        return words.toString();
    }

    private static void write(Diagnosis lane, Writer to) {
        to.add(lane.outcome().type().ordinal());
        to.add(lane.outcome().step());
        Vantage vantage = lane.vantage();
        Eigen2 eigen = vantage.curvature().eigen();
        Point minimum = vantage.minimum();
        to.add(vantage.place().ordinal());
        to.add(vantage.curvature().at());
        to.add(eigen.smaller());
        to.add(eigen.larger());
        to.add(eigen.axisX());
        to.add(eigen.axisY());
        to.add(minimum == null ? 0 : 1);
        to.add(minimum == null ? Point.ORIGIN : minimum);
        RateFit fit = lane.fit();
        to.add(fit == null ? -1 : fit.from());
        to.add(fit == null ? -1 : fit.to());
        to.add(fit == null ? 0 : fit.rate());
        to.add(fit == null ? 0 : fit.centre());
        to.add(fit == null ? 0 : fit.logLoss());
    }

    /** Where the lane was. */
    public Trajectory trajectory() {
        Reader from = new Reader(numbers);
        int dimension = from.integer();
        int n = from.integer() + 1;
        double[] positions = new double[dimension * n];
        double[] losses = new double[n];
        double[] rates = new double[n];
        int[] gradients = new int[n];
        int[] values = new int[n];
        int[] hessians = new int[n];
        from.at = OF_LANE;
        for (int step = 0; step < n; step++) {
            for (int i = 0; i < dimension; i++) positions[step * dimension + i] = from.next();
            losses[step] = from.next();
            rates[step] = from.next();
            gradients[step] = from.integer();
            values[step] = from.integer();
            hessians[step] = from.integer();
            from.at += OF_STEP - 5;
        }
        return new Trajectory(dimension, positions, losses, rates, gradients, values, hessians);
    }

    /**
     * What was found of the lane.
     *
     * @param run with the trajectories of all logbooks
     * @param lane the first is 0
     */
    public Diagnosis diagnosis(Run run, int lane) {
        Reader from = new Reader(numbers);
        int dimension = from.integer();
        int n = from.integer() + 1;
        Outcome outcome = new Outcome(Outcome.Type.values()[from.integer()], from.integer());
        Vantage vantage = vantage(from);
        RateFit fit = fit(from);
        return new Diagnosis(run, lane, outcome, vantage, fit, sentences(), journey(from, n, dimension));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            sentences.add(words.substring(from, end));
            from = end + 1;
        }
        return List.copyOf(sentences);
    }

    private static Vantage vantage(Reader from) {
        Vantage.Place place = Vantage.Place.values()[from.integer()];
        Point at = new Point(from.next(), from.next());
        Eigen2 eigen = new Eigen2(from.next(), from.next(), from.next(), from.next());
        boolean hasMinimum = from.next() != 0;
        Point minimum = new Point(from.next(), from.next());
        return new Vantage(place, new Curvature(at, eigen), hasMinimum ? minimum : null);
    }

    private static @Nullable RateFit fit(Reader from) {
        RateFit fit = new RateFit(from.integer(), from.integer(), from.next(), from.next(), from.next());
        return fit.from() < 0 ? null : fit;
    }

    private static Journey journey(Reader from, int n, int dimension) {
        double[][] progress = new double[2][n];
        double[][] path = new double[2][n];
        int[][] signChanges = new int[2][n];
        double[][] others = new double[3][n];
        for (int step = 0; step < n; step++) {
            from.at += 5 + dimension;
            for (int axis = Journey.ALONG; axis <= Journey.ACROSS; axis++) {
                progress[axis][step] = from.next();
                path[axis][step] = from.next();
                signChanges[axis][step] = from.integer();
            }
            for (double[] other : others) other[step] = from.next();
        }
        return new Journey(progress, path, signChanges, others[0], others[1], others[2]);
    }

    private static final class Writer {
        private final double[] numbers;
        private int at;

        Writer(int length) {
            numbers = new double[length];
        }

        void add(double number) {
            numbers[at++] = number;
        }

        void add(Point point) {
            add(point.x());
            add(point.y());
        }
    }

    private static final class Reader {
        private final double[] numbers;
        private int at;

        Reader(double[] numbers) {
            this.numbers = numbers;
        }

        double next() {
            return numbers[at++];
        }

        int integer() {
            return (int) next();
        }
    }
}
