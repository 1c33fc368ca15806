package dev.downhill.client.page;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.View;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A value of a preset that a person can slide, type or choose. */
public interface Field {
    /** Where the value is in the preset's JSON, as {@code lanes[0].lr}: also the id of its input. */
    String path();

    Parameter parameter();

    /** The value as the parameter stores it. */
    List<Double> get(Preset preset);

    /** The preset with another value, which must be right. */
    Preset set(Preset preset, List<Double> value);

    default double number(Preset preset) {
        return get(preset).get(0);
    }

    /** A parameter of the surface. */
    record OfSurface(Parameter parameter) implements Field {
        @Override
        public String path() {
            return "objective." + parameter.id();
        }

        @Override
        public List<Double> get(Preset preset) {
            return preset.experiment().surface().values().list(parameter);
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            Experiment experiment = preset.experiment();
            return preset.with(experiment.with(experiment.surface().with(parameter, value)));
        }
    }

    /** A parameter of what the optimizers are told of the gradient. */
    record OfGradient(Parameter parameter) implements Field {
        @Override
        public String path() {
            return "gradient." + parameter.id();
        }

        @Override
        public List<Double> get(Preset preset) {
            return preset.experiment().gradient().values().list(parameter);
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            Experiment experiment = preset.experiment();
            return preset.with(experiment.withGradient(experiment.gradient().with(parameter, value)));
        }
    }

    /** A parameter of a lane's optimizer; the first lane is 0. */
    record OfLane(int lane, Parameter parameter) implements Field {
        @Override
        public String path() {
            return "lanes[" + lane + "]." + parameter.id();
        }

        @Override
        public List<Double> get(Preset preset) {
            return laneOf(preset, lane).optimizer().values().list(parameter);
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            Lane old = laneOf(preset, lane);
            return withLane(preset, lane, old.with(old.optimizer().with(parameter, value)));
        }
    }

    /** The seed. */
    record Seed() implements Field {
        private static final Parameter SEED = Parameter.integer("seed", "", 0, 4294967295.0, 231)
                .help("What all chance comes from: the same seed, the same draws.");

        @Override
        public String path() {
            return "seed";
        }

        @Override
        public Parameter parameter() {
            return SEED;
        }

        @Override
        public List<Double> get(Preset preset) {
            return List.of(preset.experiment().seedNumber());
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            return preset.with(preset.experiment().withSeed((int) (long) (double) value.get(0)));
        }
    }

    /** The number of steps. */
    record Steps() implements Field {
        private static final Parameter STEPS = Parameter.integer("steps", "", 1, Experiment.MOST_STEPS, 200)
                .slider(Scale.LOGARITHMIC, 10, Experiment.MOST_STEPS)
                .help("How many steps every lane takes.");

        @Override
        public String path() {
            return "steps";
        }

        @Override
        public Parameter parameter() {
            return STEPS;
        }

        @Override
        public List<Double> get(Preset preset) {
            return List.of((double) preset.experiment().steps());
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            int steps = (int) (double) value.get(0);
            // no step behind the last can be shown
            View view = preset.view().atStep(Math.min(preset.view().step(), steps));
            return preset.with(preset.experiment().withSteps(steps)).with(view);
        }
    }

    /** A coordinate of the start, 0 for x and 1 for y. */
    record Start(int axis, Domain domain) implements Field {
        @Override
        public String path() {
            return "start[" + axis + "]";
        }

        @Override
        public Parameter parameter() {
            String letter = axis == 0 ? "x" : "y";
            return Parameter.real("start[" + axis + "]", letter, -Experiment.FARTHEST, Experiment.FARTHEST, 0)
                    .named("Start " + letter)
                    .slider(
                            Scale.LINEAR,
                            axis == 0 ? domain.left() : domain.bottom(),
                            axis == 0 ? domain.right() : domain.top())
                    .help("Where the lanes start; drag the ring on the surface, or click there.");
        }

        @Override
        public List<Double> get(Preset preset) {
            return List.of(coordinate(preset.experiment().start(), axis));
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            Experiment experiment = preset.experiment();
            return preset.with(experiment.withStart(with(experiment.start(), axis, value.get(0))));
        }
    }

    /** A parameter of the schedule of a lane that has one. */
    record OfSchedule(int lane, Parameter parameter) implements Field {
        @Override
        public String path() {
            return "lanes[" + lane + "].schedule." + parameter.id();
        }

        @Override
        public List<Double> get(Preset preset) {
            return schedule(preset).values().list(parameter);
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            return withLane(
                    preset,
                    lane,
                    laneOf(preset, lane).withSchedule(schedule(preset).with(parameter, value)));
        }

        private Chosen<ScheduleKind> schedule(Preset preset) {
            return Objects.requireNonNull(laneOf(preset, lane).schedule());
        }
    }

    /** The longest gradient that a lane is told, if it has such a limit. */
    record ClipNorm(int lane) implements Field {
        @Override
        public String path() {
            return "lanes[" + lane + "].clip-norm";
        }

        @Override
        public Parameter parameter() {
            return Lane.CLIP_NORM;
        }

        @Override
        public List<Double> get(Preset preset) {
            return List.of(Objects.requireNonNull(laneOf(preset, lane).clipNorm()));
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            return withLane(preset, lane, laneOf(preset, lane).withClipNorm(value.get(0)));
        }
    }

    /** The greatest coordinate of a gradient that a lane is told, if it has such a limit. */
    record ClipValue(int lane) implements Field {
        @Override
        public String path() {
            return "lanes[" + lane + "].clip-value";
        }

        @Override
        public Parameter parameter() {
            return Lane.CLIP_VALUE;
        }

        @Override
        public List<Double> get(Preset preset) {
            return List.of(Objects.requireNonNull(laneOf(preset, lane).clipValue()));
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            return withLane(preset, lane, laneOf(preset, lane).withClipValue(value.get(0)));
        }
    }

    /** A coordinate of a lane's own start, if it has one, 0 for x and 1 for y. */
    record LaneStart(int lane, int axis, Domain domain) implements Field {
        @Override
        public String path() {
            return "lanes[" + lane + "].start[" + axis + "]";
        }

        @Override
        public Parameter parameter() {
            return new Start(axis, domain).parameter();
        }

        @Override
        public List<Double> get(Preset preset) {
            return List.of(coordinate(start(preset), axis));
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            return withLane(preset, lane, laneOf(preset, lane).withStart(with(start(preset), axis, value.get(0))));
        }

        private Point start(Preset preset) {
            return Objects.requireNonNull(laneOf(preset, lane).start());
        }
    }

    /** A coordinate of a lane's initial velocity, 0 for x and 1 for y. */
    record Velocity(int lane, int axis) implements Field {
        @Override
        public String path() {
            return "lanes[" + lane + "].velocity[" + axis + "]";
        }

        @Override
        public Parameter parameter() {
            String letter = axis == 0 ? "x" : "y";
            return Parameter.real("velocity[" + axis + "]", "v", -Experiment.FARTHEST, Experiment.FARTHEST, 0)
                    .named("Velocity " + letter)
                    .slider(Scale.LINEAR, -20, 20)
                    .help("The velocity before the first step; usually zero, and forgotten soon.");
        }

        @Override
        public List<Double> get(Preset preset) {
            return List.of(coordinate(laneOf(preset, lane).velocity(), axis));
        }

        @Override
        public Preset set(Preset preset, List<Double> value) {
            Lane old = laneOf(preset, lane);
            return withLane(preset, lane, old.withVelocity(with(old.velocity(), axis, value.get(0))));
        }
    }

    private static double coordinate(Point point, int axis) {
        return axis == 0 ? point.x() : point.y();
    }

    private static Point with(Point point, int axis, double value) {
        return axis == 0 ? new Point(value, point.y()) : new Point(point.x(), value);
    }

    /** A lane of a preset; the first is 0. */
    static Lane laneOf(Preset preset, int lane) {
        return preset.experiment().lanes().get(lane);
    }

    /** The preset with another lane in place of one. */
    static Preset withLane(Preset preset, int lane, Lane other) {
        List<Lane> lanes = new ArrayList<>(preset.experiment().lanes());
        lanes.set(lane, other);
        return preset.with(preset.experiment().withLanes(lanes));
    }

    /** Every parameter of a schema's values as fields. */
    static List<Field> ofLane(int lane, Values values) {
        List<Field> fields = new ArrayList<>();
        for (Parameter parameter : values.schema().parameters()) fields.add(new OfLane(lane, parameter));
        return fields;
    }
}
