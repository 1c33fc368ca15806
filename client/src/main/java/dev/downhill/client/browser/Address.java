package dev.downhill.client.browser;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.State;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/**
 * The address of the page. What replaces it waits until nothing has changed for a moment: browsers refuse more than a hundred
 * changes in half a minute.
 */
final class Address {
    private static final int QUIET = 350;

    private Effect.@Nullable ShowAddress waiting;
    private boolean timerRuns;

    void show(Effect.ShowAddress wanted) {
        if (wanted.isNew()) {
            // going back must find what was left, however short ago it was changed
            showWaiting();
            keepDraft(wanted);
            push(wanted.address());
            return;
        }
        waiting = wanted;
        if (timerRuns) return;
        timerRuns = true;
        Dom.later(QUIET, () -> {
            timerRuns = false;
            showWaiting();
        });
    }

    /** Another entry of the history is shown: what still waits was the address of the one that was left. */
    void left() {
        waiting = null;
    }

    /** The page is left: if it is reloaded, it comes back to where it is, even if no address has said so yet. */
    void leave(Effect.ShowAddress wanted, String session) {
        keepDraft(wanted);
        keep(wanted.address(), session);
    }

    @JSBody(
            params = {"address", "session"},
            script = "try { sessionStorage.setItem('left', location.href + ' ' + new URL(address, document.baseURI)"
                    + " + ' ' + session); } catch (e) { }")
    private static native void keep(String address, String session);

    /** Where the page was when it was reloaded is shown as its address. @return what else is to be as it was, or empty */
    @JSBody(
            script =
                    "try { var l = (sessionStorage.getItem('left') || '').split(' '); sessionStorage.removeItem('left');"
                            + " if (l[0] === location.href && performance.getEntriesByType('navigation')[0].type === 'reload')"
                            + " { history.replaceState(null, '', l[1]); return l[2] || ''; } } catch (e) { } return '';")
    static native String comeBack();

    private void showWaiting() {
        Effect.ShowAddress next = waiting;
        waiting = null;
        if (next == null) return;
        String draft = link();
        keepDraft(next);
        replace(next.address());
        // no address names it any more
        if (draft.startsWith(State.DRAFT) && !draft.equals(link())) Memory.forget(key(draft));
    }

    private static void keepDraft(Effect.ShowAddress wanted) {
        if (!wanted.draft().isEmpty()) Memory.remember(key(wanted.address().substring(1)), wanted.draft());
    }

    /** By what a draft is kept that an address names behind its #. */
    private static String key(String link) {
        return "draft-" + link.substring(State.DRAFT.length());
    }

    /** Where the saved preset or lesson lies that the address names, or empty. */
    @JSBody(
            script = "var m = /\\/((?:p|embed)\\/[a-z2-7]+|lessons\\/[a-z0-9-]+)$/.exec(location.pathname);"
                    + " return m ? m[1].replace('embed', 'p') : '';")
    static native String path();

    /** What is behind the #. */
    @JSBody(script = "return location.hash.slice(1);")
    static native String link();

    /** The whole address of a part behind the site's root. */
    @JSBody(params = "address", script = "return new URL(address, document.baseURI).href;")
    static native String whole(String address);

    @JSBody(
            params = "address",
            script =
                    "if (!('embed' in document.documentElement.dataset)) history.pushState(null, '', new URL(address, document.baseURI));")
    private static native void push(String address);

    @JSBody(
            params = "address",
            script =
                    "if (!('embed' in document.documentElement.dataset)) history.replaceState(null, '', new URL(address, document.baseURI));")
    private static native void replace(String address);
}
