package dev.downhill.server.web;

import dev.downhill.server.picture.Preview;
import dev.downhill.shared.preset.Preset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The preview pictures of presets, of which the last ones are kept; one is painted at a time. */
final class Previews {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final long MOST_BYTES = 32L << 20;

    /** Not those that saves need: pictures may wait, and links to them are followed by machines. */
    private final Runs runs = new Runs(1, PATIENCE_MILLIS);

    private final LinkedHashMap<String, Asset> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * The picture of a preset.
     *
     * @param key of what it shows, which never changes
     * @throws Refusal when its run takes too long, or too many others are asked for
     */
    Asset of(String key, Preset preset, String title) {
        Asset known = known(key);
        if (known != null) return known;
        return runs.with(preset.experiment(), null, run -> {
            // perhaps somebody who waited before us wanted the same
            Asset painted = known(key);
            return painted == null ? keep(key, Asset.of("image/png", Preview.png(preset, title, run))) : painted;
        });
    }

    private synchronized @Nullable Asset known(String key) {
        return kept.get(key);
    }

    private synchronized Asset keep(String key, Asset picture) {
        kept.put(key, picture);
        bytes += picture.bytes().length;
        for (var oldest = kept.entrySet().iterator(); bytes > MOST_BYTES && oldest.hasNext(); ) {
            Map.Entry<String, Asset> entry = oldest.next();
            bytes -= entry.getValue().bytes().length;
            oldest.remove();
        }
        return picture;
    }
}
