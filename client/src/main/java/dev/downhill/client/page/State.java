package dev.downhill.client.page;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page knows. Immutable; what follows from the preset, its run and its diagnoses, is made with it. */
public final class State {
    /** What an address says before the key of a draft. */
    public static final String DRAFT = "draft=";
    /** What the path of a saved preset says before its id. */
    public static final String SAVED = "p/";

    private Preset preset = Preset.DEFAULT;
    private Run run;
    private List<Diagnosis> diagnoses;
    private List<Integer> laneKeys;
    private Playback playback;
    private @Nullable Draft draft;
    private List<Problem> refused = List.of();
    private String refusedPath = "";
    private String openedPath = "";
    private Preset opened = Preset.DEFAULT;
    private Sharing sharing = Sharing.CLOSED;
    private List<Lesson> lessons = List.of();
    private Reference reference = Reference.NONE;
    private Theme theme;
    private Attention attention = Attention.NONE;
    private History history = History.NONE;
    private Desk desk = Desk.TIDY;
    private @Nullable Prediction prediction;
    private @Nullable Kept kept;
    private Crowd crowd = Crowd.NONE;
    private Bench bench = Bench.NONE;
    private Object rest = new Object();

    private State(Run run, Playback playback, Theme theme) {
        this.run = run;
        this.playback = playback;
        this.theme = theme;
        diagnoses = Diagnosis.of(run);
        laneKeys = keys(run.trajectories().size(), 0);
    }

    /** A copy, to be changed before anybody has it. */
    private State(State other) {
        preset = other.preset;
        run = other.run;
        diagnoses = other.diagnoses;
        laneKeys = other.laneKeys;
        playback = other.playback;
        draft = other.draft;
        refused = other.refused;
        refusedPath = other.refusedPath;
        openedPath = other.openedPath;
        opened = other.opened;
        sharing = other.sharing;
        lessons = other.lessons;
        reference = other.reference;
        theme = other.theme;
        attention = other.attention;
        history = other.history;
        desk = other.desk;
        prediction = other.prediction;
        kept = other.kept;
        crowd = other.crowd;
        bench = other.bench;
    }

    /**
     * The page before anything has happened.
     *
     * @param still whether nothing is to move by itself
     */
    public static State start(Theme theme, boolean still) {
        return new State(Preset.DEFAULT.experiment().run(), Playback.start(still), theme);
    }

    private static List<Integer> keys(int count, int from) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) keys.add(from + i);
        return List.copyOf(keys);
    }

    public Preset preset() {
        return preset;
    }

    /** Of the preset's experiment. */
    public Run run() {
        return run;
    }

    /** Of the lanes. */
    public List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    /** A number for each lane that stays with it when others come and go. */
    public List<Integer> laneKeys() {
        return laneKeys;
    }

    public Playback playback() {
        return playback;
    }

    /** The field that is being typed in, or null. */
    public @Nullable Draft draft() {
        return draft;
    }

    /** Why an address could not be opened; empty if one is open. */
    public List<Problem> refused() {
        return refused;
    }

    /** Where what could not be opened lies all the same, as p/k3j…, or empty. */
    public String refusedPath() {
        return refusedPath;
    }

    /** Where the saved preset or lesson that is open lies, as p/k3j… or lessons/zigzag, or empty. */
    public String openedPath() {
        return openedPath;
    }

    /** The preset as it was opened. */
    public Preset opened() {
        return opened;
    }

    public Sharing sharing() {
        return sharing;
    }

    public List<Lesson> lessons() {
        return lessons;
    }

    public Reference reference() {
        return reference;
    }

    public Theme theme() {
        return theme;
    }

    public Attention attention() {
        return attention;
    }

    /** Something that stays the same, and is of this state alone, while nothing but the playback changes. */
    public Object rest() {
        return rest;
    }

    /** Whether nothing has happened since another state but that its run plays on. */
    public boolean playsOnFrom(State other) {
        return rest == other.rest
                && playback.playing()
                && other.playback.playing()
                && playback.speed() == other.playback.speed();
    }

    /** Whether the run is shown as another state shows it: the same, at the same step. */
    public boolean looksAs(State other) {
        return rest == other.rest && step() == other.step();
    }

    /** What fields there are: equal to another shape where each is the same parameter of the same thing. */
    public Object shape() {
        List<Object> shape = new ArrayList<>(laneKeys());
        shape.add(experiment().surface().kind().id());
        shape.add(experiment().surface().kind().schema());
        shape.add(experiment().gradient().kind().id());
        for (Lane lane : experiment().lanes()) {
            shape.add(lane.optimizer().kind().id());
            Chosen<ScheduleKind> schedule = lane.schedule();
            shape.add(schedule == null ? "" : schedule.kind().id());
        }
        return shape;
    }

    /** Whether what is painted lies on the page where it does while another state is shown, so that it may come before the elements. */
    public boolean liesAs(State other) {
        return desk == other.desk
                && prediction == other.prediction
                && refused == other.refused
                && preset.view().equals(other.preset.view())
                && model().equals(other.model());
    }

    /** The model whose points stand beside the surface; empty where there are none. */
    private String model() {
        SurfaceKind kind = experiment().surface().kind();
        return kind.isOfData() ? kind.id() : "";
    }

    public History history() {
        return history;
    }

    public Desk desk() {
        return desk;
    }

    public Crowd crowd() {
        return crowd;
    }

    public Bench bench() {
        return bench;
    }

    public State with(Bench other) {
        State next = new State(this);
        next.bench = other;
        return next;
    }

    public State with(Crowd other) {
        State next = new State(this);
        next.crowd = other;
        return next;
    }

    public State with(Desk other) {
        State next = new State(this);
        next.desk = other;
        return next;
    }

    /** What somebody predicts, or null. */
    public @Nullable Prediction prediction() {
        return prediction;
    }

    /** Whether nobody is to see yet how the run goes. */
    public boolean hides() {
        return prediction != null && prediction.isHidden();
    }

    public State predicting(@Nullable Prediction other) {
        State next = new State(this);
        next.prediction = other;
        return next;
    }

    /** The presets that are kept in this browser, or null as long as nobody has looked. */
    public @Nullable Kept kept() {
        return kept;
    }

    public State with(Kept other) {
        State next = new State(this);
        next.kept = other;
        return next;
    }

    /** Whether a lane's step is the sum of what earlier steps and what the gradient does. */
    public static boolean adds(Lane lane) {
        return lane.optimizer().kind().hasVelocity() || lane.optimizer().id().equals("sgd");
    }

    public Experiment experiment() {
        return preset.experiment();
    }

    public int step() {
        return playback.step();
    }

    /** The part of the plane that is to be seen. */
    public Domain window() {
        Domain window = preset.view().window();
        return window != null ? window : experiment().surface().kind().frame();
    }

    /** The selected lane; the first is 0. */
    public int selected() {
        return Math.min(preset.view().lane(), laneKeys.size()) - 1;
    }

    /** The place whose numbers are shown: the pointer's, or else the selected lane's, where they may not be finite. */
    public Point looked() {
        Point pointer = attention.pointer();
        Trajectory lane = run.trajectories().get(selected());
        return pointer != null ? pointer : new Point(lane.x(step(), 0), lane.x(step(), 1));
    }

    /** The preset with the step that is shown: what is saved and shared. */
    public Preset shown() {
        return preset.with(preset.view().atStep(Math.min(step(), experiment().steps())));
    }

    /**
     * The address of what is shown, from the root of the site. What is too long for one is kept as a draft in the browser, and
     * its address names the draft.
     */
    public String address() {
        Preset shown = shown();
        if (isAsOpened()) return shown.equals(opened) ? openedPath : openedPath + "#view.step=" + step();
        String link = PresetLink.write(shown);
        return link.length() <= PresetLink.LONGEST ? "#" + link : "#" + DRAFT + key(link);
    }

    /** Whether it is, but for the step, the saved preset or lesson that was opened. */
    public boolean isAsOpened() {
        return !openedPath.isEmpty()
                && preset.with(preset.view().atStep(opened.view().step())).equals(opened);
    }

    /** What is kept in the browser since no address can hold it, or empty. */
    public String draftToKeep() {
        return address().startsWith("#" + DRAFT) ? PresetLink.write(shown()) : "";
    }

    /** A short name for a text. */
    private static String key(String text) {
        int hash = 7;
        for (int i = 0; i < text.length(); i++) hash = 31 * hash + text.charAt(i);
        return Integer.toString(hash & 0x7fffffff);
    }

    /** The name of a lane in the document: that of its key; the first lane is 0. */
    public String laneName(int lane) {
        return "lane-" + laneKeys.get(lane).intValue();
    }

    /** A number that no lane has yet. */
    public int freshKey() {
        int fresh = 0;
        for (int key : laneKeys) fresh = Math.max(fresh, key + 1);
        return fresh;
    }

    /** Another preset, with its run; the lanes are the same ones. */
    public State with(Preset other) {
        return other.experiment().lanes().size() == laneKeys.size()
                ? with(other, laneKeys)
                : with(other, keys(other.experiment().lanes().size(), freshKey()));
    }

    /** Another preset whose lanes have these keys. */
    public State with(Preset other, List<Integer> keys) {
        boolean same = other.experiment().equals(experiment());
        State next = new State(this);
        next.preset = other;
        if (!same) {
            next.run = Runs.of(other.experiment());
            next.diagnoses = Runs.diagnoses();
        }
        next.laneKeys = keys;
        next.playback =
                playback.at(Math.min(playback.playhead(), other.experiment().steps()));
        next.attention = attention.hovering(-1);
        return next;
    }

    public State with(Experiment other) {
        return with(preset.with(other));
    }

    /** A preset that was opened from an address: nothing of the old one stays. */
    public State open(Preset other, String path) {
        State next = with(other, keys(other.experiment().lanes().size(), freshKey()));
        next.playback = playback.opened(other.view().step());
        next.draft = null;
        next.refused = List.of();
        next.openedPath = path;
        next.opened = other;
        next.prediction = null;
        next.sharing = Sharing.CLOSED;
        if (!history.begun()) next.history = History.BEGUN;
        return next;
    }

    /** What is shown was saved, and opens from there from now on: nothing that one could undo. */
    public State savedAs(String path) {
        State next = new State(this);
        next.openedPath = path;
        next.opened = shown();
        return next;
    }

    /** As it was at a moment, at rest. */
    State back(History.Moment moment, History other) {
        State next = with(moment.preset(), moment.laneKeys());
        next.playback = playback.opened(moment.preset().view().step()).playing(false);
        next.draft = null;
        next.openedPath = moment.openedPath();
        next.opened = moment.opened();
        next.kept = moment.keptFor(kept);
        next.history = other;
        return next;
    }

    State with(History other) {
        State next = new State(this);
        next.history = other;
        return next;
    }

    public State with(Playback other) {
        State next = new State(this);
        next.playback = other;
        next.rest = rest;
        return next;
    }

    /** Nothing is typed in any field. */
    public State withoutDraft() {
        State next = new State(this);
        next.draft = null;
        return next;
    }

    /** Nothing is typed in a field; what is wrong in another stays there. */
    public State withoutDraft(String path) {
        return draft != null && (!draft.isWrong() || draft.path().equals(path)) ? withoutDraft() : this;
    }

    /** The keyboard left a field: a wrong text stays there, with what is wrong. */
    public State leaving(String path) {
        return draft != null && draft.path().equals(path) && !draft.isWrong() ? withoutDraft() : this;
    }

    /** A text was typed in a field, which is not yet the experiment's. */
    public State typing(String path, String text, String problem) {
        State next = new State(this);
        next.draft = new Draft(path, text, problem, before(path), experiment());
        return next;
    }

    /** A text that is right was typed in a field, and the experiment is what it says. */
    public State typing(String path, String text, Experiment says) {
        State next = with(says);
        next.draft = new Draft(path, text, "", before(path), says);
        return next;
    }

    /** A text that is wrong was typed in a field, which then is what it was before. */
    public State typingWrong(String path, String text, String problem) {
        State next = with(before(path));
        next.draft = new Draft(path, text, problem, next.experiment(), next.experiment());
        return next;
    }

    /** The experiment before a field was typed in, if nothing else has changed it since. */
    private Experiment before(String path) {
        if (draft == null || !draft.path().equals(path) || draft.after() != experiment()) return experiment();
        return draft.before();
    }

    public State refusing(List<Problem> problems, String path) {
        State next = new State(this);
        next.playback = playback.playing(false);
        next.draft = null;
        next.refused = problems;
        next.refusedPath = path;
        next.attention = attention.hovering(-1);
        return next;
    }

    public State with(Sharing other) {
        State next = new State(this);
        next.sharing = other;
        return next;
    }

    public State withLessons(List<Lesson> others) {
        State next = new State(this);
        next.lessons = others;
        return next;
    }

    public State with(Reference other) {
        State next = new State(this);
        next.reference = other;
        return next;
    }

    public State with(Theme other) {
        State next = new State(this);
        next.theme = other;
        return next;
    }

    public State saying(String sentence) {
        State next = new State(this);
        next.attention = attention.saying(sentence);
        return next;
    }

    /** What has changed is told to those who only listen, which changes nothing that is seen. */
    public State telling(String sentences) {
        State next = new State(this);
        next.attention = attention.telling(sentences);
        next.rest = rest;
        return next;
    }

    public State hovering(int step) {
        State next = new State(this);
        next.attention = attention.hovering(step);
        return next;
    }

    /** @param percent of a long run that are computed, or −1 if none is being computed */
    public State computing(int percent) {
        State next = new State(this);
        next.attention = attention.computing(percent);
        return next;
    }

    public State with(Attention other) {
        State next = new State(this);
        next.attention = other;
        return next;
    }

    public State pointing(@Nullable Point point) {
        State next = new State(this);
        next.attention = attention.pointing(point);
        return next;
    }

    /** The code that is read. */
    public Script script() {
        return attention.script();
    }

    public State with(Script other) {
        State next = new State(this);
        next.attention = attention.reading(other);
        return next;
    }

    /** This state, and its address shown in place of the present one. */
    public Update replaced() {
        return Update.of(this, toShow());
    }

    /** Its address, to be shown in place of the present one. */
    public Effect.ShowAddress toShow() {
        return new Effect.ShowAddress(address(), false, draftToKeep());
    }

    /** This state, and its address as a new entry of the history. */
    public Update pushed() {
        return Update.of(this, new Effect.ShowAddress(address(), true, draftToKeep()));
    }
}
