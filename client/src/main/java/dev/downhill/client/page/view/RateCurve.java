package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.run.Trajectory;

/** The learning rate over the run as a small curve, with a dot at the step that is shown. */
final class RateCurve {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 44;
    private static final int POINTS = 140;

    private RateCurve() {}

    static Element of(int lane, State state) {
        Trajectory trajectory = state.run().trajectories().get(lane);
        double most = 0;
        for (int step = 0; step <= trajectory.steps(); step++) most = Math.max(most, trajectory.rate(step));
        StringBuilder line = new StringBuilder();
        int points = Math.min(trajectory.steps(), POINTS);
        for (int i = 0; i <= points; i++) {
            int step = (int) ((double) i / points * trajectory.steps() + 0.5);
            line.append(i == 0 ? 'M' : 'L').append(place(trajectory, step, most));
        }
        double now = trajectory.rate(state.step());
        return Element.of("div", "rate")
                .key("rate")
                .add(Element.of("svg", "rate-curve")
                        .set("viewBox", "-4 -4 288 52")
                        .set("aria-hidden", "true")
                        .add(Element.of("path").set("class", "rate-line").set("d", line.toString()))
                        .add(Element.of("path")
                                .set("class", "rate-dot")
                                .set("d", "M" + place(trajectory, state.step(), most) + "h0.01")))
                .add(Element.of("span").text("α = " + Words.number(now) + " at step " + state.step()));
    }

    private static String place(Trajectory trajectory, int step, double most) {
        double x = WIDTH * step / trajectory.steps();
        double y = most > 0 ? HEIGHT * (1 - trajectory.rate(step) / most) : HEIGHT;
        return Numbers.fixed(x, 1) + " " + Numbers.fixed(y, 1);
    }
}
