package dev.downhill.server.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something to send, tagged by its content so that a browser need not fetch it twice, and packed if that is worth it and somebody
 * takes it so. Safe for many threads.
 */
final class Asset {
    /** May be kept, but must be asked for again each time: the answer is mostly "not modified". */
    static final String REVALIDATED = "no-cache";
    /** Never changes, but may come to look better. */
    static final String FOR_A_DAY = "public, max-age=86400";
    /** Never changes. */
    static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final int WORTH_PACKING = 1000;
    /** More than is sent without waiting until a slow client has read some of it. */
    private static final int LONG = 8000;

    private final String type;
    private final byte[] bytes;
    private final String tag;
    /** The same with gzip, once somebody asked for it; the bytes themselves where that saves nothing. */
    private volatile byte @Nullable [] packed;

    private Asset(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
        tag = tag(bytes);
    }

    static Asset of(String type, byte[] bytes) {
        return new Asset(type, bytes);
    }

    static Asset of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Asset json(Object json) {
        return of("application/json", json.toString());
    }

    byte[] bytes() {
        return bytes;
    }

    /** Its digest, without quotes: other bytes have another. */
    String tag() {
        return tag;
    }

    private boolean isWorthPacking() {
        return bytes.length >= WORTH_PACKING && isText(type);
    }

    /** Made once, mostly: two who ask at the same time may both make it. */
    private byte[] packed() {
        byte[] known = packed;
        if (known != null) return known;
        byte[] made = pack(bytes);
        packed = made;
        return made;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.startsWith("application/") || type.startsWith("image/svg");
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size() < bytes.length ? packed.toByteArray() : bytes;
    }

    /** What differs as soon as a byte does. */
    static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Sends it, or says that what the client has is still right. */
    void send(Context context, String caching) {
        byte[] body = isWorthPacking() && acceptsGzip(context) ? packed() : bytes;
        boolean isPacked = body != bytes;
        String quoted = '"' + tag + (isPacked ? "-gzip\"" : "\"");
        context.header("ETag", quoted).header("Cache-Control", caching);
        if (isWorthPacking()) context.header("Vary", "Accept-Encoding");
        if (context.statusCode() == 200 && isKnown(context.header("If-None-Match"), quoted)) {
            context.status(304);
            return;
        }
        if (isPacked) context.header("Content-Encoding", "gzip");
        if (body.length > LONG) Cores.giveBack();
        context.contentType(type)
                .header("Content-Length", String.valueOf(body.length))
                .result(body);
    }

    private static boolean acceptsGzip(Context context) {
        String accepted = context.header("Accept-Encoding");
        if (accepted == null) return false;
        for (String item : accepted.split(",", -1)) {
            String coding = item.replace(" ", "");
            if (coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?")))
                return true;
        }
        return false;
    }

    /** Whether one of the client's tags is this one. */
    private static boolean isKnown(@Nullable String tags, String quoted) {
        if (tags == null) return false;
        for (String item : tags.split(",", -1)) {
            String each = item.strip();
            if (each.equals("*") || each.equals(quoted) || each.equals("W/" + quoted)) return true;
        }
        return false;
    }
}
