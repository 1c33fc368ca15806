package dev.downhill.client.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;

/** The few things of the document that TeaVM's own classes do not offer. */
final class Dom {
    private Dom() {}

    /** What an element's event listener asks of its event. */
    interface HappenedEvent extends org.teavm.jso.dom.events.Event {
        @org.teavm.jso.JSProperty
        @Nullable
        String getKey();

        @org.teavm.jso.JSProperty
        boolean isShiftKey();

        @org.teavm.jso.JSProperty
        boolean isCtrlKey();

        @org.teavm.jso.JSProperty
        boolean isMetaKey();

        @org.teavm.jso.JSProperty
        boolean isAltKey();

        @org.teavm.jso.JSProperty
        double getClientX();

        @org.teavm.jso.JSProperty
        double getClientY();

        @org.teavm.jso.JSProperty
        int getPointerId();

        @org.teavm.jso.JSProperty
        double getDeltaY();

        @org.teavm.jso.JSProperty
        int getDeltaMode();

        @org.teavm.jso.JSProperty
        int getButton();

        @org.teavm.jso.JSProperty
        int getButtons();

        @org.teavm.jso.JSProperty
        @Nullable
        String getPointerType();
    }

    @JSBody(
            params = {"namespace", "tag"},
            script = "return document.createElementNS(namespace, tag);")
    static native HTMLElement create(String namespace, String tag);

    @JSBody(params = "text", script = "return document.createTextNode(text);")
    static native Node createText(String text);

    @JSBody(
            params = {"node", "text"},
            script = "node.data = text;")
    static native void setText(Node node, String text);

    @JSBody(params = "element", script = "return element.value == null ? '' : String(element.value);")
    static native String value(HTMLElement element);

    @JSBody(
            params = {"element", "value"},
            script = "if (element.value !== value) element.value = value;")
    static native void setValue(HTMLElement element, String value);

    @JSBody(
            params = {"element", "checked"},
            script = "element.checked = checked;")
    static native void setChecked(HTMLElement element, boolean checked);

    @JSBody(
            params = {"element", "x", "y"},
            script = "element.style.translate = x + 'px ' + y + 'px';")
    static native void moveTo(HTMLElement element, double x, double y);

    @JSBody(
            params = {"element", "pointer"},
            script = "element.setPointerCapture(pointer);")
    static native void capture(HTMLElement element, int pointer);

    @JSBody(params = "element", script = "return element.getBoundingClientRect();")
    static native Box box(HTMLElement element);

    @JSBody(
            params = {"element", "listener"},
            script = "new ResizeObserver(function() { listener(); }).observe(element);")
    static native void onResize(HTMLElement element, Callback listener);

    @JSBody(params = "listener", script = "requestAnimationFrame(listener);")
    static native void nextFrame(FrameCallback listener);

    @JSBody(
            params = {"milliseconds", "listener"},
            script = "return setTimeout(listener, milliseconds);")
    static native int later(int milliseconds, Callback listener);

    @JSBody(params = "id", script = "return document.getElementById(id);")
    static native @Nullable HTMLElement byId(String id);

    /** @throws IllegalStateException when the page has no such element */
    static HTMLElement get(String id) {
        HTMLElement found = byId(id);
        if (found == null) throw new IllegalStateException("the page has no #" + id);
        return found;
    }

    @JSBody(params = "id", script = "var e = document.getElementById(id); if (e) e.focus();")
    static native void focus(String id);

    @JSBody(
            params = {"target", "type", "listener"},
            script = "target.addEventListener(type, listener);")
    static native void listen(JSObject target, String type, EventListener<HappenedEvent> listener);

    @JSBody(script = "return window;")
    static native JSObject window();

    @JSBody(script = "return window.devicePixelRatio || 1;")
    static native double pixelRatio();

    /** Milliseconds since the page, or the worker, began. */
    @JSBody(script = "return performance.now();")
    static native double now();

    @JSBody(
            params = {"name", "value"},
            script = "if (document.body.getAttribute(name) !== value) document.body.setAttribute(name, value);")
    static native void setOnBody(String name, String value);

    @JSBody(params = "query", script = "return matchMedia(query).matches;")
    static native boolean matches(String query);

    @JSBody(
            params = {"query", "listener"},
            script = "matchMedia(query).addEventListener('change', function() { listener(); });")
    static native void onMatch(String query, Callback listener);

    @JSBody(
            params = "theme",
            script = "document.documentElement.dataset.theme = theme;"
                    + "var m = document.querySelector('meta[name=theme-color]');"
                    + "if (m) m.content = theme === 'dark' ? '#1c1f25' : '#ffffff';")
    static native void showTheme(String theme);

    @JSBody(params = "title", script = "if (document.title !== title) document.title = title;")
    static native void setTitle(String title);

    /** Closes the menus of the bar, but for the one that a node lies in. */
    @JSBody(
            params = "node",
            script = "document.querySelectorAll('details.lessons[open]').forEach(function(menu) {"
                    + " if (!node || !menu.contains(node)) menu.open = false; });")
    static native void closeMenusBeside(@Nullable JSObject node);

    static void closeMenus() {
        closeMenusBeside(null);
    }

    /** A function without arguments. */
    @org.teavm.jso.JSFunctor
    interface Callback extends JSObject {
        void call();
    }

    /** A function that is told the time of its frame. */
    @org.teavm.jso.JSFunctor
    interface FrameCallback extends JSObject {
        void call(double time);
    }

    /** Where an element is, in CSS pixels. */
    interface Box extends JSObject {
        @org.teavm.jso.JSProperty
        double getLeft();

        @org.teavm.jso.JSProperty
        double getTop();

        @org.teavm.jso.JSProperty
        double getWidth();

        @org.teavm.jso.JSProperty
        double getHeight();
    }
}
