package dev.downhill.client.browser;

import dev.downhill.client.page.RunFile;
import dev.downhill.client.page.State;
import dev.downhill.shared.picture.SvgPainter;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Files of a run, put into the browser's downloads. */
final class Download {
    private Download() {}

    /** @param type csv, json, png or svg */
    static void perform(String type, State state, Stage stage) {
        String name = "downhill-" + state.run().fingerprint() + "." + type;
        switch (type) {
            case "csv" -> save(name, "text/csv", RunFile.csv(state));
            case "json" -> save(name, "application/json", RunFile.json(state));
            case "svg" -> save(name, "image/svg+xml", svg(state, stage));
            default -> savePicture(name, stage.lower(), stage.upper());
        }
    }

    private static String svg(State state, Stage stage) {
        SvgPainter painter = new SvgPainter(stage.width(), stage.height());
        stage.paint(state, painter);
        return painter.file();
    }

    @JSBody(
            params = {"name", "type", "text"},
            script = "var url = URL.createObjectURL(new Blob([text], {type: type}));"
                    + "var a = document.createElement('a'); a.href = url; a.download = name; a.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(url); }, 1000);")
    private static native void save(String name, String type, String text);

    /** One canvas above the other, as one picture. */
    @JSBody(
            params = {"name", "lower", "upper"},
            script =
                    "var whole = document.createElement('canvas'); whole.width = lower.width; whole.height = lower.height;"
                            + "var on = whole.getContext('2d'); on.drawImage(lower, 0, 0); on.drawImage(upper, 0, 0);"
                            + "var a = document.createElement('a'); a.href = whole.toDataURL('image/png'); a.download = name; a.click();")
    private static native void savePicture(String name, HTMLCanvasElement lower, HTMLCanvasElement upper);
}
