package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChoiceViewTest {
    static List<Parameter> choices() {
        List<Parameter> all = new ArrayList<>();
        for (OptimizerKind kind : Optimizers.ALL.all()) all.addAll(kind.schema().parameters());
        for (ScheduleKind kind : Schedules.ALL.all()) all.addAll(kind.schema().parameters());
        for (GradientKind kind : Gradients.ALL.all()) all.addAll(kind.schema().parameters());
        all.removeIf(parameter -> parameter.type() != Parameter.Type.CHOICE);
        return all;
    }

    @ParameterizedTest
    @MethodSource("choices")
    void words_to_choose_from_are_words_a_person_would_write(Parameter parameter) {
        List<String> names = parameter.words().stream().map(ChoiceView::name).toList();
        assertThat(names).noneMatch(name -> name.isEmpty() || name.contains("-"));
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Test
    void a_sampling_is_named_in_words() {
        assertThat(ChoiceView.name("with-replacement")).isEqualTo("with replacement");
    }
}
