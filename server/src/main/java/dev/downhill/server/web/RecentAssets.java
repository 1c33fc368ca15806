package dev.downhill.server.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was made of texts lately, packed and tagged: the same links are opened by a whole class at once. */
final class RecentAssets {
    private static final int MOST = 1000;

    private record Made(String from, Asset asset) {}

    private final LinkedHashMap<String, Made> made = new LinkedHashMap<>(64, 0.75f, true);

    /**
     * What is made of a text.
     *
     * @param key of all else that it is made of
     * @param from the text, which may have changed since the last time
     */
    Asset of(String key, String from, Supplier<Asset> make) {
        Asset known = known(key, from);
        if (known != null) return known;
        Asset asset = make.get();
        keep(key, new Made(from, asset));
        return asset;
    }

    private synchronized @Nullable Asset known(String key, String from) {
        Made last = made.get(key);
        return last != null && last.from.equals(from) ? last.asset : null;
    }

    private synchronized void keep(String key, Made one) {
        made.put(key, one);
        if (made.size() > MOST) {
            Map.Entry<String, Made> oldest = made.entrySet().iterator().next();
            made.remove(oldest.getKey());
        }
    }
}
