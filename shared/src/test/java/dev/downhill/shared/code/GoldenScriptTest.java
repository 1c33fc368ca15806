package dev.downhill.shared.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that were run once, by the interpreters that {@code code/README.md} names: what is written today is the same. */
class GoldenScriptTest {
    static List<String> presets() throws IOException {
        return text("presets.jsonl").lines().toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void a_script_is_the_one_that_was_run(String preset) throws IOException {
        Experiment experiment = PresetJson.read(preset).value().experiment();
        String name = PresetJson.read(preset).value().title();
        assertThat(NumPyCode.of(experiment, 0)).isEqualTo(text(name + ".numpy.py"));
        assertThat(TorchCode.of(experiment, 0)).isEqualTo(text(name + ".torch.py"));
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GoldenScriptTest.class.getResourceAsStream("/code/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
