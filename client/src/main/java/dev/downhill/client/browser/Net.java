package dev.downhill.client.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Asks the server. */
final class Net {
    private Net() {}

    /** What came back: status 0 when the server did not answer. */
    @JSFunctor
    interface Answer extends JSObject {
        void came(int status, String text);
    }

    /**
     * @param url from the root of the site
     * @param body empty for none
     * @param token empty for none
     */
    @JSBody(
            params = {"method", "url", "body", "token", "answer"},
            script = "var options = {method: method, headers: {}, credentials: 'omit', cache: 'no-cache'};"
                    + "if (body) { options.body = body; options.headers['Content-Type'] = 'application/json'; }"
                    + "if (token) options.headers['Authorization'] = 'Bearer ' + token;"
                    + "fetch(new URL(url, document.baseURI), options)"
                    + ".then(function(r) { return r.text().then(function(t) { answer(r.status, t); }); })"
                    + "['catch'](function() { answer(0, ''); });")
    static native void ask(String method, String url, String body, String token, Answer answer);
}
