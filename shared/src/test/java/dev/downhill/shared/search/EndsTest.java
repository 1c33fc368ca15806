package dev.downhill.shared.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndsTest {
    private static final Domain SQUARE = Domain.around(5);

    /** How many of a grid of starts end in which place. */
    private static Map<Integer, Integer> counts(Swarm swarm) {
        Map<Integer, Integer> counts = new TreeMap<>();
        while (swarm.done() < swarm.count()) {
            Swarm.@Nullable Block block = swarm.goOn(1_000_000);
            if (block != null) for (int place : block.places()) counts.merge(place, 1, Integer::sum);
        }
        return counts;
    }

    private static Swarm swarm(String link, double[] starts) {
        return new Swarm(PresetLink.read("v=1&" + link).value().experiment(), 0, starts);
    }

    @Test
    void every_start_on_himmelblau_ends_in_one_of_its_four_minima() {
        Swarm swarm = swarm("objective=himmelblau&steps=500&lane1=sgd&lane1.lr=0.005", Grid.over(SQUARE, 400));
        Map<Integer, Integer> counts = counts(swarm);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
        assertThat(counts).hasSize(4);
        for (int number : counts.keySet()) {
            Place place = swarm.ends().places().get(number);
            assertThat(place.type()).isEqualTo(Outcome.Type.CONVERGED);
            assertThat(place.at()).isNotNull();
        }
        // the basin of (3, 2) is the largest in the square
        Place largest = swarm.ends()
                .places()
                .get(counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey());
        assertThat(largest.at())
                .isNotNull()
                .satisfies(at -> assertThat(at.distance(new Point(3, 2))).isLessThan(1e-6));
    }

    @Test
    void on_a_formula_the_places_are_found() {
        Swarm swarm = swarm(
                "objective=formula&objective.text=(x%5E2-1)%5E2%2By%5E2&steps=400&lane1=sgd&lane1.lr=0.05",
                Grid.over(Domain.around(1.5), 100));
        Map<Integer, Integer> counts = counts(swarm);
        assertThat(counts.values()).containsExactly(50, 50);
        for (int number : counts.keySet()) {
            Point at = swarm.ends().places().get(number).at();
            assertThat(at).isNotNull();
            if (at == null) return;
            assertThat(Math.abs(at.x())).isCloseTo(1, within(1e-9));
            assertThat(at.y()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void who_diverges_and_who_is_under_way_has_no_place() {
        Swarm lost = swarm("steps=200&lane1=sgd&lane1.lr=0.03", Grid.over(SQUARE, 16));
        assertThat(counts(lost)).containsExactly(Map.entry(Outcome.Type.DIVERGED.ordinal(), 16));
        Swarm slow = swarm("steps=20&lane1=sgd&lane1.lr=0.0001", Grid.over(SQUARE, 16));
        assertThat(counts(slow)).containsExactly(Map.entry(Outcome.Type.MOVING.ordinal(), 16));
        assertThat(slow.ends().places().get(Outcome.Type.MOVING.ordinal()).at()).isNull();
    }

    @Test
    void no_more_places_are_told_apart_than_can_be() {
        Swarm many = swarm(
                "objective=formula&objective.text=cos(x)%2Bcos(y)&objective.domain=-90,90,-90,90&steps=200&lane1=sgd&lane1.lr=0.5",
                Grid.over(Domain.around(85), 2500));
        Map<Integer, Integer> counts = counts(many);
        assertThat(many.ends().places()).hasSize(Ends.MOST);
        assertThat(counts).containsKey(Outcome.Type.CONVERGED.ordinal());
    }
}
