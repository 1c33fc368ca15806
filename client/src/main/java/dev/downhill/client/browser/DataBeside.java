package dev.downhill.client.browser;

import dev.downhill.client.page.State;
import dev.downhill.client.page.message.Modelling;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.SurfacePlot;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Run;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The same optimizers on the same points, preprocessed otherwise; their run is computed in slices, a slice a frame. */
final class DataBeside {
    private static final double SLICE = 10;

    private final Canvas relief;
    private final Canvas paths;
    private final ReliefClient painter;
    private final Runnable repaint;
    private boolean isOld = true;
    private @Nullable Preset shown;
    private String shownBeside = "";
    private @Nullable Theme shownTheme;
    private @Nullable Experiment experiment;
    private @Nullable Computation computation;
    private @Nullable Run run;

    DataBeside(HTMLElement element, Runnable repaint) {
        this.repaint = repaint;
        relief = new Canvas((HTMLCanvasElement) Dom.get("beside-relief"));
        paths = new Canvas((HTMLCanvasElement) element);
        painter = new ReliefClient(() -> {
            isOld = true;
            repaint.run();
        });
        fit();
        Dom.onResize(element, () -> {
            fit();
            repaint.run();
        });
    }

    boolean isOf(HTMLElement other) {
        return paths.element() == other;
    }

    private void fit() {
        Dom.Box box = Dom.box(paths.element());
        relief.fit(box.getWidth(), box.getHeight());
        paths.fit(box.getWidth(), box.getHeight());
        isOld = true;
        shown = null;
    }

    void paint(State state) {
        if (!paths.isVisible()) return;
        Experiment other = experiment(state);
        Viewport viewport = new Viewport(other.surface().kind().frame(), paths.width(), paths.height());
        if (isOld || shownTheme != state.theme()) {
            shownTheme = state.theme();
            paintRelief(other, viewport, state.theme());
        }
        goOn();
        CanvasPainter on = new CanvasPainter(paths.clear());
        Run done = run;
        if (done == null) {
            double share = computation == null ? 0 : computation.share();
            TextStyle style = TextStyle.of(13, state.theme().ink(), TextStyle.Anchor.MIDDLE);
            new Scene()
                    .text(paths.width() / 2, paths.height() / 2, "Computing … " + (int) (100 * share) + " %", style)
                    .paint(on);
            repaint.run();
        } else if (!state.hides()) {
            new SurfacePlot(viewport, state.theme())
                    .paths(
                            done,
                            state.step(),
                            state.selected(),
                            state.preset().view().shows("steps"),
                            state.preset().view().shows("fading"))
                    .paint(on);
        }
    }

    /** The same experiment on the other loss; kept while nothing changes but the step. */
    private Experiment experiment(State state) {
        Experiment known = experiment;
        boolean isSame =
                shown == state.preset() && shownBeside.equals(state.bench().beside());
        if (known != null && isSame) return known;
        shown = state.preset();
        shownBeside = state.bench().beside();
        Regression regression = Modelling.regression(state.preset());
        for (Preprocessing each : Preprocessing.values())
            if (each.id().equals(shownBeside)) regression = regression.with(each);
        Experiment other = Modelling.translated(state.preset(), regression).experiment();
        if (known != null && other.equals(known)) return known;
        experiment = other;
        computation = new Computation(other);
        run = null;
        isOld = true;
        return other;
    }

    private void goOn() {
        Computation now = computation;
        if (run != null || now == null) return;
        double until = Dom.now() + SLICE;
        do run = now.goOn(now.part());
        while (run == null && Dom.now() < until);
    }

    private void paintRelief(Experiment other, Viewport viewport, Theme theme) {
        painter.wish(
                PresetJson.surfaceJson(other.surface()).toString(),
                viewport.seen(),
                Math.max(1, (int) viewport.width()),
                Math.max(1, (int) viewport.height()),
                theme,
                null);
        CanvasRenderingContext2D context = relief.clear();
        painter.draw(
                context,
                viewport.toPixelX(painter.seen().left()),
                viewport.toPixelY(painter.seen().top()),
                painter.seen().width() * viewport.scale(),
                painter.seen().height() * viewport.scale());
        SurfacePlot plot = new SurfacePlot(viewport, theme);
        CanvasPainter on = new CanvasPainter(context);
        plot.contours(painter.contours()).paint(on);
        plot.axes(0).paint(on);
        plot.stationary(other.createSurface()).paint(on);
        isOld = false;
    }
}
