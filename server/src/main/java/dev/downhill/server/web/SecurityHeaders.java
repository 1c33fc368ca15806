package dev.downhill.server.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What every answer carries, errors included: the page runs only what it comes with, and nobody frames it but where it is made for that. */
final class SecurityHeaders implements HttpConfiguration.Customizer {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "font-src 'self'",
            "worker-src 'self'%s",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'none'",
            "frame-ancestors ");
    private static final String CONTENT_POLICY = POLICY.formatted("") + "'none'";
    /** In a sandbox a page may start workers from texts of its own only, which then fetch ours. */
    private static final String FRAMED_POLICY = POLICY.formatted(" blob:");

    private static final String UNUSED_FEATURES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "usb=()";

    private final Map<String, String> headers;
    /** The same as they go over the wire: they are a good part of most answers. */
    private final List<HttpField> fields = new ArrayList<>();

    /** @param publicUrl where people reach the server; if that is encrypted, browsers are told to keep it so */
    SecurityHeaders(@Nullable String publicUrl) {
        headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", CONTENT_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", UNUSED_FEATURES);
        if (publicUrl != null && publicUrl.startsWith("https:")) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        headers.forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
    }

    /** Lets one answer be framed by others: the page that is made for it. */
    static void letFrame(Context context, String ancestors) {
        context.header("Content-Security-Policy", FRAMED_POLICY + ancestors);
        context.res().setHeader("X-Frame-Options", null);
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Done by Jetty for each request before anybody else sees it. */
    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        for (HttpField field : fields) answer.put(field);
        return request;
    }
}
