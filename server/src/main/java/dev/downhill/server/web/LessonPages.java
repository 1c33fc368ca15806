package dev.downhill.server.web;

import dev.downhill.server.lesson.Lesson;
import dev.downhill.server.lesson.Lessons;
import dev.downhill.shared.preset.PresetJson;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** The presets of the lecture: their list, the page on one, and its preset. */
final class LessonPages {
    private static final String UNKNOWN = "There is no lesson under this link.";
    private static final String JSON = ".json";

    private final Page page;

    /** Made when first asked for, so that the start does not wait for it. */
    private static final class Listed {
        static final Asset LESSONS = Asset.json(Lessons.toJson());
    }

    LessonPages(Page page) {
        this.page = page;
    }

    /** {@code GET /api/lessons}. */
    void list(Context context) {
        Listed.LESSONS.send(context, Asset.REVALIDATED);
    }

    /** {@code GET /lessons/{name}}, where the name is an id, or an id with {@code .json}. */
    void open(Context context) {
        String name = context.pathParam("name");
        if (name.endsWith(JSON)) json(context, Lessons.find(name.substring(0, name.length() - JSON.length())));
        else page(context, Lessons.find(name));
    }

    private static void json(Context context, @Nullable Lesson lesson) {
        context.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
        if (lesson == null) throw Refusal.because(404, UNKNOWN);
        Asset.json(PresetJson.write(lesson.preset())).send(context, Asset.REVALIDATED);
    }

    private void page(Context context, @Nullable Lesson lesson) {
        if (lesson == null) {
            context.status(404);
            page.without("No such lesson", UNKNOWN).send(context, "no-store");
        } else {
            page.on(lesson.preset(), lesson.path()).send(context, Asset.REVALIDATED);
        }
    }
}
