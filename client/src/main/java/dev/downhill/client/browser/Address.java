package dev.downhill.client.browser;

import org.teavm.jso.JSBody;

/**
 * The address of the page. What replaces it waits until nothing has changed for a moment: browsers refuse more than a hundred
 * changes in half a minute.
 */
final class Address {
    private static final int QUIET = 350;

    private String waiting = "";
    private boolean isWaiting;
    private boolean timerRuns;

    /** Shows an address, from the root of the site. */
    void show(String address, boolean isNew) {
        if (isNew) {
            // going back must find what was left, however short ago it was changed
            if (isWaiting) replace(waiting);
            isWaiting = false;
            push(address);
            return;
        }
        waiting = address;
        isWaiting = true;
        if (timerRuns) return;
        timerRuns = true;
        Dom.later(QUIET, this::flush);
    }

    /** Another entry of the history is shown: what still waits was the address of the one that was left. */
    void left() {
        isWaiting = false;
    }

    private void flush() {
        timerRuns = false;
        if (isWaiting) replace(waiting);
        isWaiting = false;
    }

    /** Where the saved preset or lesson lies that the address names, or empty. */
    @JSBody(
            script =
                    "var m = /\\/(p\\/[a-z2-7]+|lessons\\/[a-z0-9-]+)$/.exec(location.pathname); return m ? m[1] : '';")
    static native String path();

    /** What is behind the #. */
    @JSBody(script = "return location.hash.slice(1);")
    static native String link();

    /** The whole address of a part behind the site's root. */
    @JSBody(params = "address", script = "return new URL(address, document.baseURI).href;")
    static native String whole(String address);

    @JSBody(params = "address", script = "history.pushState(null, '', new URL(address, document.baseURI));")
    private static native void push(String address);

    @JSBody(params = "address", script = "history.replaceState(null, '', new URL(address, document.baseURI));")
    private static native void replace(String address);
}
