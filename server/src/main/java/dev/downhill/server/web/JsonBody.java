package dev.downhill.server.web;

import dev.downhill.server.settings.AddressRange;
import dev.downhill.server.text.Utf8;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is posted as JSON to one address: how long it may be, how often one client may send it, and what it says. */
final class JsonBody {
    private final String what;
    private final String deeds;
    private final int perMinute;
    private final List<AddressRange> trustedProxies;
    private final RateLimit limit;

    /**
     * @param what is sent, as "preset"
     * @param deeds what sending it is, as "saves"
     * @param perMinute how often one client may send it
     */
    JsonBody(String what, String deeds, int perMinute, List<AddressRange> trustedProxies) {
        this.what = what;
        this.deeds = deeds;
        this.perMinute = perMinute;
        this.trustedProxies = trustedProxies;
        limit = new RateLimit(perMinute, System::nanoTime);
    }

    /**
     * What a request says.
     *
     * @throws Refusal when it is no JSON, sent too often, too long, or wrong
     * @throws IOException when it does not come whole
     */
    <T> T read(Context context, Function<String, Decoded<T>> decode) throws IOException {
        requireJson(context.header("Content-Type"));
        requirePatience(context);
        byte[] body = context.req().getContentLengthLong() > Preset.LONGEST_BODY
                ? new byte[Preset.LONGEST_BODY + 1]
                : context.bodyInputStream().readNBytes(Preset.LONGEST_BODY + 1);
        if (body.length > Preset.LONGEST_BODY) {
            throw Refusal.because(413, "A " + what + " may have at most " + Preset.LONGEST_BODY + " bytes.");
        }
        Decoded<T> decoded = Utf8.decode(body, "The " + what).map(decode, Decoded::wrong);
        if (!decoded.isRight()) throw Refusal.of(422, decoded.problems());
        return decoded.value();
    }

    private void requireJson(@Nullable String type) {
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!media.equals("application/json")) {
            throw Refusal.because(415, "A " + what + " must be sent as application/json.");
        }
        if (!isUtf8(Objects.requireNonNull(type)))
            throw Refusal.because(415, "A " + what + " must be sent in UTF-8, as JSON is.");
    }

    /** Whether a type names no other charset; JSON has no parameters, but some senders say what it is anyway. */
    private static boolean isUtf8(String type) {
        String[] parts = type.toLowerCase(Locale.ROOT).split(";");
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!part.startsWith("charset=")) continue;
            String charset =
                    part.substring("charset=".length()).replace("\"", "").strip();
            if (!charset.equals("utf-8") && !charset.equals("utf8") && !charset.equals("us-ascii")) return false;
        }
        return true;
    }

    private void requirePatience(Context context) {
        int seconds = limit.take(Client.address(context, trustedProxies));
        if (seconds == 0) return;
        throw Refusal.with(
                429,
                "There were more than " + perMinute + " " + deeds + " a minute from your address; try again in "
                        + seconds + " s.",
                Map.of("Retry-After", String.valueOf(seconds)));
    }
}
