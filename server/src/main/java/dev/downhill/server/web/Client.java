package dev.downhill.server.web;

import dev.downhill.server.settings.AddressRange;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks: from which address, and from which site, and by which name they know us. */
final class Client {
    private Client() {}

    /**
     * The address of who asks: the last in {@code X-Forwarded-For} that no trusted proxy has, if a trusted proxy asks for them.
     * Of an IPv6 address only the network, since every home has 2⁶⁴ of them.
     */
    static String address(Context context, List<AddressRange> trusted) {
        String address = context.req().getRemoteAddr();
        String forwarded = context.header("X-Forwarded-For");
        String[] hops = forwarded == null ? new String[0] : forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isTrusted(address, trusted); i--) {
            String hop = hops[i].strip();
            if (AddressRange.bytes(hop) == null) break;
            address = hop;
        }
        return network(address);
    }

    private static boolean isTrusted(String address, List<AddressRange> trusted) {
        for (AddressRange range : trusted) if (range.contains(address)) return true;
        return false;
    }

    private static String network(String address) {
        byte[] bytes = AddressRange.bytes(address);
        if (bytes == null || bytes.length == 4) return address;
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 8; i++)
            network.append(Integer.toHexString(bytes[i] & 0xff)).append(':');
        return network.toString();
    }

    /** What holds nothing of the visitor may be read from pages of other sites. */
    static void letAnySiteRead(Context context) {
        context.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** Scheme, host and port of this site as its visitors see it. */
    static String origin(Context context, @Nullable String publicUrl) {
        return publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl;
    }

    /**
     * Whether another site makes a visitor's browser ask. Programs other than browsers say nothing about where they come from,
     * and need not.
     */
    static boolean isForeign(Context context, @Nullable String publicUrl) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null && site.equals("cross-site")) return true;
        String origin = context.header("Origin");
        if (origin == null || origin.equals(publicUrl)) return false;
        int slashes = origin.indexOf("://");
        return slashes < 0 || !origin.substring(slashes + 3).equals(context.header("Host"));
    }
}
