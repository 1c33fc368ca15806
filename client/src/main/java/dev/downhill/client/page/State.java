package dev.downhill.client.page;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page knows. Immutable; what follows from the preset, its run and its diagnoses, is made with it.
 *
 * @param run of the preset's experiment
 * @param diagnoses of its lanes
 * @param laneKeys a number for each lane that stays with it when others come and go
 * @param draft the field that is being typed in, or null
 * @param refused why an address could not be opened; empty if one is open
 * @param openedPath where the saved preset or lesson that is open lies, as p/k3j… or lessons/zigzag, or empty
 * @param opened the preset as it was opened
 */
public record State(
        Preset preset,
        Run run,
        List<Diagnosis> diagnoses,
        List<Integer> laneKeys,
        Playback playback,
        @Nullable Draft draft,
        List<Problem> refused,
        String openedPath,
        Preset opened,
        Sharing sharing,
        List<Lesson> lessons,
        Theme theme,
        Attention attention) {
    /** What an address says before the key of a draft. */
    public static final String DRAFT = "draft=";
    /** What the path of a saved preset says before its id. */
    public static final String SAVED = "p/";

    /**
     * The page before anything has happened.
     *
     * @param still whether nothing is to move by itself
     */
    public static State start(Theme theme, boolean still) {
        Run run = Preset.DEFAULT.experiment().run();
        return new State(
                Preset.DEFAULT,
                run,
                Diagnosis.of(run),
                keys(run.trajectories().size(), 0),
                Playback.start(still),
                null,
                List.of(),
                "",
                Preset.DEFAULT,
                Sharing.CLOSED,
                List.of(),
                theme,
                Attention.NONE);
    }

    private static List<Integer> keys(int count, int from) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) keys.add(from + i);
        return List.copyOf(keys);
    }

    public Experiment experiment() {
        return preset.experiment();
    }

    public int step() {
        return playback.step();
    }

    /** The selected lane; the first is 0. */
    public int selected() {
        return Math.min(preset.view().lane(), laneKeys.size()) - 1;
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
        Run next = same ? run : other.experiment().run();
        double step = Math.min(playback.playhead(), other.experiment().steps());
        return new State(
                other,
                next,
                same ? diagnoses : Diagnosis.of(next),
                keys,
                playback.at(step),
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention.hovering(-1));
    }

    public State with(Experiment other) {
        return with(preset.with(other));
    }

    /** A preset that was opened from an address: nothing of the old one stays. */
    public State open(Preset other, String path) {
        State fresh = with(other, keys(other.experiment().lanes().size(), freshKey()));
        return new State(
                fresh.preset,
                fresh.run,
                fresh.diagnoses,
                fresh.laneKeys,
                playback.opened(other.view().step()),
                null,
                List.of(),
                path,
                other,
                Sharing.CLOSED,
                lessons,
                theme,
                attention.hovering(-1));
    }

    public State with(Playback other) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                other,
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention);
    }

    public State withDraft(@Nullable Draft other) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                other,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention);
    }

    public State refusing(List<Problem> problems) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback.playing(false),
                null,
                problems,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention.hovering(-1));
    }

    public State with(Sharing other) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                draft,
                refused,
                openedPath,
                opened,
                other,
                lessons,
                theme,
                attention);
    }

    public State withLessons(List<Lesson> others) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                others,
                theme,
                attention);
    }

    public State with(Theme other) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                other,
                attention);
    }

    public State saying(String sentence) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention.saying(sentence));
    }

    public State hovering(int step) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention.hovering(step));
    }

    public State pointing(@Nullable Point point) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention.pointing(point));
    }

    /** The code that is read. */
    public Script script() {
        return attention.script();
    }

    public State with(Script other) {
        return new State(
                preset,
                run,
                diagnoses,
                laneKeys,
                playback,
                draft,
                refused,
                openedPath,
                opened,
                sharing,
                lessons,
                theme,
                attention.reading(other));
    }

    /** This state, and its address shown in place of the present one. */
    public Update replaced() {
        return Update.of(this, new Effect.ShowAddress(address(), false, draftToKeep()));
    }

    /** This state, and its address as a new entry of the history. */
    public Update pushed() {
        return Update.of(this, new Effect.ShowAddress(address(), true, draftToKeep()));
    }
}
