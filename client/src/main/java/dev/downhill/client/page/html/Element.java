package dev.downhill.client.page.html;

import dev.downhill.client.page.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element with its attributes, listeners and children, being described. Children with the same key are the same element from
 * one state to the next, wherever they move.
 */
public final class Element implements Node {
    /** The attribute whose value becomes what is in the element, read as markup: never a text that a visitor has written. */
    public static final String MARKUP = "markup";

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private @Nullable String key;

    private Element(String tag) {
        this.tag = tag;
    }

    public static Element of(String tag) {
        return new Element(tag);
    }

    /** An element with a class, as {@code div.card}. */
    public static Element of(String tag, String className) {
        return of(tag).set("class", className);
    }

    public Element key(String key) {
        this.key = key;
        return this;
    }

    /** Sets an attribute; {@code value} and {@code checked} mean what is in an input now. */
    public Element set(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Sets an attribute that is there or not. */
    public Element set(String attribute, boolean there) {
        if (there) attributes.put(attribute, "");
        return this;
    }

    public Element id(String id) {
        return set("id", id);
    }

    /** The name that assistive technology reads. */
    public Element label(String name) {
        return set("aria-label", name);
    }

    public Element on(String event, Handler handler) {
        handlers.put(event, handler);
        return this;
    }

    /** Sends a message when clicked. */
    public Element onClick(Message message) {
        return on("click", input -> message);
    }

    public Element add(Node child) {
        children.add(child);
        return this;
    }

    public Element add(Iterable<? extends Node> more) {
        for (Node child : more) children.add(child);
        return this;
    }

    public Element text(String text) {
        return add(new Text(text));
    }

    public String tag() {
        return tag;
    }

    public @Nullable String key() {
        return key;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public Map<String, Handler> handlers() {
        return handlers;
    }

    public List<Node> children() {
        return children;
    }
}
