package dev.downhill.shared.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchesTest {
    private static List<Integer> batch(Batches batches, int step) {
        batches.begin(step);
        List<Integer> samples = new ArrayList<>();
        for (int k = 0; k < batches.count(); k++) samples.add(batches.sample(k));
        return samples;
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_is_a_pure_function_of_the_seed_and_the_step(Sampling sampling) {
        Batches forward = new Batches(23, 5, sampling, 7);
        List<List<Integer>> met = new ArrayList<>();
        for (int step = 0; step < 60; step++) met.add(batch(forward, step));
        Batches backward = new Batches(23, 5, sampling, 7);
        for (int step = 59; step >= 0; step--) assertThat(batch(backward, step)).isEqualTo(met.get(step));
        assertThat(batch(new Batches(23, 5, sampling, 7), 41)).isEqualTo(met.get(41));
        assertThat(batch(new Batches(23, 5, sampling, 8), 41)).isNotEqualTo(met.get(41));
    }

    @Test
    void without_replacement_no_sample_is_there_twice_and_each_comes_as_often() {
        Batches batches = new Batches(10, 4, Sampling.WITHOUT_REPLACEMENT, 1);
        int[] often = new int[10];
        for (int step = 0; step < 10_000; step++) {
            List<Integer> batch = batch(batches, step);
            assertThat(batch).hasSize(4).doesNotHaveDuplicates();
            for (int sample : batch) often[sample]++;
        }
        for (int count : often) assertThat(count).isBetween(3800, 4200);
    }

    @Test
    void with_replacement_a_sample_may_be_there_twice_and_each_comes_as_often() {
        Batches batches = new Batches(10, 4, Sampling.WITH_REPLACEMENT, 1);
        int[] often = new int[10];
        int twice = 0;
        for (int step = 0; step < 10_000; step++) {
            List<Integer> batch = batch(batches, step);
            if (batch.stream().distinct().count() < 4) twice++;
            for (int sample : batch) often[sample]++;
        }
        for (int count : often) assertThat(count).isBetween(3800, 4200);
        // 1 − 10·9·8·7/10⁴
        assertThat(twice / 10_000.0).isCloseTo(0.496, within(0.02));
    }

    @Test
    void an_epoch_has_every_sample_once_and_its_last_batch_what_is_left() {
        Batches batches = new Batches(23, 5, Sampling.EPOCHS, 3);
        assertThat(batches.stepsPerEpoch()).isEqualTo(5);
        for (int epoch = 0; epoch < 4; epoch++) {
            List<Integer> all = new ArrayList<>();
            for (int step = 0; step < 5; step++) {
                List<Integer> batch = batch(batches, 5 * epoch + step);
                assertThat(batch).hasSize(step < 4 ? 5 : 3);
                all.addAll(batch);
            }
            assertThat(all).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_samples_drawn_are_counted(Sampling sampling) {
        Batches batches = new Batches(23, 5, sampling, 3);
        int drawn = 0;
        for (int step = 0; step < 40; step++) {
            assertThat(batches.drawn(step)).isEqualTo(drawn);
            drawn += batch(batches, step).size();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_of_all_is_the_gradient_itself_where_no_sample_is_there_twice(Sampling sampling) {
        SampledSurface surface =
                Regression.of(Models.all().get("logistic-regression")).surface();
        Slope slope = new MinibatchSlope(surface, new Batches(50, 50, sampling, 3));
        double[] told = new double[2];
        double[] full = new double[2];
        double[] x = {0.3, -0.4};
        slope.begin(17);
        slope.gradient(x, told);
        surface.gradient(x, full);
        if (sampling == Sampling.WITH_REPLACEMENT) {
            assertThat(told[0]).isNotCloseTo(full[0], within(1e-6));
        } else {
            assertThat(told[0]).isCloseTo(full[0], within(1e-14));
            assertThat(told[1]).isCloseTo(full[1], within(1e-14));
        }
    }

    /** Of 6 samples there are 15 batches of 2, and 36 with replacement: all of them are averaged, not some that were drawn. */
    @Test
    void the_mean_over_all_batches_is_the_full_gradient() {
        SampledSurface surface =
                Regression.of(Models.all().get("least-squares")).surface();
        int n = surface.samples();
        double[] full = new double[2];
        surface.gradient(0.2, -1, full);
        double[] any = new double[2];
        double[] different = new double[2];
        double[] one = new double[2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                surface.batchGradient(new int[] {i, j}, 2, 0.2, -1, one);
                for (int k = 0; k < 2; k++) any[k] += one[k] / (n * n);
                for (int k = 0; k < 2 && i != j; k++) different[k] += one[k] / (n * (n - 1));
            }
        }
        for (int k = 0; k < 2; k++) {
            assertThat(any[k]).isCloseTo(full[k], within(1e-12));
            assertThat(different[k]).isCloseTo(full[k], within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_mean_over_many_steps_is_the_full_gradient(Sampling sampling) {
        SampledSurface surface =
                Regression.of(Models.all().get("least-squares")).surface();
        Slope slope = new MinibatchSlope(surface, new Batches(50, 10, sampling, 3));
        double[] x = {0.2, -1};
        double[] full = new double[2];
        surface.gradient(x, full);
        double[] sum = new double[2];
        double[] one = new double[2];
        for (int step = 0; step < 20_000; step++) {
            slope.begin(step);
            slope.gradient(x, one);
            for (int k = 0; k < 2; k++) sum[k] += one[k] / 20_000;
        }
        // shuffled epochs have no noise left over whole epochs
        double allowed = sampling == Sampling.EPOCHS ? 1e-12 : 0.02;
        for (int k = 0; k < 2; k++) assertThat(sum[k]).isCloseTo(full[k], within(allowed * Math.abs(full[k])));
    }

    @Test
    void within_a_step_a_second_question_is_about_the_same_batch() {
        SampledSurface surface =
                Regression.of(Models.all().get("least-squares")).surface();
        Slope slope = new MinibatchSlope(surface, new Batches(50, 3, Sampling.WITH_REPLACEMENT, 3));
        slope.begin(5);
        double[] first = new double[2];
        double[] ahead = new double[2];
        double[] again = new double[2];
        slope.gradient(new double[] {1, 1}, first);
        slope.gradient(new double[] {2, 1}, ahead);
        slope.gradient(new double[] {1, 1}, again);
        assertThat(again).isEqualTo(first);
        double difference = (slope.value(new double[] {1 + 1e-5, 1}) - slope.value(new double[] {1 - 1e-5, 1})) / 2e-5;
        assertThat(difference).isCloseTo(first[0], within(1e-6 * Math.abs(first[0])));
    }

    @Test
    void a_batch_of_none_or_of_more_than_all_is_refused() {
        assertThatThrownBy(() -> new Batches(5, 0, Sampling.EPOCHS, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batches(5, 6, Sampling.WITH_REPLACEMENT, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_words_of_the_gradient_are_the_samplings() {
        GradientKind kind = Gradients.ALL.get(GradientKind.MINIBATCH);
        Values values = kind.schema().defaults();
        for (Sampling sampling : Sampling.values()) {
            Values chosen = values.with(kind.schema().parameters().get(1), sampling.ordinal());
            Batches batches = Batches.of(
                    new Chosen<>(kind, chosen),
                    Regression.of(Models.all().get("least-squares")).chosen(),
                    1);
            assertThat(Objects.requireNonNull(batches).sampling()).isEqualTo(sampling);
        }
    }
}
