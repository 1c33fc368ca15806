package dev.downhill.client.page;

import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.html.Handler;
import dev.downhill.client.page.html.Input;
import dev.downhill.client.page.html.Node;
import dev.downhill.client.page.html.Text;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Undoing;
import dev.downhill.client.page.view.PageView;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.run.Lane;
import java.util.ArrayList;
import java.util.List;

/** Somebody on the page, without a browser: what they do goes through the views' own handlers. */
public final class Visit {
    private State state = State.start(Theme.LIGHT, true);
    private List<Effect> effects = List.of();

    /** The page as it opens, at the start, with nothing moving by itself. */
    public static Visit open() {
        return open("v=1");
    }

    /** The page on what stands behind the # of its address. */
    public static Visit open(String link) {
        return new Visit().meets(new Opening.AddressOpened("", link));
    }

    /** A page on which runs play by themselves. */
    public static Visit lively() {
        Visit visit = new Visit();
        visit.state = State.start(Theme.LIGHT, false);
        return visit.meets(new Opening.AddressOpened("", ""));
    }

    public Visit meets(Message message) {
        Update update = Undoing.meet(state, message);
        state = update.state();
        effects = List.of(update.effects());
        return this;
    }

    public State state() {
        return state;
    }

    public Preset preset() {
        return state.preset();
    }

    public Lane lane(int lane) {
        return state.experiment().lanes().get(lane);
    }

    /** The id of the field in which the optimizer of a lane is chosen. */
    public String optimizer(int lane) {
        return state.laneName(lane);
    }

    /** What the browser was last asked to do. */
    public List<Effect> effects() {
        return effects;
    }

    public Visit types(String id, String text) {
        return fires(find(id), "input", text, "", false);
    }

    public Visit chooses(String id, String value) {
        return fires(find(id), "change", value, "", false);
    }

    public Visit leaves(String id) {
        return fires(find(id), "blur", "", "", false);
    }

    public Visit clicks(String id) {
        return fires(find(id), "click", "", "", false);
    }

    public Visit presses(String id, String key, boolean shift) {
        return fires(find(id), "keydown", "", key, shift);
    }

    /** Moves the slider of a field, from 0 to 1000. */
    public Visit slides(String path, int travel) {
        return fires(with("data-slider", path), "input", Integer.toString(travel), "", false);
    }

    /** Lets an event happen to an element as the browser would. */
    public Visit fires(Element element, String event, String value, String key, boolean shift) {
        Handler handler = element.handlers().get(event);
        if (handler == null) throw new AssertionError("nothing listens to " + event + " of " + describe(element));
        Message message = handler.handle(new Happened(value, key, shift, true));
        if (message == null) effects = List.of();
        else meets(message);
        return this;
    }

    private record Happened(String value, String key, boolean shift, boolean open) implements Input {}

    /** Every element of the page, in the order of the document. */
    public List<Element> elements() {
        List<Element> all = new ArrayList<>();
        for (Element element : PageView.of(state)) collect(element, all);
        return all;
    }

    public static List<Element> inside(Element element) {
        List<Element> all = new ArrayList<>();
        collect(element, all);
        return all;
    }

    private static void collect(Element element, List<Element> into) {
        into.add(element);
        for (Node child : element.children()) if (child instanceof Element inner) collect(inner, into);
    }

    public boolean has(String id) {
        return elements().stream()
                .anyMatch(element -> id.equals(element.attributes().get("id")));
    }

    public Element find(String id) {
        return with("id", id);
    }

    /** The element with an attribute. */
    public Element with(String attribute, String value) {
        for (Element element : elements()) if (value.equals(element.attributes().get(attribute))) return element;
        throw new AssertionError("the page has no " + attribute + " " + value);
    }

    /** All text in an element. */
    public static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child : element.children()) {
            if (child instanceof Text leaf) text.append(leaf.text());
            else if (child instanceof Element inner) text.append(text(inner));
        }
        return text.toString();
    }

    private static String describe(Element element) {
        return element.tag() + element.attributes();
    }
}
