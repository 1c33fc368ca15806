package dev.downhill.client.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The clipboard. */
final class Clipboard {
    private Clipboard() {}

    /** Told whether the text is there. */
    @JSFunctor
    interface Done extends JSObject {
        void done(boolean copied);
    }

    /** Copies a text; where pages may not, as without https, by the older way of a selection. */
    @JSBody(
            params = {"text", "done"},
            script = "function old() { var a = document.createElement('textarea'); a.value = text;"
                    + " a.style.position = 'fixed'; a.style.opacity = '0'; document.body.appendChild(a); a.select();"
                    + " var ok = false; try { ok = document.execCommand('copy'); } catch (e) { ok = false; }"
                    + " a.remove(); done(ok); }"
                    + "if (navigator.clipboard) navigator.clipboard.writeText(text)"
                    + ".then(function() { done(true); }, old); else old();")
    static native void copy(String text, Done done);
}
