package dev.downhill.shared.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetLink;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConditioningTest {
    private static Regression regression(String link) {
        Preset preset = PresetLink.read(link).value();
        return Objects.requireNonNull(
                Regression.of(preset.experiment().surface().kind()));
    }

    private static Conditioning of(String link) {
        return Conditioning.of(regression(link));
    }

    @Test
    void a_mean_far_from_zero_is_the_reason_and_centring_the_cure() {
        Regression raw = regression("objective=least-squares&objective.data.offset=8");
        assertThat(Conditioning.of(raw).number()).isGreaterThan(3000);
        assertThat(Conditioning.of(raw).reason())
                .startsWith("The mean of x, 7.97, is far from 0")
                .contains("intercept");
        Conditioning centred = Conditioning.of(raw.with(Preprocessing.ZERO_CENTRED));
        assertThat(centred.number()).isLessThan(1.2);
        assertThat(centred.reason()).contains("do not get in each other's way");
    }

    @Test
    void another_scale_is_the_reason_and_normalising_the_cure() {
        Regression raw = regression("objective=least-squares-plane&objective.data.scale-2=20");
        assertThat(Conditioning.of(raw).number()).isGreaterThan(200);
        assertThat(Conditioning.of(raw).reason()).contains("times as large as the other");
        assertThat(Conditioning.of(raw.with(Preprocessing.NORMALISED)).number()).isLessThan(1.5);
    }

    @Test
    void correlation_is_the_reason_and_only_whitening_the_cure() {
        Regression raw =
                regression("objective=least-squares-plane&objective.data.scale-2=1&objective.data.correlation=0.95");
        assertThat(Conditioning.of(raw).reason()).contains("correlation of 0.9");
        assertThat(Conditioning.of(raw.with(Preprocessing.NORMALISED)).number()).isGreaterThan(10);
        assertThat(Conditioning.of(raw.with(Preprocessing.WHITENED)).number()).isCloseTo(1, within(1e-10));
    }

    @Test
    void the_rise_is_that_of_the_loss_in_the_steepest_direction() {
        Regression raw = regression("objective=least-squares&objective.data.offset=8");
        Conditioning conditioning = Conditioning.of(raw);
        SampledSurface surface = raw.surface();
        double length =
                0.01 * Math.hypot(conditioning.at().x(), conditioning.at().y());
        double rise = surface.value(
                        conditioning.at().x() + length * conditioning.eigen().axisX(),
                        conditioning.at().y() + length * conditioning.eigen().axisY())
                - conditioning.loss();
        assertThat(conditioning.rise(0.01)).isCloseTo(rise, within(1e-9 * rise));
        assertThat(of("objective=least-squares&objective.data.offset=8&objective.preprocessing=zero-centred")
                        .rise(0.01))
                .isLessThan(conditioning.rise(0.01) / 1000);
    }
}
