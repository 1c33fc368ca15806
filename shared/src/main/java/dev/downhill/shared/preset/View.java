package dev.downhill.shared.preset;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.surface.Domain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run is looked at. It decides nothing about the run, but two people with the same preset see the same.
 *
 * @param step the step shown
 * @param window the part of the plane shown, or null for the surface's own domain
 * @param lane the selected lane, the first is 1
 * @param layers what is drawn over the surface, in the order of {@link #LAYERS}
 * @param plots what is plotted, in the order of {@link #PLOTS}
 * @param scale of the plot, one of {@link #SCALES}, or null for the one that suits what is plotted
 * @param camera from where a surface in three dimensions is seen, or null for where everybody stands first
 * @param swarm from where the selected lane starts at once, or null if it has only its own start
 */
public record View(
        int step,
        @Nullable Domain window,
        int lane,
        List<String> layers,
        List<String> plots,
        @Nullable String scale,
        @Nullable Camera camera,
        @Nullable Chosen<SwarmKind> swarm) {
    /**
     * Contour lines, marks at the stationary points, a dot for every step, trails that fade behind the lanes, the axes of the
     * Hessian, the surface in three dimensions instead of from above, and of a minibatch its arrows and its own contour lines.
     */
    public static final List<String> LAYERS =
            List.of("contours", "stationary", "steps", "fading", "curvature", "solid", "batch", "batch-contours");
    /** What is drawn over the surface if nothing else is said. */
    static final List<String> DEFAULT_LAYERS = List.of("contours", "stationary", "steps");
    /** How a plot can be scaled. */
    public static final List<String> SCALES = List.of("linear", "logarithmic");
    /** Everything that can be plotted. */
    public static final List<String> PLOTS = Quantities.ids();
    /** What is plotted if nothing else is said. */
    static final List<String> DEFAULT_PLOTS = List.of("loss");

    /** What is seen if nothing else is said. */
    public static final View DEFAULT = new View(0, null, 1, DEFAULT_LAYERS, DEFAULT_PLOTS, null, null, null);

    /** Whether the surface is shown in three dimensions. */
    public boolean isSolid() {
        return shows("solid");
    }

    /** From where a surface in three dimensions is seen. */
    public Camera eye() {
        return camera == null ? Camera.first() : camera;
    }

    public View from(@Nullable Camera other) {
        return new View(step, window, lane, layers, plots, scale, other, swarm);
    }

    public boolean shows(String layer) {
        return layers.indexOf(layer) >= 0;
    }

    /** What is plotted: the last of several, the loss if nothing is said. */
    public Quantity quantity() {
        return Quantities.of(plots);
    }

    public View withPlot(String plot) {
        return new View(step, window, lane, layers, List.of(plot), scale, camera, swarm);
    }

    public View scaled(@Nullable String other) {
        return new View(step, window, lane, layers, plots, other, camera, swarm);
    }

    public View atStep(int other) {
        return new View(other, window, lane, layers, plots, scale, camera, swarm);
    }

    public View withWindow(@Nullable Domain other) {
        return new View(step, other, lane, layers, plots, scale, camera, swarm);
    }

    public View withLane(int other) {
        return new View(step, window, other, layers, plots, scale, camera, swarm);
    }

    public View withSwarm(@Nullable Chosen<SwarmKind> other) {
        return new View(step, window, lane, layers, plots, scale, camera, other);
    }

    /** With a layer switched on or off. */
    public View toggle(String layer) {
        List<String> changed = new ArrayList<>();
        for (String each : LAYERS) if (each.equals(layer) != shows(each)) changed.add(each);
        return new View(step, window, lane, List.copyOf(changed), plots, scale, camera, swarm);
    }
}
