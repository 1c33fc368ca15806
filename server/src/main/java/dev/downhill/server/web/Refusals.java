package dev.downhill.server.web;

import dev.downhill.server.store.StoreException;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.ProblemsJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells clients what went wrong: as JSON where JSON was asked for, else as a small page. Never how it looks inside. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final String basePath;

    /** @param basePath under which everything is; empty for the root */
    Refusals(String basePath) {
        this.basePath = basePath;
    }

    void install(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> tell(refusal, context));
        routes.exception(StoreException.class, (e, context) -> {
            LOG.error(e.getMessage());
            tell(
                    Refusal.with(
                            503,
                            "Presets cannot be read or saved just now; a link with everything behind its # still works.",
                            Map.of("Retry-After", "10")),
                    context);
        });
        routes.exception(HttpResponseException.class, (e, context) -> {
            tell(Refusal.because(e.getStatus(), sentence(e.getStatus())), context);
        });
        routes.exception(IOException.class, (e, context) -> {
            LOG.debug("{} {} did not come whole", context.method(), context.path(), e);
            tell(Refusal.because(408, "The request did not come whole, or not in time."), context);
        });
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            tell(Refusal.because(500, "Something went wrong on the server."), context);
        });
    }

    private void tell(Refusal refusal, Context context) {
        refusal.headers().forEach(context::header);
        context.status(refusal.status());
        context.header("Cache-Control", "no-store");
        if (isJson(context.path(), basePath)) {
            context.contentType("application/json")
                    .result(ProblemsJson.toJson(refusal.problems()).toString());
        } else {
            context.contentType("text/html; charset=utf-8")
                    .result(Html.page(title(refusal.status()), sentences(refusal.problems()), basePath + "/"));
        }
    }

    /** Whether who asks for this address expects JSON. */
    static boolean isJson(String path, String basePath) {
        return path.startsWith(basePath + "/api/") || path.endsWith(".json");
    }

    private static String sentences(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) text.append(problem).append(' ');
        return text.toString().strip();
    }

    static String title(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "Not allowed";
            case 410 -> "Gone";
            case 503 -> "Not available";
            default -> status < 500 ? "Bad request" : "Error";
        };
    }

    static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 413 -> "The request is too large.";
            case 414, 431 -> "The address or the headers are too long.";
            default -> status < 500 ? "The request is not understood." : "Something went wrong on the server.";
        };
    }
}
