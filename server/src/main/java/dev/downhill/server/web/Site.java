package dev.downhill.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page's files: from this jar, or straight from the source tree, so that a reload shows an edit. Javalin's own static
 * files take their ETag from length and date, and every file of a reproducible jar has the same date: browsers would keep
 * yesterday's file.
 */
final class Site {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("map", "application/json"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));
    private static final List<String> SOURCES = List.of("web/src/main/resources", "client/target/classes");

    /** A style sheet's line that stands for another one: what is sent is one file. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([a-z/-]+\\.css)\";$");

    private final @Nullable Path sources;
    private final Map<String, Asset> kept = new ConcurrentHashMap<>();

    /** @param sources the source tree to read each time; null to read the jar once */
    Site(@Nullable Path sources) {
        this.sources = sources;
    }

    /** The file of a name such as {@code script/downhill.js}; null if there is none. */
    @Nullable
    Asset file(String name) {
        Asset asset = kept.get(name);
        if (asset != null) return asset;
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        byte[] bytes = type != null && isPlain(name) ? whole(name) : null;
        if (type == null || bytes == null) return null;
        Asset found = Asset.of(type, bytes);
        if (sources == null) kept.put(name, found);
        return found;
    }

    /**
     * The name of the files as they are: another one as soon as one of them is another. Null while they can change at any time.
     */
    @Nullable
    String edition() {
        return sources == null ? Edition.NAME : null;
    }

    private static boolean isPlain(String name) {
        return name.matches("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    }

    /** The file; if it is a style sheet, with those in it that it imports. */
    private byte @Nullable [] whole(String name) {
        byte[] bytes = read(name);
        if (bytes == null || !name.endsWith(".css")) return bytes;
        String sheet = new String(bytes, StandardCharsets.UTF_8);
        String whole = IMPORT.matcher(sheet).replaceAll(line -> Matcher.quoteReplacement(imported(line.group(1))));
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private String imported(String name) {
        return new String(Objects.requireNonNull(read(name), name), StandardCharsets.UTF_8);
    }

    private byte @Nullable [] read(String name) {
        String resource = name.startsWith("script/") ? name : "public/" + name;
        try {
            if (sources == null) return readFromJar(resource);
            for (String root : SOURCES) {
                Path file = sources.resolve(root).resolve(resource);
                if (Files.isRegularFile(file)) return Files.readAllBytes(file);
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text among the resources of this jar. */
    static String resource(String name) {
        try {
            return new String(Objects.requireNonNull(readFromJar(name), name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] readFromJar(String resource) throws IOException {
        try (InputStream stream = Site.class.getResourceAsStream("/" + resource)) {
            return stream == null ? null : stream.readAllBytes();
        }
    }
}
