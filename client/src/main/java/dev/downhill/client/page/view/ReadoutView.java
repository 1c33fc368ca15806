package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;

/** The surface's numbers at the pointer, or else where the selected lane is. */
final class ReadoutView {
    private ReadoutView() {}

    static Element of(State state) {
        Point pointer = state.attention().pointer();
        Point at = state.looked();
        String where = pointer != null
                ? "at the pointer"
                : state.experiment()
                        .lanes()
                        .get(state.selected())
                        .optimizer()
                        .kind()
                        .name();
        Surface surface = state.run().surface();
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        surface.gradient(at.x(), at.y(), gradient);
        surface.hessian(at.x(), at.y(), hessian);
        SymmetricMatrix.Eigen2 eigen = SymmetricMatrix.eigen(hessian[0], hessian[1], hessian[3]);
        Element numbers = Element.of("dl", "readout")
                .key("readout")
                .id("readout")
                .label("The surface " + (pointer != null ? where : "at " + where))
                .add(row(where, Words.point(at)).set("class", "where"))
                .add(row("f", Words.number(surface.value(at.x(), at.y()))))
                .add(row("∇f", Words.pair(gradient[0], gradient[1])))
                .add(row("Hessian λ", Words.number(eigen.smaller()) + ", " + Words.number(eigen.larger())))
                .add(row("κ", Words.number(eigen.conditionNumber())));
        boolean open = state.desk().places();
        Element places = Element.of("section", "places")
                .key("where")
                .label("Numbers of the surface")
                .add(numbers)
                .add(Controls.button("Every lane", new Arranging.Arranged(now -> now.withPlaces(!now.places())))
                        .key("toggle")
                        .id("every-lane")
                        .set("aria-expanded", String.valueOf(open)));
        return open ? places.add(Late.view(state, PlacesTable::of)) : places;
    }

    private static Element row(String name, String value) {
        return Element.of("div")
                .key(name)
                .add(Element.of("dt").text(name))
                .add(Element.of("dd").text(value));
    }
}
