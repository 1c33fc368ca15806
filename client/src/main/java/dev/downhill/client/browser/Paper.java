package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.Relief;
import dev.downhill.shared.surface.Surface;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/**
 * The page is turned for paper, which is light, or back to what it was. Printing does not wait for a worker's picture, so the
 * surface is painted at once.
 */
final class Paper implements Message {
    private static final int COLUMNS = 720;
    /** Of a surface whose every value is a sum over many points. */
    private static final int COLUMNS_OF_DATA = 240;

    private static boolean isOut;
    /** How the page was before, if it was dark. */
    private static @Nullable Theme theme;

    private final boolean out;
    private final @Nullable Stage stage;

    /**
     * @param out whether for paper
     * @param stage or null if there is none
     */
    Paper(boolean out, @Nullable Stage stage) {
        this.out = out;
        this.stage = stage;
    }

    @Override
    public Update apply(State state) {
        if (out == isOut) return Update.of(state);
        isOut = out;
        if (!out) {
            Theme before = theme == null ? state.theme() : theme;
            theme = null;
            return Update.of(state.with(before));
        }
        if (state.theme() == Theme.LIGHT) return Update.of(state);
        theme = state.theme();
        Viewport viewport = stage == null ? null : stage.viewport();
        if (stage != null && viewport != null) stage.shows(picture(state, viewport), viewport.seen());
        return Update.of(state.with(Theme.LIGHT));
    }

    private static JSObject picture(State state, Viewport viewport) {
        Surface surface = state.run().surface();
        boolean isOfData = state.experiment().surface().kind().isOfData();
        int columns = isOfData ? COLUMNS_OF_DATA : COLUMNS;
        int rows = (int) Math.max(1, columns * viewport.height() / viewport.width());
        Relief relief = new Relief(surface, viewport.seen(), Theme.LIGHT.heights());
        int[] pixels = new int[columns * rows];
        for (int j = 0; j < rows; j++) relief.paintRow(j, columns, rows, pixels, j * columns);
        return canvas(pixels, columns, rows);
    }

    /** Colours come as 0xAARRGGBB, a canvas wants the bytes R, G, B, A. */
    @JSBody(
            params = {"pixels", "columns", "rows"},
            script = "var bytes = new Int32Array(pixels.length);"
                    + "for (var i = 0; i < bytes.length; i++) { var p = pixels[i];"
                    + " bytes[i] = (p & 0xff00ff00) | ((p & 0xff) << 16) | ((p >>> 16) & 0xff); }"
                    + "var canvas = document.createElement('canvas'); canvas.width = columns; canvas.height = rows;"
                    + "canvas.getContext('2d').putImageData("
                    + "new ImageData(new Uint8ClampedArray(bytes.buffer), columns, rows), 0, 0); return canvas;")
    private static native JSObject canvas(@JSByRef int[] pixels, int columns, int rows);
}
