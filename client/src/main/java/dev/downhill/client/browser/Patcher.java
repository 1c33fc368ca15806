package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.html.Handler;
import dev.downhill.client.page.html.Input;
import dev.downhill.client.page.html.Node;
import dev.downhill.client.page.html.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Makes the document what the page's elements say, changing only what differs from the time before: so what has the keyboard
 * keeps it, and a typed text stays.
 */
final class Patcher {
    private static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String MATH = "http://www.w3.org/1998/Math/MathML";

    private final Consumer<Message> dispatch;
    private final Mounted root;

    Patcher(HTMLElement root, Consumer<Message> dispatch) {
        this.dispatch = dispatch;
        this.root = new Mounted(root, Element.of("root"), HTML);
    }

    /** A node of the page with what it was made to be. */
    private static final class Mounted {
        final org.teavm.jso.dom.xml.Node dom;
        final String namespace;
        final Set<String> listening = new HashSet<>();
        Node node;
        List<Mounted> children = new ArrayList<>();

        Mounted(org.teavm.jso.dom.xml.Node dom, Node node, String namespace) {
            this.dom = dom;
            this.node = node;
            this.namespace = namespace;
        }
    }

    /** Makes these the children of the root. */
    void show(List<? extends Node> children) {
        patchChildren(root, children);
    }

    private void patchChildren(Mounted parent, List<? extends Node> wanted) {
        if (!isInPlace(parent.children, wanted)) arrange(parent, wanted);
        else for (int i = 0; i < wanted.size(); i++) patch(parent.children.get(i), wanted.get(i));
    }

    /** Whether none has come, gone or moved, as in nearly every frame. */
    private static boolean isInPlace(List<Mounted> children, List<? extends Node> wanted) {
        boolean inPlace = children.size() == wanted.size();
        for (int i = 0; inPlace && i < wanted.size(); i++) {
            Node old = children.get(i).node;
            Node node = wanted.get(i);
            inPlace = Objects.equals(key(old), key(node)) && isSame(old, node);
        }
        return inPlace;
    }

    private void arrange(Mounted parent, List<? extends Node> wanted) {
        List<Mounted> next = new ArrayList<>(wanted.size());
        Map<String, Mounted> keyed = new HashMap<>();
        List<Mounted> unkeyed = new ArrayList<>();
        for (Mounted old : parent.children) {
            String key = key(old.node);
            if (key == null) unkeyed.add(old);
            else keyed.put(key, old);
        }
        int nextUnkeyed = 0;
        for (Node node : wanted) {
            String key = key(node);
            Mounted old =
                    key != null ? keyed.remove(key) : nextUnkeyed < unkeyed.size() ? unkeyed.get(nextUnkeyed++) : null;
            if (old != null && isSame(old.node, node)) {
                patch(old, node);
                next.add(old);
            } else {
                if (old != null) parent.dom.removeChild(old.dom);
                next.add(mount(node, parent.namespace));
            }
        }
        for (Mounted old : keyed.values()) parent.dom.removeChild(old.dom);
        for (int i = nextUnkeyed; i < unkeyed.size(); i++) parent.dom.removeChild(unkeyed.get(i).dom);
        order(parent, next);
        parent.children = next;
    }

    /** Puts the children in order, moving as few as have to be. */
    private static void order(Mounted parent, List<Mounted> wanted) {
        org.teavm.jso.dom.xml.Node at = parent.dom.getFirstChild();
        for (Mounted child : wanted) {
            if (at == child.dom) at = at.getNextSibling();
            else parent.dom.insertBefore(child.dom, at);
        }
    }

    private static @Nullable String key(Node node) {
        return node instanceof Element element ? element.key() : null;
    }

    private static boolean isSame(Node a, Node b) {
        if (a instanceof Element one && b instanceof Element other)
            return one.tag().equals(other.tag());
        return a instanceof Text && b instanceof Text;
    }

    private Mounted mount(Node node, String around) {
        if (node instanceof Text text) return new Mounted(Dom.createText(text.text()), node, around);
        Element element = (Element) node;
        String namespace = element.tag().equals("svg") ? SVG : element.tag().equals("math") ? MATH : around;
        HTMLElement dom = Dom.create(namespace, element.tag());
        Mounted mounted = new Mounted(dom, Element.of(element.tag()), namespace);
        patch(mounted, element);
        return mounted;
    }

    private void patch(Mounted mounted, Node wanted) {
        Node before = mounted.node;
        if (before == wanted) return;
        mounted.node = wanted;
        if (wanted instanceof Text text) {
            if (!text.equals(before)) Dom.setText(mounted.dom, text.text());
            return;
        }
        Element element = (Element) wanted;
        HTMLElement dom = (HTMLElement) mounted.dom;
        patchAttributes(dom, (Element) before, element);
        for (String type : element.handlers().keySet()) if (mounted.listening.add(type)) listen(mounted, dom, type);
        patchChildren(mounted, element.children());
        // what is selected can only be said once the options are there
        String value = element.attributes().get("value");
        if (value != null && isInput(element)) Dom.setValue(dom, value);
    }

    private static boolean isInput(Element element) {
        return element.tag().equals("input")
                || element.tag().equals("select")
                || element.tag().equals("textarea");
    }

    private static void patchAttributes(HTMLElement dom, Element old, Element wanted) {
        Map<String, String> before = old.attributes();
        Map<String, String> after = wanted.attributes();
        for (Map.Entry<String, String> entry : after.entrySet()) {
            String name = entry.getKey();
            if (name.equals("value") && isInput(wanted)) continue;
            if (entry.getValue().equals(before.get(name))) continue;
            if (name.equals("checked")) Dom.setChecked(dom, true);
            else if (name.equals(Element.MARKUP)) dom.setInnerHTML(entry.getValue());
            else dom.setAttribute(name, entry.getValue());
        }
        for (String name : before.keySet()) {
            if (after.containsKey(name)) continue;
            if (name.equals("checked")) Dom.setChecked(dom, false);
            else dom.removeAttribute(name);
        }
    }

    private void listen(Mounted mounted, HTMLElement dom, String type) {
        Dom.listen(dom, type, event -> {
            Handler handler = ((Element) mounted.node).handlers().get(type);
            if (handler == null) return;
            boolean isLink =
                    type.equals("click") && ((Element) mounted.node).tag().equals("a");
            // a link that is to be opened elsewhere is the browser's
            if (isLink && (event.isCtrlKey() || event.isMetaKey() || event.isShiftKey())) return;
            Message message = handler.handle(new HappenedInput(dom, event));
            if (message == null) return;
            if (type.equals("keydown") || isLink) event.preventDefault();
            dispatch.accept(message);
        });
    }

    private record HappenedInput(HTMLElement element, Dom.HappenedEvent event) implements Input {
        @Override
        public String value() {
            return Dom.value(element);
        }

        @Override
        public String key() {
            String key = event.getKey();
            boolean plain = !event.isCtrlKey() && !event.isMetaKey() && !event.isAltKey();
            return key == null || !plain ? "" : key;
        }

        @Override
        public boolean shift() {
            return event.isShiftKey();
        }

        @Override
        public boolean open() {
            return element.hasAttribute("open");
        }
    }
}
