package dev.downhill.client.page.view;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.html.Handler;
import dev.downhill.client.page.html.Input;
import dev.downhill.client.page.html.Node;
import dev.downhill.client.page.html.Text;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.PresetLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the page shows in a state, to be read and clicked. */
public final class Shown {
    private static final Input CLICK = new Input() {
        @Override
        public String value() {
            return "";
        }

        @Override
        public String key() {
            return "";
        }

        @Override
        public boolean shift() {
            return false;
        }

        @Override
        public boolean open() {
            return false;
        }
    };

    private final State state;
    private final List<Element> elements = new ArrayList<>();

    private Shown(State state) {
        this.state = state;
        for (Element element : PageView.of(state)) collect(element);
    }

    public static Shown of(State state) {
        return new Shown(state);
    }

    /** The page on the state of a link. */
    public static Shown of(String link) {
        return of(State.start(Theme.LIGHT, true)
                .with(PresetLink.read("v=1&" + link).value()));
    }

    public State state() {
        return state;
    }

    private void collect(Element element) {
        elements.add(element);
        for (Node child : element.children()) if (child instanceof Element inner) collect(inner);
    }

    public boolean has(String id) {
        return elements.stream()
                .anyMatch(element -> id.equals(element.attributes().get("id")));
    }

    private Element find(String id) {
        return elements.stream()
                .filter(element -> id.equals(element.attributes().get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing with the id " + id));
    }

    /** All the text of the element with an id. */
    public String text(String id) {
        return text(find(id)).trim();
    }

    /** The texts of all elements of a class. */
    public List<String> texts(String className) {
        return elements.stream()
                .filter(element -> className.equals(element.attributes().get("class")))
                .map(element -> text(element).trim())
                .toList();
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child : element.children()) {
            if (child instanceof Text words) text.append(words.text());
            if (child instanceof Element inner) text.append(text(inner)).append(' ');
        }
        return text.toString();
    }

    /** The page after the element with an id was clicked. */
    public Shown clicked(String id) {
        Handler handler = Objects.requireNonNull(find(id).handlers().get("click"));
        Message message = Objects.requireNonNull(handler.handle(CLICK));
        return of(message.apply(state).state());
    }
}
