package dev.downhill.server.web;

import dev.downhill.server.store.PresetStore;
import dev.downhill.server.store.Stored;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saved presets: {@code /p/{id}} opens the page on one, {@code /p/{id}.json} is the preset itself, {@code /p/{id}.png} shows
 * it.
 */
final class PresetPages {
    static final String UNKNOWN = "There is no preset under this link. Perhaps a letter of it was lost.";
    private static final String LET_GO = "This preset is gone: everyone who saved it has deleted it.";
    private static final String REMOVED = "This preset was removed by the operator of this site.";
    private static final String NEWER = "This preset was made with a newer version of Downhill than runs here.";
    private static final String JSON = ".json";
    private static final String PNG = ".png";

    /** What may be chosen for a frame. */
    private static final List<String> CONTROLS = List.of("readout", "transport", "plot");

    private final Supplier<PresetStore> store;
    private final Page page;
    private final Previews previews;
    private final String frameAncestors;
    private final RecentAssets recent = new RecentAssets();

    /** @param frameAncestors who may frame {@code /embed} */
    PresetPages(Supplier<PresetStore> store, Page page, Previews previews, String frameAncestors) {
        this.store = store;
        this.page = page;
        this.previews = previews;
        this.frameAncestors = frameAncestors;
    }

    /** {@code GET /p/{name}}, where the name is an id, or an id with {@code .json} or {@code .png}. */
    void open(Context context) {
        String name = context.pathParam("name");
        if (name.endsWith(JSON)) json(context, name.substring(0, name.length() - JSON.length()));
        else if (name.endsWith(PNG)) picture(context, name.substring(0, name.length() - PNG.length()));
        else page(context, name);
    }

    /** Readable from any origin, and never to change. */
    private void json(Context context, String id) {
        String canonical = kept(context, id);
        recent.of(JSON + id, canonical, () -> Asset.json(canonical)).send(context, Asset.IMMUTABLE);
    }

    /** For chats and slides. */
    private void picture(Context context, String id) {
        Decoded<Preset> preset = PresetJson.read(kept(context, id));
        if (!preset.isRight()) throw Refusal.because(501, NEWER);
        previews.of("/p/" + id, preset.value(), Page.title(preset.value())).send(context, Asset.FOR_A_DAY);
    }

    private String kept(Context context, String id) {
        Client.letAnySiteRead(context);
        Stored stored = store.get().find(id);
        if (stored == null || !stored.isKept()) throw Refusal.because(status(stored), sentence(stored));
        return stored.canonical();
    }

    /** The page says itself that there is no such preset; this is for the others who ask. */
    private void page(Context context, String id) {
        Asset asset = page(context, id, store.get().find(id));
        asset.send(context, context.statusCode() == 200 ? Asset.REVALIDATED : "no-store");
    }

    private Asset page(Context context, String id, @Nullable Stored stored) {
        if (stored != null && stored.isKept()) {
            String key = Client.origin(context, page.publicUrl()) + ' ' + id;
            return recent.of(key, stored.canonical(), () -> page(context, id, stored.canonical()));
        }
        context.status(status(stored));
        return page.without(stored == null ? "No such preset" : "Gone", sentence(stored));
    }

    private Asset page(Context context, String id, String canonical) {
        Decoded<Preset> preset = PresetJson.read(canonical);
        // several servers may share a database, and one of them be older
        return preset.isRight() ? page.on(preset.value(), "/p/" + id, context) : page.without("A newer preset", NEWER);
    }

    /** {@code GET /embed/{id}}: the page for frames on other sites. */
    void embed(Context context) {
        SecurityHeaders.letFrame(context, frameAncestors);
        String controls = controls(context.queryParams("controls"));
        String id = context.pathParam("id");
        Asset asset = page.framed(page(context, id, store.get().find(id)), controls, "/p/" + id);
        asset.send(context, context.statusCode() == 200 ? Asset.REVALIDATED : "no-store");
    }

    /** What there is beside the surface, as the style sheet reads it; all of it where the address says nothing. */
    private static String controls(List<String> asked) {
        if (asked.isEmpty()) return String.join(" ", CONTROLS);
        List<String> wanted =
                asked.get(0).isEmpty() ? List.of() : List.of(asked.get(0).split(",", -1));
        if (asked.size() == 1 && CONTROLS.containsAll(wanted)) return String.join(" ", wanted);
        throw Refusal.because(
                400, "The controls of a frame are " + String.join(", ", CONTROLS) + ", with commas, said once.");
    }

    private static int status(@Nullable Stored stored) {
        return stored == null ? 404 : 410;
    }

    /** Why there is nothing, to those who open and to those who delete. */
    static String sentence(@Nullable Stored stored) {
        if (stored == null) return UNKNOWN;
        return stored.state() == Stored.State.REMOVED ? REMOVED : LET_GO;
    }
}
