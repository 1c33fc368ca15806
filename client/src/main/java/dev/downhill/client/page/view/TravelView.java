package dev.downhill.client.page.view;

import dev.downhill.client.page.Sharing;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Passing;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.qr.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short link as a code for cameras, and as a frame for other pages. */
final class TravelView {
    private TravelView() {}

    static List<Element> of(Sharing sharing) {
        String frame = frame(sharing);
        Element controls = Element.of("div", "layers")
                .key("controls")
                .set("role", "group")
                .label("In the frame beside the surface")
                .add(control("readout", "Numbers", sharing))
                .add(control("transport", "Transport", sharing))
                .add(control("plot", "Plot", sharing));
        Element embed = Element.of("div", "embed")
                .key("embed")
                .add(Element.of("label").set("for", "embed-code").text("For slides, notebooks and courses"))
                .add(controls)
                .add(Element.of("textarea")
                        .id("embed-code")
                        .set("readonly", true)
                        .set("rows", "3")
                        .set("value", frame))
                .add(Controls.button("Copy the frame", new Passing.CopyAsked(frame))
                        .id("copy-embed"));
        Element code = code(sharing.link());
        return code == null ? List.of(embed) : List.of(code, embed);
    }

    private static Element control(String control, String name, Sharing sharing) {
        return Element.of("label", "check")
                .add(Element.of("input", "checkbox")
                        .id("frame-" + control)
                        .set("type", "checkbox")
                        .set("checked", sharing.controls().contains(control))
                        .on("change", input -> new Passing.ControlToggled(control)))
                .add(Element.of("span").text(name));
    }

    /** Dark on light in either theme: cameras expect it. */
    private static @Nullable Element code(String link) {
        QrCode code = QrCode.of(link);
        if (code == null) return null;
        int side = code.side() + 2 * QrCode.QUIET;
        return Element.of("svg", "qr")
                .key("qr")
                .id("qr")
                .set("viewBox", "0 0 " + side + " " + side)
                .set("role", "img")
                .label("QR code of the short link")
                .add(Element.of("path").set("d", code.path()));
    }

    private static String frame(Sharing sharing) {
        Preset preset = sharing.preset();
        String title = preset == null || preset.title().isEmpty() ? "Downhill" : preset.title();
        int end = sharing.link().length() - sharing.saved().length();
        String address = sharing.link().substring(0, end - 2) + "embed/" + sharing.saved();
        if (!sharing.controls().equals(Sharing.CONTROLS))
            address += "?controls=" + String.join(",", sharing.controls());
        return "<iframe src=\"" + address + "\" title=\"" + escaped(title)
                + "\" width=\"960\" height=\"600\" style=\"border:0\" loading=\"lazy\"></iframe>";
    }

    /** So that it means itself within quotes. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace('\n', ' ');
    }
}
