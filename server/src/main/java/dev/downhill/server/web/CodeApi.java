package dev.downhill.server.web;

import dev.downhill.server.script.ScriptRequest;
import dev.downhill.server.settings.Settings;
import io.javalin.http.Context;
import java.io.IOException;

/** Writing a lane as a script. Nothing is kept, so that it works without the store. */
final class CodeApi {
    /** A page asks again whenever its run has changed, and a whole class may be behind one address. */
    private static final int SCRIPTS_FOR_A_SAVE = 5;

    private final JsonBody body;

    CodeApi(Settings settings) {
        int perMinute = SCRIPTS_FOR_A_SAVE * settings.maxSavesPerMinute();
        body = new JsonBody("request for code", "scripts", perMinute, settings.trustedProxies());
    }

    /** {@code POST /api/code}: 200 with the script. */
    void write(Context context) throws IOException {
        String script = body.read(context, ScriptRequest::read).write();
        context.contentType("text/plain; charset=utf-8").result(script);
    }
}
