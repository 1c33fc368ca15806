package dev.downhill.shared.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwarmsTest {
    private static final Point CENTRE = new Point(-3, 2);
    private static final Domain AREA = new Domain(-4, 8, 0, 3);

    static Iterable<SwarmKind> everyKind() {
        return Swarms.all().all();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void there_are_as_many_starts_as_are_asked_for_or_a_little_less(SwarmKind kind) {
        for (int count : new int[] {1, 2, 3, 7, 10, 99, 2500, 10_000}) {
            double[] starts = SwarmKind.place(Chosen.byDefault(kind).with(SwarmKind.count(), count), CENTRE, AREA);
            assertThat(starts.length / 2).isBetween(Math.max(1, (int) (count - 2 * Math.sqrt(count))), count);
            for (double coordinate : starts) assertThat(coordinate).isFinite();
        }
    }

    @Test
    void a_grid_fills_the_part_that_is_looked_at_with_cells_like_squares() {
        double[] grid = Grid.over(AREA, 64);
        assertThat(grid).hasSize(2 * 16 * 4);
        assertThat(grid).startsWith(-4 + 12 / 32.0, 3 / 8.0, -4 + 3 * 12 / 32.0, 3 / 8.0);
        for (int i = 0; i < grid.length; i += 2)
            assertThat(AREA.contains(grid[i], grid[i + 1])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e9})
    void a_grid_in_a_strip_is_a_row(double height) {
        assertThat(Grid.over(new Domain(0, 1, 0, height), 10)).hasSize(20);
    }

    @Test
    void a_ring_is_a_circle_around_the_start() {
        double[] ring = Ring.around(CENTRE, 2, 8);
        for (int i = 0; i < ring.length; i += 2)
            assertThat(CENTRE.distance(new Point(ring[i], ring[i + 1]))).isCloseTo(2, within(1e-12));
        assertThat(ring).startsWith(-1, 2);
        assertThat(ring[5]).isCloseTo(4, within(1e-12));
    }

    @Test
    void a_patch_is_a_square_around_the_start_and_without_a_radius_the_start_itself() {
        SwarmKind patch = Swarms.all().get("patch");
        double[] nine = SwarmKind.place(
                Chosen.byDefault(patch).with(SwarmKind.count(), 9).with(SwarmKind.radius(), 3), CENTRE, AREA);
        assertThat(nine).startsWith(-5, 0, -3, 0, -1, 0, -5, 2);
        double[] same = SwarmKind.place(
                Chosen.byDefault(patch).with(SwarmKind.count(), 4).with(SwarmKind.radius(), 0), CENTRE, AREA);
        assertThat(same).containsExactly(-3, 2, -3, 2, -3, 2, -3, 2);
    }
}
