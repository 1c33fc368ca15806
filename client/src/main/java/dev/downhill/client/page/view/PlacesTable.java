package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Surface;

/** The surface's numbers where every lane is at the step that is shown. */
final class PlacesTable {
    private static final String[] NONE = {"diverged", "–", "–", "–", "–"};

    private PlacesTable() {}

    static Element of(State state) {
        Element body = Element.of("tbody");
        for (int lane = 0; lane < state.laneKeys().size(); lane++) body.add(row(state, lane));
        Element head = Element.of("tr");
        for (String name : new String[] {"Lane", "(x, y)", "f", "∇f", "Hessian λ", "κ"})
            head.add(Element.of("th").set("scope", "col").text(name));
        return Element.of("div", "table")
                .key("places")
                .id("places")
                .set("tabindex", "0")
                .set("role", "region")
                .label("Where the lanes are")
                .add(Element.of("table")
                        .add(Element.of("caption").text("At step " + state.step()))
                        .add(Element.of("thead").add(head))
                        .add(body));
    }

    private static Element row(State state, int lane) {
        Element name = Element.of("th")
                .set("scope", "row")
                .add(Swatch.of(lane, state.theme()))
                .add(Element.of("span")
                        .text(state.experiment()
                                .lanes()
                                .get(lane)
                                .optimizer()
                                .kind()
                                .name()));
        Element row = Element.of("tr").key(state.laneName(lane)).add(name);
        for (String number : numbers(state, lane)) row.add(Element.of("td").text(number));
        return row;
    }

    private static String[] numbers(State state, int lane) {
        Trajectory trajectory = state.run().trajectories().get(lane);
        if (!trajectory.isFinite(state.step())) return NONE;
        Surface surface = state.run().surface();
        double x = trajectory.x(state.step(), 0);
        double y = trajectory.x(state.step(), 1);
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        surface.gradient(x, y, gradient);
        surface.hessian(x, y, hessian);
        SymmetricMatrix.Eigen2 eigen = SymmetricMatrix.eigen(hessian[0], hessian[1], hessian[3]);
        return new String[] {
            Words.pair(x, y),
            Words.number(surface.value(x, y)),
            Words.pair(gradient[0], gradient[1]),
            Words.number(eigen.smaller()) + ", " + Words.number(eigen.larger()),
            Words.number(eigen.conditionNumber())
        };
    }
}
