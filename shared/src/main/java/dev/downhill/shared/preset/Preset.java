package dev.downhill.shared.preset;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;

/** What a person saves and shares: an experiment, how it is looked at, and what it is called. */
public record Preset(String title, String description, Experiment experiment, View view) {
    /** The format that is written. */
    public static final int VERSION = 1;
    /** The arithmetic that runs are made with. */
    public static final int ENGINE = 1;

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_DESCRIPTION = 500;
    /** How many bytes its JSON may have. */
    public static final int LONGEST_BODY = 256 * 1024;

    static final SurfaceKind DEFAULT_SURFACE = Surfaces.ALL.get("taco-shell");
    static final GradientKind DEFAULT_GRADIENT = Gradients.ALL.get("exact");
    static final int DEFAULT_SEED = 231;
    static final int DEFAULT_STEPS = 200;
    static final List<Lane> DEFAULT_LANES = List.of(
            Lane.of(Optimizers.ALL.get("sgd")),
            Lane.of(Optimizers.ALL.get("momentum")),
            Lane.of(Optimizers.ALL.get("nesterov")));

    /** What the page opens with: every default. */
    public static final Preset DEFAULT = on(DEFAULT_SURFACE);

    /** Every default, on another surface. */
    static Preset on(SurfaceKind surface) {
        Experiment experiment = new Experiment(
                Chosen.byDefault(surface),
                Chosen.byDefault(DEFAULT_GRADIENT),
                DEFAULT_SEED,
                surface.start(),
                DEFAULT_STEPS,
                DEFAULT_LANES);
        return new Preset("", "", experiment, View.DEFAULT);
    }

    public Preset with(Experiment other) {
        return new Preset(title, description, other, view);
    }

    public Preset with(View other) {
        return new Preset(title, description, experiment, other);
    }

    public Preset named(String otherTitle, String otherDescription) {
        return new Preset(otherTitle, otherDescription, experiment, view);
    }
}
