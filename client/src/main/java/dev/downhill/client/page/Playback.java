package dev.downhill.client.page;

/**
 * Where in the run the page is.
 *
 * @param playhead the step shown, and how much of the next has passed
 * @param speed steps a second
 * @param still whether nothing moves by itself, as people can ask of their system
 */
public record Playback(boolean playing, double playhead, Speed speed, boolean still) {
    /** How fast a run is played. */
    public enum Speed {
        SLOW("1×", "Normal speed", 6),
        MEDIUM("4×", "Four times as fast", 24),
        FAST("16×", "Sixteen times as fast", 96),
        MAX("max", "As fast as it can be seen", 1200);

        private final String label;
        private final String name;
        private final double stepsPerSecond;

        Speed(String label, String name, double stepsPerSecond) {
            this.label = label;
            this.name = name;
            this.stepsPerSecond = stepsPerSecond;
        }

        public String label() {
            return label;
        }

        /** What assistive technology reads. */
        public String spoken() {
            return name;
        }
    }

    /** At the start of a run. */
    static Playback start(boolean still) {
        return new Playback(false, 0, Speed.MEDIUM, still);
    }

    public int step() {
        return (int) playhead;
    }

    public Playback at(double step) {
        return new Playback(playing, step, speed, still);
    }

    public Playback playing(boolean now) {
        return new Playback(now, now ? playhead : step(), speed, still);
    }

    /** Opened at a step: a run that is at its beginning plays, unless nothing is to move by itself. */
    public Playback opened(int step) {
        return new Playback(step == 0 && !still, step, speed, still);
    }

    public Playback with(Speed other) {
        return new Playback(playing, playhead, other, still);
    }

    /** After some time; stops at the last step. */
    public Playback after(double milliseconds, int steps) {
        double next = playhead + milliseconds / 1000 * speed.stepsPerSecond;
        return next < steps ? at(next) : new Playback(false, steps, speed, still);
    }
}
