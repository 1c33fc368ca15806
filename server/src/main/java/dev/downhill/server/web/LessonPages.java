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
    private static final String PNG = ".png";

    private final Page page;
    private final Previews previews;
    private final RecentAssets recent = new RecentAssets();

    /** Made when first asked for, so that the start does not wait for it. */
    private static final class Listed {
        static final Asset LESSONS = Asset.json(Lessons.toJson());
    }

    LessonPages(Page page, Previews previews) {
        this.page = page;
        this.previews = previews;
    }

    /** {@code GET /api/lessons}. */
    void list(Context context) {
        Client.letAnySiteRead(context);
        Listed.LESSONS.send(context, Asset.REVALIDATED);
    }

    /** {@code GET /lessons/{name}}, where the name is an id, or an id with {@code .json} or {@code .png}. */
    void open(Context context) {
        String name = context.pathParam("name");
        if (name.endsWith(JSON)) json(context, Lessons.find(name.substring(0, name.length() - JSON.length())));
        else if (name.endsWith(PNG)) picture(context, Lessons.find(name.substring(0, name.length() - PNG.length())));
        else page(context, Lessons.find(name));
    }

    private static void json(Context context, @Nullable Lesson lesson) {
        Client.letAnySiteRead(context);
        if (lesson == null) throw Refusal.because(404, UNKNOWN);
        Asset.json(PresetJson.write(lesson.preset())).send(context, Asset.REVALIDATED);
    }

    private void picture(Context context, @Nullable Lesson lesson) {
        Client.letAnySiteRead(context);
        if (lesson == null) throw Refusal.because(404, UNKNOWN);
        previews.of(lesson.path(), lesson.preset(), lesson.preset().title()).send(context, Asset.FOR_A_DAY);
    }

    private void page(Context context, @Nullable Lesson lesson) {
        if (lesson == null) {
            context.status(404);
            page.without("No such lesson", UNKNOWN).send(context, "no-store");
        } else {
            // an edit of the page's file shows at once
            String from = page.plain().tag();
            String key = Client.origin(context, page.publicUrl()) + lesson.path();
            recent.of(key, from, () -> page.on(lesson.preset(), lesson.path(), context))
                    .send(context, Asset.REVALIDATED);
        }
    }
}
