package dev.downhill.shared.gradient;

import dev.downhill.shared.data.Regression;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.SurfaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Which samples are in the batch of a step: a pure function of the seed and the step, whatever steps were asked for before. A step
 * takes as many draws as the batch has samples; in epochs the order of all is drawn anew whenever another epoch begins.
 */
public final class Batches {
    /** How the samples of a batch are drawn. */
    public enum Sampling {
        /** Each from all, so that one may be there twice. */
        WITH_REPLACEMENT("with-replacement"),
        /** Different ones, from all at every step. */
        WITHOUT_REPLACEMENT("without-replacement"),
        /** All in a random order, batch after batch, then in another; the last batch of an epoch has what is left. */
        EPOCHS("epochs");

        private final String id;

        Sampling(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        static Sampling of(String id) {
            for (Sampling sampling : values()) if (sampling.id.equals(id)) return sampling;
            throw new IllegalArgumentException("no sampling " + id);
        }
    }

    /** Streams of draws beside 0, of additive noise, and 1, of points. */
    private static final int DRAWS = 2;

    private static final int SHUFFLES = 3;
    /** By how many the streams of the next of many starts are farther on. */
    private static final int APART = 2;

    private final int samples;
    private final int size;
    private final Sampling sampling;
    private final int seed;
    private final int start;
    private final Random random = new Random(0);
    /** All samples; in epochs in the order of {@code epoch}, else in their own between two steps. */
    private final int[] order;
    /** With which place each place was exchanged last, so that it can be undone. */
    private final int[] exchanged;

    private final int[] batch;
    private int count;
    private int epoch = -1;

    /** @throws IllegalArgumentException unless the size is from 1 to the number of samples */
    public Batches(int samples, int size, Sampling sampling, int seed) {
        this(samples, size, sampling, seed, 0);
    }

    private Batches(int samples, int size, Sampling sampling, int seed, int start) {
        if (size < 1 || size > samples) throw new IllegalArgumentException(size + " of " + samples + " samples");
        this.samples = samples;
        this.size = size;
        this.sampling = sampling;
        this.seed = seed;
        this.start = start;
        order = new int[samples];
        for (int i = 0; i < samples; i++) order[i] = i;
        exchanged = new int[size];
        batch = new int[size];
    }

    /** @param start the index of one of many runs that differ in their start; each has draws of its own */
    static Batches of(Values values, int samples, int seed, int start) {
        Parameter sampling = values.schema().parameters().get(1);
        return new Batches(samples, size(values), Sampling.of(values.choice(sampling)), seed, start);
    }

    private static int size(Values values) {
        return values.integer(values.schema().parameters().get(0));
    }

    /** The batches of a run; null if its gradient is not of batches. */
    public static @Nullable Batches of(Chosen<GradientKind> gradient, Chosen<SurfaceKind> surface, int seed) {
        Regression regression = gradient.kind().needsSamples() ? Regression.of(surface.kind()) : null;
        return regression == null
                ? null
                : of(gradient.values(), regression.data().points().size(), seed, 0);
    }

    /** What is wrong with a gradient of an objective, with the path as in a preset's gradient; null if nothing is. */
    public static @Nullable Problem check(Chosen<GradientKind> gradient, Chosen<SurfaceKind> surface) {
        if (!gradient.kind().needsSamples()) return null;
        Regression regression = Regression.of(surface.kind());
        if (regression == null)
            return new Problem(
                    "id",
                    "must be exact or noisy here: a minibatch is drawn from data, and the objective “" + surface.id()
                            + "” is not made of data.");
        int samples = regression.data().points().size();
        int size = size(gradient.values());
        if (size <= samples) return null;
        return new Problem(
                "size", "must be a whole number from 1 to " + samples + ", the number of points, but is " + size + ".");
    }

    /** Draws the batch of a step. */
    public void begin(int step) {
        switch (sampling) {
            case WITH_REPLACEMENT -> drawAny(step);
            case WITHOUT_REPLACEMENT -> drawDifferent(step);
            case EPOCHS -> deal(step);
        }
    }

    private void drawAny(int step) {
        random.reseed(seed, DRAWS + APART * start, step);
        for (int k = 0; k < size; k++) batch[k] = random.nextInt(samples);
        count = size;
    }

    /** The first steps of a shuffle (Durstenfeld 1964), undone behind it so that the next begins with the same order. */
    private void drawDifferent(int step) {
        random.reseed(seed, DRAWS + APART * start, step);
        for (int k = 0; k < size; k++) {
            exchanged[k] = k + random.nextInt(samples - k);
            exchange(k, exchanged[k]);
            batch[k] = order[k];
        }
        for (int k = size - 1; k >= 0; k--) exchange(k, exchanged[k]);
        count = size;
    }

    private void deal(int step) {
        int each = stepsPerEpoch();
        int wanted = step / each;
        if (wanted != epoch) shuffle(wanted);
        int from = (step - wanted * each) * size;
        count = Math.min(size, samples - from);
        System.arraycopy(order, from, batch, 0, count);
    }

    private void shuffle(int wanted) {
        epoch = wanted;
        random.reseed(seed, SHUFFLES + APART * start, wanted);
        for (int i = 0; i < samples; i++) order[i] = i;
        for (int k = 0; k < samples - 1; k++) exchange(k, k + random.nextInt(samples - k));
    }

    private void exchange(int one, int other) {
        int sample = order[one];
        order[one] = order[other];
        order[other] = sample;
    }

    /** The number of all samples. */
    public int samples() {
        return samples;
    }

    /** The size that was asked for; {@link #count} may be less at the end of an epoch. */
    public int size() {
        return size;
    }

    public Sampling sampling() {
        return sampling;
    }

    /** How many samples are in the batch of the step that was begun. */
    public int count() {
        return count;
    }

    /** A sample of the batch that was begun; the first is 0. */
    public int sample(int k) {
        return batch[k];
    }

    /** The batch that was begun, of which {@link #count} numbers count; not to be changed. */
    int[] batch() {
        return batch;
    }

    /** How many steps it takes until all samples were there, in epochs; else until as many were drawn. */
    public int stepsPerEpoch() {
        return (samples + size - 1) / size;
    }

    /** How many samples the batches of the first steps have in all; divided by their number, how many epochs that is. */
    public int drawn(int steps) {
        if (sampling != Sampling.EPOCHS) return steps * size;
        int each = stepsPerEpoch();
        int epochs = steps / each;
        return epochs * samples + (steps - epochs * each) * size;
    }
}
