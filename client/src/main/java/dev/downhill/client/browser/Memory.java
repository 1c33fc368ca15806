package dev.downhill.client.browser;

import org.teavm.jso.JSBody;

/** What this browser keeps from one visit to the next, where it may keep anything. */
final class Memory {
    private Memory() {}

    @JSBody(
            params = {"key", "value"},
            script = "try { localStorage.setItem('downhill.' + key, value); } catch (e) { }")
    static native void remember(String key, String value);

    /** What is kept, or empty. */
    @JSBody(
            params = "key",
            script = "try { return localStorage.getItem('downhill.' + key) || ''; } catch (e) { return ''; }")
    static native String recall(String key);

    @JSBody(params = "key", script = "try { localStorage.removeItem('downhill.' + key); } catch (e) { }")
    static native void forget(String key);
}
