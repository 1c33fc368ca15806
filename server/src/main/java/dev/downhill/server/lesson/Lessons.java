package dev.downhill.server.lesson;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.preset.PresetJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every lesson, in the order of the lecture. Each is a file {@code lessons/<id>.json} among the resources. */
public final class Lessons {
    private static final List<String> IDS = List.of(
            "zigzag",
            "gradient-descent",
            "condition-number",
            "preprocessing",
            "preprocessing-normalised",
            "minibatch-noise",
            "full-batch-is-no-cure",
            "full-batch-still-zigzags",
            "small-rate-more-epochs",
            "stuck",
            "saddle-exactly",
            "noise-gets-away",
            "saddle-into-valley",
            "small-rate-local-optima",
            "ball",
            "momentum",
            "momentum-conditioning",
            "momentum-noise",
            "momentum-averages-batches",
            "terminal-velocity",
            "velocity-starts-at-zero",
            "nesterov",
            "nesterov-corrects",
            "nesterov-two-forms",
            "fancier-optimization");

    /** Read from the files when first asked for. */
    public static final List<Lesson> ALL = readAll();

    private Lessons() {}

    public static @Nullable Lesson find(String id) {
        for (Lesson lesson : ALL) if (lesson.id().equals(id)) return lesson;
        return null;
    }

    public static Json.Members toJson() {
        List<Json> items = new ArrayList<>();
        for (Lesson lesson : ALL) items.add(lesson.toJson());
        return new JsonObject().put("lessons", new Json.Items(items)).build();
    }

    private static List<Lesson> readAll() {
        List<Lesson> lessons = new ArrayList<>();
        for (String id : IDS) lessons.add(read(id));
        return List.copyOf(lessons);
    }

    private static Lesson read(String id) {
        Map<String, Json> entries = ((Json.Members) JsonReader.read(text(id))).entries();
        List<String> curriculum = new ArrayList<>();
        for (Json item : ((Json.Items) Objects.requireNonNull(entries.get("curriculum"))).items())
            curriculum.add(((Json.Text) item).text());
        Json preset = Objects.requireNonNull(entries.get("preset"));
        return new Lesson(id, List.copyOf(curriculum), PresetJson.read(preset).value());
    }

    private static String text(String id) {
        try (InputStream file = Lessons.class.getResourceAsStream("/lessons/" + id + ".json")) {
            return new String(Objects.requireNonNull(file, id).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
