package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** All canvases that a page has more when its surface is made of data. */
final class DataLayers {
    private final Consumer<Message> dispatch;
    private final Runnable repaint;
    private @Nullable DataBoard board;
    private @Nullable DataBeside beside;
    private @Nullable DataSpread spread;
    private @Nullable HTMLElement file;

    /** @param repaint asks for another frame */
    DataLayers(Consumer<Message> dispatch, Runnable repaint) {
        this.dispatch = dispatch;
        this.repaint = repaint;
        DataBoard.receive(dispatch);
    }

    void paint(State state) {
        HTMLElement points = Dom.byId("data");
        if (points != null) {
            if (board == null || !board.isOf(points)) board = new DataBoard(points, dispatch, repaint);
            board.paint(state);
        }
        HTMLElement paths = Dom.byId("beside-paths");
        if (paths == null) {
            beside = null;
        } else {
            if (beside == null || !beside.isOf(paths)) beside = new DataBeside(paths, repaint);
            beside.paint(state);
        }
        HTMLElement plot = Dom.byId("spread");
        if (plot != null) {
            if (spread == null || !spread.isOf(plot)) spread = new DataSpread(plot, repaint);
            spread.paint(state);
        }
        HTMLElement chooser = Dom.byId("points-file");
        if (chooser != null && chooser != file) DataBoard.receive(chooser, dispatch);
        file = chooser;
    }
}
