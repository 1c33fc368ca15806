package dev.downhill.client.browser;

import dev.downhill.client.page.State;
import dev.downhill.client.page.view.FloorWords;
import dev.downhill.client.page.view.SpreadWords;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.plot.FloorPlot;
import dev.downhill.shared.plot.SpreadPlot;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.surface.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The plots of the spread of a batch's gradient and of the noise floor; made anew when the run has rested for a moment, each in a
 * task of its own.
 */
final class DataSpread {
    private static final int SOON = 120;

    private final Canvas canvas;
    private final Canvas floor;
    private final Runnable repaint;
    private @Nullable Run shownRun;
    private @Nullable Theme shownTheme;
    private int shownStep = -1;
    private int shownLane;
    private boolean isComing;
    private boolean isDue = true;
    private @Nullable Run floorRun;
    private @Nullable Theme floorTheme;
    private int floorLane;

    DataSpread(HTMLElement element, Runnable repaint) {
        canvas = new Canvas((HTMLCanvasElement) element);
        floor = new Canvas((HTMLCanvasElement) Dom.get("floor"));
        this.repaint = repaint;
        fit();
        Dom.onResize(element, () -> {
            fit();
            repaint.run();
        });
    }

    boolean isOf(HTMLElement other) {
        return canvas.element() == other;
    }

    private void fit() {
        Dom.Box box = Dom.box(canvas.element());
        canvas.fit(box.getWidth(), box.getHeight());
        // both are as large
        floor.fit(box.getWidth(), box.getHeight());
        shownRun = null;
        floorRun = null;
        isDue = true;
    }

    void paint(State state) {
        boolean isSame = shownRun == state.run()
                && shownTheme == state.theme()
                && shownLane == state.selected()
                && (shownStep == state.step() || state.playback().playing());
        boolean isFloorSame = floorRun == state.run() && floorTheme == state.theme() && floorLane == state.selected();
        if (!canvas.isVisible() || isSame && isFloorSame || state.hides()) return;
        if (!isDue) {
            later();
            return;
        }
        isDue = false;
        if (isSame) {
            paintFloor(state);
            return;
        }
        if (!isFloorSame) later();
        paintSpread(state);
    }

    private void paintFloor(State state) {
        floorRun = state.run();
        floorTheme = state.theme();
        floorLane = state.selected();
        Batches batches = Batches.of(
                state.experiment().gradient(),
                state.experiment().surface(),
                state.experiment().seed());
        if (batches == null) return;
        FloorPlot plot =
                new FloorPlot(state.diagnoses(), batches, floorLane, floor.width(), floor.height(), state.theme());
        plot.scene().paint(new CanvasPainter(floor.clear()));
        Dom.get("floor-said").setInnerText(FloorWords.sentence(plot, state));
        list("floor-rows", FloorWords.rows(plot, state));
    }

    private static void list(String id, List<String[]> rows) {
        HTMLElement body = Dom.get(id);
        body.setInnerText("");
        for (String[] row : rows) body.appendChild(row(row[0], row[1]));
    }

    private static HTMLElement row(String name, String value) {
        HTMLElement row = cell("tr", "");
        HTMLElement head = cell("th", name);
        head.setAttribute("scope", "row");
        row.appendChild(head);
        row.appendChild(cell("td", value));
        return row;
    }

    private static HTMLElement cell(String tag, String text) {
        HTMLElement cell = Dom.create("http://www.w3.org/1999/xhtml", tag);
        cell.appendChild(Dom.createText(text));
        return cell;
    }

    private void paintSpread(State state) {
        shownRun = state.run();
        shownTheme = state.theme();
        shownLane = state.selected();
        shownStep = state.step();
        Batches batches = Batches.of(
                state.experiment().gradient(),
                state.experiment().surface(),
                state.experiment().seed());
        Point at = SpreadWords.place(state);
        CanvasPainter on = new CanvasPainter(canvas.clear());
        if (batches == null || at == null) {
            list("spread-rows", List.of());
            say("");
            return;
        }
        SampledSurface surface = (SampledSurface) state.run().surface();
        SpreadPlot plot = new SpreadPlot(
                surface,
                batches.sampling(),
                state.experiment().seed(),
                at,
                canvas.width(),
                canvas.height(),
                state.theme());
        plot.scene().paint(on);
        plot.cursor(batches.size()).paint(on);
        list("spread-rows", SpreadWords.rows(plot));
        say(SpreadWords.of(surface, batches, at, state));
    }

    private void later() {
        if (isComing) return;
        isComing = true;
        Dom.later(SOON, () -> {
            isComing = false;
            isDue = true;
            repaint.run();
        });
    }

    private static void say(String sentence) {
        Dom.get("spread-said").setInnerText(sentence);
    }
}
