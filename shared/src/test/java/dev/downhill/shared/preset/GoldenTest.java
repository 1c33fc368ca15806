package dev.downhill.shared.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.Reference;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link that somebody has must mean the same, and run the same, in every later version. */
class GoldenTest {
    static Stream<String> everyLine() {
        return Stream.of(GoldenLines.PRESETS, GoldenLines.DEFAULTS).flatMap(file -> GoldenLines.lines(file).stream());
    }

    static Stream<String> everyFullLine() {
        return GoldenLines.lines(GoldenLines.PRESETS).stream();
    }

    @ParameterizedTest
    @MethodSource("everyLine")
    void a_link_means_what_it_meant_and_runs_as_it_ran(String line) {
        assertThat(GoldenLines.line(GoldenLines.link(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("everyLine")
    void a_canonical_form_is_its_own_and_its_link_leads_back(String line) {
        Json json = Reference.part(Reference.object(JsonReader.read(line)), "preset");
        Preset preset = PresetJson.read(json).value();
        assertThat(PresetJson.write(preset)).isEqualTo(json.toString());
        assertThat(PresetLink.read(PresetLink.write(preset)).value()).isEqualTo(preset);
    }

    @ParameterizedTest
    @MethodSource("everyFullLine")
    void a_full_line_says_everything_so_that_no_change_of_a_default_can_reach_it(String line) {
        Preset preset = PresetLink.read(GoldenLines.link(line)).value();
        assertThat(GoldenLines.link(line)).isEqualTo(GoldenLines.fullLink(preset));
    }

    @Test
    void everything_in_the_catalogues_is_in_the_golden_set() {
        Set<String> seen = new HashSet<>();
        GoldenLines.lines(GoldenLines.DEFAULTS).forEach(line -> collect(line, seen));
        List<String> all = new ArrayList<>();
        for (String id : Surfaces.ALL.ids()) all.add("surface " + id);
        for (String id : Models.all().ids()) all.add("surface " + id);
        for (String id : Gradients.ALL.ids()) all.add("gradient " + id);
        for (String id : Optimizers.ALL.ids()) all.add("optimizer " + id);
        for (String id : Schedules.ALL.ids()) all.add("schedule " + id);
        assertThat(seen).as("append a line for what is new").containsAll(all);
    }

    private static void collect(String line, Set<String> seen) {
        Preset preset = PresetLink.read(GoldenLines.link(line)).value();
        seen.add("surface " + preset.experiment().surface().id());
        seen.add("gradient " + preset.experiment().gradient().id());
        for (Lane lane : preset.experiment().lanes()) {
            seen.add("optimizer " + lane.optimizer().id());
            if (lane.schedule() != null) seen.add("schedule " + lane.schedule().id());
        }
    }
}
