package dev.downhill.client.page.view;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Modelling;
import dev.downhill.client.page.message.Writing;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.preset.View;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;

/** Which surface is run down, and what its parameters are. */
final class SurfacePanel {
    private static final String DATA = "data";

    private SurfacePanel() {}

    static Element of(State state) {
        SurfaceKind kind = state.experiment().surface().kind();
        Element section = Controls.section("surface", "Surface").add(select(kind));
        section.add(FormulaView.of(state));
        for (Parameter parameter : kind.schema().parameters()) {
            section.add(FieldView.of(new Field.OfSurface(parameter), state));
        }
        return section.add(layers(state));
    }

    private static Element select(SurfaceKind chosen) {
        Element select = Element.of("select", "select")
                .key("select")
                .id("objective")
                .set("aria-labelledby", "surface-heading")
                .set("value", chosen.isOfData() ? DATA : chosen.id())
                .on("change", input -> chosen(input.value()));
        for (SurfaceKind kind : Surfaces.ALL.all()) {
            select.add(Element.of("option").set("value", kind.id()).text(kind.name()));
        }
        select.add(Element.of("option").set("value", SurfaceKind.FORMULA).text("A formula of your own"));
        select.add(Element.of("option").set("value", DATA).text("The loss of data"));
        return select;
    }

    private static Message chosen(String id) {
        if (id.equals(DATA)) return state -> Modelling.opened(state);
        return id.equals(SurfaceKind.FORMULA)
                ? new Writing.FormulaOpened()
                : new Editing.SurfaceChosen(Surfaces.ALL.get(id));
    }

    private static Element layers(State state) {
        Element layers =
                Element.of("div", "layers").key("layers").set("role", "group").label("Shown on the surface");
        for (String layer : View.LAYERS) {
            // those of a batch are among its settings
            if (layer.startsWith("batch")) continue;
            layers.add(Element.of("label", "check")
                    .add(Element.of("input", "checkbox")
                            .id("layer-" + layer)
                            .set("type", "checkbox")
                            .set("checked", state.preset().view().shows(layer))
                            .on("change", input -> new Choosing.LayerToggled(layer)))
                    .add(Element.of("span").text(name(layer))));
        }
        return layers;
    }

    private static String name(String layer) {
        return switch (layer) {
            case "contours" -> "Contours";
            case "stationary" -> "Stationary points";
            case "steps" -> "Every step";
            case "fading" -> "Fading trails";
            case "curvature" -> "Hessian’s axes";
            case "solid" -> "In 3D";
            default -> layer;
        };
    }
}
