package dev.downhill.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchedSurfaceTest {
    private static SurfaceKind kind(String link) {
        return PresetLink.read(link).value().experiment().surface().kind();
    }

    private static Surface surface(SurfaceKind kind) {
        return kind.create(kind.schema().defaults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objective=logistic-regression&objective.data.count=1000",
                "objective=logistic-curve&objective.data.count=1000",
                "objective=logistic-regression&objective.data.count=1000&objective.data.scale-1=20"
            })
    void the_patches_are_as_close_to_the_loss_as_a_picture_shows(String link) {
        SurfaceKind kind = kind(link);
        Domain part = kind.domain();
        Surface exact = surface(kind);
        Surface first = PatchedSurface.first(exact, part);
        assertThat(first).isInstanceOf(PatchedSurface.class);
        PatchedSurface fine = ((PatchedSurface) first).finer();
        while (!fine.isDone()) fine.addRow();
        double height = exact.value(part.left(), part.bottom());
        for (double s = 0.013; s < 1; s += 0.09) {
            for (double t = 0.021; t < 1; t += 0.11) {
                double x = part.left() + s * part.width();
                double y = part.bottom() + t * part.height();
                assertThat(first.value(x, y)).isCloseTo(exact.value(x, y), within(0.01 * height));
                assertThat(fine.value(x, y)).isCloseTo(exact.value(x, y), within(0.002 * height));
            }
        }
    }

    @Test
    void what_is_quick_is_itself() {
        SurfaceKind few = kind("objective=logistic-regression");
        SurfaceKind squares = kind("objective=least-squares&objective.data.count=5000");
        assertThat(PatchedSurface.first(surface(few), few.domain())).isInstanceOf(LogisticLoss.class);
        assertThat(PatchedSurface.first(surface(squares), squares.domain())).isInstanceOf(LeastSquares.class);
    }
}
