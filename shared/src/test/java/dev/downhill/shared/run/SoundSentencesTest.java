package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a lane, what is said of it has numbers in it. */
class SoundSentencesTest {
    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    /** Next to nothing, the default, far too much, with which numbers overflow. */
    private static List<Double> rates(OptimizerKind kind) {
        List<Double> rates = new ArrayList<>();
        for (double rate : new double[] {1e-300, 1e-9, kind.lr().initial().get(0), 1e3, 1e6})
            if (kind.lr().check(rate) == null) rates.add(rate);
        return rates;
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void every_optimizer_at_every_rate_is_spoken_of_in_numbers(SurfaceKind surface) {
        for (OptimizerKind kind : Optimizers.ALL.all()) {
            for (double rate : rates(kind)) {
                for (String more : List.of("", "&gradient=noisy", "&steps=1", "&steps=2000")) {
                    String link = "v=1&objective=" + surface.id() + "&lane1=" + kind.id() + "&lane1.lr=" + rate + more;
                    requireNumbers(
                            link,
                            new Diagnosis(
                                    PresetLink.read(link).value().experiment().run(), 0));
                }
            }
        }
    }

    private static void requireNumbers(String link, Diagnosis lane) {
        for (String sentence : lane.sentences())
            assertThat(sentence)
                    .as(link)
                    .doesNotContain("NaN", "Infinity", "no number", "not a number", "null", "-", "–");
        // only a rise of the loss may be without end
        for (String sentence : lane.sentences())
            if (!sentence.contains("rose")) assertThat(sentence).as(link).doesNotContain("∞");
        RateFit fit = lane.fit();
        if (fit != null) assertThat(fit.rate()).as(link).isBetween(0.0, 1.0);
        int last = lane.lastFinite();
        Journey journey = lane.journey();
        for (int axis : new int[] {Journey.ALONG, Journey.ACROSS}) {
            assertThat(journey.progress(axis, last)).as(link).isFinite();
            assertThat(journey.path(axis, last)).as(link).isNotNaN();
        }
        assertThat(journey.overshoot(last)).as(link).isNotNaN();
        assertThat(journey.climb(last)).as(link).isNotNaN();
    }
}
