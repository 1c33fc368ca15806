package dev.downhill.client.browser;

import dev.downhill.client.page.RunFile;
import dev.downhill.client.page.State;
import dev.downhill.shared.picture.SvgPainter;
import dev.downhill.shared.plot.QuantityPlot;
import dev.downhill.shared.preset.View;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Files of a run, put into the browser's downloads. */
final class Download {
    private Download() {}

    /** @param type csv, json, png, svg, plot.png or plot.svg */
    static void perform(String type, State state, Stage stage) {
        HTMLElement plot = Dom.byId("plot");
        String name = "downhill-" + state.run().fingerprint() + "." + type;
        switch (type) {
            case "csv" -> save(name, "text/csv", RunFile.csv(state));
            case "json" -> save(name, "application/json", RunFile.json(state));
            case "svg" -> save(name, "image/svg+xml", svg(state, stage));
            case "plot.svg" -> {
                if (plot != null) save(name, "image/svg+xml", plot(state, Dom.box(plot)));
            }
            case "plot.png" -> {
                if (plot != null) savePicture(name, (HTMLCanvasElement) plot, (HTMLCanvasElement) plot, paper(state));
            }
            default -> savePicture(name, stage.lower(), stage.upper(), paper(state));
        }
    }

    private static String paper(State state) {
        return CanvasPainter.colour(0xff000000 | state.theme().paper());
    }

    private static String plot(State state, Dom.Box box) {
        double width = box.getWidth();
        double height = box.getHeight();
        View view = state.preset().view();
        QuantityPlot plot =
                new QuantityPlot(view.quantity(), state.diagnoses(), view.scale(), width, height, state.theme());
        SvgPainter painter = new SvgPainter(width, height);
        painter.area(
                new double[] {0, 0, width, 0, width, height, 0, height},
                0xff000000 | state.theme().paper());
        plot.curves().paint(painter);
        plot.prediction(state.diagnoses().get(state.selected())).paint(painter);
        plot.cursor(state.step(), true).paint(painter);
        return painter.file();
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

    /** One canvas above the other, many starts between them, as one picture. */
    @JSBody(
            params = {"name", "lower", "upper", "paper"},
            script =
                    "var whole = document.createElement('canvas'); whole.width = lower.width; whole.height = lower.height;"
                            + "var on = whole.getContext('2d'); on.fillStyle = paper; on.fillRect(0, 0, whole.width, whole.height);"
                            + "on.drawImage(lower, 0, 0);"
                            + "var many = document.getElementById('swarm');"
                            + "if (many && lower !== upper) on.drawImage(many, 0, 0, whole.width, whole.height);"
                            + "on.drawImage(upper, 0, 0);"
                            + "var a = document.createElement('a'); a.href = whole.toDataURL('image/png'); a.download = name; a.click();")
    private static native void savePicture(String name, HTMLCanvasElement lower, HTMLCanvasElement upper, String paper);
}
