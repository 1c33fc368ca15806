package dev.downhill.client.browser;

import dev.downhill.client.page.Desk;
import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.Runs;
import dev.downhill.client.page.Session;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Playing;
import dev.downhill.client.page.message.Resuming;
import dev.downhill.client.page.message.Telling;
import dev.downhill.client.page.message.Undoing;
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
    private static final String FIELDS = "input,select,textarea";
    /** Fields in which the browser itself undoes. */
    private static final String TEXTS = "[type=text],#title,textarea";
    /** How many milliseconds a run may take before it is computed in the background. */
    private static final int PATIENCE = 20;
    /** Where the sharing panel lies over the surface; the style sheet has the same width. */
    private static final String NARROW = "(max-width: 860px)";

    /** As many times as long as it took to change the elements of the page passes before they follow a playing run again. */
    private static final int BREATH = 6;

    /** Who has painted as many milliseconds paints on in another task. */
    private static final int STROKE = 8;

    private static final int SOON = 120;
    /** Milliseconds after which what has changed is told. */
    private static final int REST = 900;
    /** Milliseconds since the page began in which what its address names is waited for with an empty page. */
    private static final int SOON_THERE = 1500;

    private static final int FEW = 3000;

    private final Patcher patcher = new Patcher(Dom.get("app"), this::dispatch);
    private final Address address = new Address();
    private final Effects effects = new Effects(this::dispatch, address);
    private final Later later = new Later();
    private @Nullable Computing computing;
    private double waitsUntil;
    private @Nullable Update next;
    private State state = State.start(Theme.LIGHT, true);
    private @Nullable Stage stage;
    private @Nullable PlotChart chart;
    private @Nullable SwarmClient swarm;
    private @Nullable DataLayers data;
    private @Nullable Run printed;
    private @Nullable State shown;
    /** What the elements of the page say. */
    private @Nullable State said;
    /** Until when they may be behind the run that plays. */
    private double saysUntil;

    private boolean frameIsComing;
    /** Whether the elements will say what there is to say, in a task behind the one that paints. */
    private boolean sayingIsComing;

    private boolean printIsComing;
    private double lastFrame;
    /** How many parts of the page there are while it opens. */
    private int built;
    /** Whether all are there and have their layout. */
    private boolean isLaidOut;
    /** Whether another task paints what is left. */
    private boolean paintsOn;

    /** Whether what the address names is not there yet. */
    private boolean isArriving;
    /** How what opens next was when it was left, if the page was reloaded. */
    private String left = "";
    /** What was told last to those who only listen, and from when on the next may be. */
    private State told = state;

    private double tellsFrom;
    private boolean tellingIsComing;

    void start() {
        Runs.waitUntil(() -> Dom.now() > waitsUntil);
        state = State.start(theme(), Dom.matches(STILL));
        state = state.with(state.desk().withKeys(Memory.recall("keys").isEmpty()));
        Dom.showTheme(state.theme() == Theme.DARK ? "dark" : "light");
        Dom.onMatch(DARK, () -> {
            if (Effects.rememberedTheme().isEmpty()) dispatch(new Passing.ThemeChanged(theme()));
        });
        Dom.listen(Dom.window(), "popstate", event -> {
            address.left();
            openAddress();
        });
        Dom.listen(Dom.window(), "pagehide", event -> {
            if (state.history().begun() && state.refused().isEmpty() && !isArriving)
                address.leave(state.toShow(), Session.of(state));
        });
        Dom.listen(Dom.window(), "keydown", this::pressed);
        // printing itself, and looking at the page as if it were printed
        Dom.listen(Dom.window(), "beforeprint", event -> turnForPaper(true));
        Dom.listen(Dom.window(), "afterprint", event -> turnForPaper(false));
        Dom.onMatch("print", () -> turnForPaper(Dom.matches("print")));
        Dom.listen(Dom.window(), "pointerdown", event -> {
            Dom.closeMenusBeside(event.getTarget());
            if (state.sharing().open() && Dom.matches(NARROW) && isBesideShare(event.getTarget()))
                dispatch(new Passing.TurnedFrom());
        });
        left = Address.comeBack();
        openAddress();
        Dom.later(SOON_THERE, () -> {
            if (isArriving) askForFrame();
        });
        Net.ask("GET", "api/lessons", "", "", (status, text) -> {
            if (status == 200) dispatch(new Opening.LessonsArrived(text));
        });
        Net.ask("GET", "api/catalog", "", "", (status, text) -> {
            if (status == 200) dispatch(new Opening.CatalogueArrived(text));
        });
    }

    /** Paper is light; what is printed must be painted before this returns. */
    private void turnForPaper(boolean out) {
        dispatch(new Paper(out, stage));
        show();
    }

    private static Theme theme() {
        String remembered = Effects.rememberedTheme();
        boolean dark = remembered.isEmpty() ? Dom.matches(DARK) : remembered.equals("dark");
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    private void openAddress() {
        isArriving = true;
        dispatch(new Opening.AddressOpened(Address.path(), Address.link()));
    }

    /** What an address names is there, or known not to be. */
    private void arrived() {
        isArriving = false;
        String session = left;
        left = "";
        if (!session.isEmpty()) {
            state = state.with(state.playback().playing(session.startsWith("1")));
            if (!session.endsWith(Session.USUAL)) dispatch(new Resuming.Reloaded(session));
        }
        told = state;
    }

    void dispatch(Message message) {
        later.attempt(
                () -> next = applied(message),
                () -> {
                    if (next != null) perform(next);
                    if (isArriving && Opening.hasArrived(message, next)) arrived();
                },
                () -> dispatch(new Opening.PartMissing(message)));
    }

    /** What follows from a message; null if that needs a run which is not there yet. */
    private @Nullable Update applied(Message message) {
        // a part of the script may have been waited for
        waitsUntil = Dom.now() + (computing != null && computing.isBusy() ? 0 : PATIENCE);
        try {
            return Undoing.meet(state, message);
        } catch (Runs.LongRun run) {
            if (computing == null) computing = new Computing(this::dispatch, later, () -> state.shape());
            computing.add(message, run.computation());
            return null;
        }
    }

    private void perform(Update update) {
        boolean hadHelp = state.desk().help();
        boolean newTheme = update.state().theme() != state.theme();
        if (update.state().sharing().open() && !state.sharing().open()) Dom.closeMenus();
        state = update.state();
        if (newTheme) Dom.showTheme(state.theme() == Theme.DARK ? "dark" : "light");
        askForFrame();
        tellsFrom = Dom.now() + REST;
        tellSoon();
        boolean hasHelp = state.desk().help();
        if (hasHelp != hadHelp) {
            if (hadHelp) show();
            holdFocus(hasHelp);
        }
        // what gives the keyboard to an element needs the element first
        for (Effect effect : update.effects()) {
            if (effect instanceof Effect.Focus) show();
            if (effect instanceof Effect.StopComputing && computing != null) computing.stop();
            later.attempt(() -> perform(effect), () -> {}, () -> dispatch(Effects.missed(effect)));
        }
    }

    private void tellSoon() {
        if (!tellingIsComing) Dom.later(REST, this::tell);
        tellingIsComing = true;
    }

    /** Tells what has changed once it has come to rest: sliders and runs that move are not talked about. */
    private void tell() {
        tellingIsComing = false;
        if (told == state || isArriving) return;
        if (state.playback().playing() || Dom.now() < tellsFrom) {
            tellSoon();
            return;
        }
        // nobody has reached for the page yet
        if (!Later.isThere()) return;
        State since = told;
        told = state;
        dispatch(new Telling.Rested(since));
        told = state;
    }

    private void perform(Effect effect) {
        Stage from = stage;
        if (effect instanceof Effect.Download file && from != null)
            later.attempt(
                    () -> Download.perform(file.type(), state, from),
                    () -> {},
                    () -> dispatch(new Opening.PartMissing(null)));
        else effects.perform(effect);
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
        // what comes late asks for a frame
        if (later.isAwaited()) return;
        if (said != null && !state.liesAs(said)) {
            show();
            return;
        }
        if (!sayingIsComing) {
            sayingIsComing = true;
            Dom.later(0, () -> {
                sayingIsComing = false;
                show();
            });
        }
        if (isLaidOut) attempt(this::paint);
    }

    /** Shows the state; where that needs a part of the script that is not there yet, as soon as it is. */
    private void show() {
        // another run than the one asked for is not shown, if that comes soon
        if (isArriving && Dom.now() < SOON_THERE) return;
        attempt(() -> {
            if (!isLaidOut) {
                build();
                return;
            }
            say();
            paint();
            print();
            shown = state;
        });
    }

    /** The page opens in short tasks: its elements in parts, what the browser makes of them, its pictures. */
    private void build() {
        if (++built < PageView.PARTS) {
            patcher.show(PageView.of(state, built));
            Dom.later(0, this::show);
            return;
        }
        boolean isFirst = said == null;
        say();
        if (isFirst)
            Dom.nextFrame(time -> Dom.later(0, () -> {
                isLaidOut = true;
                askForFrame();
            }));
    }

    private void attempt(Runnable showing) {
        later.attempt(showing, () -> {}, this::missed);
    }

    /** Makes the elements say what there is to say. Where that takes long, they are some frames behind a run that plays. */
    private void say() {
        double now = Dom.now();
        if (said == state) return;
        if (said != null && state.playsOnFrom(said) && (state.step() == said.step() || now < saysUntil)) return;
        patcher.show(PageView.of(state));
        said = state;
        saysUntil = Dom.now() + BREATH * (Dom.now() - now);
    }

    /** What cannot be shown is not done. */
    private void missed() {
        Message opened = shown == null ? new Opening.AddressOpened(Address.path(), Address.link()) : null;
        boolean isRefused = !state.refused().isEmpty();
        if (shown != null) state = shown;
        dispatch(new Opening.PartMissing(opened));
        // then the page is not what its address says
        isArriving = isRefused;
    }

    private void paint() {
        CanvasPainter.present(state.desk().presenting());
        Dom.setOnBody("data-presenting", String.valueOf(state.desk().presenting()));
        double begun = Dom.now();
        HTMLElement element = Dom.byId("stage");
        if (element != null) {
            if (stage == null || !stage.isOf(element)) stage = new Stage(element, this::dispatch, this::askForFrame);
            stage.paint(state);
        }
        if (paintsOn(begun)) return;
        HTMLElement many = Dom.byId("swarm");
        if (many != null && swarm == null) swarm = new SwarmClient(this::dispatch, this::askForFrame);
        if (swarm != null) swarm.paint(state, many);
        if (Dom.byId("data-pane") != null) {
            if (data == null) data = new DataLayers(this::dispatch, this::askForFrame);
            data.paint(state);
        }
        if (paintsOn(begun)) return;
        HTMLElement plot = Dom.byId("plot");
        if (plot != null) {
            if (chart == null || !chart.isOf(plot))
                chart = new PlotChart((HTMLCanvasElement) plot, this::dispatch, this::askForFrame);
            chart.paint(state);
        }
        String title = state.preset().title();
        Dom.setTitle(title.isEmpty() ? "Downhill" : title + " · Downhill");
    }

    /**
     * Whether what is left is painted in a task of its own, since this one has taken long: what is painted already takes no time
     * then.
     */
    private boolean paintsOn(double begun) {
        if (Dom.now() - begun <= STROKE) return false;
        if (!paintsOn)
            Dom.later(0, () -> {
                paintsOn = false;
                attempt(this::paint);
            });
        paintsOn = true;
        return true;
    }

    /** Shows the fingerprint: at once for a short run, for a long one when nothing has changed for a moment. */
    private void print() {
        if (!state.refused().isEmpty()) {
            printed = null;
            showFingerprint("");
            return;
        }
        if (isArriving || printed == state.run()) return;
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
        if (event.isAltKey() || !state.refused().isEmpty()) return;
        String key = Objects.requireNonNullElse(event.getKey(), "");
        boolean isCommand = event.isCtrlKey() || event.isMetaKey();
        Message message = null;
        if (isCommand && !isIn(TEXTS)) message = command(key, event.isShiftKey());
        if (!isCommand && !isIn(FIELDS)) message = single(key);
        if (message == null) return;
        event.preventDefault();
        dispatch(message);
    }

    private static @Nullable Message command(String key, boolean shift) {
        return switch (key) {
            case "z", "Z" -> shift ? new Undoing.Redone() : new Undoing.Undone();
            case "y" -> new Undoing.Redone();
            default -> null;
        };
    }

    private @Nullable Message single(String key) {
        Desk desk = state.desk();
        if (key.equals("Escape")) {
            Dom.closeMenus();
            if (state.sharing().open()) dispatch(new Passing.Toggled(false));
            boolean isOpen = desk.help() || desk.presenting();
            return isOpen ? new Arranging.Arranged(now -> now.withHelp(false).presenting(false)) : null;
        }
        if (!desk.keys()) return null;
        return switch (key) {
            case "?" -> new Arranging.Arranged(now -> now.withHelp(!now.help()));
            case "i" -> new Arranging.Arranged(now -> now.inspecting(!now.inspecting()));
            case "3" -> new Choosing.LayerToggled("solid");
            case "p" -> new Arranging.Arranged(now -> now.presenting(!now.presenting()));
            case "PageDown" -> desk.presenting() ? new Arranging.LessonTurned(1) : null;
            case "PageUp" -> desk.presenting() ? new Arranging.LessonTurned(-1) : null;
            case " " -> isIn("button,summary,a") ? null : new Playing.Toggled();
            case "." -> new Playing.Stepped(1);
            case "," -> new Playing.Stepped(-1);
            case "Home" -> new Playing.Scrubbed(0);
            case "End" -> new Playing.Scrubbed(state.experiment().steps());
            default -> null;
        };
    }

    /** Whether what has the keyboard is one of these. */
    @JSBody(params = "these", script = "var e = document.activeElement; return !!e && e.matches(these);")
    private static native boolean isIn(String these);

    /** Remembers what has the keyboard; or gives it back, if what had it since is gone. */
    @JSBody(
            params = "hold",
            script = "var e = document.activeElement; if (hold) self.held = e;"
                    + " else if (e === document.body && self.held) self.held.focus();")
    private static native void holdFocus(boolean hold);

    @JSBody(params = "node", script = "return !node.closest || !node.closest('#share,#share-button');")
    private static native boolean isBesideShare(JSObject node);
}
