package dev.downhill.shared.quantity;

import dev.downhill.shared.quantity.Quantity.Scale;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;

/** Every quantity that can be plotted. */
public final class Quantities {
    private static final String TWO = "along (thick) / across (thin)";

    static final Quantity LOSS_PER_EVALUATION = new Quantity(
            "loss-per-evaluation",
            "Loss per evaluation",
            "f; a gradient or value counts 1, a Hessian 2",
            Scale.LOSS,
            1,
            (lane, axis, step) -> lane.trajectory().loss(step),
            "The loss against the gradients, values and Hessians that the optimizer has asked for");

    /** In the order of the page; the first is plotted if nothing else is said. */
    public static final List<Quantity> ALL = List.of(
            new Quantity(
                    "loss",
                    "Loss",
                    "f",
                    Scale.LOSS,
                    1,
                    (lane, axis, step) -> lane.trajectory().loss(step),
                    "The loss without noise"),
            LOSS_PER_EVALUATION,
            new Quantity(
                    "distance",
                    "Distance to the minimum",
                    "‖x − x*‖",
                    Scale.LOGARITHMIC,
                    1,
                    (lane, axis, step) -> {
                        Point minimum = lane.vantage().minimum();
                        return minimum == null ? Double.NaN : minimum.distance(lane.at(step));
                    },
                    "The distance to the minimum that the lane comes to, or else to the known one nearest to its end"),
            new Quantity(
                    "gradient-norm",
                    "Gradient norm",
                    "‖∇f‖",
                    Scale.LOGARITHMIC,
                    1,
                    (lane, axis, step) -> lane.journey().gradientNorm(step),
                    "The length of the gradient without noise"),
            new Quantity(
                    "progress",
                    "Progress per axis",
                    TWO,
                    Scale.LINEAR,
                    2,
                    (lane, axis, step) -> lane.journey().progress(axis, step),
                    "How far it has come towards the minimum in the direction of each axis of the Hessian"),
            new Quantity(
                    "sign-changes",
                    "Sign changes",
                    TWO,
                    Scale.COUNT,
                    2,
                    (lane, axis, step) -> lane.journey().signChanges(axis, step),
                    "How often the slope has changed its sign in the direction of each axis of the Hessian"),
            new Quantity(
                    "overshoot",
                    "Overshoot",
                    "beyond the minimum",
                    Scale.LINEAR,
                    1,
                    (lane, axis, step) -> lane.journey().overshoot(step),
                    "How far beyond the minimum it has been, along the shallow axis"),
            new Quantity(
                    "climb",
                    "Highest climb",
                    "f above its lowest before",
                    Scale.LINEAR,
                    1,
                    (lane, axis, step) -> lane.journey().climb(step),
                    "The greatest rise of the loss above a loss it had before: the depth it has escaped from"));

    private Quantities() {}

    /** The ids, in order. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Quantity quantity : ALL) ids.add(quantity.id());
        return List.copyOf(ids);
    }

    /** The last that is said of some ids; the loss if none is. */
    public static Quantity of(List<String> ids) {
        Quantity found = ALL.get(0);
        for (Quantity quantity : ALL) if (ids.contains(quantity.id())) found = quantity;
        return found;
    }
}
