package dev.downhill.server.web;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.ProblemsJson;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what Jetty itself refuses, before the routes see it, in the same form as {@link Refusals}. */
final class PlainErrors extends ErrorHandler {
    private final SecurityHeaders headers;
    private final String basePath;

    PlainErrors(SecurityHeaders headers, String basePath) {
        this.basePath = basePath;
        this.headers = headers;
        setShowStacks(false);
        setShowCauses(false);
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        headers.headers().forEach(response.getHeaders()::put);
        String path = request.getHttpURI() == null
                ? ""
                : String.valueOf(request.getHttpURI().getPath());
        boolean isJson = Refusals.isJson(path, basePath);
        String sentence = Refusals.sentence(status);
        String body = isJson
                ? ProblemsJson.toJson(List.of(new Problem("", sentence))).toString()
                : Html.page(Refusals.title(status), sentence, basePath + "/");
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, isJson ? "application/json" : "text/html; charset=utf-8")
                .put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, body, callback);
    }
}
