package dev.downhill.server.web;

import dev.downhill.server.settings.Settings;
import dev.downhill.server.store.LetGo;
import dev.downhill.server.store.PresetStore;
import dev.downhill.server.store.Receipt;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Saving a preset and letting go of it. */
final class PresetApi {
    private static final String BEARER = "bearer ";

    private final Supplier<PresetStore> store;
    private final Settings settings;
    private final JsonBody body;
    private final Runs runs = new Runs();

    PresetApi(Supplier<PresetStore> store, Settings settings) {
        this.store = store;
        this.settings = settings;
        body = new JsonBody("preset", "saves", settings.maxSavesPerMinute(), settings.trustedProxies());
    }

    /** {@code POST /api/presets}: 201 with the link, or 200 if it was there already. */
    void save(Context context) throws IOException {
        Preset preset = body.read(context, PresetJson::read);
        String canonical = PresetJson.write(preset);
        // what was saved before need not be run again
        String known = store.get().fingerprint(canonical);
        String client = Client.address(context, settings.trustedProxies());
        String fingerprint = known == null ? runs.fingerprint(preset.experiment(), client) : known;
        // from here on it waits for the disk
        Cores.giveBack();
        Receipt receipt = store.get().save(canonical, fingerprint);
        if (receipt == null) {
            throw Refusal.because(
                    451, "This preset was removed by the operator of this site and cannot be saved again.");
        }
        String path = settings.basePath() + "/p/" + receipt.id();
        context.status(receipt.isNew() ? 201 : 200);
        if (receipt.isNew()) context.header("Location", path);
        context.contentType("application/json")
                .result(new JsonObject()
                        .put("id", receipt.id())
                        .put("url", Client.origin(context, settings.publicUrl()) + path)
                        .put("fingerprint", fingerprint)
                        .put("deleteToken", receipt.deleteToken())
                        .build()
                        .toString());
    }

    /** {@code DELETE /api/presets/{id}} with {@code Authorization: Bearer <token>}: 204. */
    void letGo(Context context) {
        String said = context.header("Authorization");
        if (said == null || !said.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw Refusal.with(
                    401,
                    "The delete token that came with saving must be sent as “Authorization: Bearer …”.",
                    Map.of("WWW-Authenticate", "Bearer"));
        }
        LetGo outcome = store.get()
                .letGo(context.pathParam("id"), said.substring(BEARER.length()).strip());
        switch (outcome) {
            case DONE -> context.status(204);
            case WRONG_TOKEN -> throw Refusal.because(403, "This is not a delete token of this preset.");
            case UNKNOWN_PRESET -> throw Refusal.because(404, PresetPages.UNKNOWN);
            case ALREADY_GONE ->
                throw Refusal.because(410, PresetPages.sentence(store.get().find(context.pathParam("id"))));
        }
    }
}
