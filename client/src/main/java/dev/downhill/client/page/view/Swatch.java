package dev.downhill.client.page.view;

import dev.downhill.client.page.html.Element;
import dev.downhill.shared.math.Hexadecimal;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.Theme;

/** A lane's colour, dash and marker, as the legend has it. */
final class Swatch {
    private Swatch() {}

    static Element of(int lane, Theme theme) {
        Stroke stroke = LaneStyle.stroke(lane, theme.lane(lane), 2.5);
        StringBuilder dash = new StringBuilder();
        for (double length : stroke.dash()) dash.append(Numbers.text(length)).append(' ');
        StringBuilder marker = new StringBuilder();
        double[] outline = LaneStyle.marker(lane).outline();
        for (int i = 0; i < outline.length; i += 2) {
            marker.append(i == 0 ? 'M' : 'L')
                    .append(Numbers.fixed(15 + 5 * outline[i], 2))
                    .append(' ');
            marker.append(Numbers.fixed(9 + 5 * outline[i + 1], 2));
        }
        String colour = "#" + Hexadecimal.text(stroke.colour(), 6);
        return Element.of("svg", "swatch")
                .set("viewBox", "0 0 30 18")
                .set("aria-hidden", "true")
                .add(Element.of("path")
                        .set("d", "M1 9H29")
                        .set("fill", "none")
                        .set("stroke", colour)
                        .set("stroke-width", "2.5")
                        .set(
                                "stroke-dasharray",
                                dash.length() == 0 ? "none" : dash.toString().trim()))
                .add(Element.of("path").set("d", marker.append('Z').toString()).set("fill", colour));
    }
}
