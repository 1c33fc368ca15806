package dev.downhill.client.browser;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.Runs;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Playing;
import dev.downhill.client.page.message.Reading;
import dev.downhill.client.page.view.PageView;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.run.Run;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The page at work: takes messages, keeps the state, shows it once a frame, does what has to be done. */
final class Playground {
    private static final String DARK = "(prefers-color-scheme: dark)";
    private static final String STILL = "(prefers-reduced-motion: reduce)";
    /** How many milliseconds a run may take before it is computed in the background. */
    private static final int PATIENCE = 40;
    /** Where the sharing panel lies over the surface; the style sheet has the same width. */
    private static final String NARROW = "(max-width: 860px)";

    private static final int SOON = 120;
    private static final int FEW = 3000;

    private final Patcher patcher = new Patcher(Dom.get("app"), this::dispatch);
    private final Address address = new Address();
    private final Effects effects = new Effects(this::dispatch, address);
    private final Later later = new Later();
    private final Computing computing = new Computing(this::dispatch, later);
    private double waitsUntil;
    private @Nullable Update next;
    private State state = State.start(Theme.LIGHT, true);
    private @Nullable Stage stage;
    private @Nullable PlotChart chart;
    private @Nullable Run printed;
    private @Nullable State shown;
    private boolean frameIsComing;
    private boolean printIsComing;
    private double lastFrame;

    void start() {
        Runs.waitUntil(() -> Computing.now() > waitsUntil);
        state = State.start(theme(), Dom.matches(STILL));
        Dom.showTheme(state.theme() == Theme.DARK ? "dark" : "light");
        Dom.onMatch(DARK, () -> {
            if (Effects.rememberedTheme().isEmpty()) dispatch(new Passing.ThemeChanged(theme()));
        });
        Dom.listen(Dom.window(), "popstate", event -> {
            address.left();
            openAddress();
        });
        Dom.listen(Dom.window(), "keydown", this::pressed);
        Dom.listen(Dom.window(), "pointerdown", event -> {
            Dom.closeMenusBeside(event.getTarget());
            if (state.sharing().open() && Dom.matches(NARROW) && isBesideShare(event.getTarget()))
                dispatch(new Passing.TurnedFrom());
        });
        openAddress();
        Net.ask("GET", "api/lessons", "", "", (status, text) -> {
            if (status == 200) dispatch(new Opening.LessonsArrived(text));
        });
        Net.ask("GET", "api/catalog", "", "", (status, text) -> {
            if (status == 200) dispatch(new Opening.CatalogueArrived(text));
        });
    }

    private static Theme theme() {
        String remembered = Effects.rememberedTheme();
        boolean dark = remembered.isEmpty() ? Dom.matches(DARK) : remembered.equals("dark");
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    private void openAddress() {
        dispatch(new Opening.AddressOpened(Address.path(), Address.link()));
    }

    void dispatch(Message message) {
        waitsUntil = Computing.now() + PATIENCE;
        later.attempt(
                () -> next = applied(message),
                () -> {
                    if (next != null) perform(next);
                },
                () -> dispatch(new Opening.PartMissing(message)));
    }

    /** What follows from a message; null if that needs a run which is not there yet. */
    private @Nullable Update applied(Message message) {
        try {
            return Reading.follow(message.apply(state));
        } catch (Runs.LongRun run) {
            computing.add(message, run.computation());
            return null;
        }
    }

    private void perform(Update update) {
        boolean newTheme = update.state().theme() != state.theme();
        if (update.state().sharing().open() && !state.sharing().open()) Dom.closeMenus();
        state = update.state();
        if (newTheme) Dom.showTheme(state.theme() == Theme.DARK ? "dark" : "light");
        askForFrame();
        // what gives the keyboard to an element needs the element first
        for (Effect effect : update.effects()) {
            if (effect instanceof Effect.Focus) show();
            if (effect instanceof Effect.StopComputing) computing.stop();
            later.attempt(() -> effects.perform(effect), () -> {}, () -> dispatch(new Opening.PartMissing(null)));
        }
    }

    private void askForFrame() {
        if (frameIsComing) return;
        frameIsComing = true;
        Dom.nextFrame(this::frame);
    }

    private void frame(double time) {
        frameIsComing = false;
        // after a pause, as of a hidden page, no step is jumped over
        double passed = Math.min(time - lastFrame, 100);
        lastFrame = time;
        if (state.playback().playing()) dispatch(new Playing.Ticked(passed));
        show();
    }

    /** Shows the state; where that needs a part of the script that is not there yet, as soon as it is. */
    private void show() {
        if (later.isAwaited()) return;
        later.attempt(
                () -> {
                    patcher.show(PageView.of(state));
                    paint();
                },
                () -> shown = state,
                this::missed);
    }

    /** What cannot be shown is not done. */
    private void missed() {
        Message opened = shown == null ? new Opening.AddressOpened(Address.path(), Address.link()) : null;
        if (shown != null) state = shown;
        dispatch(new Opening.PartMissing(opened));
    }

    private void paint() {
        HTMLElement element = Dom.byId("stage");
        if (element != null) {
            if (stage == null || !stage.isOf(element)) stage = new Stage(element, this::dispatch, this::askForFrame);
            stage.paint(state);
        }
        HTMLElement plot = Dom.byId("plot");
        if (plot != null) {
            if (chart == null || !chart.isOf(plot))
                chart = new PlotChart((HTMLCanvasElement) plot, this::dispatch, this::askForFrame);
            chart.paint(state);
        }
        String title = state.preset().title();
        Dom.setTitle(title.isEmpty() ? "Downhill" : title + " · Downhill");
        print();
    }

    /** Shows the fingerprint: at once for a short run, for a long one when nothing has changed for a moment. */
    private void print() {
        if (!state.refused().isEmpty()) {
            printed = null;
            showFingerprint("");
            return;
        }
        if (printed == state.run()) return;
        int numbers = state.experiment().steps() * state.experiment().lanes().size();
        if (numbers <= FEW) {
            printNow();
        } else if (!printIsComing) {
            printIsComing = true;
            showFingerprint("");
            Run asked = state.run();
            Dom.later(SOON, () -> {
                printIsComing = false;
                if (asked == state.run()) printNow();
                else print();
            });
        }
    }

    private void printNow() {
        printed = state.run();
        showFingerprint(state.run().fingerprint());
    }

    private static void showFingerprint(String fingerprint) {
        Dom.setOnBody("data-fingerprint", fingerprint);
        HTMLElement element = Dom.byId("fingerprint");
        if (element != null) element.setInnerText(fingerprint);
    }

    /** The keys that work wherever no field has the keyboard. */
    private void pressed(Dom.HappenedEvent event) {
        if (event.isCtrlKey() || event.isMetaKey() || event.isAltKey() || isTypedIn()) return;
        String key = Objects.requireNonNullElse(event.getKey(), "");
        if (key.equals("Escape")) {
            Dom.closeMenus();
            if (state.sharing().open()) dispatch(new Passing.Toggled(false));
        }
        Message message = switch (key) {
            case " " -> isOnButton() ? null : new Playing.Toggled();
            case "." -> new Playing.Stepped(1);
            case "," -> new Playing.Stepped(-1);
            case "Home" -> new Playing.Scrubbed(0);
            case "End" -> new Playing.Scrubbed(state.experiment().steps());
            default -> null;
        };
        if (message == null || !state.refused().isEmpty()) return;
        event.preventDefault();
        dispatch(message);
    }

    @JSBody(params = "node", script = "return !node.closest || !node.closest('#share,#share-button');")
    private static native boolean isBesideShare(JSObject node);

    @JSBody(
            script = "var e = document.activeElement;"
                    + "return !!e && (e.tagName === 'INPUT' || e.tagName === 'SELECT' || e.tagName === 'TEXTAREA');")
    private static native boolean isTypedIn();

    @JSBody(
            script = "var e = document.activeElement;"
                    + "return !!e && (e.tagName === 'BUTTON' || e.tagName === 'SUMMARY' || e.tagName === 'A');")
    private static native boolean isOnButton();
}
